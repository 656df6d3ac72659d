package dialog

import (
	"slices"
	"strings"

	"decuong/outline"
)

// Summaries: of a question, of a heading with all below it, or of the whole
// report; in a sentence, in five points, or on a page.

// summarise offers the kinds of summary of what the choice names, and to sum up
// more than that.
func (t *turn) summarise() {
	i := t.summed()
	var row []Choice
	for _, k := range []DraftKind{DraftOneLine, DraftFivePoint, DraftOnePage} {
		row = append(row, Choice{Act: actSummary, Arg: string(k), Label: summaryLabels[k]})
	}
	rows := append([][]Choice{row}, t.wider(i)...)
	rows = append(rows, t.summariesWaiting()...)
	if i >= 0 && t.view.Report.States[i].Mark == outline.Opens {
		rows = append(rows, []Choice{{Act: actNoOpening, Label: phraseNoOpening(t.name(i))}})
	}
	t.ask(t.section(i).ID, phraseSummarise(t.name(i), t.view.Model.Host != ""), append(rows, buttons(actStay))...)
}

// summed returns the position of what the choice names to be summed up.
func (t *turn) summed() int {
	switch c := t.event.What.(Chose); {
	case c.Arg == string(outline.Whole):
		return wholeReport
	case t.view.Report.Outline.Index(outline.SectionID(c.Arg)) >= 0:
		return t.view.Report.Outline.Index(outline.SectionID(c.Arg))
	}
	return t.meant()
}

// wider are buttons to sum up the headings above, and the whole report.
func (t *turn) wider(i int) [][]Choice {
	if i == wholeReport {
		return nil
	}
	var rows [][]Choice
	for _, j := range slices.Backward(t.view.Report.Outline.Path(i)) {
		if j != i {
			rows = inRows(rows, 2, Choice{Act: actSummarise, Arg: string(t.section(j).ID), Label: phraseSumUp(t.name(j))})
		}
	}
	return inRows(rows, 2, Choice{Act: actSummarise, Arg: string(outline.Whole), Label: phraseSumUp(phraseWholeReport)})
}

// summariesListed is how many of those that wait are listed.
const summariesListed = 3

// summariesWaiting lead to those that wait, the newest of each place.
func (t *turn) summariesWaiting() (rows [][]Choice) {
	for _, id := range t.view.Report.WaitingFrom(outline.Summary) {
		i := wholeReport
		if at := t.view.Report.Waiting[id].Section; at != "" {
			if i = t.view.Report.Outline.Index(at); i < 0 {
				continue
			}
		}
		look := Choice{Act: actLook, Arg: string(id), Label: phraseLookSummary(t.name(i))}
		known := slices.ContainsFunc(rows, func(r []Choice) bool { return r[0].Label == look.Label })
		if !known && len(rows) < summariesListed {
			rows = append(rows, []Choice{look})
		}
	}
	return rows
}

// own marks in a button the kind of a summary that is wanted of the person's
// own sentences, although there is a model.
const own = "own-"

func ownWords(k DraftKind) Choice {
	return Choice{Act: actSummary, Arg: own + string(k), Label: phraseOwnWords}
}

// scope returns the position of what the button's prompt was about: a prompt
// about no section was about the whole report.
func (t *turn) scope() int {
	if c := t.event.What.(Chose); c.Section == "" && !c.typed() {
		return wholeReport
	}
	return t.meant()
}

// summary asks for the summary that the choice names. Without a model it is
// made of the person's own sentences.
func (t *turn) summary() {
	i := t.scope()
	if !t.saysAnything(i) {
		t.brief(phraseNothingToSummarise(t.name(i)))
		return
	}
	kind, without := strings.CutPrefix(t.event.What.(Chose).Arg, own)
	t.draft(i, Draft{Kind: DraftKind(kind), Own: without})
}

// saysAnything reports whether anything is written at i or below.
func (t *turn) saysAnything(i int) bool {
	from, to := 0, len(t.view.Report.States)
	if i != wholeReport {
		from, to = i, t.view.Report.Outline.End(i)
	}
	return slices.ContainsFunc(t.view.Report.States[from:to], func(s outline.State) bool { return s.Written() && s.Mark != outline.Opens })
}

// showSummary shows a summary, and what can be done with it.
func (t *turn) showSummary(i int, id outline.ProposalID, p outline.Proposal, found Text) {
	text, made := textOf(p), p.Parts[0].Made
	n := len(blanks(text))
	rows := [][]Choice{{{Act: actOpening, Arg: string(id), Label: t.openingLabel(i)}}, proposalButtons(id, actAmend)}
	var more []Choice
	if n > 0 {
		more = append(more, Choice{Act: actComplete, Arg: string(id), Label: labels[actComplete]})
	}
	if made != nil {
		more = append(more, Choice{Act: actSources, Arg: string(id), Label: labels[actSources]})
	}
	if len(more) > 0 {
		rows = append(rows, more)
	}
	again := Choice{Act: actSummarise, Arg: string(p.Parts[0].Of), Label: labels[actSummarise]}
	text = shorten(text, readPage)
	t.ask(t.section(i).ID, paragraphs(phraseSummary(t.name(i), made), quote(text), lines(phraseBlanks(n), found), t.elsewhere(i)), append(rows, []Choice{button(actContinue), again})...)
}
