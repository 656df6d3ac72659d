package outline

import "strings"

// longHeading is how many characters a heading may have; what is longer is
// text that was given the style of one by accident.
const longHeading = 200

// isStyledHeading reports whether an unlabelled paragraph is a heading by its
// style.
func isStyledHeading(p *paragraph, text string) bool {
	return p.heading > 0 && !p.labelled() && width(text) <= longHeading && !bracketed(text) && !endsSentence(text, ";")
}

// beginsStyled reports whether paragraph i, a heading by its style, is the
// first section and no line of the title: a title is the only heading of its
// level, or has been told, and its lines stand together.
func (s *sorting) beginsStyled(i int, text string) bool {
	p := &s.paragraphs[i]
	if !isStyledHeading(p, text) || cutForm(text) != text || i > 0 && s.paragraphs[i-1].heading > 0 {
		return false
	}
	return s.titled || s.levels[p.heading] > 1
}

// levels counts the paragraphs of every level of headings.
func levels(paragraphs []paragraph) map[int]int {
	count := make(map[int]int)
	for i := range paragraphs {
		count[paragraphs[i].heading]++
	}
	return count
}

// styled puts a heading without a label under the last open section whose
// style is that of a higher level. One in capitals may be a part whose label
// is lost.
func (t *tree) styled(it item) {
	if allCaps(it.title) && t.impliedBy(t.following(), it.title) {
		return
	}
	n := len(t.path)
	for n > 0 && (t.path[n-1].level == 0 || t.path[n-1].level >= it.level) {
		n--
	}
	t.path = t.path[:n]
	lab := unlabelled
	lab.style.inner = it.level
	t.push(lab, it.title)
	t.path[n].opening = isOpening(it.title)
}

// closeStyled closes headings without labels beside or below which a section
// stands by its style.
func (t *tree) closeStyled(level int) {
	for i, n := range t.path {
		if level > 0 && n.label.style.kind == headingKind && n.level >= level {
			t.path = t.path[:i]
			return
		}
	}
}

// toTable keeps a table for the section above it. In the head there is
// nothing to fill in, and its rows are not used.
func (s *sorting) toTable(p *paragraph) {
	if s.begun {
		s.items = append(s.items, item{table: p.table, line: p.line()})
		return
	}
	for row := range strings.SplitSeq(p.table.Text(), "\n") {
		s.remarks = append(s.remarks, Remark{p.line(), TableRow, collapse(row)})
	}
}

// table gives a table to the section above it.
func (t *tree) table(it item) {
	s := &t.sections[len(t.sections)-1]
	s.Tables = append(s.Tables, it.table)
	heads, _, _ := strings.Cut(it.table.Text(), "\n")
	t.remark(TableToFill, collapse(heads))
}
