package dialog

import "decuong/outline"

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
