package dialog

import (
	"slices"

	"decuong/outline"
)

// Several reports: which there are, opening another, naming, copying and
// deleting one.

// shelf returns the person's reports, newest first.
func (t *turn) shelf() []Shelved {
	t.Need.Shelf = !t.view.Loaded.Shelf
	return t.view.Shelf
}

// ReportsListed bounds the list, so that it fits a message.
const ReportsListed = 20

// reports lists the person's reports, and what can be done with the present
// one.
func (t *turn) reports() {
	all := t.shelf()
	t.Need.Progress = !t.view.Loaded.Progress
	var shown []Text
	var rows [][]Choice
	for n, s := range all[:min(len(all), ReportsListed)] {
		shown = append(shown, phraseShelved(n+1, s, s.Report == t.Session.Report))
		if s.Report != t.Session.Report {
			rows = inRows(rows, 3, Choice{Act: actOpen, Arg: string(s.Report), Label: phraseOpenButton(n + 1)})
		}
	}
	rows = append(rows, buttons(actNew))
	about := outline.SectionID("")
	if t.view.Report != nil {
		rows = append(rows, buttons(actRetitle, actCopy), buttons(actData), buttons(actDelete, actContinue))
		about = t.section(t.at()).ID
	}
	t.ask(about, paragraphs(phraseReports(len(all)), paragraphs(shown...)), rows...)
}

// open makes another report of the person's the present one.
func (t *turn) open() { t.openReport(outline.ReportID(t.event.What.(Chose).Arg)) }

func (t *turn) openReport(id outline.ReportID) {
	if t.view.Loaded.Report != id {
		t.Need.Report = id
		return
	}
	if t.view.Other == nil {
		t.brief(phraseNoSuchReport)
		return
	}
	t.view.Report = t.view.Other
	t.view.Loaded.Fields, t.view.Loaded.Answers = false, false
	t.Session = t.Session.on(id)
	t.Session.Stage = Asking
	done, total := t.view.Report.Progress()
	rows := [][]Choice{buttons(actContinue, actContents), buttons(actReports)}
	if len(t.recordings()) > 0 {
		rows = append([][]Choice{buttons(actHear)}, rows...)
	}
	rows = append(t.lookAtLast(), rows...)
	t.ask(t.section(t.at()).ID, phraseOpened(t.view.Report.Called(), done, total), rows...)
}

// lookAtLast leads to the newest wording that waits in the report, or nowhere:
// it may have come while another report was open.
func (t *turn) lookAtLast() [][]Choice {
	var last outline.ProposalID
	var newest outline.Waiting
	for id, w := range t.view.Report.Waiting {
		if waits := w.Source == outline.Summary || lookLabels[w.Source] != ""; waits && (last == "" || w.At > newest.At || w.At == newest.At && id > last) {
			last, newest = id, w
		}
	}
	i := t.view.Report.Outline.Index(newest.Section)
	switch {
	case last == "":
		return nil
	case newest.Source == outline.Summary && newest.Section == "":
		i = wholeReport
	case i < 0, newest.Source != outline.Summary && !t.view.Report.Outline.Leaf(i):
		return nil
	}
	return [][]Choice{{{Act: actLook, Arg: string(last), Label: phraseLookAt(newest.Source, t.name(i))}}}
}

// newReport offers the outlines that a report can be begun with. The present
// report stays where it is until another one is begun.
func (t *turn) newReport() { greeting{}.offer(t, phraseNewReport) }

// copyReport begins the next period's report from the present one: its answers
// as a beginning, each to be gone through before the document is final, and
// what lasts of its form: no number, no date, no blanks of the outline's head.
func (t *turn) copyReport() {
	old := t.view.Report
	t.Need.Answers = !t.view.Loaded.Answers
	fields := t.fields()
	if !t.Need.None() {
		return
	}
	t.begin(old.Outline)
	for _, s := range old.Outline.Sections {
		if a := old.Answers[s.ID]; len(a.Parts) > 0 && a.Mark != outline.Opens { // a summary is of its own period
			t.put(s.ID, outline.Answer{Parts: unbound(a.Parts), Mark: outline.Later})
		}
	}
	for _, id := range append(outline.LastingFields(), outline.Subject) {
		if fields[id] != "" {
			t.change(outline.Filled{Report: t.Session.Report, Field: id, Value: fields[id]})
		}
	}
	for _, s := range old.Outline.Sections {
		if title, decided := old.Names[s.ID]; decided {
			t.change(outline.Named{Report: t.Session.Report, Section: s.ID, Title: title})
		}
	}
	t.Effects = nil
	title := phraseNextPeriod(old.Called())
	t.change(outline.Retitled{Report: t.Session.Report, Title: title})
	t.change(outline.Listed{Report: t.Session.Report, Title: title, Begun: t.event.At, Body: fields[outline.Body]})
	t.note = phraseCopied
	t.goSection(old.Outline.Next(-1))
}

// unbound returns the parts cut off from the messages that they came from:
// editing one of those is meant for the old report.
func unbound(parts []outline.Part) []outline.Part {
	free := slices.Clone(parts)
	for i := range free {
		free[i].Origin, free[i].Source, free[i].Cells = "", outline.Copied, nil
	}
	return free
}

// remove asks before it deletes the report.
func (t *turn) remove() {
	c := t.count()
	t.last = buttons(actEndWhen)
	t.sure(actDeleteSure, t.section(t.at()).ID, phraseDeleteSure(t.view.Report.Called(), c.written+c.later+c.gaps))
}

func (t *turn) removeSure() {
	t.change(outline.Deleted{Report: t.Session.Report})
	t.note = phraseDeleted(t.view.Report.Called())
	t.view.Shelf = slices.DeleteFunc(slices.Clone(t.shelf()), func(s Shelved) bool { return s.Report == t.Session.Report })
	if d := t.Session.Drafting; d.Turn != 0 && d.Report == t.Session.Report {
		t.settled(d, phraseStoppedFor(t.halt()))
	}
	t.Session.Voices = t.recordingsElsewhere()
	t.Session = t.Session.on("")
	t.view.Report = nil
	t.enter(Greeting)
}
