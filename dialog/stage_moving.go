package dialog

import "decuong/outline"

// move asks where a part shall go.
func (t *turn) move() {
	i, _, n := t.partMeant()
	if n < 0 {
		t.note = phraseStale
		t.edit()
		return
	}
	t.Session.Section, t.Session.Part = t.section(i).ID, t.event.What.(Chose).Arg
	t.enter(Moving)
}

// moving is the stage that waits for the section that a part shall go to.
type moving struct{}

func (moving) enter(t *turn) {
	rows := [][]Choice{buttons(actStay)}
	a := t.answerTo(t.section(t.at()).ID)
	if n := a.Part(t.Session.Part); n >= 0 {
		if to := t.leading(a.Parts[n].Text); to >= 0 && to != t.at() {
			rows = append(rows, []Choice{t.moveChoice(to)})
		}
	}
	t.ask(t.section(t.at()).ID, phraseMoveWhere(t.name(t.at())), rows...)
}

func (moving) answer(t *turn) bool {
	switch e := t.event.What.(type) {
	case Said:
		text := outline.Clean(e.Text)
		if text == "" || e.To != (Pointer{}) || e.With != None || len([]rune(text)) > searchSize {
			return false
		}
		return moving{}.where(t, text)
	case Chose:
		if e.Act == actMoveTo {
			t.moveTo(t.view.Report.Outline.Index(outline.SectionID(e.Arg)))
			return true
		}
	}
	return false
}

// where reads the place that was typed: a label, or words of a title.
func (moving) where(t *turn, text string) bool {
	found := t.view.Report.Outline.FindLabel(text)
	if len(found) == 0 {
		for _, h := range t.view.Report.Search(text) {
			found = append(found, h.Section)
		}
	}
	var rows [][]Choice
	for _, i := range found[:min(len(found), hitsShown)] {
		if t.view.Report.Outline.Leaf(i) && i != t.at() {
			rows = append(rows, []Choice{t.moveChoice(i)})
		}
	}
	switch len(rows) {
	case 0:
		t.note = phraseNoSuchPlace(text)
		t.resume()
	case 1:
		t.moveTo(t.view.Report.Outline.Index(outline.SectionID(rows[0][0].Arg)))
	default:
		t.ask(t.section(t.at()).ID, phraseMoveWhich(text), append(rows, buttons(actStay))...)
	}
	return true
}

func (t *turn) moveChoice(to int) Choice {
	return Choice{Act: actMoveTo, Arg: string(t.section(to).ID), Label: shorten(t.place(to)+" "+t.title(to), 60)}
}

// moveTo moves the part that was chosen to the end of another answer.
func (t *turn) moveTo(to int) {
	from := t.at()
	a := t.answerTo(t.section(from).ID)
	n := a.Part(t.Session.Part)
	t.Session.Stage, t.Session.Part = Asking, ""
	if n < 0 || to < 0 || !t.view.Report.Outline.Leaf(to) || to == from {
		t.note = phraseStale
		t.resume()
		return
	}
	target := t.answerTo(t.section(to).ID)
	t.put(t.section(from).ID, a.Without(n))
	moved := a.Parts[n]
	moved.Fills, moved.Gaps, moved.Cells = 0, 0, nil // elsewhere it fills nothing in
	t.put(t.section(to).ID, target.Append(moved))
	t.ask(t.section(to).ID, phraseMoved(t.name(from), t.name(to), t.view.Report.States[to].Words),
		[]Choice{button(actUndo), t.goChoice(to, phraseGoOpen(t.name(to)))}, buttons(actContinue))
}
