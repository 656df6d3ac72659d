package dialog

import "decuong/outline"

// Proposals: wording that waits to be taken.

func (t *turn) propose(i int, p outline.Proposal) {
	t.change(outline.Proposed{Report: t.Session.Report, Section: t.section(i).ID, Proposal: &p})
}

// offerProposal shows a proposal and what can be done with it.
func (t *turn) offerProposal(i int, p outline.Proposal) {
	text := shorten(outline.Answer{Parts: p.Parts}.Text(), versionShown)
	t.ask(t.section(i).ID, paragraphs(phraseProposal(p.Name, p.Words(), t.name(i)), quote(text)), buttons(actTake, actDiscard))
}

// proposal returns the proposal for the question that the button is about.
func (t *turn) proposal() (int, outline.Proposal, bool) {
	i := t.question()
	id := t.section(i).ID
	p, loaded := t.view.Report.Proposals[id]
	if !loaded && t.view.Report.Proposed[id] {
		t.Need.Proposal = id
	}
	return i, p, len(p.Parts) > 0
}

// takeProposal adds the proposal to the answer.
func (t *turn) takeProposal() {
	i, p, found := t.proposal()
	if !found {
		t.brief(phraseNoProposal(t.name(i)))
		return
	}
	id := t.section(i).ID
	a := t.answerTo(id)
	for _, part := range p.Parts {
		a = a.Append(part)
	}
	t.put(id, a)
	t.change(outline.Proposed{Report: t.Session.Report, Section: id})
	t.ask(id, phraseSaved(t.name(i), t.view.Report.States[i].Words, None), buttons(actNext, actUndo, actContents))
}

// discardProposal takes the proposal away. What was in it can be sent again.
func (t *turn) discardProposal() {
	i, _, found := t.proposal()
	if found {
		t.change(outline.Proposed{Report: t.Session.Report, Section: t.section(i).ID})
	}
	t.brief(phraseDiscarded)
}
