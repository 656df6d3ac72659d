package grid

import (
	"slices"
	"strings"

	"decuong/outline"
)

// maxHeader is how many rows head the columns at most.
const maxHeader = 8

// headerOf returns how many rows head the columns: those that the table says,
// or its first, and one below that numbers the columns.
func headerOf(t *outline.Table) int {
	n := max(0, min(t.Header, len(t.Rows), maxHeader))
	if n == 0 && len(t.Rows) > 1 && headsColumns(t.Rows[0]) {
		n = 1
	}
	if n > 0 && n < len(t.Rows) && numbersColumns(t.Rows[n]) {
		n++
	}
	return n
}

// headsColumns reports whether all cells but the first hold something.
func headsColumns(row []string) bool {
	return len(row) > 1 && !slices.ContainsFunc(row[1:], func(c string) bool { return blank(c) })
}

// blank reports whether a cell waits for a value: it is empty, or holds a row
// of dots.
func blank(cell string) bool {
	return strings.Trim(cell, " \t\n\u00A0…._") == ""
}

// findColumns tells the columns that name the rows from those to fill in: they
// are those before the first with a gap, in a list the one of numbers.
func (g *Grid) findColumns() {
	body := g.form.Rows[g.header:]
	if g.form.Line != "" {
		g.names, g.unit, g.optional, g.words = []int{0, 1}, 1, make([]bool, g.width), make([]bool, g.width)
		return
	}
	g.list = g.form.Line == "" && !slices.ContainsFunc(body, g.named)
	g.optional, g.words = make([]bool, g.width), make([]bool, g.width)
	for c := range g.width {
		head := g.head(c).folded
		switch {
		case isNumbering(head) || !g.list && g.full(c):
			g.names = append(g.names, c)
		case !g.list && g.unit < 0 && isUnitHead(head):
			g.names = append(g.names, c)
		}
		if isUnitHead(head) && slices.Contains(g.names, c) {
			g.unit = c
		}
		g.optional[c] = beginsWith(head, remarkHeads)
		g.words[c] = g.list && !beginsWith(head, figureHeads) && !isShare(head) || !g.list && beginsWith(head, wordHeads)
	}
	if !g.list && len(g.names) == 0 {
		g.names = []int{0}
	}
}

// named reports whether the row says what it is about.
func (g *Grid) named(row []string) bool {
	return slices.ContainsFunc(row, func(c string) bool { return !blank(c) && !isOrdinal(c) })
}

// full reports whether most rows that say what they are about have something
// in the column.
func (g *Grid) full(c int) bool {
	has, lacks := 0, 0
	for r := g.header; r < len(g.form.Rows); r++ {
		at := outline.Spot{Row: r, Column: c}
		switch {
		case !g.named(g.form.Rows[r]):
		case !blank(g.form.At(at)) || g.isCovered(at):
			has++
		default:
			lacks++
		}
	}
	return has > 2*lacks
}

// findCovered notes the cells that belong to a joined one.
func (g *Grid) findCovered() {
	g.covered = map[outline.Spot]outline.Spot{}
	for _, j := range g.form.Joined {
		for r := j.Row; r < min(j.Row+j.Rows, len(g.form.Rows)); r++ {
			for c := j.Column; c < min(j.Column+j.Columns, g.width); c++ {
				if at := (outline.Spot{Row: r, Column: c}); j.Covers(at) {
					g.covered[at] = j.Spot
				}
			}
		}
	}
}

func (g *Grid) isCovered(at outline.Spot) bool {
	_, is := g.covered[at]
	return is
}

// groups reports whether the row only heads those below it: it lacks a unit
// that most others have.
func (g *Grid) groups(r int) bool {
	if g.form.Line != "" || g.unit < 0 || !blank(g.form.At(outline.Spot{Row: r, Column: g.unit})) || g.isCovered(outline.Spot{Row: r, Column: g.unit}) {
		return false
	}
	return r+1 < len(g.form.Rows)
}
