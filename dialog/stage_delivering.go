package dialog

import "decuong/outline"

// delivering is the stage that waits for the document to arrive. The person
// need not wait with it: whatever else they do is done, and the question that
// was in front of them still is.
type delivering struct{}

func (delivering) enter(t *turn) {
	t.deliver(false)
	if t.view.Picture {
		about := t.Effects[len(t.Effects)-1].(Deliver).Pointer
		t.Effects = append(t.Effects, Show{Pointer: about, Caption: phraseFirstPage})
	}
}

// deliver sends the document as it stands, with what is missing.
func (t *turn) deliver(pdf bool) {
	t.fields()
	questions, fields := t.lacking()
	t.Need.Answers = !t.view.Loaded.Answers
	blank, blanks := t.blanksLeft()
	complete := len(questions)+len(fields)+blanks == 0
	rows := [][]Choice{buttons(actContinue, actReview)}
	if len(fields) > 0 {
		rows = append(rows, buttons(actForm))
	}
	if t.view.PDF && !pdf {
		rows = append(rows, buttons(actPDF))
	}
	if _, list := Provenance(t.view.Report); list != nil {
		rows = append(rows, buttons(actProvenance))
	}
	t.Effects = append(t.Effects, Deliver{
		Pointer: t.next(t.section(t.at()).ID),
		Name:    phraseFileName(t.subject(), complete, pdf),
		PDF:     pdf,
		Caption: t.noted(paragraphs(phraseExported(complete), t.missing(questions, fields), phraseBlanksLeft(blanks, t.names(blank)), phraseStaleSummaries(t.names(t.staleSummaries())))),
		Choices: rows,
	})
}

// subject is what the document says that it is about.
func (t *turn) subject() string {
	if subject := t.view.Report.Fields[outline.Subject]; subject != "" {
		return subject
	}
	return t.shape().Form.Propose(t.view.Report, outline.Subject)
}

// answer takes note that the document arrived, or did not; the rest is the
// walk's.
func (delivering) answer(t *turn) bool {
	switch t.event.What.(type) {
	case Delivered, DeliverFailed:
		t.leaveStage()
	}
	return false
}

// export sends the document as it stands.
func (t *turn) export() { t.enter(Delivering) }

// deliverFailed tells that the document could not be sent, and how to have it
// sent again.
func (t *turn) deliverFailed() {
	t.ask(t.section(t.at()).ID, phraseDeliverFailed, buttons(actExport, actContinue))
}

// exportData sends what was said in the report, for other programs.
func (t *turn) exportData() {
	t.Effects = append(t.Effects, Deliver{
		Pointer: t.next(t.section(t.at()).ID), Name: phraseDataName(t.view.Report.Called()), Data: true,
		Caption: phraseData, Choices: [][]Choice{buttons(actContinue, actReports)},
	})
}

// exportPDF sends the document as PDF, where that can still be had.
func (t *turn) exportPDF() { t.deliver(t.view.PDF) }
