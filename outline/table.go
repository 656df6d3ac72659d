package outline

import (
	"slices"
	"strings"
)

// A Table is what an answer says in rows of cells.
type Table struct {
	Rows   [][]string `json:"rows"`             // of any length; a short row ends in empty cells
	Header int        `json:"header,omitempty"` // how many of the first rows head the columns; they are repeated on every page
	Joined []Joined   `json:"joined,omitempty"` // cells that take several rows or columns, in order; they do not overlap
	// Line is the line whose blanks the table is of: a row for each, its name,
	// unit and value. It stands in the document in place of the table.
	Line string `json:"line,omitempty"`
}

// A Joined cell is one that takes the places of its neighbours below and at its
// right.
type Joined struct {
	Spot
	Rows    int `json:"rows"`
	Columns int `json:"columns"`
}

// A Spot is where a cell stands in a table, counted from 0.
type Spot struct {
	Row    int `json:"row"`
	Column int `json:"column"`
}

// Covers reports whether the spot belongs to the joined cell and is not its
// first.
func (j Joined) Covers(s Spot) bool {
	return s != j.Spot && j.Row <= s.Row && s.Row < j.Row+j.Rows && j.Column <= s.Column && s.Column < j.Column+j.Columns
}

// At returns the text at a spot; none beyond the end of a row.
func (t *Table) At(s Spot) string {
	if t == nil || s.Row < 0 || s.Row >= len(t.Rows) || s.Column < 0 || s.Column >= len(t.Rows[s.Row]) {
		return ""
	}
	return t.Rows[s.Row][s.Column]
}

// Text returns the table as a part keeps it to be searched, counted and
// compared: a row a line, its cells a tab apart.
func (t *Table) Text() string {
	if t.Line != "" {
		return t.filledLine()
	}
	rows := make([]string, len(t.Rows))
	for i, row := range t.Rows {
		cells := make([]string, len(row))
		for j, cell := range row {
			cells[j] = strings.Join(strings.Fields(Clean(cell)), " ")
		}
		rows[i] = strings.Join(cells, "\t")
	}
	return strings.Join(rows, "\n")
}

// Columns returns the length of the longest row.
func (t *Table) Columns() int {
	n := 0
	for _, row := range t.Rows {
		n = max(n, len(row))
	}
	return n
}

// TablesAt returns the tables to be filled in at the question at i: its own,
// ahead of them those of the headings that it is the first question of, and
// behind them the blanks in their lines.
func (o *Outline) TablesAt(i int) []*Table {
	tables, lines := o.Sections[i].Tables, o.Sections[i].lines()
	for up := o.Parent(i); up >= 0 && o.Next(up) == i; up = o.Parent(up) {
		tables = slices.Concat(o.Sections[up].Tables, tables)
		lines = slices.Concat(o.Sections[up].lines(), lines)
	}
	return slices.Concat(tables, lines)
}
