package upload

import (
	"strings"

	"github.com/xuri/excelize/v2"
)

// A place is a cell of a sheet, row and column from 1.
type place struct{ row, column int }

// sheetNotes are what the library does not tell of a sheet while it is read
// row by row.
type sheetNotes struct {
	texts  map[place]bool // cells that hold a text, though it may look like a number
	merged []area
}

// maxMerged is how many merged cells of a sheet are seen.
const maxMerged = 2000

// An area is what a cell covers, from its first to its last.
type area struct{ from, to place }

// sheetNotes reads the part of a sheet.
func (a *archive) sheetNotes(part string) (*sheetNotes, error) {
	n := &sheetNotes{texts: make(map[place]bool)}
	s, err := a.optional(part)
	if s == nil || err != nil {
		return n, err
	}
	for e := range s.deep("?:c", "?:mergeCell") {
		if e.name == "?:mergeCell" {
			n.addMerged(e.attr("ref"))
			continue
		}
		switch e.attr("t") {
		case "s", "str", "inlineStr":
			if p, ok := placeOf(e.attr("r")); ok {
				n.texts[p] = true
			}
		}
	}
	return n, s.err
}

func placeOf(ref string) (place, bool) {
	column, row, err := excelize.CellNameToCoordinates(ref)
	return place{row, column}, err == nil
}

func (n *sheetNotes) addMerged(ref string) {
	first, last, _ := strings.Cut(ref, ":")
	from, ok := placeOf(first)
	to, okay := placeOf(last)
	if ok && okay && len(n.merged) < maxMerged {
		n.merged = append(n.merged, area{from, to})
	}
}

// merge gives cells what they cover. The table lacks as many columns of the
// sheet as are cut.
func (n *sheetNotes) merge(t *Table, cut int) {
	covered := make(map[place]bool)
	for _, m := range n.merged {
		first := m.from.row - t.No
		m.from.column, m.to.column = max(m.from.column-cut, 1), m.to.column-cut
		for i := max(first, 0); i <= m.to.row-t.No && i < len(t.Rows); i++ {
			n.cover(t.Rows[i], i, m, i > first, covered)
		}
	}
	for i, row := range t.Rows {
		var left []Cell
		for j, c := range row {
			if !covered[place{i, j}] {
				left = append(left, c)
			}
		}
		t.Rows[i] = left
	}
}

// cover notes which cells of a row, the ith, the first one of an area takes.
func (n *sheetNotes) cover(row []Cell, i int, m area, below bool, covered map[place]bool) {
	first := m.from.column - 1
	if first >= len(row) || m.to.column < m.from.column {
		return
	}
	row[first].Below = below
	for j := first + 1; j < m.to.column && j < len(row) && !covered[place{i, j}]; j++ {
		covered[place{i, j}] = true
		row[first].Across++
	}
}

// sheetParts returns the part of every sheet by its name. No two sheets have
// one part, or reading it would take as long as there are sheets.
func (a *archive) sheetParts(main string) (map[string]string, error) {
	targets := make(map[string]string) // by the ID of the relation
	err := a.relations(main, func(e element, target string) { targets[e.attr("Id")] = target })
	if err != nil {
		return nil, err
	}
	s, err := a.optional(main)
	if s == nil || err != nil {
		return nil, err
	}
	parts, taken := make(map[string]string), make(map[string]bool)
	for e := range s.deep("?:sheet") {
		part := targets[e.attr("id")]
		if len(parts) == maxSheets || taken[part] {
			return nil, refuse(Bomb, "sheets")
		}
		parts[e.attr("name")], taken[part] = part, true
	}
	return parts, s.err
}
