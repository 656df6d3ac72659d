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

// agreeAll is what consent is taken back for, when it is for all.
const agreeAll = "all"

// A Consent is a question for it: its prompt, and what it is asked for.
type Consent struct {
	Turn int64  `json:"turn,omitempty"`
	For  string `json:"for,omitempty"`
}

// askConsent names the host and asks, for what arg names. Only a tap below the
// name of the host that is to receive the words lets them go: below the last
// question, or below an earlier one that named it too.
func (t *turn) askConsent(i int, host, arg string, question Text) {
	t.ask(t.section(i).ID, question, []Choice{{Act: actAgree, Arg: arg, Label: phraseAgreeButton}}, []Choice{{Act: actDecline, Arg: arg, Label: phraseDisagreeButton}})
	if t.Session.Asked != host {
		t.Session.Asked, t.Session.Since = host, t.Session.Turn
	}
	t.Session.Consent = Consent{Turn: t.Session.Turn, For: arg}
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

// decline keeps the words here, and tells what can be done without a model. Who
// had agreed before agrees no more.
func (t *turn) decline() {
	kind := DraftKind(t.event.What.(Chose).Arg)
	switch withdrawn := t.disagree(usesOf(kind)...); {
	case kind == agreeVoice && len(t.recordings()) > 0:
		t.Session.Voices = t.recordingsElsewhere()
		t.brief(paragraphs(withdrawn, phraseDeclinedVoice))
	case withdrawn != nil:
		t.brief(withdrawn)
	case kind == agreeVoice, kind == agreeAll:
		t.brief(phraseNothingAgreed)
	case summaries[kind]:
		t.ask(t.section(t.scope()).ID, phraseDeclinedSummary, []Choice{ownWords(kind)}, buttons(actContinue))
	default:
		t.last = buttons(actCheck)
		t.brief(phraseDeclined)
	}
}

// usesOf returns what is not agreed to when somebody declines a kind.
func usesOf(kind DraftKind) []outline.Use {
	switch kind {
	case agreeVoice:
		return []outline.Use{outline.UseVoice}
	case agreeAll:
		return []outline.Use{outline.UseWording, outline.UseVoice}
	}
	return []outline.Use{outline.UseWording}
}

// disagree takes back what was agreed to, and stops what it let begin. It returns
// nil where nothing was.
func (t *turn) disagree(uses ...outline.Use) (told Text) {
	for _, use := range uses {
		host := t.view.Report.Agreed[use]
		if host == "" {
			continue
		}
		t.change(outline.Agreed{Report: t.Session.Report, Use: use})
		t.Session.Asked = "" // whose earlier questions are answered by that
		told = phraseNoLonger(host)
		if d := t.Session.Drafting; use == outline.UseWording && d.Turn != 0 && d.Report == t.Session.Report {
			t.settled(d, phraseStopped(t.halt()))
		}
	}
	return told
}

// passOver tells, when somebody goes on without an answer to the question for
// consent in front of them, what becomes of what it was asked for.
func (t *turn) passOver() {
	q := t.Session.Consent
	c, chose := t.event.What.(Chose)
	switch {
	case !chose || q.Turn == 0 || q.Turn != t.Session.Turn || c.Act == actAgree || c.Act == actDecline || c.Act == actHear:
	case q.For != agreeVoice:
		t.note = phraseNotSentYet
	case len(t.recordings()) > 0:
		t.note, t.last = phraseVoiceWaits, []Choice{{Act: actHear, Label: phraseHearButton}}
	}
}
