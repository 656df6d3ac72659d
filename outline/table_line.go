package outline

import (
	"slices"
	"strings"
)

// LineTable returns the blanks of a line that its superior left to be filled
// in, "Tổng số hộ nghèo: ..... hộ; tỷ lệ: .....%", as a table with a row for
// each. It is nil for a line without, and for one that ends in its only blank:
// there the whole answer goes.
func LineTable(line string) *Table {
	found := findBlanks(line)
	if len(found) == 0 || len(found) > maxBlanks || len(found) == 1 && strings.Trim(line[found[0].end:], " .;,:") == "" {
		return nil
	}
	t := &Table{Line: line, Header: 1, Rows: [][]string{{"Chỗ trống", "Đơn vị tính", "Giá trị"}}}
	for k, s := range found {
		from, to := 0, len(line)
		if k > 0 {
			from = found[k-1].end
		}
		if k+1 < len(found) {
			to = found[k+1].start
		}
		t.Rows = append(t.Rows, []string{blankName(line[from:s.start]), blankUnit(line[s.end:to]), ""})
	}
	return t
}

// blankName returns what leads to a blank, without what belongs to the one
// before.
func blankName(before string) string {
	before = strings.TrimRight(before, " :\t")
	if at := strings.LastIndexAny(before, ";,(."); at >= 0 && strings.TrimSpace(before[at+1:]) != "" {
		before = before[at+1:]
	}
	return strings.Trim(collapse(before), " -–;,.")
}

// blankUnit returns the unit that follows a blank at once: "hộ", "triệu đồng".
func blankUnit(after string) string {
	after = strings.TrimLeft(after, " ")
	if end := strings.IndexAny(after, ";,.:()/"); end >= 0 {
		after = after[:end]
	}
	words := strings.Fields(after)
	if len(words) > unitWords {
		return ""
	}
	return strings.Join(words, " ")
}

// unitWords is how many words a unit has at most.
const unitWords = 3

// filledLine returns the line with the values of the rows in its blanks.
func (t *Table) filledLine() string {
	var b strings.Builder
	end := 0
	for k, s := range findBlanks(t.Line) {
		value := collapse(t.At(Spot{Row: k + 1, Column: 2}))
		if value == "" {
			continue
		}
		b.WriteString(t.Line[end:s.start] + value)
		end = s.end
	}
	return b.String() + t.Line[end:]
}

// lines returns the tables of the blanks in the title and the guidance of a
// section.
func (s Section) lines() []*Table {
	var all []*Table
	for _, line := range slices.Concat([]string{s.Title}, s.Notes) {
		if t := LineTable(line); t != nil {
			all = append(all, t)
		}
	}
	return all
}

// FilledHeading returns the title of the section at i with what was filled in
// in its blanks at the question that asks for them, and the ID of the part that
// says so; "" for none.
func (r *Report) FilledHeading(i int) (title, part string) {
	q := i
	if !r.Outline.Leaf(i) {
		q = r.Outline.Next(i)
	}
	s := r.Outline.Sections[i]
	for _, p := range r.Answers[r.Outline.Sections[q].ID].Parts {
		if p.Table != nil && p.Table.Line != "" && p.Table.Line == s.Title {
			return strings.TrimRight(p.Text, " .:;,"), p.ID
		}
	}
	return s.Heading(), ""
}
