package dialog

import "decuong/outline"

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
	r := t.view.Report
	if r == nil {
		t.brief(phraseStatus(t.view.Model, t.spentShare(), 0))
		return
	}
	status := phraseStatus(t.view.Model, t.spentShare(), r.Spent)
	wording, voice := r.Agreed[outline.UseWording], r.Agreed[outline.UseVoice]
	if wording != "" || voice != "" {
		status = paragraphs(status, phraseAgreedTo(wording, voice))
		t.last = []Choice{{Act: actDecline, Arg: agreeAll, Label: phraseDisagreeAll}}
	}
	t.brief(status)
}
