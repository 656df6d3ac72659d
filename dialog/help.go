package dialog

// help tells what can be done from here.
func (t *turn) help() {
	if t.view.Report == nil {
		t.note = phraseHelpStart
		t.resume()
		return
	}
	i := t.at()
	t.ask(t.section(i).ID, paragraphs(phraseHelpHere(t.name(i)), phraseHelpMore),
		buttons(actContinue, actContents), buttons(actReview, actForm), buttons(actUndo, actReports))
}

// status tells what works at present.
func (t *turn) status() {
	spent := 0
	if t.view.Report != nil {
		spent = t.view.Report.Spent
	}
	t.brief(phraseStatus(t.view.Model, t.spentShare(), spent))
}
