package grid

import (
	"slices"
	"strings"

	"decuong/outline"
)

// A Match is what another table has for the cells of a grid, found by the
// heads of its columns and the names of its rows.
type Match struct {
	Values []Found
	// What the other table has for no cell: rows that nobody asks for, and
	// cells that hold no value of the right kind.
	Rows  []string
	Cells []string
}

// A Found value is one for a cell.
type Found struct {
	At    outline.Spot
	Value string
}

// headRows is how far down in a sheet its heads are looked for, below a title.
const headRows = 15

// Match finds what the other table has for the grid.
func (g *Grid) Match(other *outline.Table) Match {
	columns, below := g.matchColumns(other)
	if len(columns) == 0 {
		return Match{}
	}
	m := &matching{grid: g, other: other, columns: columns}
	if g.list {
		m.append(below)
	} else {
		m.rows(below)
	}
	return m.Match
}

// matchColumns returns where the other table has the columns to fill in, and
// its first row below their heads: the rows of heads that know most of them.
func (g *Grid) matchColumns(other *outline.Table) (columns map[int]int, below int) {
	for r := range min(len(other.Rows), headRows) {
		for rows := 1; rows <= 3 && r+rows <= len(other.Rows); rows++ {
			if found := g.columnsUnder(other, r, r+rows); len(found) > len(columns) {
				columns, below = found, r+rows
			}
		}
	}
	for below < len(other.Rows) && len(columns) > 0 && numbersColumns(other.Rows[below]) {
		below++
	}
	return columns, below
}

// columnsUnder matches the columns by what the rows of the other table from
// from to to-1 say above them. A head that two columns have tells neither.
func (g *Grid) columnsUnder(other *outline.Table, from, to int) map[int]int {
	heads := map[string]int{}
	for c := range other.Columns() {
		var parts []string
		for r := from; r < to; r++ {
			if head := collapse(spread(other, outline.Spot{Row: r, Column: c})); head != "" && !slices.Contains(parts, head) {
				parts = append(parts, head)
			}
		}
		key := headKey(strings.Join(parts, " - "))
		if _, twice := heads[key]; twice || key == "" {
			heads[key] = -1
			continue
		}
		heads[key] = c
	}
	found := map[int]int{}
	for _, c := range g.columns() {
		if k, ok := heads[headKey(g.Column(c))]; ok && k >= 0 {
			found[c] = k
		}
	}
	return found
}

// spread returns the text of a cell, or of the joined one that reaches there.
func spread(t *outline.Table, at outline.Spot) string {
	for _, j := range t.Joined {
		if j.Covers(at) {
			return t.At(j.Spot)
		}
	}
	return t.At(at)
}

// headKey is equal for heads that say the same.
func headKey(head string) string {
	return strings.Join(strings.FieldsFunc(outline.Fold(head), func(r rune) bool { return strings.ContainsRune(" .,;:-–()\n", r) }), " ")
}

// A matching compares the rows of two tables whose columns are matched.
type matching struct {
	Match
	grid    *Grid
	other   *outline.Table
	columns map[int]int // of the grid, in the other table
	names   [][]string  // by row of the other table, what may name it
}

// rows matches rows by their names, in order first, since a name such as
// "Trong đó: nữ" may come again.
func (m *matching) rows(below int) {
	m.names = m.namesOf()
	used, at := map[int]bool{}, below
	for _, r := range m.grid.rowsToFill() {
		k := m.find(r, at, used)
		if k < 0 {
			k = m.find(r, below, used)
		}
		if k >= 0 {
			used[k], at = true, k+1
			m.take(r, k)
		}
	}
	for k := below; k < len(m.other.Rows); k++ {
		if !used[k] && m.holds(k) {
			m.Rows = append(m.Rows, m.rowText(k))
		}
	}
}

// rowsToFill returns the rows that have cells to fill in.
func (g *Grid) rowsToFill() []int {
	var rows []int
	for _, at := range g.Cells() {
		if len(rows) == 0 || rows[len(rows)-1] != at.Row {
			rows = append(rows, at.Row)
		}
	}
	return rows
}

// find returns the first row of the other table from from on that is named as
// row r, or -1.
func (m *matching) find(r, from int, used map[int]bool) int {
	name := headKey(m.grid.name(r))
	for k := from; k < len(m.other.Rows); k++ {
		if !used[k] && slices.Contains(m.names[k], name) {
			return k
		}
	}
	return -1
}

// namesOf returns what may name the rows of the other table, read once: every
// row of the grid is looked for among all of them.
func (m *matching) namesOf() [][]string {
	all := make([][]string, len(m.other.Rows))
	for k, row := range m.other.Rows {
		for c, cell := range row {
			if !m.isValue(c) {
				all[k] = append(all[k], headKey(cell))
			}
		}
	}
	return all
}

// isValue reports whether values are taken from the other table's column.
func (m *matching) isValue(column int) bool {
	for _, c := range m.columns {
		if c == column {
			return true
		}
	}
	return false
}

// holds reports whether the row has a value in a column that is matched.
func (m *matching) holds(k int) bool {
	for _, c := range m.columns {
		if !blank(m.other.At(outline.Spot{Row: k, Column: c})) {
			return true
		}
	}
	return false
}

func (m *matching) rowText(k int) string {
	var cells []string
	for _, c := range m.other.Rows[k] {
		if text := collapse(c); text != "" {
			cells = append(cells, text)
		}
	}
	return strings.Join(cells, " | ")
}

// take reads the values of a row of the other table.
func (m *matching) take(r, k int) {
	for _, c := range m.grid.columns() {
		column, matched := m.columns[c]
		at := outline.Spot{Row: r, Column: c}
		text := collapse(m.other.At(outline.Spot{Row: k, Column: column}))
		if !matched || blank(text) || !m.grid.fillable(at) {
			continue
		}
		reading, ok := m.grid.Read(at, text)
		if !ok {
			m.Cells = append(m.Cells, m.grid.Row(r)+": "+text)
			continue
		}
		m.Values = append(m.Values, Found{at, reading.Value})
	}
}

// append takes rows for a list: into its empty rows first, then below, as long
// as there is room.
func (m *matching) append(below int) {
	r := m.grid.header
	for k := below; k < len(m.other.Rows); k++ {
		if !m.holds(k) {
			continue
		}
		for r < len(m.grid.now.Rows) && !m.grid.idle(r) {
			r++
		}
		if r >= m.grid.room() {
			m.Rows = append(m.Rows, m.rowText(k))
			continue
		}
		m.take(r, k)
		r++
	}
}
