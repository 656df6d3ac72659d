package facts

import (
	"slices"
	"strings"
)

// A cut is a range of the original sentence that a blank replaces.
type cut struct {
	start, end int
	fact       Fact
	tail       string // the sign that ends the sentence, where the range took it
}

// blank returns what stands in its place.
func (c cut) blank() string { return c.fact.Class.Blank() + c.tail }

// cutOut returns the cut for a fact of the sentence. What ends the sentence
// inside of a quotation still ends it.
func cutOut(original string, start, end int, f Fact) cut {
	c := cut{start: start, end: end, fact: f}
	if f.Class != Quotation || strings.Trim(original[end:], " \t\r\n\u00a0") != "" {
		return c
	}
	said := strings.TrimRight(original[start:end], "”\"'’»)")
	for _, sign := range []string{".", "!", "?", "…"} {
		if strings.HasSuffix(said, sign) {
			c.tail = sign
		}
	}
	return c
}

// A sentenceGuard blanks one sentence.
type sentenceGuard struct {
	e         *Evidence
	original  string
	numbering *numbering
	cuts      []cut
	text      string
	kept      []Verdict
}

// settle blanks until nothing more is found to blank: a blank may change how
// the words beside it read. Each round has one fact less, so it ends.
func (s *sentenceGuard) settle() {
	before := s.numbering.clone()
	for {
		*s.numbering = before.clone()
		s.text = s.write()
		s.kept = s.kept[:0]
		var more []cut
		facts := findIn(s.text, 0, s.numbering)
		for _, f := range facts {
			v := s.e.judge(s.text, f)
			if v.Finding == Supported && s.e.overused(f, facts) {
				v.Finding = Elsewhere
			}
			if v.blanked() {
				more = append(more, cutOut(s.original, s.back(v.Start), s.back(v.End), v.Fact))
			} else {
				s.kept = append(s.kept, v)
			}
		}
		if len(more) == 0 {
			s.kept = append(s.kept, s.e.strangeOffices(s.text, facts)...)
			slices.SortStableFunc(s.kept, func(a, b Verdict) int { return a.Start - b.Start })
			return
		}
		s.cuts = append(s.cuts, more...)
		slices.SortFunc(s.cuts, func(a, b cut) int { return a.start - b.start })
	}
}

// write returns the sentence with its blanks.
func (s *sentenceGuard) write() string {
	var out strings.Builder
	at := 0
	for _, c := range s.cuts {
		out.WriteString(s.original[at:c.start])
		out.WriteString(c.blank())
		at = c.end
	}
	out.WriteString(s.original[at:])
	return out.String()
}

// back returns the place in the original sentence of a place outside of the
// blanks in s.text.
func (s *sentenceGuard) back(at int) int {
	shift := 0
	for _, c := range s.cuts {
		if c.start+shift >= at {
			break
		}
		shift += len(c.blank()) - (c.end - c.start)
	}
	return at - shift
}

func blankClass(text string) Class {
	for c, b := range blanks {
		if b == text {
			return Class(c)
		}
	}
	return Number
}

func (n numbering) clone() numbering {
	c := numbering{last: make(map[string]int, len(n.last))}
	for k, v := range n.last {
		c.last[k] = v
	}
	return c
}
