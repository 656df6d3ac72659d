package dialog

import (
	"slices"

	"decuong/outline"
)

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
	if d, ok := t.desk(i, a.Parts[n].Fills); ok {
		t.tableShown(d, 0)
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
	t.writeAfter(tablesOf(t.answerTo(t.section(t.at()).ID)), t.at(), text, marks, e)
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
	part.ID, part.Made = a.Parts[n].ID, amended(a.Parts[n].Made)
	next.Parts = slices.Insert(next.Parts, n, part)
	t.put(t.section(i).ID, next)
	t.ask(t.section(i).ID, paragraphs(phraseRevised(t.name(i), t.view.Report.States[i].Words), changes(before, text)), t.savedButtons(i)...)
	return true
}
