package dialog

import (
	"slices"
	"strings"

	"decuong/outline"
	"decuong/outline/grid"
)

// tabling is the stage that asks for the cells of a table, row by row. What is
// typed here is the value of the cell in front of the person; what cannot be
// one is kept beside the question, to become words in the cell or a part of the
// answer by a tap.
type tabling struct{}

func (tabling) enter(t *turn) {
	d, at, ok := t.cell()
	if !ok {
		t.leaveStage()
		t.enter(Asking)
		return
	}
	t.ask(t.section(d.at).ID, t.cellCard(d, at), t.cellButtons(d, at)...)
}

// cell returns the table and the cell in front of the person. A cell that is
// gone makes way for the first that waits.
func (t *turn) cell() (desk, outline.Spot, bool) {
	c := t.Session.Cell
	d, ok := t.desk(t.at(), c.Table)
	if !ok || slices.Contains(d.grid.RowCells(c.Row), c.Spot) {
		return d, c.Spot, ok
	}
	at, ok := d.first()
	t.Session.Cell.Spot = at
	return d, at, ok
}

func (tabling) answer(t *turn) bool {
	switch e := t.event.What.(type) {
	case Chose:
		return tabling{}.chose(t, e)
	case Said:
		if e.With == None && !e.Forwarded && (e.To == Pointer{} || e.To.Turn == t.Session.Turn) {
			return tabling{}.value(t, e)
		}
	}
	return false
}

// chose does what the buttons below a cell say.
func (tabling) chose(t *turn, e Chose) bool {
	d, at, ok := t.cell()
	if !ok || e.typed() {
		return false
	}
	switch e.Act {
	case actStay:
		t.stay()
	case actCellNext:
		t.leaveCell(d, at)
	case actCellBack:
		t.cellBefore(d, at)
	case actCellEmpty:
		t.fillIn(d, outline.Typed, value{Found: grid.Found{At: at}})
		t.note = phraseCellEmptied(d, at)
		t.resume()
	case actCellTake:
		r, ok := d.grid.Read(at, e.Arg)
		if !ok {
			return false
		}
		t.fillCells(d, value{Found: grid.Found{At: at, Value: r.Value}})
	case actCellWord:
		t.takeWords(d, at)
	default:
		return false
	}
	return true
}

// leaveCell goes on without a value. Where there is one, a person who goes
// through the row sees the rest of it; and that of the last period holds.
func (t *turn) leaveCell(d desk, at outline.Spot) {
	if d.unchecked(at) {
		t.fillCells(d, value{Found: grid.Found{At: at, Value: d.grid.At(at)}})
		return
	}
	next, more := after(d.waiting(), at)
	if d.grid.At(at) != "" {
		if beside, ok := after(d.grid.RowCells(at.Row), at); ok {
			next, more = beside, true
		}
	}
	t.goCell(d, next, more)
}

// cellBefore goes to the cell before this one, whether it waits or not.
func (t *turn) cellBefore(d desk, at outline.Spot) {
	cells := d.grid.Cells()
	i := slices.Index(cells, at)
	if i < 0 {
		i = len(cells) // in a row that is to be added
	}
	if i == 0 {
		t.note = phraseFirstCell
		t.resume()
		return
	}
	t.goCell(d, cells[i-1], true)
}

// goCell goes to a cell, or shows the table where there is none to go to.
func (t *turn) goCell(d desk, at outline.Spot, more bool) {
	t.Session.Section = t.section(d.at).ID
	t.Session.Cell = Cell{Table: d.number, Spot: at}
	if !more {
		t.tableShown(d, 0)
		return
	}
	t.enter(Tabling)
}

// value takes the text as the value of the cell, or of the rest of the row, or
// says what is wrong with it.
func (tabling) value(t *turn, e Said) bool {
	d, at, ok := t.cell()
	text := outline.Clean(e.Text)
	if !ok || text == "" {
		return false
	}
	if table := pastedTable(text); table != nil {
		return t.pasted(d, table, e)
	}
	figures := d.grid.Kind(at) != grid.Words
	if act, known := cellWords[spokenKey(text)]; known && figures {
		return tabling{}.chose(t, Chose{Choice: Choice{Act: act}, On: e.Origin})
	}
	if values, ok := rowOf(d, at, text, e.Origin); ok {
		t.fillCells(d, values...)
		return true
	}
	r, ok := d.grid.Read(at, text)
	_, spoken := spokenActs[spokenKey(text)]
	switch {
	case ok && r.Other != "":
		t.whichNumber(d, at, text, r)
	case ok:
		t.fillCells(d, value{grid.Found{At: at, Value: r.Value}, e.Origin})
	case figures && spoken:
		return false
	case len([]rune(text)) > wordsInCell || strings.Contains(text, "\n"):
		t.note = phraseTooLongForCell
		return false
	default:
		t.noValue(d, at, text)
	}
	return true
}

