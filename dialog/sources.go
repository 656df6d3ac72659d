package dialog

import "decuong/outline"

// sources shows what the wording rests on.
func (t *turn) sources() {
	i, p, found := t.proposalMeant()
	if !found || p.Parts[0].Made == nil {
		t.brief(phraseNoProposal(t.name(i)))
		return
	}
	made := p.Parts[0].Made
	shown := []Text{phraseSources(t.name(i), made)}
	for _, g := range made.Grounds {
		shown = append(shown, lines(phraseGround(t.groundName(g), g), quoted(shorten(g.Text, groundShown))))
	}
	id := outline.ProposalID(t.event.What.(Chose).Arg)
	t.ask(t.section(i).ID, paragraphs(shown...), []Choice{{Act: actLook, Arg: string(id), Label: labels[actLook]}, button(actContinue)})
}

// groundShown is how much of a ground is shown, in runes.
const groundShown = 200

func quoted(words string) Text {
	if words == "" {
		return nil
	}
	return quote(words)
}

// groundName tells where a ground stands.
func (t *turn) groundName(g outline.Ground) string {
	if i := t.view.Report.Outline.Index(g.Section); i >= 0 {
		return t.name(i)
	}
	return phraseOutlineAndForm
}

// lookAgain shows the proposal that the button names.
func (t *turn) lookAgain() {
	i, p, found := t.proposalMeant()
	if !found {
		t.brief(phraseNoProposal(t.name(i)))
		return
	}
	t.showProposal(i, outline.ProposalID(t.event.What.(Chose).Arg), p)
}
