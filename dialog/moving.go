package dialog

import "decuong/outline"

// continueWalk goes to the first question that is open.
func (t *turn) continueWalk() {
	r := t.view.Report
	end := len(r.Outline.Sections)
	i := r.FirstOpen(0, end)
	if i < 0 {
		t.enter(Reviewing)
		return
	}
	t.goSection(i)
}

// goNext goes to the question after the one that the button was under.
func (t *turn) goNext() {
	if i := t.view.Report.Outline.Next(t.meant()); i >= 0 {
		t.goSection(i)
		return
	}
	t.enter(Reviewing)
}

// goBack goes to the question before it.
func (t *turn) goBack() {
	if i := t.view.Report.Outline.Previous(t.meant()); i >= 0 {
		t.goSection(i)
		return
	}
	t.note = phraseFirst
	t.goSection(t.view.Report.Outline.Next(-1))
}

// goTo goes to the section that the choice names.
func (t *turn) goTo() {
	i := t.view.Report.Outline.Index(outline.SectionID(t.event.What.(Chose).Arg))
	if i < 0 {
		t.note = phraseStale
		t.resume()
		return
	}
	t.goSection(i)
}

// skip notes that there is nothing to report at this question. Where there is
// an answer already it asks first.
func (t *turn) skip() {
	i := t.question()
	if s := t.view.Report.States[i]; s.Written() {
		t.sure(actSkipSure, t.section(i).ID, phraseSkipSure(t.name(i), s.Words))
		return
	}
	t.skipSure()
}

// skipSure takes the answer out of the document; it stays in history.
func (t *turn) skipSure() {
	i := t.question()
	t.put(t.section(i).ID, outline.Answer{Mark: outline.Skipped})
	t.note, t.last = phraseSkipped(t.name(i)), buttons(actUndo)
	t.goNext()
}

// later marks the question to be reminded of, with what is written kept.
func (t *turn) later() {
	i := t.question()
	a := t.answerTo(t.section(i).ID)
	t.put(t.section(i).ID, outline.Answer{Parts: a.Parts, Mark: outline.Later})
	t.note = phraseLater(t.name(i))
	t.goNext()
}

// question is meant, but always a question.
func (t *turn) question() int {
	if i := t.meant(); t.view.Report.Outline.Leaf(i) {
		return i
	}
	return t.at()
}

// goChoice is a button that goes to the section at i.
func (t *turn) goChoice(i int, label string) Choice {
	return Choice{Act: actGo, Arg: string(t.section(i).ID), Label: label}
}

// goSection makes the section at position i, or the first question below it,
// the one in front of the person.
func (t *turn) goSection(i int) {
	o := t.view.Report.Outline
	if !o.Leaf(i) {
		if open := t.view.Report.FirstOpen(i, o.End(i)); open >= 0 {
			i = open
		} else {
			i = o.Next(i)
		}
	}
	t.Session.Section = o.Sections[i].ID
	t.Session.Burst = Burst{}
	t.enter(Asking)
}
