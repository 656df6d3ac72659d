package docx

import (
	"slices"
	"strings"

	"decuong/outline"
	"decuong/outline/grid"
)

// A block is a paragraph of the body, or a table, said by what it is. It knows
// no style.
type block struct {
	depth int  // of a heading, 0 for the top level; notHeading otherwise
	kind  kind // of a heading
	list  bool // a line that begins with a sign of enumeration
	top   bool // begins a page
	text  string
	marks []outline.Span
	notes []note         // of the text, in order
	table *outline.Table // in place of all else
}

const notHeading = -1

// body returns the sections of the report as blocks: each heading with the
// outline's own label, then what was answered, with its notes where their marks
// stand if that is wanted.
func body(r *outline.Report, f *Form, notes bool) []block {
	var blocks []block
	for i, s := range r.Outline.Sections {
		name := r.Names[s.ID]
		if title, part := r.FilledHeading(i); part != "" {
			name = title
		}
		blocks = append(blocks, headed(s, name, f))
		a, inHeadings := withForms(r, i)
		texts := answered(a, r.Outline.Leaf(i) && !inHeadings, f)
		if notes {
			texts = withNotes(texts)
		}
		blocks = append(blocks, texts...)
	}
	return blocks
}

// withForms returns the answer to the section at i with the tables behind it
// that are still to be filled in, as the outline has them. What fills the blanks
// of a heading stands there, and not in the answer; it tells whether there is
// any.
func withForms(r *outline.Report, i int) (a outline.Answer, inHeadings bool) {
	a = r.Answers[r.Outline.Sections[i].ID]
	if !r.Outline.Leaf(i) {
		return a, false
	}
	for n, form := range r.Outline.TablesAt(i) {
		_, waits := grid.New(form, nil)
		if waits && form.Line == "" && !slices.ContainsFunc(a.Parts, func(p outline.Part) bool { return p.Fills == n+1 }) {
			a.Parts = append(slices.Clip(a.Parts), outline.Part{Table: form})
		}
	}
	for _, j := range r.Outline.Path(i) {
		_, id := r.FilledHeading(j)
		if k := a.Part(id); id != "" && k >= 0 {
			a, inHeadings = a.Without(k), true
		}
	}
	return a, inHeadings
}

// headed returns the heading of a section; a name given to it stands in place
// of the title.
func headed(s outline.Section, name string, f *Form) block {
	title := oneLine(name)
	if title == "" {
		title = oneLine(s.Heading())
	}
	label := oneLine(s.Label)
	return block{depth: s.Depth, kind: kindOf(label), text: tie(headline(f, label, title))}
}

// answered returns what an answer says. A question always has a paragraph,
// even where nothing was written; a heading need not.
func answered(a outline.Answer, question bool, f *Form) []block {
	var blocks []block
	if a.Mark != outline.Skipped {
		for _, p := range a.Parts {
			blocks = append(blocks, said(p)...)
		}
	}
	switch {
	case len(blocks) > 0 || !question:
	case a.Mark == outline.Skipped:
		blocks = []block{{depth: notHeading, text: f.words.nothing}}
	default:
		blocks = []block{{depth: notHeading, text: f.words.blank}}
	}
	return blocks
}

// said returns a part of an answer: its table, or its lines that are not
// empty, each without the spaces around it.
func said(p outline.Part) []block {
	if fits(p.Table) {
		return []block{{depth: notHeading, table: p.Table}}
	}
	text, marks := outline.CleanMarked(p.Text, p.Marks)
	var blocks []block
	for start := 0; start < len(text); {
		end := len(text)
		if i := strings.IndexByte(text[start:], '\n'); i >= 0 {
			end = start + i
		}
		line := text[start:end]
		if bare := strings.TrimSpace(line); bare != "" {
			at := start + strings.Index(line, bare)
			for len(marks) > 0 && marks[0].End <= start { // of lines before
				marks = marks[1:]
			}
			blocks = append(blocks, block{depth: notHeading, list: listed(bare), text: tie(bare), marks: within(marks, at, at+len(bare))})
		}
		start = end + 1
	}
	return blocks
}

func listed(line string) bool {
	return strings.HasPrefix(line, "- ") || strings.HasPrefix(line, "+ ")
}

// within returns the spans as they mark the text from start to end.
func within(marks []outline.Span, start, end int) []outline.Span {
	var found []outline.Span
	for _, m := range marks {
		if m.Start >= end {
			break
		}
		if m.End > start {
			found = append(found, outline.Span{Start: max(m.Start, start) - start, End: min(m.End, end) - start, Emphasis: m.Emphasis})
		}
	}
	return found
}

// unplaced returns the appendix: what was written where the outline has no
// section now, each under the heading that it had, but for what was left out.
func unplaced(r *outline.Report, f *Form, notes bool) []block {
	var blocks []block
	for _, u := range r.Unplaced {
		texts := answered(u.Answer, false, f)
		if len(texts) == 0 || u.LeftOut {
			continue
		}
		if notes {
			texts = withNotes(texts)
		}
		if h := oneLine(u.Heading); h != "" {
			texts = append([]block{{depth: 1, kind: kindNumber, text: tie(h)}}, texts...)
		}
		blocks = append(blocks, texts...)
	}
	if blocks == nil {
		return nil
	}
	return append([]block{{depth: 0, kind: kindBare, top: true, text: f.words.unplaced}}, blocks...)
}
