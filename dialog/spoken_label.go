package dialog

import (
	"regexp"
	"slices"
	"strings"

	"decuong/outline"
)

// Labels that the outline does not have. "25" and "1.250" are answers that
// people give. "2.3.9" is asked about, and so is "9.9", whose beginning no
// section has either: a figure of that shape is one tap away from the answer,
// while a slip of the finger that was saved stands in the document, over
// somebody's signature, until somebody reads it. Decimals have a comma in
// Vietnamese, so that hardly a figure is asked about; where the outline numbers
// nothing by dots, none is.

var (
	dottedLabel = regexp.MustCompile(`^[1-9]\d?(\.[1-9]\d?)+\.?$`)
	placeWords  = regexp.MustCompile(`^(muc|cau|phan) ([1-9]\d*(\.[1-9]\d?)*|[ivx]+)$`)
)

// nowhere answers a message that names a place which the outline does not have.
// What was typed is kept, to be an answer by a tap.
func (t *turn) nowhere(i int, text string) bool {
	label := strings.TrimRight(strings.TrimSpace(text), ".")
	above, dotted := t.above(label)
	if !dotted && !placeWords.MatchString(outline.Fold(label)) && !(dottedLabel.MatchString(label) && t.dots()) {
		return false
	}
	row := buttons(actContents)
	if dotted {
		row = append([]Choice{t.goChoice(above, phraseGoOpen(t.name(above)))}, row...)
	}
	t.ask(t.section(i).ID, phraseNowhere(text, t.name(i)), t.held(i, text), row)
	return true
}

// dots reports whether the outline numbers anything by dots.
func (t *turn) dots() bool {
	return slices.ContainsFunc(t.view.Report.Outline.Sections, func(s outline.Section) bool { return dottedLabel.MatchString(s.Label) })
}

// above returns the nearest section that a dotted label would stand below, if
// that one numbers what is below it by dots.
func (t *turn) above(label string) (int, bool) {
	if !dottedLabel.MatchString(label) {
		return 0, false
	}
	o := t.view.Report.Outline
	for up := label; strings.Contains(up, "."); {
		up = up[:strings.LastIndex(up, ".")]
		if first := o.FindLabel(up + ".1"); len(first) > 0 && o.Parent(first[0]) >= 0 {
			return o.Parent(first[0]), true
		}
		if found := o.FindLabel(up); len(found) > 0 && strings.Contains(up, ".") {
			return found[0], true
		}
	}
	return 0, false
}
