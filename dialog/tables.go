package dialog

import (
	"slices"

	"decuong/outline"
	"decuong/outline/grid"
)

// Tables of the outline, which are filled in cell by cell at the question that
// they belong to. What was filled in is one part of the answer; every value is
// a step of undoing.

// A desk is a table with what was filled in, ready to be worked on.
type desk struct {
	at     int // the question
	number int // of the table among those there, from 1
	of     int // how many there are
	grid   *grid.Grid
	part   outline.Part // that holds it; none yet where its ID is ""
}

// desks returns the tables to be filled in at the question at i.
func (t *turn) desks(i int) []desk {
	forms := t.view.Report.Outline.TablesAt(i)
	if len(forms) == 0 {
		return nil
	}
	a := t.answerTo(t.section(i).ID)
	var all []desk
	for n, form := range forms {
		if d, ok := newDesk(forms, n, a); ok {
			d.at = i
			all = append(all, d)
		} else if g, ok := grid.New(form, nil); ok {
			all = append(all, desk{at: i, number: n + 1, grid: g})
		}
	}
	for k := range all {
		all[k].of = len(all)
	}
	return all
}

// newDesk finds the part of the answer that fills the table in: the one that
// says so or, where a new edition of the outline has its tables in another
// order, one that says it of a table that it does not fit.
func newDesk(forms []*outline.Table, n int, a outline.Answer) (desk, bool) {
	for _, exact := range []bool{true, false} {
		for _, p := range a.Parts {
			if p.Fills == 0 || p.Table == nil || exact != (p.Fills == n+1) {
				continue
			}
			if !exact && p.Fills <= len(forms) {
				if _, fits := grid.New(forms[p.Fills-1], p.Table); fits {
					continue
				}
			}
			if g, ok := grid.New(forms[n], p.Table); ok {
				return desk{number: n + 1, grid: g, part: p}, true
			}
		}
	}
	return desk{}, false
}

// desk returns the table numbered n of the question at i.
func (t *turn) desk(i, n int) (desk, bool) {
	all := t.desks(i)
	k := slices.IndexFunc(all, func(d desk) bool { return d.number == n })
	if k < 0 {
		return desk{}, false
	}
	return all[k], true
}

// unchecked reports whether the value of a cell is that of the last period and
// nobody has said yet that it still holds.
func (d desk) unchecked(at outline.Spot) bool {
	return d.part.Source == outline.Copied && d.grid.At(at) != "" && d.source(at) < 0
}

// source returns the position of what is known of a cell, or -1.
func (d desk) source(at outline.Spot) int {
	return slices.IndexFunc(d.part.Cells, func(c outline.Cell) bool { return c.Spot == at })
}

// waiting returns the cells that wait for a value, or for a word on that of
// the last period.
func (d desk) waiting() []outline.Spot {
	gaps := map[outline.Spot]bool{}
	for _, at := range d.grid.Gaps() {
		gaps[at] = true
	}
	return slices.DeleteFunc(d.grid.Cells(), func(at outline.Spot) bool { return !gaps[at] && !d.unchecked(at) })
}

// after returns the first cell of the list behind a cell.
func after(all []outline.Spot, at outline.Spot) (outline.Spot, bool) {
	for _, next := range all {
		if next.Row > at.Row || next.Row == at.Row && next.Column > at.Column {
			return next, true
		}
	}
	return outline.Spot{}, false
}

// first returns the cell to begin with: the first that waits; in a list the
// beginning of a row that is still empty.
func (d desk) first() (outline.Spot, bool) {
	if all := d.waiting(); len(all) > 0 {
		return all[0], true
	}
	free := d.grid.Free()
	return free, d.grid.List() && len(d.grid.RowCells(free.Row)) > 0
}

// progress counts the cells that have their value, and all that need one.
func (d desk) progress() (done, total int) {
	for _, at := range d.grid.Cells() {
		if !d.grid.Optional(at) {
			total++
		}
	}
	return total - len(d.waiting()), total
}

// A value is what stands in a cell, and the message that said so.
type value struct {
	grid.Found
	from outline.Origin
}

