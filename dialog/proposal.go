package dialog

import (
	"slices"

	"decuong/outline"
)

// Proposals: wording that waits beside a question to be taken. Each has an ID
// of its own, which its buttons carry: a tap takes what stands above it.

// propose keeps a proposal for the question at i.
func (t *turn) propose(i int, p outline.Proposal) outline.ProposalID {
	id := t.view.Report.NextProposal()
	p.Section = t.section(i).ID
	t.change(outline.Proposed{Report: t.Session.Report, ID: id, Proposal: &p})
	return id
}

// proposal returns the proposal with the ID and the position of its question.
// One that is gone, or whose question is, comes with the question in front of
// the person.
func (t *turn) proposal(id outline.ProposalID) (int, outline.Proposal, bool) {
	p, loaded := t.view.Report.Proposals[id]
	if !loaded && t.view.Report.Proposed[id] {
		t.Need.Proposal = id
	}
	if i := t.view.Report.Outline.Index(p.Section); i >= 0 && (t.view.Report.Outline.Leaf(i) || p.Source == outline.Summary) {
		return i, p, len(p.Parts) > 0
	}
	if p.Source == outline.Summary && p.Section == "" {
		return wholeReport, p, len(p.Parts) > 0
	}
	return t.at(), p, len(p.Parts) > 0
}

// proposalMeant returns the proposal that the button names.
func (t *turn) proposalMeant() (int, outline.Proposal, bool) {
	return t.proposal(outline.ProposalID(t.event.What.(Chose).Arg))
}

// settle takes away the proposal that the button names.
func (t *turn) settle() {
	t.change(outline.Proposed{Report: t.Session.Report, ID: outline.ProposalID(t.event.What.(Chose).Arg)})
}

// proposalButtons take the proposal in one of the ways, or leave it.
func proposalButtons(id outline.ProposalID, ways ...Act) []Choice {
	var row []Choice
	for _, a := range append(ways, actDiscard) {
		row = append(row, Choice{Act: a, Arg: string(id), Label: labels[a]})
	}
	return row
}

// offerProposal shows a proposal and what can be done with it. What may be an
// outline is offered as one, too, and ahead of all where it looks like one.
func (t *turn) offerProposal(i int, id outline.ProposalID, p outline.Proposal) {
	text := quote(shorten(outline.Answer{Parts: p.Parts}.Text(), versionShown))
	answer := proposalButtons(id, actTake)
	if p.Outline == nil {
		t.ask(t.section(i).ID, paragraphs(phraseProposal(p.Name, p.Words(), t.name(i)), text), answer)
		return
	}
	ways := outlineButtons(id)
	if looksLikeOutline(p.Outline) {
		t.ask(t.section(i).ID, paragraphs(phraseLikelyOutline(p.Name, p.Outline, t.name(i)), text), append(ways, answer)...)
		return
	}
	t.ask(t.section(i).ID, paragraphs(phraseProposal(p.Name, p.Words(), t.name(i)), phraseOrOutline, text), append([][]Choice{answer}, ways...)...)
}

// outlineButtons take the proposal as the outline that it holds. That which
// leaves the present report alone comes first.
func outlineButtons(id outline.ProposalID) [][]Choice {
	var rows [][]Choice
	for _, a := range []Act{actNewFrom, actEdition} {
		rows = append(rows, []Choice{{Act: a, Arg: string(id), Label: labels[a]}})
	}
	return rows
}

// looksLikeOutline reports whether what can be read as an outline was hardly
// written to be anything else: under a title of its own, it has headings with
// several questions.
func looksLikeOutline(o *outline.Outline) bool {
	return o != nil && o.Title != "" && len(o.Questions()) > 3 && len(o.Questions()) < len(o.Sections)
}

// takeProposal adds the proposal to the answer.
func (t *turn) takeProposal() {
	t.takeAfter(func(i int) outline.Answer { return t.answerTo(t.section(i).ID) }, savedMore)
}

// replaceCopied puts the proposal in the place of the last period's answer.
func (t *turn) replaceCopied() {
	t.takeAfter(func(i int) outline.Answer { return tablesOf(t.answerTo(t.section(i).ID)) }, savedInstead)
}

// addToCopied keeps the last period's answer, now as this one's, and adds the
// proposal.
func (t *turn) addToCopied() {
	t.takeAfter(func(i int) outline.Answer {
		own := slices.Clone(t.answerTo(t.section(i).ID).Parts)
		for n := range own {
			if own[n].Source == outline.Copied {
				own[n].Source = outline.Typed
			}
		}
		return outline.Answer{Parts: own}
	}, savedMore)
}

// homeless tells that the question is gone which the proposal that the button
// names was for: it takes the place of nothing, and can be added to the question
// in front of the person.
func (t *turn) homeless(i int) {
	id := t.event.What.(Chose).Arg
	t.last = []Choice{{Act: actTake, Arg: id, Label: phraseAddTo(t.name(i))}}
	t.brief(phraseHomeless(t.name(i)))
}

// takeAfter makes the proposal the end of an answer.
func (t *turn) takeAfter(answer func(i int) outline.Answer, how saved) {
	i, p, found := t.proposalMeant()
	if !found || i == wholeReport {
		t.brief(phraseNoProposal(t.name(i)))
		return
	}
	if how == savedInstead && t.section(i).ID != p.Section {
		t.homeless(i)
		return
	}
	a := answer(i)
	if len(withoutTables(a)) == 0 && how == savedMore {
		how = savedFirst
	}
	for _, part := range p.Parts {
		a = a.Append(part)
	}
	t.put(t.section(i).ID, a)
	t.settle()
	t.confirm(i, how, None, nil)
}

// discardProposal takes the proposal away. What was in it can be sent again.
func (t *turn) discardProposal() {
	if _, _, found := t.proposalMeant(); found {
		t.settle()
	}
	t.brief(phraseDiscarded)
}

// hasCopied reports whether the answer is still that of the last period. A
// table is gone through cell by cell.
func hasCopied(a outline.Answer) bool {
	return slices.ContainsFunc(withoutTables(a), func(p outline.Part) bool { return p.Source == outline.Copied })
}

// heldBeside keeps what was sent to a question that still has the last
// period's answer, and asks what is to become of it. A paste of several
// messages is one proposal.
func (t *turn) heldBeside(i int, part outline.Part) {
	id, b := t.section(i).ID, t.Session.Burst
	p := outline.Proposal{Section: id, Source: outline.Typed, Parts: []outline.Part{part}}
	proposal, over := t.view.Report.NextProposal(), Edit{}
	if b.Held != "" && b.Section == id && t.event.At.Sub(b.At).Abs() <= burstGap {
		if _, before, found := t.proposal(b.Held); found {
			p.Parts = outline.Answer{Parts: before.Parts}.With(part).Parts
			proposal, over.Turn = b.Held, b.Turn
		}
	}
	t.change(outline.Proposed{Report: t.Session.Report, ID: proposal, Proposal: &p})
	t.askOver(over, id, phraseReplaceOrAdd(t.name(i), p.Words()), proposalButtons(proposal, actReplace, actAdd))
	t.Session.Burst = Burst{Section: id, At: t.event.At, Turn: t.Session.Turn, Held: proposal}
}
