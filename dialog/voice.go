package dialog

import (
	"slices"

	"decuong/outline"
)

// Transcribe writes down a voice message. Its outcome comes back as
// Transcribed or Unheard. Nobody keeps the sound.
type Transcribe struct {
	Pointer
	File Attachment `json:"file"`
	Host string     `json:"host,omitempty"` // that it may go to; "" in those of older versions
	Left int        `json:"left,omitempty"` // how many more of the same prompt come after it
}

// Queued returns how a prompt that tells of listening is shown while others go
// first; 0: none do any more.
func (v Transcribe) Queued(place int) Preview {
	listening := phraseListening(v.Left + 1)
	p := Preview{Grown: listening, Prompt: Ask{Pointer: v.Pointer, Text: listening, Edit: Edit{Turn: v.Turn}}}
	if place > 0 {
		p.Grown = phraseQueued(place)
		p.Prompt.Text = paragraphs(listening, p.Grown)
	}
	return p
}

// Transcribed: the message was written down. It is no part of the report
// before the person takes it.
type Transcribed struct {
	Pointer
	Text    string
	Seconds int // of sound that the model heard
	Left    int // as of Transcribe
}

// Unheard: nothing was written down.
type Unheard struct {
	Pointer
	Why     Undrafted
	File    Attachment // the message
	Seconds int        // of sound that the model heard all the same
	Left    int        // as of Transcribe
}

func (Transcribe) effect()    {}
func (Transcribed) happened() {}
func (Unheard) happened()     {}

// A Recording is a voice message that waits to be written down: for consent, for
// a server that was away, or for another day.
type Recording struct {
	Report  outline.ReportID  `json:"report,omitempty"` // "": the session's
	Section outline.SectionID `json:"section"`          // that it was sent to
	File    Attachment        `json:"file"`
}

// recordingsWaiting is how many may wait: a turn has them all written down.
const recordingsWaiting = 8

// heard has the voice message written down that was sent to the question at i.
func (t *turn) heard(i int, f Attachment) {
	switch id := t.section(i).ID; {
	case f.Size > fileSize:
		t.brief(phraseVoiceLarge)
	case !t.overspent() && t.agreed(outline.UseVoice, t.view.Model.Ears):
		waiting := t.recordings() // for a server that was away, or another day
		t.Session.Voices = t.recordingsElsewhere()
		t.hear(append(waiting, Recording{Section: id, File: f})...)
	case len(t.recordings()) >= recordingsWaiting:
		t.last = buttons(actHear)
		t.brief(phraseVoiceMany(recordingsWaiting))
	default:
		t.keepRecording(id, f)
		t.hearWaiting()
	}
}

// hear has the recordings written down, under one prompt.
func (t *turn) hear(all ...Recording) {
	at := t.next(all[0].Section)
	t.Effects = append(t.Effects, Ask{Pointer: at, Text: t.noted(phraseListening(len(all)))})
	for n, r := range all {
		at.Section = r.Section
		t.Effects = append(t.Effects, Transcribe{Pointer: at, File: r.File, Host: t.view.Model.Ears, Left: len(all) - 1 - n})
	}
}

// listened puts an end to the prompt that tells of listening, after its last
// message.
func (t *turn) listened(p Pointer, left int, told Text) {
	if left == 0 {
		t.settled(p, told)
	}
}

// keepRecording has the session know where the message is.
func (t *turn) keepRecording(id outline.SectionID, f Attachment) {
	t.Session.Voices = append(t.Session.voicesOf(t.Session.Report), Recording{Report: t.Session.Report, Section: id, File: f})
}

// recordings returns those that wait in the present report; recordingsElsewhere
// returns the others.
func (t *turn) recordings() []Recording {
	return slices.DeleteFunc(t.Session.voicesOf(t.Session.Report), func(r Recording) bool { return r.Report != t.Session.Report })
}

func (t *turn) recordingsElsewhere() []Recording {
	return slices.DeleteFunc(t.Session.voicesOf(t.Session.Report), func(r Recording) bool { return r.Report == t.Session.Report })
}

// hearWaiting has all that waits written down, if it may go to the model.
func (t *turn) hearWaiting() {
	waiting, m := t.recordings(), t.view.Model
	switch {
	case len(waiting) == 0:
		t.brief(phraseNoVoice)
	case t.overspent():
		t.last = buttons(actHear)
		t.brief(phraseVoiceOverspent)
	case m.Ears == "":
		t.brief(phraseNoWords(VoiceNote, 1))
	case !t.agreed(outline.UseVoice, m.Ears):
		at := max(t.view.Report.Outline.Index(waiting[len(waiting)-1].Section), 0)
		films := slices.ContainsFunc(waiting, func(r Recording) bool { return r.File.Film })
		t.askConsent(at, m.Ears, agreeVoice, phraseAgreeVoice(m.Ears, len(waiting), films))
	default:
		t.Session.Voices = t.recordingsElsewhere()
		t.hear(waiting...)
	}
}

// unheard tells why nothing was written down. What may go better later waits.
func (t *turn) unheard(e Unheard) {
	t.spend(e.Pointer, e.Seconds*tokensASecond)
	t.listened(e.Pointer, e.Left, phraseNotListened)
	again := e.File.ID != "" && t.here(e.Pointer) && worthTrying[e.Why] && len(t.recordings()) < recordingsWaiting
	if again {
		t.keepRecording(e.Section, e.File)
		t.last = buttons(actHear)
	}
	t.brief(phraseUnheard(e.Why, again, e.File.Film))
}

// worthTrying are the reasons that pass.
var worthTrying = map[Undrafted]bool{
	UndraftedAway: true, UndraftedBusy: true, UndraftedCut: true, UndraftedLost: true, UndraftedMoved: true, UndraftedTrouble: true,
	UndraftedBroken: true,
}

// transcribed offers what was heard. It waits where it belongs, also when the
// person has moved on.
func (t *turn) transcribed(e Transcribed) {
	t.spend(e.Pointer, e.Seconds*tokensASecond)
	t.listened(e.Pointer, e.Left, phraseListened)
	p := outline.Proposal{Section: e.Section, Source: outline.Voice, Parts: []outline.Part{{
		ID: t.event.Fresh, Text: outline.Clean(e.Text), Source: outline.Voice, Author: t.event.By, At: t.event.At,
	}}}
	if !t.here(e.Pointer) {
		t.keepElsewhere(e.Pointer, p, phraseVoiceElsewhere, phraseVoiceLost)
		return
	}
	i, ok := t.pointed(e.Pointer)
	if !ok { // what was said is not lost with its question
		i, t.note = t.at(), phraseVoiceMoved
	}
	t.showTranscript(i, t.propose(i, p), p)
}

// showTranscript shows what was heard, its numbers read back, with what can be
// done with it.
func (t *turn) showTranscript(i int, id outline.ProposalID, p outline.Proposal) {
	text := textOf(p)
	rows := [][]Choice{proposalButtons(id, actTake, actAmend)}
	if inDigits(text) != text {
		rows = append(rows, []Choice{{Act: actDigits, Arg: string(id), Label: labels[actDigits]}})
	}
	t.ask(t.section(i).ID, paragraphs(phraseTranscript(t.name(i), p.Words()), quote(shorten(text, readPage)), phraseFigures(spelled(text)), t.elsewhere(i)), rows...)
}