// fillIn writes the values, a step of undoing together, and returns the table
// after it. "" empties a cell.
func (t *turn) fillIn(d desk, source outline.Source, values ...value) desk {
	a := t.answerTo(t.section(d.at).ID)
	p := d.part
	if p.ID == "" {
		p = outline.Part{ID: t.event.Fresh, Source: source, Author: t.event.By, At: t.event.At}
	}
	p.Cells = slices.Clone(p.Cells)
	for _, v := range values {
		d.grid = d.grid.With(v.At, v.Value)
		p.Cells = slices.DeleteFunc(p.Cells, func(c outline.Cell) bool { return c.Spot == v.At })
		if v.Value != "" {
			p.Cells = append(p.Cells, outline.Cell{Spot: v.At, Author: t.event.By, At: t.event.At, Origin: v.from})
		}
	}
	p.Fills, p.Table, p.Text, p.Gaps = d.number, d.grid.Table(), d.grid.Table().Text(), len(d.grid.Gaps())
	if d.part = p; p.Source == outline.Copied && !slices.ContainsFunc(d.grid.Cells(), d.unchecked) {
		p.Source = source
		d.part = p
	}
	next := a.Holding(p)
	if d.empty() {
		next = next.Without(next.Part(p.ID))
	}
	t.put(t.section(d.at).ID, next)
	return d
}

// empty reports whether nothing is filled in.
func (d desk) empty() bool {
	return !slices.ContainsFunc(d.grid.Cells(), func(at outline.Spot) bool { return d.grid.At(at) != "" })
}

// changedCell returns the first cell that two answers to the question at i
// differ in, if nothing but a table differs.
func (t *turn) changedCell(i int, was, is outline.Answer) (Cell, bool) {
	if all := t.changedCells(i, was, is); len(all) > 0 {
		return all[0].Cell, true
	}
	return Cell{}, false
}

// A refilled cell is one that holds something else than it did.
type refilled struct {
	Cell
	desk
	was string
}

// changedCells returns all of them.
func (t *turn) changedCells(i int, was, is outline.Answer) []refilled {
	var all []refilled
	if len(withoutTables(was)) != len(withoutTables(is)) {
		return nil
	}
	forms := t.view.Report.Outline.TablesAt(i)
	for n, form := range forms {
		blank, ok := grid.New(form, nil)
		if !ok {
			continue
		}
		before, after := desk{number: n + 1, of: len(forms), grid: blank}, desk{number: n + 1, of: len(forms), grid: blank}
		if d, ok := newDesk(forms, n, was); ok {
			before.grid = d.grid
		}
		if d, ok := newDesk(forms, n, is); ok {
			after.grid = d.grid
		}
		all = append(all, differing(before, after)...)
	}
	return all
}

// differing returns the cells that a table holds something else in than before,
// row by row, those of rows that are gone last.
func differing(before, after desk) []refilled {
	cells := after.grid.Cells()
	for _, at := range before.grid.Cells() {
		if at.Row >= len(after.grid.Table().Rows) {
			cells = append(cells, at)
		}
	}
	var all []refilled
	for _, at := range cells {
		if was := before.grid.At(at); was != after.grid.At(at) {
			all = append(all, refilled{Cell: Cell{Table: after.number, Spot: at}, desk: after, was: was})
		}
	}
	return all
}

func withoutTables(a outline.Answer) []outline.Part {
	return slices.DeleteFunc(slices.Clone(a.Parts), func(p outline.Part) bool { return p.Fills > 0 })
}

// tablesOf returns the tables of the answer that fill in those of the outline:
// what a new wording leaves as it is.
func tablesOf(a outline.Answer) outline.Answer {
	return outline.Answer{Parts: slices.DeleteFunc(slices.Clone(a.Parts), func(p outline.Part) bool { return p.Fills == 0 })}
}

// unsettledTables tells which tables of the report do not agree with
// themselves, and leads to them.
func (t *turn) unsettledTables() (told Text, rows [][]Choice) {
	var all []Text
	for _, i := range t.view.Report.Outline.Questions() {
		for _, d := range t.desks(i) {
			found := d.grid.Differences()
			if len(found) == 0 || len(all) == differencesShown {
				continue
			}
			all = append(all, phraseTableDiffers(t.name(i), d, found[0], len(found)))
			rows = inRows(rows, 2, Choice{Act: actGo, Arg: string(t.section(i).ID), Label: phraseGoOpen(t.name(i))})
		}
	}
	return lines(all...), rows
}
