package docx

import (
	"strings"

	"decuong/outline"
)

// A block is a paragraph of the body, said by what it is. It knows no style.
type block struct {
	depth int  // of a heading, 0 for the top level; notHeading otherwise
	kind  kind // of a heading
	list  bool // a line that begins with a sign of enumeration
	text  string
}

const notHeading = -1

// body returns the sections of the report as blocks: each heading with the
// outline's own label, then what was answered.
func body(r *outline.Report, w words) []block {
	var blocks []block
	for i, s := range r.Outline.Sections {
		blocks = append(blocks, heading(s, r.Names[s.ID]))
		blocks = append(blocks, answered(r.Answers[s.ID], r.Outline.Leaf(i), w)...)
	}
	return blocks
}

// heading returns the heading of a section; a name given to it stands in place
// of the title.
func heading(s outline.Section, name string) block {
	title := oneLine(name)
	if title == "" {
		title = oneLine(s.Heading())
	}
	label := oneLine(s.Label)
	return block{depth: s.Depth, kind: kindOf(label), text: tie(headline(label, title))}
}

// answered returns the paragraphs of an answer. A question always has one,
// even where nothing was written; a heading need not.
func answered(a outline.Answer, question bool, w words) []block {
	var ls []string
	if a.Mark != outline.Skipped {
		ls = lines(a.Text())
	}
	switch {
	case len(ls) > 0 || !question:
	case a.Mark == outline.Skipped:
		ls = []string{w.nothing}
	default:
		ls = []string{w.blank}
	}
	blocks := make([]block, len(ls))
	for i, l := range ls {
		blocks[i] = block{depth: notHeading, list: listed(l), text: tie(l)}
	}
	return blocks
}

func listed(line string) bool {
	return strings.HasPrefix(line, "- ") || strings.HasPrefix(line, "+ ")
}
