package dialog

import "decuong/outline"

// greeting is the stage before a report is begun.
type greeting struct{}

func (greeting) enter(t *turn) {
	if len(t.shelf()) > 0 {
		t.reports()
		return
	}
	words := phraseGreeting
	if _, began := t.event.What.(Began); !began && t.Session.Turn > 0 {
		words = phraseBeginFirst // they were greeted already
	}
	greeting{}.offer(t, words)
}

// offer shows the outlines that a report can be begun with.
func (greeting) offer(t *turn, words Text) {
	var rows [][]Choice
	published, turning := t.publishedPage(actOffers)
	for _, p := range published {
		rows = append(rows, []Choice{{Act: actBegin, Arg: p.ID, Label: shorten(p.Title, 60)}})
	}
	for _, o := range t.view.Catalog {
		rows = append(rows, []Choice{{Act: actBegin, Arg: o.Name, Label: phraseBeginButton(len(t.view.Catalog)+len(published), o.Outline.Title)}})
	}
	if turning != nil {
		rows = append(rows, turning)
	}
	t.askOver(t.over(), "", paragraphs(words, phraseCatalog(t.view.Catalog, published, t.event.At), phraseSendOutline), rows...)
}

// offers shows another page of them.
func (t *turn) offers() { greeting{}.offer(t, nil) }

func (greeting) answer(t *turn) bool {
	switch e := t.event.What.(type) {
	case Chose:
		return (!e.typed() || commanded(e.Act)) && t.act(e.Act)
	case Said:
		if e.With == Document && e.File.ID != "" {
			t.fetch("", e.File)
			return true
		}
		if spokenKey(e.Text) == "bat dau" && len(t.view.Catalog) == 1 && len(t.published()) == 0 {
			t.begin(t.view.Catalog[0].Outline)
			return true
		}
		t.note = phraseNothingOpen(e.With)
	case Opened:
		if e.Outline != nil {
			t.beginSent(e)
			return true
		}
		if t.note = phraseNoOutline(e.Name); len(t.parts(e)) == 0 {
			t.note = phraseOutlineRefused(e.Name, UnreadEmpty)
		}
	case Unreadable:
		t.note = phraseOutlineRefused(e.Name, e.Why)
	case Edited:
		t.editedElsewhere(e.Origin)
		return true
	case Drafted, DraftFailed, Transcribed, Unheard, Stopped: // of a report that is not at hand
		return false
	}
	t.resume()
	return true
}

// beginOffer begins a report from the outline that the choice names.
func (t *turn) beginOffer() {
	name := t.event.What.(Chose).Arg
	for _, o := range t.view.Catalog {
		if o.Name == name {
			t.begin(o.Outline)
			return
		}
	}
	if t.beginPublished(name) {
		return
	}
	t.note = phraseStale
	t.resume()
}

// begin creates a report from the outline and shows its first question.
func (t *turn) begin(o *outline.Outline) {
	id := outline.ReportID(t.event.Fresh)
	t.Session = t.Session.on(id)
	t.change(outline.Begin{Report: id, Owner: t.event.By, Outline: o})
	t.note = phraseBegun(len(o.Questions()))
	t.goSection(o.Next(-1))
}

// welcomeBack greets somebody whose report is under way.
func (t *turn) welcomeBack() {
	done, total := t.view.Report.Progress()
	back := phraseWelcomeBack(t.view.Report.Called(), done, total, t.name(t.at()))
	t.ask(t.section(t.at()).ID, paragraphs(lines(back, phraseHandIn(t.view.Report.Due, t.event.At)), phraseOffered(t.published(), t.event.At)),
		buttons(actContinue, actContents), buttons(actExport, actReports))
}
