package dialog

import "decuong/outline"

// Before the first words of a report go to a model, the bot names the host that
// will receive them and asks; and once more before the first voice message,
// which is another thing to hand over than notes.

// agreed reports whether what is said in the report may go to the host, for a
// use.
func (t *turn) agreed(use outline.Use, host string) bool {
	return t.view.Model.Private || t.view.Report.Agreed[use] == host
}

// agreeVoice is what the consent to sending is asked for, when it is a voice
// message; otherwise it is a kind of draft.
const agreeVoice = "voice"

// askConsent names the host and asks, for what arg names. Only a tap below the
// name of the host that is to receive the words lets them go: below the last
// question, or below an earlier one that named it too.
func (t *turn) askConsent(i int, host, arg string, question Text) {
	t.ask(t.section(i).ID, question, []Choice{{Act: actAgree, Arg: arg, Label: phraseAgreeButton}}, []Choice{{Act: actDecline, Arg: arg, Label: phraseDisagreeButton}})
	if t.Session.Asked != host {
		t.Session.Asked, t.Session.Since = host, t.Session.Turn
	}
}

// agree lets the words go to the model, for this report, and asks for what was
// wanted.
func (t *turn) agree() {
	i, arg := t.scope(), t.event.What.(Chose).Arg
	use, host := outline.UseWording, t.view.Model.Host
	if arg == agreeVoice {
		use, host = outline.UseVoice, t.view.Model.Ears
		if len(t.recordings()) == 0 { // what it was asked for has been answered
			t.brief(phraseNoVoice)
			return
		}
	}
	if c := t.event.What.(Chose); t.Session.Asked == host && host != "" && c.Turn >= t.Session.Since {
		t.change(outline.Agreed{Report: t.Session.Report, Use: use, Host: host})
	}
	if use == outline.UseVoice {
		t.hearWaiting()
		return
	}
	t.draft(i, Draft{Kind: DraftKind(arg)})
}

// decline keeps the words here, and tells what can be done without a model.
func (t *turn) decline() {
	switch kind := DraftKind(t.event.What.(Chose).Arg); {
	case kind == agreeVoice:
		t.Session.Voices = t.recordingsElsewhere()
		t.brief(phraseDeclinedVoice)
	case summaries[kind]:
		t.ask(t.section(t.scope()).ID, phraseDeclinedSummary, []Choice{ownWords(kind)}, buttons(actContinue))
	default:
		t.last = buttons(actCheck)
		t.brief(phraseDeclined)
	}
}
