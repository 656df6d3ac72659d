package docx

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"decuong/outline"
)

// mostColumns is how many columns Word gives a table.
const mostColumns = 63

// fits reports whether the table can stand in a document. One that is empty,
// or wider than Word's, is left to its text.
func fits(t *outline.Table) bool {
	return t != nil && t.Line == "" && t.Columns() > 0 && t.Columns() <= mostColumns
}

const tableHead = `" w:type="dxa"/><w:tblBorders>` +
	`<w:top w:val="single" w:sz="4" w:space="0" w:color="000000"/><w:left w:val="single" w:sz="4" w:space="0" w:color="000000"/>` +
	`<w:bottom w:val="single" w:sz="4" w:space="0" w:color="000000"/><w:right w:val="single" w:sz="4" w:space="0" w:color="000000"/>` +
	`<w:insideH w:val="single" w:sz="4" w:space="0" w:color="000000"/><w:insideV w:val="single" w:sz="4" w:space="0" w:color="000000"/>` +
	`</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr>`

// table adds a table, and the space after it without which it would grow
// together with a table that follows. With keep, its last row stays on the page
// of what comes next.
func (m *markup) table(s sheet, t *outline.Table, keep bool) {
	widths := columnWidths(t, s.width)
	m.add(`<w:tbl><w:tblPr><w:tblW w:w="`, s.width.String(), tableHead)
	m.grid(widths)
	joined := joinedCells(t)
	for i, cells := range t.Rows {
		r := tableRow{no: i, cells: cells, joined: joined, head: i < t.Header && t.Header < len(t.Rows), keep: keep && i == len(t.Rows)-1}
		m.row(s, r, widths)
	}
	m.add("</w:tbl>")
	after := s.roles[roleAfter]
	after.keep = keep
	m.paragraph(after, "", nil)
}

// A tableRow is one row as it is printed.
type tableRow struct {
	no     int
	cells  []string
	joined map[outline.Spot]outline.Joined // of the table
	head   bool                            // repeated on every page
	keep   bool                            // on the page of what follows
}

// tall is how many bytes a cell may have for its row to stay on one page.
const tall = 600

func (m *markup) row(s sheet, r tableRow, widths []twips) {
	m.add("<w:tr>")
	if whole := !slices.ContainsFunc(r.cells, func(c string) bool { return len(c) > tall }); whole || r.head {
		m.add("<w:trPr>")
		if whole {
			m.add("<w:cantSplit/>")
		}
		if r.head {
			m.add("<w:tblHeader/>")
		}
		m.add("</w:trPr>")
	}
	for i := 0; i < len(widths); {
		text, across := "", 1
		if i < len(r.cells) {
			text = r.cells[i]
		}
		at := outline.Spot{Row: r.no, Column: i}
		j, isJoined := r.joined[at]
		if isJoined {
			across = j.Columns
		}
		m.add(`<w:tc><w:tcPr><w:tcW w:w="`, sum(widths[i:i+across]).String(), `" w:type="dxa"/>`)
		if across > 1 {
			m.add(`<w:gridSpan w:val="`, strconv.Itoa(across), `"/>`)
		}
		switch {
		case isJoined && j.Rows > 1 && j.Row == r.no:
			m.add(`<w:vMerge w:val="restart"/>`)
		case isJoined && j.Rows > 1:
			m.add(`<w:vMerge/>`)
			text = ""
		}
		m.add("</w:tcPr>")
		m.cell(s, r, text)
		m.add("</w:tc>")
		i += across
	}
	m.add("</w:tr>")
}

// joinedCells returns the joined cells of the table by the places at which each
// of their rows begins. One that reaches beyond the table or into another, or
// that would hide what is written in its neighbours, is left apart.
func joinedCells(t *outline.Table) map[outline.Spot]outline.Joined {
	rows, columns := len(t.Rows), t.Columns()
	taken, starts := map[outline.Spot]bool{}, map[outline.Spot]outline.Joined{}
	for _, j := range t.Joined {
		if j.Row < 0 || j.Column < 0 || j.Rows < 1 || j.Columns < 1 || j.Rows > rows-j.Row || j.Columns > columns-j.Column {
			continue
		}
		var all []outline.Spot
		for r := range j.Rows {
			for c := range j.Columns {
				all = append(all, outline.Spot{Row: j.Row + r, Column: j.Column + c})
			}
		}
		if slices.ContainsFunc(all, func(at outline.Spot) bool {
			text := oneLine(t.At(at))
			return taken[at] || text != "" && text != oneLine(t.At(j.Spot))
		}) {
			continue
		}
		for _, at := range all {
			taken[at] = true
			if at.Column == j.Column {
				starts[at] = j
			}
		}
	}
	return starts
}

// cell adds the paragraphs of a cell, at least one.
func (m *markup) cell(s sheet, r tableRow, text string) {
	ls := lines(text)
	d := s.roles[roleCell]
	switch {
	case r.head:
		d = s.roles[roleColumn]
	case len(ls) == 1 && figure(ls[0]):
		d = s.roles[roleFigure]
	}
	d.keep = r.keep
	for _, l := range ls {
		m.paragraph(d, tie(l), nil)
	}
	if len(ls) == 0 {
		m.paragraph(d, "", nil)
	}
}

// figure reports whether the text is a number, which stands at the right of
// its column.
func figure(text string) bool {
	return strings.ContainsFunc(text, unicode.IsDigit) && strings.Trim(text, "0123456789.,%+- ") == ""
}

// columnWidths shares the width out: to each column what its longest word
// needs, and the rest by what its longest line would like to have. They add up
// to the width exactly.
func columnWidths(t *outline.Table, width twips) []twips {
	needs, wants := make([]twips, t.Columns()), make([]twips, t.Columns())
	for _, row := range t.Rows {
		for i, cell := range row {
			for _, l := range lines(cell) {
				l = tie(l)
				wants[i] = max(wants[i], min(textLength(l), width))
				for w := range strings.FieldsSeq(l) {
					needs[i] = max(needs[i], min(textLength(w), width/4))
				}
			}
		}
	}
	for i := range needs {
		needs[i] += cellSides
		wants[i] = max(wants[i]+cellSides-needs[i], 0) + 1
	}
	if sum(needs) >= width {
		return share(width, needs)
	}
	widths := share(width-sum(needs), wants)
	for i := range widths {
		widths[i] += needs[i]
	}
	return widths
}

// cellSides is the empty space of a cell at the left and the right of its
// text, and a little for what measuring gets wrong.
const cellSides = 2*85 + 60

// textLength returns about how long the text is in the bold 13 point of a cell
// that heads a column.
func textLength(text string) twips {
	length := twips(0)
	for _, r := range text {
		switch {
		case unicode.IsUpper(r):
			length += 200
		case r == ' ' || unicode.IsPunct(r):
			length += 70
		default:
			length += 135
		}
	}
	return length
}

// share divides a width in the proportion of the parts.
func share(width twips, parts []twips) []twips {
	shares := make([]twips, len(parts))
	left, of := width, sum(parts)
	for i, p := range parts {
		shares[i] = left * p / of
		left, of = left-shares[i], of-p
	}
	return shares
}

func sum(parts []twips) twips {
	total := twips(0)
	for _, p := range parts {
		total += p
	}
	return total
}
