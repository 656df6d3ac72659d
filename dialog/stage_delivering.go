package dialog

// delivering is the stage that waits for the document to arrive. The person
// need not wait with it: whatever else they do is done, and the question that
// was in front of them still is.
type delivering struct{}

func (delivering) enter(t *turn) {
	r := t.view.Report
	questions, fields := r.Missing()
	caption := paragraphs(phraseExported(len(questions)+len(fields) == 0), t.missing(questions, fields))
	rows := [][]Choice{buttons(actContinue, actReview)}
	if len(fields) > 0 {
		rows = append(rows, buttons(actForm))
	}
	t.Effects = append(t.Effects, Deliver{
		Pointer: t.next(t.section(t.at()).ID),
		Name:    phraseFileName(r.Outline.Title, len(questions)+len(fields) == 0),
		Caption: t.noted(caption),
		Choices: rows,
	})
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
