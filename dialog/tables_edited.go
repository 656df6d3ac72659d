package dialog

import (
	"slices"
	"strings"

	"decuong/outline"
	"decuong/outline/grid"
)

// A message that gave a cell its value and was edited since gives it another.

// fromMessage returns the cells of some parts that a message filled in.
func fromMessage(o outline.Origin, parts ...outline.Part) []outline.Spot {
	var cells []outline.Spot
	for _, p := range parts {
		for _, c := range p.Cells {
			if o != "" && c.Origin == o {
				cells = append(cells, c.Spot)
			}
		}
	}
	return cells
}

// deskFrom returns the table at the question at i that holds all that a message
// filled in there. There is none where a new edition of the outline has another
// table in its place: its cells are not those that were meant.
func (t *turn) deskFrom(i int, a outline.Answer, o outline.Origin) (desk, bool) {
	all := fromMessage(o, a.Parts...)
	for _, d := range t.desks(i) {
		if slices.Equal(fromMessage(o, d.part), all) {
			return d, true
		}
	}
	return desk{}, false
}

// from reports whether anything of the answer came from the message.
func from(a outline.Answer, o outline.Origin) bool {
	return a.From(o) >= 0 || len(fromMessage(o, a.Parts...)) > 0
}

// editedCells writes the new values over the old ones, or says why not.
func (t *turn) editedCells(i int, a outline.Answer, text string, o outline.Origin) {
	d, ok := t.deskFrom(i, a, o)
	if !ok {
		t.brief(phraseEditUnknown)
		return
	}
	cells := fromMessage(o, d.part)
	parts := []string{text}
	if len(cells) > 1 {
		parts = strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(";|\t\n", r) })
	}
	var values []value
	for k, at := range cells {
		if k < len(parts) && len(parts) == len(cells) {
			if r, ok := d.grid.Read(at, parts[k]); ok && r.Other == "" {
				values = append(values, value{grid.Found{At: at, Value: r.Value}, o})
			}
		}
	}
	if len(values) < len(cells) {
		t.afterEdit(phraseEditNoValue(shorten(text, wordsInCell), d.grid.At(cells[0])))
		return
	}
	now := t.fillIn(d, outline.Typed, values...)
	t.afterEdit(lines(phraseCellsSaved(d, now, values), t.disagreements(d, now)))
}

// afterEdit says what became of an edit, and shows the cell again that was in
// front of the person.
func (t *turn) afterEdit(said Text) {
	if t.Session.Stage != Tabling {
		t.brief(said)
		return
	}
	t.note = said
	t.resume()
}

// backToCell goes to the cell that was taken back, if it was one.
func (t *turn) backToCell(before map[outline.SectionID]outline.Answer, changes []outline.Change) bool {
	for _, c := range changes {
		a, ok := c.(outline.Answered)
		if !ok || t.view.Report.Outline.Index(a.Section) < 0 {
			continue
		}
		i := t.view.Report.Outline.Index(a.Section)
		if !t.view.Report.Outline.Leaf(i) {
			continue
		}
		if cell, ok := t.changedCell(i, before[a.Section], a.Answer); ok {
			t.Session.Section, t.Session.Cell = a.Section, cell
			t.enter(Tabling)
			return true
		}
	}
	return false
}

// answersTo returns the present answers that the changes are of.
func (t *turn) answersTo(changes []outline.Change) map[outline.SectionID]outline.Answer {
	all := map[outline.SectionID]outline.Answer{}
	for _, c := range changes {
		if a, ok := c.(outline.Answered); ok && slices.ContainsFunc(a.Answer.Parts, func(p outline.Part) bool { return p.Fills > 0 }) || ok && t.view.Report.State(a.Section).Words > 0 {
			all[a.Section] = t.answerTo(a.Section)
		}
	}
	return all
}
