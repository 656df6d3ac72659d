package dialog

import (
	"cmp"

	"decuong/outline"
)

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

// mayAsk reports whether the words of the report may go to the model; else it
// asks.
func (t *turn) mayAsk(i int, kind DraftKind) bool {
	m := t.view.Model
	if m.Host == "" || m.Private || t.view.Report.Agreed == m.Host {
		return true
	}
	if !summaries[kind] {
		kind = DraftWording // a button has no room for the proposal that was to be changed
	}
	t.ask(t.section(i).ID, phraseAgree(m.Host), []Choice{{Act: actAgree, Arg: string(kind), Label: phraseAgreeButton}}, []Choice{{Act: actStay, Label: phraseDisagreeButton}})
	return false
}

// agree lets the words go to the model, for this report, and asks for what was
// wanted.
func (t *turn) agree() {
	i, arg := t.meant(), t.event.What.(Chose).Arg
	t.change(outline.Agreed{Report: t.Session.Report, Host: cmp.Or(t.view.Model.Host, t.view.Model.Ears)})
	switch {
	case arg != agreeVoice:
		t.draft(i, Draft{Kind: DraftKind(arg)})
	case t.Session.Voice.ID == "":
		t.brief(phraseVoiceTooLate)
	default:
		t.heard(i, t.Session.Voice)
	}
}

// draft asks for wording, if none is being made. Sentences of the person's own
// are there at once, and need no waiting for.
func (t *turn) draft(i int, d Draft) {
	switch {
	case t.Session.Drafting.Turn != 0:
		t.ask(t.section(i).ID, phraseStillDrafting(t.draftingName()), buttons(actStop, actContinue))
	case t.view.Model.Host != "" && t.overspent():
		t.brief(phraseOverspent)
	case t.mayAsk(i, d.Kind):
		d.Pointer, d.Name = t.next(t.section(i).ID), t.name(i)
		if t.view.Model.Host != "" {
			t.Session.Drafting = d.Pointer
			prompt := d.Growing("").Prompt
			prompt.Text, prompt.Edit = t.noted(prompt.Text), Edit{}
			t.Effects = append(t.Effects, prompt)
		}
		t.Effects = append(t.Effects, d)
	}
}

// draftingName is what the section is called that wording is being made for.
func (t *turn) draftingName() string {
	if i, here := t.pointed(t.Session.Drafting); here {
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
	name := t.draftingName()
	t.Session.Drafting, t.Session.Stopped = Pointer{}, d.Turn
	t.Effects = append(t.Effects, Halt{Turn: d.Turn})
	if turn == d.Turn {
		t.settled(d, phraseStopped(name), buttons(actContinue))
		return
	}
	t.settled(d, phraseStopped(name)) // far above
	t.brief(phraseStopped(name))
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

// summarise offers the kinds of summary of the section that the button is
// under.
func (t *turn) summarise() {
	i := t.meant()
	var row []Choice
	for _, k := range []DraftKind{DraftOneLine, DraftFivePoint, DraftOnePage} {
		row = append(row, Choice{Act: actSummary, Arg: string(k), Label: summaryLabels[k]})
	}
	t.ask(t.section(i).ID, phraseSummarise(t.name(i), t.view.Model.Host != ""), row, buttons(actStay))
}

// summary asks for the summary that the choice names. Without a model it is
// made of the person's own sentences.
func (t *turn) summary() {
	i := t.meant()
	done, _ := t.view.Report.ProgressBelow(i, t.view.Report.Outline.End(i))
	if done == 0 {
		t.brief(phraseNothingToSummarise(t.name(i)))
		return
	}
	t.draft(i, Draft{Kind: DraftKind(t.event.What.(Chose).Arg)})
}
