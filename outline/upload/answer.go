package upload

import (
	"strings"

	"decuong/outline"
)

// Parts returns what a file holds as parts of an answer: paragraphs that stand
// together are one, a line each, and every table is one that stays a table.
// Notes come last. ID, author and time are left to the caller.
func (c *Content) Parts() []outline.Part {
	a := &answer{}
	a.blocks(c.Blocks)
	for _, n := range c.Notes {
		a.line(n.Mark+" "+n.Text, nil)
	}
	a.endText()
	return a.parts
}

// An answer grows part by part.
type answer struct {
	parts []outline.Part
	text  strings.Builder
	marks []outline.Span
}

func (a *answer) blocks(blocks []Block) {
	for _, b := range blocks {
		switch {
		case b.Table == nil:
			a.paragraph(b.Paragraph)
		case b.Table.isLayout():
			for _, row := range b.Table.Rows {
				for _, c := range row {
					a.blocks(c.Blocks)
				}
			}
		default:
			a.endText()
			table := b.Table.Grid()
			a.parts = append(a.parts, outline.Part{Text: table.Text(), Table: table, Source: outline.File})
		}
	}
}

// paragraph adds a paragraph with the number that Word computes. A line of a
// table of contents says nothing of its own.
func (a *answer) paragraph(p *Paragraph) {
	switch {
	case p.Listed || p.Text == "":
	case p.Label == "":
		a.line(p.Text, p.Marks)
	default:
		a.line(p.Label+" ", nil)
		a.add(p.Text, p.Marks)
	}
}

// line begins a line with the text.
func (a *answer) line(text string, marks []outline.Span) {
	if a.text.Len() > 0 {
		a.text.WriteByte('\n')
	}
	a.add(text, marks)
}

func (a *answer) add(text string, marks []outline.Span) {
	start := a.text.Len()
	for _, m := range marks {
		m.Start, m.End = m.Start+start, m.End+start
		a.marks = append(a.marks, m)
	}
	a.text.WriteString(text)
}

// endText makes a part of the lines so far.
func (a *answer) endText() {
	text := a.text.String() // clean already where it has marks
	if a.marks == nil {
		text = outline.Clean(text)
	}
	if text != "" {
		a.parts = append(a.parts, outline.Part{Text: text, Marks: a.marks, Source: outline.File})
	}
	a.text.Reset()
	a.marks = nil
}
