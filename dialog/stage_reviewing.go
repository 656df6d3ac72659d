package dialog

import "decuong/outline"

// reviewing is the stage after the last question: what is missing, and the
// document.
type reviewing struct{}

func (reviewing) enter(t *turn) {
	questions, fields := t.lacking()
	rows := [][]Choice{buttons(actExport, actCheck)}
	if len(fields) > 0 {
		rows = append(rows, buttons(actForm))
	}
	if len(questions) > 0 {
		first := t.view.Report.Outline.Index(questions[0])
		rows = append(rows, []Choice{button(actSpots), t.goChoice(first, phraseGoOpen(t.name(first)))})
	}
	if n := len(t.view.Report.Orphans()); n > 0 {
		rows = append(rows, t.looseButton(n))
	}
	rows = append(rows, t.readParts()...)
	rows = append(rows, buttons(actContents, actRead), []Choice{{Act: actSummarise, Arg: string(outline.Whole), Label: phraseSumUp(phraseWholeReport)}})
	t.ask(t.section(t.at()).ID, t.tally(questions, fields), rows...)
}

func (reviewing) answer(*turn) bool { return false }

// review shows what is written and what is missing.
func (t *turn) review() { t.enter(Reviewing) }

// readParts leads to each part of the report, to be read.
func (t *turn) readParts() [][]Choice {
	var rows [][]Choice
	for i, s := range t.view.Report.Outline.Sections {
		if s.Depth == 0 && len(rows) < readPartRows {
			rows = inRows(rows, 2, Choice{Act: actRead, Arg: string(s.ID), Label: phraseReadPart(t.short(i))})
		}
	}
	return rows
}

// readPartRows bounds the rows for parts; the whole report is read in any case.
const readPartRows = 8

// tally counts what is written and names what is missing.
func (t *turn) tally(questions []outline.SectionID, fields []outline.FieldID) Text {
	return paragraphs(phraseTally(t.count()), t.missing(questions, fields))
}

// A count is how many questions are in each state.
type count struct{ total, written, skipped, later, gaps, empty int }

func (t *turn) count() count {
	var c count
	for _, i := range t.view.Report.Outline.Questions() {
		c.total++
		switch s := t.view.Report.States[i]; {
		case s.Mark == outline.Later:
			c.later++
		case s.Mark == outline.Skipped:
			c.skipped++
		case s.Gaps > 0:
			c.gaps++
		case s.Words > 0:
			c.written++
		default:
			c.empty++
		}
	}
	return c
}

// missingShown is how many places are named before the rest is only counted.
const missingShown = 12

// missing names what keeps the document a draft, and what it says in the place
// of skipped answers.
func (t *turn) missing(questions []outline.SectionID, fields []outline.FieldID) Text {
	var empty, later, gaps, skipped, labels []string
	for _, id := range questions {
		i := t.view.Report.Outline.Index(id)
		switch s := t.view.Report.States[i]; {
		case s.Mark == outline.Later:
			later = append(later, t.name(i))
		case s.Gaps > 0:
			gaps = append(gaps, phraseGaps(t.name(i), s.Gaps))
		default:
			empty = append(empty, t.name(i))
		}
	}
	for i, s := range t.view.Report.Outline.Sections {
		if t.view.Report.Outline.Leaf(i) && t.view.Report.States[i].Mark == outline.Skipped {
			skipped = append(skipped, t.name(i))
		}
		if s.Implied && t.view.Report.Undecided(i) == i {
			labels = append(labels, phraseTitleOf(t.label(i)))
		}
	}
	for _, id := range fields {
		labels = append(labels, t.fieldName(id))
	}
	return lines(phraseMissing(empty, later, gaps, skipped, labels), t.looseNote())
}
