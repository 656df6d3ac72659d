package grid

import (
	"strings"

	"decuong/outline"
)

// What the heads of columns and the names of rows say does not change while a
// table is filled in, and every cell asks for it: it is read once. A grid and
// those made of it by With share what they remember, and are not for several
// goroutines.
type memory struct {
	heads map[int]head
	rows  map[int]row
}

// A head is what stands over a column.
type head struct {
	text, folded string // from the top down
	leaf         string // folded, what stands lowest
	unit         string // in brackets behind it
}

// A row is what names one.
type row struct {
	name, folded string
	total        bool // it adds others up
	level        int  // how deep it stands among the others
	unit         string
}

// head returns what stands over a column.
func (g *Grid) head(c int) head {
	h, known := g.memory.heads[c]
	if !known {
		h.text = g.readHead(c)
		h.folded, h.leaf, h.unit = outline.Fold(h.text), outline.Fold(g.lastHead(c)), inBrackets(h.text)
		g.memory.heads[c] = h
	}
	return h
}

// row returns what names a row.
func (g *Grid) row(r int) row {
	known, is := g.memory.rows[r]
	if is {
		return known
	}
	name := g.readName(r)
	now := row{name: name, folded: outline.Fold(name), level: g.readLevel(r, name), unit: inBrackets(name)}
	now.total = isTotalName(name)
	if g.unit >= 0 {
		if unit := collapse(g.named1(r, g.unit)); !blank(unit) {
			now.unit = unit
		}
	}
	g.memory.rows[r] = now
	return now
}

// isTotalName reports whether a row of the name adds others up, and nothing
// else.
func isTotalName(name string) bool {
	folded := outline.Fold(strings.TrimSpace(brackets.ReplaceAllString(name, "")))
	for _, total := range totalNames {
		if folded == total {
			return true
		}
	}
	return false
}
