package dialog

import (
	"cmp"
	"slices"
	"strings"

	"decuong/outline"
)

// What becomes of wording that was asked for.

// awaited reports whether the outcome of a draft is still wanted, and notes
// that nothing is being made any more. What was stopped is met with silence:
// it was answered when it was stopped. Sentences of the person's own are never
// stopped: they have no prompt to stop them at.
func (t *turn) awaited(p Pointer, own bool) bool {
	if t.Session.Drafting.Turn == p.Turn {
		t.Session.Drafting = Pointer{}
	}
	return own || p.Turn > t.Session.Stopped
}

// settled puts an end to the prompt of a draft, which has a button to stop it.
func (t *turn) settled(p Pointer, told Text, rows ...[]Choice) {
	t.Effects = append(t.Effects, Ask{Pointer: p, Text: told, Choices: rows, Edit: Edit{Turn: p.Turn}})
}

// drafted shows wording that arrived. It waits where it belongs, also when the
// person has moved on.
func (t *turn) drafted(e Drafted) {
	t.spend(e.Pointer, e.Tokens)
	if !t.awaited(e.Pointer, e.Made == nil) {
		return
	}
	if e.Text != "" && !t.here(e.Pointer) {
		kept := phraseDraftElsewhere
		if summaries[e.Kind] {
			kept = phraseSummaryElsewhere
		}
		t.keepElsewhere(e.Pointer, t.draftOf(e), kept, phraseDraftNone(phraseOtherSection, summaries[e.Kind]))
		return
	}
	i, ok := t.aimed(e.Pointer)
	switch {
	case !ok:
		t.undrafted(e.Pointer, e.Kind, e.Made == nil, UndraftedGone)
		return
	case e.Text == "" && e.Made == nil:
		t.undrafted(e.Pointer, e.Kind, true, UndraftedBare)
		return
	case e.Text == "":
		t.undrafted(e.Pointer, e.Kind, false, UndraftedAway)
		return
	case e.Made != nil:
		t.settled(e.Pointer, phraseDraftDone(t.name(i), summaries[e.Kind]))
	}
	p := t.draftOf(e)
	show := t.showDraft
	if p.Source == outline.Summary {
		show = t.showSummary
	}
	show(i, t.propose(i, p), p, found(e))
}

// draftOf makes a proposal of wording that arrived.
func (t *turn) draftOf(e Drafted) outline.Proposal {
	part := outline.Part{ID: t.event.Fresh, Text: outline.Clean(e.Text), Source: outline.Accepted, Author: t.event.By, At: t.event.At, Made: e.Made}
	if summaries[e.Kind] {
		part.Source, part.Sums, part.Of = outline.Summary, e.Sums, cmp.Or(e.Section, outline.Whole)
	}
	return outline.Proposal{Section: e.Section, Source: part.Source, Again: e.Again, Parts: []outline.Part{part}}
}

// here reports whether the pointer is of the report that is open.
func (t *turn) here(p Pointer) bool { return t.view.Report != nil && p.Report == t.Session.Report }

// keepElsewhere keeps a proposal for a report that is not open any more, where it
// belongs, and says so; or that it is lost, because the report or the section
// is.
func (t *turn) keepElsewhere(at Pointer, p outline.Proposal, kept func(name, report string) Text, lost Text) {
	if t.view.Loaded.Report != at.Report {
		t.Need.Report = at.Report
		return
	}
	other := t.view.Other
	if other == nil {
		t.brief(lost)
		return
	}
	there := turn{view: View{Report: other}, Turn: Turn{Session: Session{Report: at.Report}}}
	i, known := there.aimed(at)
	switch {
	case known:
	case p.Source == outline.Voice: // what was said is not lost with its question
		i = there.at()
		p.Section = there.section(i).ID
	default:
		t.brief(lost)
		return
	}
	t.Changes = append(t.Changes, outline.Proposed{Report: at.Report, ID: other.NextProposal(), Proposal: &p})
	t.ask("", kept(there.name(i), other.Called()), []Choice{{Act: actOpen, Arg: string(at.Report), Label: phraseOpenOther}, button(actContinue)})
}

// showDraft shows wording with its blanks counted, what the guard found in it,
// and what can be done with it.
func (t *turn) showDraft(i int, id outline.ProposalID, p outline.Proposal, found Text) {
	text := textOf(p)
	n, made := len(blanks(text)), p.Parts[0].Made
	t.ask(t.section(i).ID, paragraphs(phraseDraft(t.name(i), made != nil && made.Amended), quote(shorten(text, readPage)), lines(phraseBlanks(n), phraseBorrowed(t.borrowed(i, p)), found), t.elsewhere(i)), t.draftButtons(id, p, n)...)
}

