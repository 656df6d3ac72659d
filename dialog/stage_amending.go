package dialog

import "decuong/outline"

// amending is the stage that waits for a text in the place of the proposal that
// the session names. It is still a proposal then.
type amending struct{}

// amend asks for the text, and shows what there is, alone, to be copied and
// sent back changed.
func (t *turn) amend() {
	id := outline.ProposalID(t.event.What.(Chose).Arg)
	i, p, found := t.proposal(id)
	if !found {
		t.brief(phraseNoProposal(t.name(i)))
		return
	}
	t.Session.Proposal = id
	t.enter(Amending)
	t.Effects = append(t.Effects, Say{Text: plain(textOf(p))})
}

func (amending) enter(t *turn) {
	i, p, found := t.proposal(t.Session.Proposal)
	if !found {
		t.leaveStage()
		t.resume()
		return
	}
	t.ask(t.section(i).ID, phraseAmend(t.takingLabel(i, p)), buttons(actStay))
}

// takingLabel is on the button that takes the proposal.
func (t *turn) takingLabel(i int, p outline.Proposal) string {
	switch p.Source {
	case outline.Accepted:
		return labels[actUseDraft]
	case outline.Summary:
		return t.openingLabel(i)
	}
	return labels[actTake]
}

func (amending) answer(t *turn) bool {
	if c, ok := t.event.What.(Chose); ok && c.Act == actStay {
		id := t.Session.Proposal
		i, p, found := t.proposal(id)
		if t.leaveStage(); found {
			t.showProposal(i, id, p)
		}
		return found
	}
	e, ok := t.event.What.(Said)
	text := outline.Clean(e.Text)
	if !ok || text == "" || e.To != (Pointer{}) {
		return false
	}
	i, p, found := t.proposal(t.Session.Proposal)
	if !found {
		t.leaveStage()
		return false
	}
	t.reword(i, t.Session.Proposal, p, text)
	return true
}

// reword puts a text of the person's own in the place of a proposal's, and
// shows it.
func (t *turn) reword(i int, id outline.ProposalID, p outline.Proposal, text string) {
	next := t.reworded(p, text)
	t.change(outline.Proposed{Report: t.Session.Report, ID: id, Proposal: next})
	t.leaveStage()
	t.showProposal(i, id, *next)
}

// reworded returns the proposal with another text, of the person's making.
func (t *turn) reworded(p outline.Proposal, text string) *outline.Proposal {
	part := p.Parts[0]
	part.Text, part.Marks, part.Table, part.Author, part.At = text, nil, nil, t.event.By, t.event.At
	part.Made = amended(part.Made)
	p.Parts = []outline.Part{part}
	return &p
}

// amended notes of wording that a model made, if it is that, that a person put
// a hand to it.
func amended(m *outline.Making) *outline.Making {
	if m == nil {
		return nil
	}
	made := *m
	made.Amended = true
	return &made
}

// showProposal shows a proposal as its kind is shown.
func (t *turn) showProposal(i int, id outline.ProposalID, p outline.Proposal) {
	switch p.Source {
	case outline.Accepted:
		t.showDraft(i, id, p, nil)
	case outline.Voice:
		t.showTranscript(i, id, p)
	case outline.Summary:
		t.showSummary(i, id, p, nil)
	default:
		t.offerFile(i, id, p)
	}
}
