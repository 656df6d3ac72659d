package dialog

import "decuong/outline"

// Asking for wording, one at a time. The conversation goes on meanwhile.

// suggest asks for wording for the question that the button is under.
func (t *turn) suggest() {
	i := t.question()
	switch {
	case t.view.Model.Host == "":
		t.brief(phraseNoModel)
	case t.view.Report.States[i].Words == 0:
		t.ask(t.section(i).ID, phraseNoNotes(t.name(i), t.section(i).Checklist()), buttons(actContinue, actContents))
	default:
		t.draft(i, Draft{Kind: DraftWording})
	}
}

// mayAsk reports whether the notes of the report may go to the model; else it
// asks.
func (t *turn) mayAsk(i int, kind DraftKind) bool {
	host := t.view.Model.Host
	if t.agreed(outline.UseWording, host) {
		return true
	}
	if !summaries[kind] {
		kind = DraftWording // a button has no room for the proposal that was to be changed
	}
	t.askConsent(i, host, string(kind), phraseAgree(host))
	return false
}

// draft asks for wording, if none is being made. Sentences of the person's own
// are there at once, and need no waiting for.
func (t *turn) draft(i int, d Draft) {
	switch d.Own = d.Own || t.view.Model.Host == ""; {
	case d.Own:
		d.Pointer, d.Name = t.next(t.section(i).ID), t.name(i)
		t.Effects = append(t.Effects, d)
	case t.Session.Drafting.Turn != 0:
		t.ask(t.section(i).ID, phraseStillDrafting(t.draftingName()), buttons(actStop, actContinue))
	case t.overspent() && summaries[d.Kind]:
		t.ask(t.section(i).ID, paragraphs(phraseOverspent, phraseOwnInstead), []Choice{ownWords(d.Kind)}, buttons(actContinue))
	case t.overspent():
		t.brief(phraseOverspent)
	case t.mayAsk(i, d.Kind):
		d.Pointer, d.Name, d.Host = t.next(t.section(i).ID), t.name(i), t.view.Model.Host
		t.Session.Drafting = d.Pointer
		prompt := d.Growing("").Prompt
		prompt.Text, prompt.Edit = t.noted(prompt.Text), Edit{}
		t.Effects = append(t.Effects, prompt, d)
	}
}

// draftingName is what the section is called that wording is being made for.
func (t *turn) draftingName() string {
	if i, here := t.aimed(t.Session.Drafting); here {
		return t.name(i)
	}
	return phraseOtherSection
}

// stop ends the making of the wording that the pressed prompt is about, or a
// later one than it.
func (t *turn) stop() { t.stopUpTo(t.event.What.(Chose).Turn) }

func (t *turn) stopUpTo(turn int64) {
	d := t.Session.Drafting
	if d.Turn == 0 || turn < d.Turn {
		t.brief(phraseNothingToStop)
		return
	}
	name := t.halt()
	if turn == d.Turn {
		t.settled(d, phraseStopped(name), buttons(actContinue))
		return
	}
	t.settled(d, phraseStopped(name)) // far above
	t.brief(phraseStopped(name))
}

// halt ends what is being made, and returns what the section is called.
func (t *turn) halt() (name string) {
	name, d := t.draftingName(), t.Session.Drafting
	t.Session.Drafting, t.Session.Stopped = Pointer{}, d.Turn
	t.Effects = append(t.Effects, Halt{Turn: d.Turn})
	return name
}

// redraft asks for the proposal to be made anew, in the way that the button
// names: the letter of a kind, and the proposal's ID.
func (t *turn) redraft() {
	arg := t.event.What.(Chose).Arg
	letter, id := arg[:min(1, len(arg))], arg[min(1, len(arg)):]
	kind, known := redraftKinds[letter]
	i, p, found := t.proposal(outline.ProposalID(id))
	if !found || !known || t.view.Model.Host == "" {
		t.brief(phraseNoProposal(t.name(i)))
		return
	}
	t.draft(i, Draft{Kind: kind, Again: p.Again + 1, Proposal: outline.ProposalID(id)})
}

// redraftKinds are the kinds by the letter that a button has room for.
var redraftKinds = map[string]DraftKind{"w": DraftWording, "s": DraftShorter, "f": DraftFuller, "o": DraftFormal}
