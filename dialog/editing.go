package dialog

import (
	"slices"

	"decuong/outline"
)

// Changing an answer part by part. Whatever is taken out of it stays in the
// history.

// edit shows the parts of the answer, each with what can be done with it.
func (t *turn) edit() {
	i := t.question()
	id := t.section(i).ID
	a := t.answerTo(id)
	if len(a.Parts) == 0 {
		t.Session.Section = id
		t.enter(Asking)
		return
	}
	var shown []Text
	var rows [][]Choice
	for n := max(0, len(a.Parts)-partsListed); n < len(a.Parts); n++ { // the newest, which people change
		p := a.Parts[n]
		shown = append(shown, phrasePart(n+1, shorten(p.Text, partShown)))
		rows = append(rows, []Choice{
			{Act: actRevise, Arg: p.ID, Label: phraseRevisePart(n + 1)},
			{Act: actDrop, Arg: p.ID, Label: phraseDropPart(n + 1)},
			{Act: actMove, Arg: p.ID, Label: phraseMovePart(n + 1)},
		})
	}
	rows = append(rows, buttons(actRewrite, actClear), buttons(actVersions, actContinue))
	t.ask(id, paragraphs(phraseParts(t.name(i), len(a.Parts), t.view.Report.States[i].Words), paragraphs(shown...)), rows...)
}

// partShown and partsListed bound the list, so that it fits one message.
const (
	partShown   = 160
	partsListed = 15
)

// drop takes a part out of the answer.
func (t *turn) drop() {
	i, a, n := t.partMeant()
	if n < 0 {
		t.note = phraseStale
		t.edit()
		return
	}
	t.put(t.section(i).ID, a.Without(n))
	t.ask(t.section(i).ID, phraseDropped(t.name(i), t.view.Report.States[i].Words), buttons(actUndo, actEdit), buttons(actContinue))
}

// partMeant returns the question that the button was about, its answer, and the
// position of the part that the button names, or -1.
func (t *turn) partMeant() (int, outline.Answer, int) {
	i := t.question()
	a := t.answerTo(t.section(i).ID)
	return i, a, a.Part(t.event.What.(Chose).Arg)
}

// clearAnswer asks before it takes out the whole answer.
func (t *turn) clearAnswer() {
	i := t.question()
	t.sure(actClearSure, t.section(i).ID, phraseClearSure(t.name(i), t.view.Report.States[i].Words))
}

func (t *turn) clearSure() {
	i := t.question()
	t.put(t.section(i).ID, outline.Answer{})
	t.ask(t.section(i).ID, phraseCleared(t.name(i)), buttons(actUndo, actContinue))
}

// done takes the mark off a question that was left for later.
func (t *turn) done() {
	i := t.question()
	a := t.answerTo(t.section(i).ID)
	if a.Mark == outline.Later {
		t.put(t.section(i).ID, outline.Answer{Parts: a.Parts})
		t.note = phraseDone(t.name(i))
	}
	t.goNext()
}

// rewrite waits for a text that takes the place of the answer.
func (t *turn) rewrite() {
	t.Session.Section, t.Session.Part = t.section(t.question()).ID, ""
	t.enter(Rewriting)
}

// revise waits for a text that takes the place of one part, and shows that
// part alone, to be copied and sent back changed. Phones let people edit a
// message for two days only.
func (t *turn) revise() {
	i, a, n := t.partMeant()
	if n < 0 {
		t.note = phraseStale
		t.edit()
		return
	}
	t.Session.Section, t.Session.Part = t.section(i).ID, a.Parts[n].ID
	t.enter(Rewriting)
	t.Effects = append(t.Effects, Say{Text: plain(a.Parts[n].Text)})
}

// rewriting is the stage that waits for a text in the place of another: of the
// part that the session names, or of the whole answer.
type rewriting struct{}

func (rewriting) enter(t *turn) {
	i := t.at()
	if t.Session.Part != "" {
		t.ask(t.section(i).ID, phraseRevise(t.name(i)), buttons(actStay))
		return
	}
	t.ask(t.section(i).ID, phraseRewrite(t.name(i), t.view.Report.States[i].Words), buttons(actStay))
}

func (rewriting) answer(t *turn) bool {
	e, ok := t.event.What.(Said)
	text, marks := outline.CleanMarked(e.Text, e.Marks)
	if !ok || text == "" || e.To != (Pointer{}) {
		return false
	}
	if t.Session.Part != "" {
		return t.revised(text, marks, e)
	}
	t.writeAfter(outline.Answer{}, t.at(), text, marks, e)
	return true
}

// revised puts the text in the place of the part that the session names. It
// reports false when that is gone.
func (t *turn) revised(text string, marks []outline.Span, e Said) bool {
	i := t.at()
	a := t.answerTo(t.section(i).ID)
	n := a.Part(t.Session.Part)
	t.leaveStage()
	if n < 0 {
		return false
	}
	before := a.Parts[n].Text
	next := a.Without(n)
	part := t.part(text, marks, e)
	part.ID = a.Parts[n].ID
	next.Parts = slices.Insert(next.Parts, n, part)
	t.put(t.section(i).ID, next)
	t.ask(t.section(i).ID, paragraphs(phraseRevised(t.name(i), t.view.Report.States[i].Words), changes(before, text)), t.savedButtons(i)...)
	return true
}

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
	t.ask(t.section(t.at()).ID, phraseMoveWhere(t.name(t.at())), buttons(actStay))
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
			rows = append(rows, []Choice{{Act: actMoveTo, Arg: string(t.section(i).ID), Label: shorten(t.place(i)+" "+t.title(i), 60)}})
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
	t.put(t.section(to).ID, target.Append(a.Parts[n]))
	t.ask(t.section(to).ID, phraseMoved(t.name(from), t.name(to), t.view.Report.States[to].Words),
		[]Choice{button(actUndo), t.goChoice(to, phraseGoOpen(t.name(to)))}, buttons(actContinue))
}
