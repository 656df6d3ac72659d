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

// Guard blanks every unsupported fact of text, claims of rank among others
// and of all things counted included. Words of merit, and bodies named for
// their level, are kept and marked.
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