// elsewhere tells where the person is, if that is not the section at i.
func (t *turn) elsewhere(i int) Text {
	if here := t.at(); here != i {
		return phraseYouAreAt(t.name(here))
	}
	return nil
}

// draftFailed tells why there is no wording.
func (t *turn) draftFailed(e DraftFailed) {
	t.spend(e.Pointer, e.Tokens)
	if t.awaited(e.Pointer, e.Own) {
		t.undrafted(e.Pointer, e.Kind, e.Own, e.Why)
	}
}

// undrafted tells why there is no wording. A summary can still be had, of the
// person's own sentences, unless it was to be of these.
func (t *turn) undrafted(p Pointer, kind DraftKind, own bool, why Undrafted) {
	if own {
		t.brief(phraseDraftFailed(why))
		return
	}
	name := phraseOtherSection
	i, here := t.aimed(p)
	switch {
	case here:
		name = t.name(i)
	case t.here(p):
		name = phraseLostSection
	}
	t.settled(p, phraseDraftNone(name, summaries[kind]))
	if here && summaries[kind] {
		t.ask(p.Section, paragraphs(phraseDraftFailed(why), phraseOwnInstead), []Choice{ownWords(kind)}, buttons(actContinue))
		return
	}
	t.brief(phraseDraftFailed(why))
}

// found tells what the guard found in the wording.
func found(e Drafted) Text {
	var own Text
	if e.Made == nil {
		own = phraseVerbatim
	}
	return lines(own, phraseDoubts(e.Doubts), phraseOrders(e.Orders))
}

// borrowed tells what of the draft rests on other answers of the report, and on
// which.
func (t *turn) borrowed(i int, p outline.Proposal) (all []string) {
	made, text := p.Parts[0].Made, textOf(p)
	if made == nil {
		return nil
	}
	for _, g := range made.Grounds {
		words := slices.DeleteFunc(slices.Clone(g.Facts), func(f string) bool { return !strings.Contains(text, f) })
		if len(words) > 0 && g.Section != "" && g.Section != t.section(i).ID {
			all = append(all, strings.Join(words, ", ")+" ("+t.groundName(g)+")")
		}
	}
	return all
}

// draftButtons are what can be done with wording of so many blanks.
func (t *turn) draftButtons(id outline.ProposalID, p outline.Proposal, blanks int) [][]Choice {
	rows := [][]Choice{proposalButtons(id, actUseDraft, actAmend)}
	var more []Choice
	if blanks > 0 {
		more = append(more, Choice{Act: actComplete, Arg: string(id), Label: labels[actComplete]})
	}
	if p.Parts[0].Made != nil {
		more = append(more, Choice{Act: actSources, Arg: string(id), Label: labels[actSources]})
	}
	if len(more) > 0 {
		rows = append(rows, more)
	}
	if t.view.Model.Host == "" {
		return rows
	}
	var again [][]Choice
	for _, letter := range []string{"w", "s", "f", "o"} {
		again = inRows(again, 2, Choice{Act: actRedraft, Arg: letter + string(id), Label: redraftLabels[redraftKinds[letter]]})
	}
	return append(rows, again...)
}

// useDraft makes the wording the answer. The person's own words stay in the
// history.
func (t *turn) useDraft() {
	i, p, found := t.proposalMeant()
	if !found || i == wholeReport {
		t.brief(phraseNoProposal(t.name(i)))
		return
	}
	if t.section(i).ID != p.Section {
		t.homeless(i)
		return
	}
	tables := tablesOf(t.answerTo(t.section(i).ID))
	used := slices.Clone(p.Parts)
	for n := range used { // who takes it answers for it
		used[n].Author, used[n].At = t.event.By, t.event.At
	}
	t.put(t.section(i).ID, outline.Answer{Parts: append(used, tables.Parts...)})
	t.settle()
	for _, older := range t.view.Report.WaitingAt(t.section(i).ID, outline.Accepted) {
		t.change(outline.Proposed{Report: t.Session.Report, ID: older})
	}
	t.note = phraseBlanksUsed(len(blanks(textOf(p))))
	t.confirm(i, savedInstead, None, nil)
}
