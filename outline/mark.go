package outline

import (
	"cmp"
	"slices"
	"unicode/utf8"
)

// A Span is a stretch of a part's text that its writer set off.
type Span struct {
	Start    int      `json:"start"` // bytes of the text
	End      int      `json:"end"`
	Emphasis Emphasis `json:"emphasis"`
}

// An Emphasis is how a stretch of text is set off. One that is both bold and
// italic is two spans.
type Emphasis string

const (
	Bold      Emphasis = "b"
	Italic    Emphasis = "i"
	Underline Emphasis = "u"
)

// CleanMarked is Clean for a text with spans: they still mark the same words
// afterwards. Spans of nothing, of an unknown emphasis or beyond the text are
// left out; the rest come back in order.
func CleanMarked(text string, marks []Span) (string, []Span) {
	clean := Clean(text)
	var kept []Span
	for _, m := range marks {
		if m.Emphasis != Bold && m.Emphasis != Italic && m.Emphasis != Underline {
			continue
		}
		if clean != text {
			m.Start, m.End = cleanOffset(text, clean, m.Start), cleanOffset(text, clean, m.End)
		}
		m.Start, m.End = boundary(clean, m.Start), boundary(clean, m.End)
		if m.Start < m.End {
			kept = append(kept, m)
		}
	}
	slices.SortStableFunc(kept, func(a, b Span) int { return cmp.Or(a.Start-b.Start, a.End-b.End) })
	return clean, kept
}

// cleanOffset returns where an offset of the text is found in the clean text.
// A letter is put behind what comes before it, so that space there stays.
func cleanOffset(text, clean string, offset int) int {
	offset = boundary(text, offset)
	return min(len(Clean(text[:offset]+"x"))-len("x"), len(clean))
}

// boundary returns the offset, moved back to the beginning of a character of
// the text.
func boundary(text string, offset int) int {
	offset = min(max(offset, 0), len(text))
	for offset > 0 && offset < len(text) && !utf8.RuneStart(text[offset]) {
		offset--
	}
	return offset
}
