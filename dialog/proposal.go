package dialog

import (
	"slices"

	"decuong/outline"
)

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
	id, how := t.section(i).ID, savedFirst
	a := t.answerTo(id)
	if len(a.Parts) > 0 {
		how = savedMore
	}
	for _, part := range p.Parts {
		a = a.Append(part)
	}
	t.put(id, a)
	t.change(outline.Proposed{Report: t.Session.Report, Section: id})
	t.confirm(i, how, None)
}

// discardProposal takes the proposal away. What was in it can be sent again.
func (t *turn) discardProposal() {
	i, _, found := t.proposal()
	if found {
		t.change(outline.Proposed{Report: t.Session.Report, Section: t.section(i).ID})
	}
	t.brief(phraseDiscarded)
}

// hasCopied reports whether the answer is still that of the last period.
func hasCopied(a outline.Answer) bool {
	return slices.ContainsFunc(a.Parts, func(p outline.Part) bool { return p.Source == outline.Copied })
}

// replaceCopied puts what was held in the place of the last period's answer.
func (t *turn) replaceCopied() { t.settleCopied(outline.Answer{}, savedInstead) }

// addToCopied keeps the last period's answer, now as this one's.
func (t *turn) addToCopied() {
	a := t.answerTo(t.section(t.question()).ID)
	own := slices.Clone(a.Parts)
	for i := range own {
		if own[i].Source == outline.Copied {
			own[i].Source = outline.Typed
		}
	}
	t.settleCopied(outline.Answer{Parts: own}, savedMore)
}

// settleCopied ends the question whether the last period's answer stays: with
// the answer given and what was held behind it.
func (t *turn) settleCopied(a outline.Answer, how saved) {
	i, p, found := t.proposal()
	if !found {
		t.brief(phraseNoProposal(t.name(i)))
		return
	}
	for _, part := range p.Parts {
		a = a.Append(part)
	}
	id := t.section(i).ID
	t.put(id, a)
	t.change(outline.Proposed{Report: t.Session.Report, Section: id})
	t.confirm(i, how, None)
}
