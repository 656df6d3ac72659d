package dialog

import (
	"slices"

	"decuong/outline"
)

// greeting is the stage before a report is begun.
type greeting struct{}

func (greeting) enter(t *turn) {
	var rows [][]Choice
	for _, o := range t.view.Catalog {
		rows = append(rows, []Choice{{Act: actBegin, Arg: o.Name, Label: phraseBeginButton(len(t.view.Catalog), o.Outline.Title)}})
	}
	t.ask("", phraseGreeting(t.view.Catalog), rows...)
}

func (greeting) answer(t *turn) bool {
	switch e := t.event.What.(type) {
	case Chose:
		if i := slices.IndexFunc(t.view.Catalog, func(o Offer) bool { return o.Name == e.Arg }); e.Act == actBegin && i >= 0 {
			t.begin(t.view.Catalog[i].Outline)
			return true
		}
		return t.act(e.Act)
	case Said:
		t.note = phraseNothingOpen(e.With)
	case Edited:
		t.note = phraseEditUnknown
	}
	t.resume()
	return true
}

// begin creates a report from the outline and shows its first question.
func (t *turn) begin(o *outline.Outline) {
	id := outline.ReportID(t.event.Fresh)
	t.Session = Session{Report: id, Turn: t.Session.Turn}
	t.change(outline.Begin{Report: id, Owner: t.event.By, Outline: o})
	t.note = phraseBegun(len(o.Questions()))
	t.goSection(o.Next(-1))
}

// welcomeBack greets somebody whose report is under way.
func (t *turn) welcomeBack() {
	done, total := t.view.Report.Progress()
	t.ask(t.section(t.at()).ID, phraseWelcomeBack(t.view.Report.Outline.Title, done, total, t.name(t.at())),
		buttons(actContinue, actContents), buttons(actExport))
}
