package dialog

import (
	"slices"
	"strings"

	"decuong/outline"
)

// A summary can open what it sums up: the answer to a question, what stands
// below a heading; and that of the whole report one of its parts.

func (t *turn) openingLabel(i int) string {
	switch {
	case i == wholeReport:
		return phraseOpeningWhere
	case t.view.Report.Outline.Leaf(i):
		return labels[actOpening]
	}
	return phraseOpeningOf(t.name(i))
}

// openWith puts the summary that the button names at the head of what it sums
// up.
func (t *turn) openWith() {
	i, p, found := t.proposalMeant()
	switch {
	case !found || p.Source != outline.Summary:
		t.brief(phraseNoProposal(t.name(t.at())))
	case t.section(i).ID != p.Section:
		t.homeless(i)
	case i == wholeReport:
		t.askOpening(outline.ProposalID(t.event.What.(Chose).Arg))
	default:
		if t.openAt(i, p.Parts[0]) {
			t.settle()
		}
	}
}

// partsOffered bounds the parts that a summary of the whole report can open.
const partsOffered = 12

// askOpening asks which part the summary of the whole report shall open. It
// waits on until it does.
func (t *turn) askOpening(id outline.ProposalID) {
	var rows [][]Choice
	for i, s := range t.view.Report.Outline.Sections {
		if s.Depth == 0 && len(rows) < partsOffered {
			rows = append(rows, []Choice{{Act: actOpeningAt, Arg: string(s.ID) + "." + tail(id), Label: shorten(t.heading(i), 60)}})
		}
	}
	t.ask("", phraseOpenWhich, append(rows, buttons(actContinue))...)
}

// tail is as much of a proposal's ID as a button can carry beside a section.
func tail(id outline.ProposalID) string { return string(id[max(0, len(id)-11):]) }

// openAtPart opens the part that the choice names with the summary of the whole
// report that it names; in a button of an older version that is the newest.
func (t *turn) openAtPart() {
	section, summary, named := strings.Cut(t.event.What.(Chose).Arg, ".")
	i := t.view.Report.Outline.Index(outline.SectionID(section))
	waiting := t.view.Report.WaitingAt("", outline.Summary)
	n := slices.IndexFunc(waiting, func(id outline.ProposalID) bool { return !named || tail(id) == summary })
	if i < 0 || n < 0 {
		t.brief(phraseNoProposal(t.name(t.at())))
		return
	}
	_, p, found := t.proposal(waiting[n])
	if found && t.openAt(i, p.Parts[0]) {
		t.change(outline.Proposed{Report: t.Session.Report, ID: waiting[n]})
	}
}

// openAt puts a summary at the head of the section at i, in the place of an
// earlier one. What a heading has besides waits for a question of its own, and
// is not covered; then it reports false.
func (t *turn) openAt(i int, summary outline.Part) bool {
	id, o := t.section(i).ID, t.view.Report.Outline
	a := t.answerTo(id)
	next := outline.Answer{Mark: a.Mark, Parts: []outline.Part{summary}}
	for _, part := range a.Parts {
		if part.Sums == "" {
			next.Parts = append(next.Parts, part)
		}
	}
	switch {
	case o.Leaf(i):
		t.put(id, next)
		t.ask(id, phraseOpenedWith(t.name(i), t.view.Report.States[i].Words), t.savedButtons(i)...)
	case len(next.Parts) > 1:
		t.ask(id, phraseOpeningTaken(t.name(i)), t.looseButton(len(t.view.Report.Orphans())), buttons(actContinue))
		return false
	default:
		next.Mark = outline.Opens
		t.put(id, next)
		look := Choice{Act: actRead, Arg: string(id), Label: phraseReadPart(t.short(i))}
		t.ask(id, phraseHeadingOpened(t.name(i), t.view.Report.States[i].Words), []Choice{button(actUndo), look}, buttons(actContinue, actContents))
	}
	return true
}

// closeOpening takes away the summary that opens the heading that the prompt is
// about. It stays in the history.
func (t *turn) closeOpening() {
	i := t.meant()
	if t.view.Report.States[i].Mark != outline.Opens {
		t.brief(phraseNoOpeningThere)
		return
	}
	t.put(t.section(i).ID, outline.Answer{})
	t.ask(t.section(i).ID, phraseOpeningGone(t.name(i)), buttons(actUndo, actContinue))
}

// staleSummaries returns the sections whose summary is of what is not said any
// more. Every answer must be loaded.
func (t *turn) staleSummaries() (at []int) {
	for i := range t.view.Report.Outline.Sections {
		if t.view.Report.States[i].Written() && t.view.Report.Stale(i) {
			at = append(at, i)
		}
	}
	return at
}
