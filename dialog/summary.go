package dialog

import (
	"strings"

	"decuong/outline"
)

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

// own marks in a button the kind of a summary that is wanted of the person's
// own sentences, although there is a model.
const own = "own-"

func ownWords(k DraftKind) Choice {
	return Choice{Act: actSummary, Arg: own + string(k), Label: phraseOwnWords}
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
	kind, without := strings.CutPrefix(t.event.What.(Chose).Arg, own)
	t.draft(i, Draft{Kind: DraftKind(kind), Own: without})
}

// showSummary shows a summary. That of a question can open its answer.
func (t *turn) showSummary(i int, e Drafted) {
	rows := [][]Choice{buttons(actContinue, actSummarise)}
	if t.view.Report.Outline.Leaf(i) {
		id := t.propose(i, outline.Proposal{Source: outline.Summary, Parts: []outline.Part{{
			ID: t.event.Fresh, Text: outline.Clean(e.Text), Source: outline.Summary, Author: t.event.By, At: t.event.At, Made: e.Made, Sums: e.Sums,
		}}})
		rows = append([][]Choice{{{Act: actOpening, Arg: string(id), Label: labels[actOpening]}}}, rows...)
	}
	t.ask(t.section(i).ID, paragraphs(phraseSummary(t.name(i), e.Made != nil), quote(shorten(e.Text, readPage)), phraseBlanks(e.Blanks), found(e)), rows...)
}

// openWith puts the summary that the button names at the head of the answer, in
// the place of an earlier one.
func (t *turn) openWith() {
	i, p, found := t.proposalMeant()
	if !found || p.Source != outline.Summary {
		t.brief(phraseNoProposal(t.name(i)))
		return
	}
	a := t.answerTo(t.section(i).ID)
	next := outline.Answer{Mark: a.Mark, Parts: []outline.Part{p.Parts[0]}}
	for _, part := range a.Parts {
		if part.Sums == "" {
			next.Parts = append(next.Parts, part)
		}
	}
	t.put(t.section(i).ID, next)
	t.settle()
	t.ask(t.section(i).ID, phraseOpenedWith(t.name(i), t.view.Report.States[i].Words), t.savedButtons(i)...)
}

// staleSummaries returns the questions whose summary is of what they do not say
// any more. Every answer must be loaded.
func (t *turn) staleSummaries() (at []int) {
	for i, s := range t.view.Report.Outline.Sections {
		if t.view.Report.States[i].Written() && t.view.Report.Answers[s.ID].Stale() {
			at = append(at, i)
		}
	}
	return at
}