// cellWords are what people type instead of pressing.
var cellWords = map[string]Act{
	"tiep": actCellNext, "bo qua": actCellNext, "de trong": actCellNext, "giu nguyen": actCellNext,
	"truoc": actCellBack, "quay lai": actCellBack, "o truoc": actCellBack,
}

// wordsInCell is the most runes that are asked about as words in a cell for
// figures; what is longer is an answer.
const wordsInCell = 60

// whichNumber asks which of two numbers was meant: what is a thousand here is
// one and a bit elsewhere.
func (t *turn) whichNumber(d desk, at outline.Spot, text string, r grid.Reading) {
	t.ask(t.section(d.at).ID, phraseWhichNumber(text, r.Value, r.Other),
		[]Choice{{Act: actCellTake, Arg: r.Value, Label: r.Value}, {Act: actCellTake, Arg: r.Other, Label: r.Other}}, buttons(actStay))
}

// noValue says that a text is no value of the cell, and keeps it.
func (t *turn) noValue(d desk, at outline.Spot, text string) {
	held := t.held(d.at, text)
	t.note = phraseNoFigure(shorten(text, wordsInCell))
	t.last = append([]Choice{{Act: actCellWord, Arg: held[0].Arg, Label: phraseWordsInCell(shorten(text, 24))}}, held...)
	t.resume()
}

// takeWords puts a text that was held into the cell as it is.
func (t *turn) takeWords(d desk, at outline.Spot) {
	_, p, found := t.proposalMeant()
	if !found || len(p.Parts) != 1 {
		t.note = phraseStale
		t.resume()
		return
	}
	t.settle()
	t.fillCells(d, value{grid.Found{At: at, Value: p.Parts[0].Text}, p.Parts[0].Origin})
}

// rowOf reads a text that has a value for every cell from this one to the end
// of its row: "245; 250; 102".
func rowOf(d desk, at outline.Spot, text string, from outline.Origin) ([]value, bool) {
	parts := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(";|\t\n", r) })
	var cells []outline.Spot
	for _, c := range d.grid.RowCells(at.Row) {
		if c.Column >= at.Column && !d.grid.Optional(c) {
			cells = append(cells, c)
		}
	}
	if len(parts) < 2 || len(parts) != len(cells) {
		return nil, false
	}
	var values []value
	for i, part := range parts {
		r, ok := d.grid.Read(cells[i], part)
		if !ok || r.Other != "" {
			return nil, false
		}
		values = append(values, value{grid.Found{At: cells[i], Value: r.Value}, from})
	}
	return values, true
}

// fillCells saves the values, says how they were understood and what does not
// agree with them, and goes on.
func (t *turn) fillCells(d desk, values ...value) {
	now := t.fillIn(d, outline.Typed, values...)
	next, more := now.goesOn(values[len(values)-1].At)
	t.note = phraseCellsSaved(d, now, values)
	if more { // the whole table tells all of them
		t.note = lines(t.note, t.disagreements(d, now))
	}
	t.goCell(now, next, more)
}

// goesOn returns the cell to be asked for once the one at last is filled: the
// next that waits, or in a list what is beside it or below, for whoever writes
// a list writes on.
func (d desk) goesOn(last outline.Spot) (outline.Spot, bool) {
	waiting := d.waiting()
	if next, more := after(waiting, last); more {
		return next, true
	}
	if len(waiting) > 0 {
		return waiting[0], true
	}
	if !d.grid.List() {
		return outline.Spot{}, false
	}
	if beside, ok := after(d.grid.RowCells(last.Row), last); ok && !d.grid.Optional(beside) {
		return beside, true
	}
	if free := d.grid.Free(); free.Row == last.Row+1 && len(d.grid.RowCells(free.Row)) > 0 {
		return free, true
	}
	return outline.Spot{}, false
}

// disagreements tells what a table does not agree with itself about since a
// value was saved. The figures stay as they were typed.
func (t *turn) disagreements(before, now desk) Text {
	var all []Text
	for _, d := range now.grid.DifferencesSince(before.grid) {
		if len(all) < differencesShown {
			all = append(all, phraseDifference(now.grid.Row(d.At.Row), now.grid.Column(d.At.Column), d))
		}
	}
	return lines(all...)
}

// differencesShown is how many of them one message tells.
const differencesShown = 5
