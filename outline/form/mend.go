package form

import (
	"slices"

	"decuong/outline"
)

// Mending returns the change that mends the finding in the report, as it would
// be typed. It reports false where the finding is none that can be mended, or
// the text is not what it was.
func (f Finding) Mending(r *outline.Report) (outline.Change, bool) {
	if !f.Mends {
		return nil, false
	}
	if f.Place.Section == "" {
		value, ok := f.mend(r.Fields[f.Place.Field])
		return outline.Filled{Report: r.ID, Field: f.Place.Field, Value: value}, ok
	}
	a := r.Answers[f.Place.Section]
	i := a.Part(f.Place.Part)
	if i < 0 {
		return nil, false
	}
	p, ok := f.mendPart(a.Parts[i])
	if !ok {
		return nil, false
	}
	a.Parts = slices.Clone(a.Parts)
	a.Parts[i] = p
	return outline.Answered{Report: r.ID, Section: f.Place.Section, Answer: a, Base: r.State(f.Place.Section).Rev}, true
}

func (f Finding) mend(text string) (string, bool) {
	if f.Start < 0 || f.End < f.Start || f.End > len(text) || text[f.Start:f.End] != f.Found {
		return "", false
	}
	return text[:f.Start] + f.Mend + text[f.End:], true
}

// mendPart mends the text of a part, whose spans go on to mark the same words,
// or a cell of its table.
func (f Finding) mendPart(p outline.Part) (outline.Part, bool) {
	if p.Table == nil {
		text, ok := f.mend(p.Text)
		p.Text, p.Marks = text, f.moved(p.Marks)
		return p, ok && f.Place.Row == 0
	}
	i, j := f.Place.Row-1, f.Place.Column-1
	if i < 0 || i >= len(p.Table.Rows) || j < 0 || j >= len(p.Table.Rows[i]) {
		return p, false
	}
	cell, ok := f.mend(p.Table.Rows[i][j])
	table := *p.Table
	table.Rows = slices.Clone(table.Rows)
	table.Rows[i] = slices.Clone(table.Rows[i])
	table.Rows[i][j] = cell
	p.Table, p.Text = &table, table.Text()
	return p, ok
}

// moved returns the spans after the range was replaced. One that begins or
// ends within it takes in all of it.
func (f Finding) moved(marks []outline.Span) []outline.Span {
	by := len(f.Mend) - len(f.Found)
	var kept []outline.Span
	for _, m := range marks {
		switch {
		case m.Start >= f.End:
			m.Start += by
		case m.Start > f.Start:
			m.Start = f.Start
		}
		switch {
		case m.End >= f.End:
			m.End += by
		case m.End > f.Start:
			m.End = f.Start + len(f.Mend)
		}
		if m.Start < m.End {
			kept = append(kept, m)
		}
	}
	return kept
}
