package dialog

import (
	"strconv"
	"strings"

	"decuong/outline"
)

// Reshaping the outline, line by line. Each tap is one change of the report,
// which can be taken back like any other; no answer is touched by it. The
// buttons hold for their own prompt only, for the lines may have moved since.

// line shows the section that the button names.
func (t *turn) line() {
	i := t.view.Report.Outline.Index(outline.SectionID(t.event.What.(Chose).Arg))
	if i < 0 {
		t.note = phraseStale
		t.reshaping()
		return
	}
	t.showLine(i)
}

// lineShown is how much of a line is shown, in runes, and notesShown how many
// lines of guidance have a button: with both the message and its keyboard stay
// within what a phone shows.
const (
	lineShown  = 1200
	noteShown  = 200
	notesShown = 8
)

// showLine shows the section at i whole, with what can be done to it.
func (t *turn) showLine(i int) {
	s := t.section(i)
	t.Session.Stage, t.Session.Line = Confirming, s.ID
	var notes []Text
	var rows [][]Choice
	for k, n := range s.Notes[:min(len(s.Notes), notesShown)] {
		notes = append(notes, phraseNote(k+1, shorten(n, noteShown)))
		rows = inRows(rows, 3, Choice{Act: actNote, Arg: string(s.ID) + "." + strconv.Itoa(k), Label: phraseNoteButton(k + 1)})
	}
	kind := phraseLineKind(t.view.Report.Outline.Leaf(i), t.view.Report.Outline.End(i)-i-1, s.Implied, len(s.Tables))
	text := paragraphs(lines(bold(t.place(i)), kind), plain(shorten(t.heading(i), lineShown)), lines(notes...))
	t.askOver(t.over(), "", text, append(append(t.lineButtons(i), rows...), t.neighbours(i)...)...)
}

// lineButtons are what can be done to the section at i.
func (t *turn) lineButtons(i int) [][]Choice {
	o, id := t.view.Report.Outline, string(t.section(i).ID)
	var rows [][]Choice
	offer := func(size int, a Act, label string, can bool) {
		if can {
			rows = inRows(rows, size, Choice{Act: a, Arg: id, Label: label})
		}
	}
	_, promote := o.Promote(i)
	_, demote := o.Demote(i)
	_, guide := o.Guide(i)
	_, join := o.JoinUp(i)
	_, remove := o.Remove(i)
	offer(2, actPromote, labels[actPromote], promote)
	offer(2, actDemote, labels[actDemote], demote)
	offer(2, actGuide, labels[actGuide], guide)
	offer(2, actJoinUp, labels[actJoinUp], join)
	offer(2, actRename, phraseRenameButton(t.section(i).Implied), true)
	offer(2, actSplit, labels[actSplit], len(t.cuts(i)) > 0)
	offer(2, actRemove, phraseRemoveButton(o.End(i)-i-1, t.section(i).Implied), remove)
	return rows
}

// neighbours leads to the lines around, and back to the whole.
func (t *turn) neighbours(i int) [][]Choice {
	var row []Choice
	if i > 0 {
		row = append(row, t.lineChoice(i-1, phraseLineBefore))
	}
	if i+1 < len(t.view.Report.Outline.Sections) {
		row = append(row, t.lineChoice(i+1, phraseLineAfter))
	}
	back := treeChoice(i / pageSize)
	last := []Choice{back}
	if t.view.Report.OutlineRev > 1 || len(t.view.Report.Names) > 0 {
		last = append(buttons(actUndo), back)
	}
	return [][]Choice{row, last}
}

// A reshape is something that is done to the section at a position, and where
// to look then: at the section at that position, or before it.
type reshape struct {
	do   func(o *outline.Outline, i int) (*outline.Outline, bool)
	then int
	done string
}

var reshapes = map[Act]reshape{
	actPromote: {(*outline.Outline).Promote, 0, phrasePromoted},
	actDemote:  {(*outline.Outline).Demote, 0, phraseDemoted},
	actGuide:   {(*outline.Outline).Guide, -1, phraseGuided},
	actJoinUp:  {(*outline.Outline).JoinUp, -1, phraseJoined},
	actRemove:  {(*outline.Outline).Remove, 0, phraseRemoved},
}

// reshape does what the button says to the section that it names.
func (t *turn) reshape() {
	c := t.event.What.(Chose)
	r, i := reshapes[c.Act], t.view.Report.Outline.Index(outline.SectionID(c.Arg))
	if i < 0 {
		t.note = phraseStale
		t.reshaping()
		return
	}
	next, ok := r.do(t.view.Report.Outline, i)
	t.reshaped(next, ok, i+r.then, r.done)
}

// reshaped makes the outline that of the report, tells what was done and what
// it did to answers, and shows the section at i.
func (t *turn) reshaped(next *outline.Outline, ok bool, i int, done string) {
	if !ok {
		t.note = phraseCannotReshape
		t.showLine(min(i, len(t.view.Report.Outline.Sections)-1))
		return
	}
	before := len(t.view.Report.Orphans())
	t.reshapeTo(next)
	t.note = phraseReshaped(done, len(t.view.Report.Orphans())-before)
	t.showLine(min(i, len(next.Sections)-1))
}

// reshapeTo makes the outline that of the report.
func (t *turn) reshapeTo(next *outline.Outline) {
	t.change(outline.Reshaped{Report: t.Session.Report, Outline: next, Base: t.view.Report.OutlineRev})
}

// note shows the line of guidance that the button names.
func (t *turn) noteLine() {
	i, k, ok := t.noteMeant()
	if !ok {
		t.note = phraseStale
		t.reshaping()
		return
	}
	arg := t.event.What.(Chose).Arg
	t.Session.Stage, t.Session.Line = Confirming, t.section(i).ID
	rows := [][]Choice{
		{{Act: actAskNote, Arg: arg, Label: labels[actAskNote]}, {Act: actJoinNote, Arg: arg, Label: labels[actJoinNote]}},
		{{Act: actDropNote, Arg: arg, Label: labels[actDropNote]}, t.lineChoice(i, phraseBackTo(t.name(i)))},
	}
	t.askOver(t.over(), "", paragraphs(phraseNoteOf(k+1, t.name(i)), plain(shorten(t.section(i).Notes[k], lineShown))), rows...)
}

// noteMeant returns the position of the section and the number of its line of
// guidance that the button names.
func (t *turn) noteMeant() (i, note int, ok bool) {
	id, n, _ := strings.Cut(t.event.What.(Chose).Arg, ".")
	i = t.view.Report.Outline.Index(outline.SectionID(id))
	note, err := strconv.Atoi(n)
	return i, note, i >= 0 && err == nil && note >= 0 && note < len(t.section(i).Notes)
}

// reshapeNote does what the button says to a line of guidance.
func (t *turn) reshapeNote() {
	i, k, ok := t.noteMeant()
	if !ok {
		t.note = phraseStale
		t.reshaping()
		return
	}
	o := t.view.Report.Outline
	switch t.event.What.(Chose).Act {
	case actAskNote:
		next, ok := o.AskNote(i, k)
		t.reshaped(next, ok, i+1, phraseNoteAsked)
	case actJoinNote:
		next, ok := o.JoinNote(i, k)
		t.reshaped(next, ok, i, phraseJoined)
	default:
		next, ok := o.RemoveNote(i, k)
		t.reshaped(next, ok, i, phraseRemoved)
	}
}
