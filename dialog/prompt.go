package dialog

import "decuong/outline"

// ask shows a prompt about a section, or about none, and begins a new turn.
func (t *turn) ask(about outline.SectionID, text Text, rows ...[]Choice) {
	t.askOver(Edit{}, about, text, rows...)
}

// askOver is ask in the place of an earlier message.
func (t *turn) askOver(e Edit, about outline.SectionID, text Text, rows ...[]Choice) {
	if t.last != nil {
		rows, t.last = append(rows, t.last), nil
	}
	t.Effects = append(t.Effects, Ask{Pointer: t.next(about), Text: t.noted(text), Choices: rows, Edit: e})
}

// brief answers what changed nothing, and leads back to the question without
// showing all of it again.
func (t *turn) brief(said Text) { t.briefOver(Edit{}, said) }

// briefOver is brief in the place of an earlier message.
func (t *turn) briefOver(e Edit, said Text) {
	if t.view.Report == nil || t.Session.Stage == Confirming {
		t.note = said
		t.resume()
		return
	}
	i := t.at()
	back := t.goChoice(i, phraseBackButton)
	t.askOver(e, t.section(i).ID, paragraphs(said, phraseYouAreAt(t.name(i))), []Choice{back, button(actContents)})
}

// sure asks whether the act is meant. What leaves things as they are comes
// first, so that a second tap in the same place does no harm.
func (t *turn) sure(a Act, about outline.SectionID, question Text) {
	t.ask(about, question, buttons(actStay), buttons(a))
	t.Session.Sure = a
}

// stay says that everything is as it was, and of a file that the question was
// about where it waits.
func (t *turn) stay() {
	t.note = phraseStayed
	if i, p, waits := t.proposalMeant(); waits {
		t.note, t.last = phraseTableStays(p.Name, t.name(i)), lookAtFile(outline.ProposalID(t.event.What.(Chose).Arg))
	}
	t.resume()
}

// noted returns the text with what has just been done ahead of it.
func (t *turn) noted(text Text) Text {
	if t.note != nil {
		text = paragraphs(t.note, text)
		t.note = nil
	}
	return text
}

// next begins a new turn and returns what its prompt means.
func (t *turn) next(about outline.SectionID) Pointer {
	t.Session.Turn++
	t.Session.Sure = ""
	return Pointer{Report: t.Session.Report, Section: about, Turn: t.Session.Turn}
}
