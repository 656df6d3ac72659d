package form

import (
	"strings"

	"decuong/outline"
)

// A Rule is one thing that is looked for.
type Rule string

const (
	MissingField   Rule = "missing-field"   // Place.Field has no value
	LostHeading    Rule = "lost-heading"    // a heading that the source lost has no title yet
	NoContent      Rule = "no-content"      // a question is neither answered nor skipped
	EmptyHeading   Rule = "empty-heading"   // all below a heading is skipped
	OneWord        Rule = "one-word"        // an answer is a single word
	BlankLeft      Rule = "blank-left"      // dots or a bracket to be filled in
	Unclosed       Rule = "unclosed"        // a bracket or quotation mark without its second
	Unopened       Rule = "unopened"        // or without its first
	DoubleSpace    Rule = "double-space"    //
	SpaceBefore    Rule = "space-before"    // a comma, a full stop or the like after a space
	NumberForm     Rule = "number-form"     // 98.7%, 1,250,000, 1250000 đồng
	DateForm       Rule = "date-form"       // 5.2.2026, 30/05/2019
	NoSuchDate     Rule = "no-such-date"    // 30/02/2026
	UnitName       Rule = "unit-name"       // the place of the issuing body in another spelling; Word: as the body has it
	UnitKind       Rule = "unit-kind"       // phường Tân Lập for xã Tân Lập; Word: as the body has it
	Abbreviation   Rule = "abbreviation"    // Word is used before it is explained, or never explained
	Spelling       Rule = "spelling"        // ủy and uỷ; Word: the spelling that the report has
	ContraryFigure Rule = "contrary-figure" // the same figure in two values; Other: where the second stands
)

// A Place is a text of a report: an answer's part, a cell of its table, or a
// form field.
type Place struct {
	Section     outline.SectionID // "" for a field
	Part        string            // its ID; "" where the whole section is meant
	Row, Column int               // of a cell, from 1; 0 for what is no table
	Field       outline.FieldID   // "" for a section
}

// A Finding is something that a person may want to mend.
type Finding struct {
	Rule       Rule
	Place      Place
	Start, End int    // bytes of the text at the place; 0 and 0 where the rule is about all of it
	Found      string // what stands there; people's words, not for logs
	Near       string // it with the words around, where it says little by itself
	Word       string // what the rule is about: see the rules
	Mends      bool   // Mend in place of Found cannot be wrong
	Mend       string
	Other      *Spot // where the second of two figures stands
}

// A Spot is a range of the text at a place.
type Spot struct {
	Place      Place
	Start, End int
	Found      string
}

// ranged is a finding about a range of the text.
func ranged(rule Rule, text string, start, end int) Finding {
	return Finding{Rule: rule, Start: start, End: end, Found: text[start:end]}
}

// mended adds what is to stand instead, if that is something else.
func mended(f Finding, instead string) Finding {
	f.Mends, f.Mend = instead != f.Found, instead
	return f
}

// at puts findings at the place of their text.
func at(t Text, found []Finding) []Finding {
	for i := range found {
		f := &found[i]
		f.Place = t.Place
		switch f.Rule {
		case BlankLeft, Unclosed, Unopened, DoubleSpace, SpaceBefore:
			f.Near = surroundings(t.Text, f.Start, f.End)
		}
	}
	return found
}

// around is how many bytes of the words around a finding are told.
const around = 24

// surroundings returns a range of a text with whole words around it, on the
// same line.
func surroundings(text string, start, end int) string {
	before := near(text, start-around, start)
	before = before[strings.LastIndexByte(before, '\n')+1:]
	if _, rest, cut := strings.Cut(before, " "); cut && start > around {
		before = "…" + rest
	}
	after, _, _ := strings.Cut(near(text, end, end+around), "\n")
	if last := strings.LastIndexByte(after, ' '); last >= 0 && end+around < len(text) {
		after = after[:last] + "…"
	}
	return before + text[start:end] + after
}
