package grid

import (
	"math/big"
	"slices"

	"decuong/outline"
)

// A Grid is a table to be filled in with what was filled in so far.
type Grid struct {
	form     *outline.Table // as its superior made it
	now      *outline.Table // with what was filled in
	header   int            // rows that head the columns, those of their numbers included
	width    int
	names    []int // the columns that name the rows, in order
	unit     int   // the column of units, -1 for none
	list     bool  // its rows are its writer's
	optional []bool
	words    []bool // columns that take words
	covered  map[outline.Spot]outline.Spot
	formulas map[int]formula
	filled   []int // the columns to fill in
	memory   *memory
	values   map[outline.Spot]*big.Rat // those that were read, while the whole table is looked at; nil else
}

// New returns the grid of a table of the outline. Filled is what was filled in
// so far, nil for nothing. It reports false for a table that has nothing to
// fill in, for one too large, and where filled is another table's.
func New(form, filled *outline.Table) (*Grid, bool) {
	g := &Grid{form: form, now: filled, width: form.Columns(), unit: -1, memory: &memory{heads: map[int]head{}, rows: map[int]row{}}}
	if filled == nil {
		g.now = form
	}
	g.header = headerOf(form)
	if g.header > len(g.now.Rows) || !slices.EqualFunc(form.Rows[:g.header], g.now.Rows[:g.header], slices.Equal) {
		return nil, false
	}
	if g.width*len(g.now.Rows) > maxCells {
		return nil, false
	}
	g.findCovered()
	g.findColumns()
	for c := range g.width {
		if !slices.Contains(g.names, c) {
			g.filled = append(g.filled, c)
		}
	}
	g.formulas = g.readFormulas()
	return g, len(g.columns()) > 0 && (g.list || len(g.Cells()) > 0)
}

// maxCells is how many cells a table has at most that somebody is asked to fill
// in on a phone.
const maxCells = 5000

// columns returns the columns to fill in.
func (g *Grid) columns() []int { return g.filled }

// Cells returns the cells to fill in, row by row.
func (g *Grid) Cells() []outline.Spot {
	var all []outline.Spot
	for r := g.header; r < len(g.now.Rows); r++ {
		if r < len(g.form.Rows) && !g.list && g.form.Line == "" && (!g.named(g.form.Rows[r]) || g.groups(r)) {
			continue
		}
		for _, c := range g.columns() {
			if at := (outline.Spot{Row: r, Column: c}); g.fillable(at) {
				all = append(all, at)
			}
		}
	}
	return all
}

// fillable reports whether the cell is the writer's, and not its superior's.
func (g *Grid) fillable(at outline.Spot) bool {
	return at.Row >= len(g.form.Rows) || blank(g.form.At(at)) && !g.isCovered(at)
}

// Gaps returns the cells that wait for a value, those for remarks left out. A
// row that its writer added and left empty waits for nothing.
func (g *Grid) Gaps() []outline.Spot {
	return slices.DeleteFunc(g.Cells(), func(at outline.Spot) bool {
		return !blank(g.now.At(at)) || g.optional[at.Column] || g.list && g.idle(at.Row)
	})
}

// idle reports whether nothing was filled in in the row.
func (g *Grid) idle(r int) bool {
	return !slices.ContainsFunc(g.columns(), func(c int) bool { return !blank(g.now.At(outline.Spot{Row: r, Column: c})) })
}

// Optional reports whether the cell is for remarks, and may stay empty.
func (g *Grid) Optional(at outline.Spot) bool {
	return at.Column < len(g.optional) && g.optional[at.Column]
}

// Free returns the beginning of the first row of a list in which nothing was
// filled in, which may be below the last one.
func (g *Grid) Free() outline.Spot {
	r := g.header
	for r < len(g.now.Rows) && !g.idle(r) {
		r++
	}
	return outline.Spot{Row: r, Column: g.columns()[0]}
}

// Written counts the rows of a list in which something was filled in.
func (g *Grid) Written() int {
	n := 0
	for r := g.header; r < len(g.now.Rows); r++ {
		if !g.idle(r) {
			n++
		}
	}
	return n
}

// RowCells returns the cells to fill in of a row, also of one of a list that is
// to be added, if there is room.
func (g *Grid) RowCells(r int) []outline.Spot {
	if g.list && len(g.now.Rows) <= r && r < g.room() {
		var all []outline.Spot
		for _, c := range g.columns() {
			all = append(all, outline.Spot{Row: r, Column: c})
		}
		return all
	}
	return slices.DeleteFunc(g.Cells(), func(at outline.Spot) bool { return at.Row != r })
}

// Line returns the line whose blanks are to be filled in, "" for a table.
func (g *Grid) Line() string { return g.form.Line }

// List reports whether rows can be added.
func (g *Grid) List() bool { return g.list }

// At returns what stands in a cell, "" while it waits.
func (g *Grid) At(at outline.Spot) string {
	if text := g.now.At(at); !blank(text) {
		return text
	}
	return ""
}

// Blank returns the grid with nothing filled in.
func (g *Grid) Blank() *Grid {
	next := *g
	next.now = g.form
	return &next
}

// Columns returns what heads the columns to fill in.
func (g *Grid) Columns() []string {
	var all []string
	for _, c := range g.columns() {
		all = append(all, g.Column(c))
	}
	return all
}

// Table returns the table with what was filled in.
func (g *Grid) Table() *outline.Table { return g.now }

// room is how many rows the table can have.
func (g *Grid) room() int { return maxCells / g.width }

// With returns the grid with a value in a cell; "" empties it. A row below the
// last one is added, with its number, as long as there is room.
func (g *Grid) With(at outline.Spot, value string) *Grid {
	next := *g
	now := *g.now
	now.Rows = slices.Clone(now.Rows)
	for len(now.Rows) <= at.Row && len(now.Rows) < g.room() {
		now.Rows = append(now.Rows, g.added(len(now.Rows)))
	}
	if at.Row >= len(now.Rows) {
		return g
	}
	row := slices.Clone(now.Rows[at.Row])
	for len(row) < g.width {
		row = append(row, "")
	}
	row[at.Column] = value
	now.Rows[at.Row] = row
	next.now = &now
	return &next
}
