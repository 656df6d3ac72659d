package docx

import (
	"cmp"
	"encoding/xml"
	"slices"
	"strings"

	"decuong/outline"
)

// A dressing is how a paragraph looks: the ID of its style, and what it has
// besides.
type dressing struct {
	style string // "" for the default style
	props string // within w:pPr, after keepNext
	runs  marked // within w:rPr
	keep  bool   // on the page of the next paragraph
	top   bool   // begins a page
}

// Marked is the markup of a run for each way in which it can be set off, by
// the sum of the bits below.
type marked [8]string

const (
	bold = 1 << iota
	italic
	underline
)

// plainMarks set off what stands in a style that does nothing of it by itself.
var plainMarks = func() (m marked) {
	for bits := range m {
		m[bits] = marksOf(bits)
	}
	return m
}()

func marksOf(bits int) string {
	var s string
	if bits&bold != 0 {
		s += "<w:b/>"
	}
	if bits&italic != 0 {
		s += "<w:i/>"
	}
	if bits&underline != 0 {
		s += `<w:u w:val="single"/>`
	}
	return s
}

// paragraph adds a paragraph; "\n" in its text is a line break within it, "\t"
// a tab.
func (m *markup) paragraph(d dressing, text string, marks []outline.Span) {
	m.begin(d)
	m.runs(d.runs, text, marks)
	m.add("</w:p>")
}

// begin adds a paragraph up to its text.
func (m *markup) begin(d dressing) {
	m.add("<w:p><w:pPr>")
	if d.style != "" {
		m.add(`<w:pStyle w:val="`, d.style, `"/>`)
	}
	if d.keep {
		m.add("<w:keepNext/>")
	}
	if d.top {
		m.add("<w:pageBreakBefore/>")
	}
	m.add(d.props, `</w:pPr>`)
}

// A turn is where a span begins or ends.
type turn struct {
	at   int
	bits int
	by   int // 1 or -1
}

// runs adds the text as runs, a new one where a span begins or ends.
func (m *markup) runs(looks marked, text string, marks []outline.Span) {
	if marks == nil && text != "" {
		m.run(looks[0], text)
		return
	}
	var turns []turn
	for _, s := range marks {
		bits := map[outline.Emphasis]int{outline.Bold: bold, outline.Italic: italic, outline.Underline: underline}[s.Emphasis]
		turns = append(turns, turn{s.Start, bits, 1}, turn{s.End, bits, -1})
	}
	slices.SortFunc(turns, func(a, b turn) int { return cmp.Compare(a.at, b.at) })
	var open [8]int
	done := 0
	for _, t := range append(turns, turn{at: len(text)}) {
		if t.at > done {
			bits := 0
			for b, n := range open {
				if n > 0 {
					bits |= b
				}
			}
			m.run(looks[bits], text[done:t.at])
			done = t.at
		}
		open[t.bits] += t.by
	}
}

func (m *markup) run(look, text string) {
	m.add("<w:r>")
	if look != "" {
		m.add("<w:rPr>", look, "</w:rPr>")
	}
	m.literal(text)
	m.add("</w:r>")
}

// literal adds the text within a run.
func (m *markup) literal(text string) {
	within := false
	for text != "" {
		end := strings.IndexAny(text, "\n\t"+tied)
		if end < 0 {
			end = len(text)
		}
		if end > 0 || text[0] == tied[0] {
			if !within {
				m.add(`<w:t xml:space="preserve">`)
			}
			within = true
			m.escaped(text[:end])
		}
		if text = text[end:]; text == "" {
			break
		}
		switch {
		case text[0] == tied[0]:
			m.add(noBreakSpace)
		default:
			if within {
				m.add("</w:t>")
			}
			within = false
			m.add(map[byte]string{'\n': "<w:br/>", '\t': "<w:tab/>"}[text[0]])
		}
		text = text[1:]
	}
	if within {
		m.add("</w:t>")
	}
}

// escaped adds text that people wrote.
func (m *markup) escaped(text string) {
	if err := xml.EscapeText(m, []byte(text)); err != nil {
		panic(err) // unreachable: a buffer takes everything
	}
}
