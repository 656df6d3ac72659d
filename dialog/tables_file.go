package dialog

import (
	"slices"
	"strings"
	"time"

	"decuong/outline"
	"decuong/outline/grid"
)

// Tables filled in from a file, or from what was copied out of a sheet. Nothing
// is filled in without a tap, and what has no place is told.

// A fit is what the tables of a file have for one of the outline.
type fit struct {
	desk  desk
	match grid.Match
}

// gaps returns the values for cells that are empty; others returns those for
// cells that hold something else.
func (f fit) gaps() []value {
	return f.values(func(now, value string) bool { return now == "" })
}

func (f fit) others() []value {
	return f.values(func(now, value string) bool { return now != "" && now != value })
}

func (f fit) values(keep func(now, value string) bool) []value {
	var all []value
	for _, v := range f.match.Values {
		if keep(f.desk.grid.At(v.At), v.Value) {
			all = append(all, value{Found: v})
		}
	}
	return all
}

// fits compares the tables of a file with those of the question at i: with each
// the one that has most for it.
func (t *turn) fits(i int, parts []outline.Part) []fit {
	if i == wholeReport {
		return nil // it has no tables
	}
	var all []fit
	used := map[int]bool{}
	for _, d := range t.desks(i) {
		best, from := fit{desk: d}, -1
		for n, p := range parts {
			if p.Table == nil || used[n] {
				continue
			}
			if m := d.grid.Match(p.Table); len(m.Values) > len(best.match.Values) {
				best.match, from = m, n
			}
		}
		if from >= 0 {
			used[from] = true
			all = append(all, best)
		}
	}
	return all
}

// offerFits shows what a file has for the tables of the question at i. It
// reports false where it has nothing.
func (t *turn) offerFits(i int, id outline.ProposalID, p outline.Proposal) bool {
	fits := t.fits(i, p.Parts)
	if len(fits) == 0 {
		return false
	}
	var told []Text
	gaps, others := 0, 0
	for _, f := range fits {
		gaps, others = gaps+len(f.gaps()), others+len(f.others())
		told = append(told, phraseFit(f.desk, len(f.match.Values), len(f.gaps())), f.conflicts(f.others()), phraseNoPlace(f.match.Rows, f.match.Cells))
	}
	var rows [][]Choice
	if gaps > 0 {
		rows = append(rows, []Choice{{Act: actTabFile, Arg: string(id), Label: phraseFillGaps(others > 0)}})
	}
	if others > 0 {
		rows = append(rows, []Choice{{Act: actTabFileAll, Arg: string(id), Label: labels[actTabFileAll]}})
	}
	if rows = append(rows, proposalButtons(id, actTake)); looksLikeOutline(p.Outline) {
		rows = append(rows, outlineButtons(id)...)
	}
	t.ask(t.section(i).ID, paragraphs(phraseFileFits(p.Name), lines(told...)), rows...)
	return true
}

// conflicts names the cells that hold something else than the file.
func (f fit) conflicts(others []value) Text {
	var all []Text
	for _, v := range others[:min(len(others), differencesShown)] {
		all = append(all, phraseConflict(f.desk.grid.Row(v.At.Row), f.desk.grid.Column(v.At.Column), f.desk.grid.At(v.At), v.Value))
	}
	return lines(append(all, phraseMoreCells(len(others)-len(all)))...)
}

// fillGaps fills the empty cells from the file; fillAll writes over what differs
// too, and asks first where that was written after the file was sent.
func (t *turn) fillGaps() { t.fillFrom(fit.gaps) }

func (t *turn) fillAll() {
	i, p, found := t.proposalMeant()
	var told []Text
	changed := false
	for _, f := range t.fits(i, p.Parts) {
		newer := f.since(p.Parts[0].At)
		older := slices.DeleteFunc(f.others(), func(v value) bool { return slices.Contains(newer, v) })
		changed = changed || len(newer) > 0
		told = append(told, f.conflicts(slices.Concat(newer, older)))
	}
	if !found || !changed {
		t.fillAllSure()
		return
	}
	sure := Choice{Act: actTabFileSure, Arg: t.event.What.(Chose).Arg, Label: labels[actTabFileSure]}
	gaps := Choice{Act: actTabFile, Arg: sure.Arg, Label: phraseFillGaps(true)}
	stay := Choice{Act: actStay, Arg: sure.Arg, Label: labels[actStay]}
	t.ask(t.section(i).ID, paragraphs(phraseNewerCells(p.Name), lines(told...)), []Choice{gaps}, []Choice{sure}, []Choice{stay})
}

func (t *turn) fillAllSure() {
	t.fillFrom(func(f fit) []value { return slices.Concat(f.gaps(), f.others()) })
}

// since returns the values for cells that got what they hold after a time.
func (f fit) since(at time.Time) []value {
	return slices.DeleteFunc(f.others(), func(v value) bool {
		n := f.desk.source(v.At)
		return n < 0 || !f.desk.part.Cells[n].At.After(at)
	})
}

// fillFrom fills tables from the proposal that the button names, one step of
// undoing together, and shows the first of them.
func (t *turn) fillFrom(values func(fit) []value) {
	i, p, found := t.proposalMeant()
	fits := t.fits(i, p.Parts)
	if !found || len(fits) == 0 {
		t.brief(phraseNoProposal(t.name(i)))
		return
	}
	var told []Text
	for _, f := range fits {
		before, ok := t.desk(i, f.desk.number)
		all := values(f)
		if !ok || len(all) == 0 {
			continue
		}
		for k := range all {
			all[k].from = p.Parts[0].Origin
		}
		now := t.fillIn(before, outline.File, all...)
		told = append(told, phraseFilledFromFile(now, differing(before, now)), phraseNoPlace(f.match.Rows, f.match.Cells))
	}
	if told == nil {
		t.brief(phraseNothingNew)
		return
	}
	if placed(fits, p) {
		t.settle()
	} else {
		told, t.last = append(told, phraseRestOfFile), proposalButtons(outline.ProposalID(t.event.What.(Chose).Arg), actTake)
	}
	t.note = lines(told...)
	t.Session.Section = t.section(i).ID
	if d, ok := t.desk(i, fits[0].desk.number); ok {
		t.tableShown(d, 0)
	}
}

// placed reports whether the tables have a place for all that the proposal
// says. What has none waits on: nothing that was sent goes without a word.
func placed(fits []fit, p outline.Proposal) bool {
	return len(fits) == len(p.Parts) && !slices.ContainsFunc(fits, func(f fit) bool { return len(f.match.Rows)+len(f.match.Cells) > 0 })
}

// pastedTable reads what was copied out of a sheet: lines of cells a tab apart.
// It is nil for any other text.
func pastedTable(text string) *outline.Table {
	rows := strings.Split(text, "\n")
	if len(rows) < 2 || strings.Count(text, "\t") < len(rows)-1 {
		return nil
	}
	table := &outline.Table{}
	for _, row := range rows {
		table.Rows = append(table.Rows, strings.Split(row, "\t"))
	}
	return table
}

// pasted offers a table that was pasted as what a file has.
func (t *turn) pasted(d desk, table *outline.Table, e Said) bool {
	part := t.part(table.Text(), nil, e)
	part.Table = table
	p := outline.Proposal{Source: outline.Typed, Name: phrasePasted, Parts: []outline.Part{part}}
	if len(t.fits(d.at, p.Parts)) == 0 {
		t.note = phraseTooLongForCell
		return false
	}
	return t.offerFits(d.at, t.propose(d.at, p), p)
}
