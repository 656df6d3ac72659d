package dialog

import (
	"slices"

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
	case i == wholeReport:
		t.askOpening(p)
	default:
		if t.openAt(i, p.Parts[0]) {
			t.settle()
		}
	}
}

// partsOffered bounds the parts that a summary of the whole report can open.
const partsOffered = 12

// askOpening asks which part the summary of the whole report shall open. It is
// the newest such summary from then on.
func (t *turn) askOpening(p outline.Proposal) {
	t.settle()
	p.Parts = slices.Clone(p.Parts)
	p.Parts[0].At = t.event.At
	t.propose(wholeReport, p)
	var rows [][]Choice
	for i, s := range t.view.Report.Outline.Sections {
		if s.Depth == 0 && len(rows) < partsOffered {
			rows = append(rows, []Choice{{Act: actOpeningAt, Arg: string(s.ID), Label: shorten(t.heading(i), 60)}})
		}
	}
	t.ask("", phraseOpenWhich, append(rows, buttons(actContinue))...)
}

// openAtPart opens the part that the choice names with the newest summary of the
// whole report.
func (t *turn) openAtPart() {
	c := t.event.What.(Chose)
	i := t.view.Report.Outline.Index(outline.SectionID(c.Arg))
	waiting := t.view.Report.WaitingAt("", outline.Summary)
	if i < 0 || len(waiting) == 0 {
		t.brief(phraseNoProposal(t.name(t.at())))
		return
	}
	_, p, found := t.proposal(waiting[0])
	if found && t.openAt(i, p.Parts[0]) {
		t.change(outline.Proposed{Report: t.Session.Report, ID: waiting[0]})
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
