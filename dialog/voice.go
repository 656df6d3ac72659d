package dialog

import "decuong/outline"

// Transcribe writes down a voice message. Its outcome comes back as
// Transcribed or Unheard. Nobody keeps the sound.
type Transcribe struct {
	Pointer
	File Attachment `json:"file"`
}

// Transcribed: the message was written down. It is no part of the report
// before the person takes it.
type Transcribed struct {
	Pointer
	Text    string
	Figures []Figure // that were spoken as words
}

// A Figure is a number in words, and in digits.
type Figure struct{ Words, Digits string }

// Unheard: nothing was written down.
type Unheard struct {
	Pointer
	Why Undrafted
}

func (Transcribe) effect()    {}
func (Transcribed) happened() {}
func (Unheard) happened()     {}

// agreeVoice is what the consent to sending is asked for, when it is a voice
// message; otherwise it is a kind of draft.
const agreeVoice = "voice"

// heard has the voice message written down that was sent to the question at i.
// While the person is asked whether it may go to the model, the session knows
// where it is.
func (t *turn) heard(i int, f Attachment) {
	m := t.view.Model
	switch {
	case f.Size > fileSize:
		t.brief(phraseVoiceLarge)
	case !m.Private && t.view.Report.Agreed != m.Ears:
		t.Session.Voice = f
		t.ask(t.section(i).ID, phraseAgreeVoice(m.Ears), []Choice{{Act: actAgree, Arg: agreeVoice, Label: phraseAgreeButton}}, []Choice{{Act: actStay, Label: phraseDisagreeButton}})
	default:
		t.Session.Voice = Attachment{}
		p := t.next(t.section(i).ID)
		t.Effects = append(t.Effects, Say{Text: t.noted(phraseListening)}, Transcribe{Pointer: p, File: f})
	}
}

// transcribed offers what was heard.
func (t *turn) transcribed(e Transcribed) {
	i, ok := t.pointed(e.Pointer)
	if !ok {
		t.brief(phraseVoiceTooLate)
		return
	}
	text := outline.Clean(e.Text)
	p := outline.Proposal{Source: outline.Voice, Parts: []outline.Part{{
		ID: t.event.Fresh, Text: text, Source: outline.Voice, Author: t.event.By, At: t.event.At,
	}}}
	t.showTranscript(i, t.propose(i, p), p, phraseFigures(e.Figures))
}

// showTranscript shows what was heard, with what can be done with it.
func (t *turn) showTranscript(i int, id outline.ProposalID, p outline.Proposal, found Text) {
	text := outline.Answer{Parts: p.Parts}.Text()
	t.ask(t.section(i).ID, paragraphs(phraseTranscript(t.name(i), p.Words()), quote(shorten(text, readPage)), found, t.elsewhere(i)),
		proposalButtons(id, actTake, actAmend))
}
