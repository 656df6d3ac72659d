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

// leadingLabel is a dotted label with more behind it.
var leadingLabel = regexp.MustCompile(`^(?:[Mm]ục )?([1-9]\d?(?:\.[1-9]\d?)+)[.:)]?\s+\pL`)

// misplaced says of a part saved at the question at i that it begins with the
// label of another one, and leads to moving it: people often put the label
// before what they say, to be understood. A figure hardly has letters behind it
// and a section of the outline that is called so.
func (t *turn) misplaced(i int, part outline.Part) Text {
	there := t.leading(part.Text)
	if there < 0 || there == i {
		return nil
	}
	t.last = []Choice{{Act: actMove, Arg: part.ID, Label: phraseMoveElsewhere}}
	return phraseMisplaced(t.name(there), t.name(i))
}

// leading returns the position of the question whose label a text begins with,
// or -1.
func (t *turn) leading(text string) int {
	if m := leadingLabel.FindStringSubmatch(text); m != nil {
		if found := t.view.Report.Outline.FindLabel(m[1]); len(found) == 1 && t.view.Report.Outline.Leaf(found[0]) {
			return found[0]
		}
	}
	return -1
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
