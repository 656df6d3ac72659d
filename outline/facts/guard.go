package facts

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Span is a fact, or a blank, of guarded text.
type Span struct {
	Start, End int // byte range in Guarded.Text
	Class      Class
	Blank      bool
	Finding    Finding // of what was kept; anything below Supported is to be marked
	Source     string  // where the evidence for it stands
}

// Guarded is a text in which nothing is left that must not be believed.
type Guarded struct {
	Text   string
	Spans  []Span // in order
	Cut    []Fact // what was blanked, with its place in the original text
	Blanks int    // visible in Text, those that were there before included
}

// Marked returns the spans that were kept but should be looked at.
func (g Guarded) Marked() []Span {
	var out []Span
	for _, s := range g.Spans {
		if !s.Blank && s.Finding < Supported {
			out = append(out, s)
		}
	}
	return out
}

// Guard blanks every unsupported fact of text. Claims of rank and totality in
// words, and bodies named for their level, are kept and marked.
//
// It works sentence by sentence: the guarded beginning of a text, up to the
// end of a sentence (see Settled), is a beginning of the guarded text.
// Guarding again changes nothing, and more evidence never blanks more.
func (e *Evidence) Guard(text string) Guarded {
	var g Guarded
	var out strings.Builder
	var numbering numbering
	start := 0
	for _, end := range bounds(text) {
		s := sentenceGuard{e: e, original: text[start:end], numbering: &numbering}
		s.settle()
		if strings.HasPrefix(s.text, "[") && text[start] != '[' && gluedBefore(out.String()) {
			out.WriteByte(' ') // so that the blank still begins a sentence
		}
		g.add(s, out.Len(), start)
		out.WriteString(s.text)
		start = end
	}
	g.Text = out.String()
	return g
}

// gluedBefore reports whether text ends without the space that sentences have
// between them.
func gluedBefore(text string) bool {
	last, _ := utf8.DecodeLastRuneInString(text)
	return text != "" && !unicode.IsSpace(last)
}

// add takes over the spans of a guarded sentence.
func (g *Guarded) add(s sentenceGuard, offset, start int) {
	for _, v := range s.kept {
		g.Spans = append(g.Spans, Span{Start: offset + v.Start, End: offset + v.End, Class: v.Class, Finding: v.Finding, Source: v.Source})
	}
	for _, t := range tokenize(s.text, 0) {
		if t.kind == blankToken {
			g.Blanks++
			g.Spans = append(g.Spans, Span{Start: offset + t.start, End: offset + t.end, Class: blankClass(t.text), Blank: true})
		}
	}
	for _, c := range s.cuts {
		f := c.fact
		f.Start, f.End = start+c.start, start+c.end
		g.Cut = append(g.Cut, f)
	}
	slices.SortStableFunc(g.Spans, func(a, b Span) int { return a.Start - b.Start })
}

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
		for _, f := range findIn(s.text, 0, s.numbering) {
			v := s.e.judge(s.text, f)
			if v.blanked() {
				more = append(more, cutOut(s.original, s.back(v.Start), s.back(v.End), v.Fact))
			} else {
				s.kept = append(s.kept, v)
			}
		}
		if len(more) == 0 {
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
