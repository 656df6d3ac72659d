package upload

import "strconv"

// Bounds of a table; Word has 63 columns.
const (
	maxColumns = 64
	maxRows    = 10_000
	maxHeader  = 8 // rows
)

// table reads a table. Rows that a tracked change deletes are left out.
func (d *document) table(s *scanner, to *[]Block, box bool) {
	t := &Table{No: d.count + 1}
	d.rows(s, t, box)
	t.Header = min(max(t.Header, t.guessHeader()), maxHeader)
	if t.holds() {
		*to = append(*to, Block{Table: t})
		d.size += len(t.Grid().Text()) // with what the header repeats
	}
}

// rows reads the rows within the present element into the table.
func (d *document) rows(s *scanner, t *Table, box bool) {
	for e := range s.children() {
		switch e.name {
		case "tr":
			d.row(s, t, box)
		case "sdt":
			d.control(s, func() { d.rows(s, t, box) })
		case "customXml", "ins", "moveTo":
			d.rows(s, t, box)
		}
		if d.tooLarge {
			return
		}
	}
}

func (d *document) row(s *scanner, t *Table, box bool) {
	r := &row{}
	d.rowCells(s, r, box)
	switch {
	case r.gone:
		d.content.Unread.Deleted++
		return
	case len(t.Rows) == maxRows:
		d.tooLarge = true
		return
	}
	if r.heads && t.Header == len(t.Rows) {
		t.Header++
	}
	t.Rows = append(t.Rows, r.cells)
}

// A row is one that is being read.
type row struct {
	cells   []Cell
	columns int
	heads   bool // repeated on every page
	gone    bool
}

func (d *document) rowCells(s *scanner, r *row, box bool) {
	for e := range s.children() {
		switch e.name {
		case "trPr":
			r.properties(s)
		case "tc":
			d.cell(s, r, box)
		case "sdt":
			d.control(s, func() { d.rowCells(s, r, box) })
		case "customXml", "ins", "moveTo":
			d.rowCells(s, r, box)
		}
	}
}

func (r *row) properties(s *scanner) {
	for e := range s.children() {
		switch e.name {
		case "tblHeader":
			r.heads = e.on() == on
		case "del":
			r.gone = true
		case "gridBefore":
			r.add(Cell{Across: span(e)})
		}
	}
}

// span reads how many columns a cell takes.
func span(e element) int {
	n, _ := strconv.Atoi(e.attr("val"))
	return min(max(n, 1), maxColumns)
}

func (r *row) add(c Cell) {
	c.Across = min(c.Across, max(1, maxColumns-r.columns))
	r.cells = append(r.cells, c)
	r.columns += c.Across
}

func (d *document) cell(s *scanner, r *row, box bool) {
	if d.cells++; d.cells > maxCells {
		d.tooLarge = true
		return
	}
	c := Cell{Across: 1}
	for e := range s.children() {
		if e.name != "tcPr" {
			d.block(s, e, &c.Blocks, box)
			continue
		}
		for p := range s.children() {
			switch p.name {
			case "gridSpan":
				c.Across = span(p)
			case "vMerge":
				c.Below = p.attr("val") != "restart"
			}
		}
	}
	d.release(&c.Blocks)
	r.add(c)
}

// holds reports whether anything is written in the table.
func (t *Table) holds() bool {
	for _, row := range t.Rows {
		for _, c := range row {
			if len(c.Blocks) > 0 {
				return true
			}
		}
	}
	return false
}

// guessHeader returns how many rows head the columns of a table that does not
// say: the first, if every cell of it is filled in and there are others, and
// those that its cells reach down to.
func (t *Table) guessHeader() int {
	if len(t.Rows) < 2 || len(t.Rows[0]) < 2 {
		return 0
	}
	for _, c := range t.Rows[0] {
		if len(c.Blocks) == 0 {
			return 0
		}
	}
	n := 1
	for n < min(len(t.Rows)-1, maxHeader) && reaches(t.Rows[n]) {
		n++
	}
	return n
}

// reaches reports whether a cell of the row belongs to the one above it.
func reaches(row []Cell) bool {
	for _, c := range row {
		if c.Below {
			return true
		}
	}
	return false
}
