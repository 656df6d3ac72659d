package dialog

import (
	"hash/fnv"
	"io"
	"slices"

	"decuong/outline/classified"
)

// secret refuses what carries a mark of state secrecy, wherever it was meant
// to go: nothing of it is kept. A text is refused in every stage, a file when
// it was read.
func (t *turn) secret() bool {
	for _, text := range t.texts() {
		if mark, found := classified.Find(text); found {
			t.refuse(mark.Level.String())
			return true
		}
	}
	return t.doubtful()
}

// doubtful keeps nothing of what may carry a mark either, and asks: who sends
// the very same once more says that it is none.
func (t *turn) doubtful() bool {
	for _, text := range t.texts() {
		mark, found := classified.Doubt(text)
		if !found || t.isName(text) {
			continue
		}
		sum := sumOf(t.texts())
		if t.vouched(sum) {
			return false
		}
		t.doubt(mark.Level.String(), sum)
		return true
	}
	return false
}

// vouched reports whether the person has sent the very same once more, of which
// the session remembers the sum twice. An edit says nothing: Telegram tells of
// one without their doing too (Bot API, Update, edited_message).
func (t *turn) vouched(sum uint32) bool {
	asked := slices.Index(t.Session.Doubted, sum)
	if asked < 0 || slices.Contains(t.Session.Doubted[asked+1:], sum) {
		return asked >= 0
	}
	if _, edited := t.event.What.(Edited); edited {
		return false
	}
	t.doubted(sum)
	return true
}

// doubted remembers a sum.
func (t *turn) doubted(sum uint32) {
	const remembered = 16
	t.Session.Doubted = append(slices.Clone(t.Session.Doubted), sum)
	t.Session.Doubted = t.Session.Doubted[max(0, len(t.Session.Doubted)-remembered):]
}

// isName reports whether the text is the name of a file that was read, which
// was asked about when the file came.
func (t *turn) isName(text string) bool {
	switch e := t.event.What.(type) {
	case Opened:
		return text == e.Name
	case Inspected:
		return text == e.Name
	}
	return false
}

// doubt asks. What was spoken never comes the same twice, so it is refused.
func (t *turn) doubt(level string, sum uint32) {
	if _, spoken := t.event.What.(Transcribed); spoken {
		t.refuse(level)
		return
	}
	if !slices.Contains(t.Session.Doubted, sum) {
		t.doubted(sum)
	}
	_, edited := t.event.What.(Edited)
	t.brief(phraseDoubtful(level, t.fromFile(), edited))
}

// sumOf returns a number that tells texts from others and nothing of what they
// say: it is far too small for that. What is empty does not count: an edit has no
// file beside it, a message may.
func sumOf(texts []string) uint32 {
	h := fnv.New32a()
	for _, text := range texts {
		if text != "" {
			io.WriteString(h, text+"\n")
		}
	}
	return h.Sum32()
}

// refuse tells that nothing is kept. What was spoken has been at the server
// that wrote it down.
func (t *turn) refuse(level string) {
	if e, spoken := t.event.What.(Transcribed); spoken {
		t.spend(e.Pointer, e.Seconds*tokensASecond)
		t.listened(e.Pointer, e.Left, phraseListened)
		t.brief(phraseSecretVoice(level, t.view.Model.Ears))
		return
	}
	t.brief(phraseSecret(level, t.fromFile()))
}

// texts are the words that the event brings.
func (t *turn) texts() []string {
	switch e := t.event.What.(type) {
	case Said:
		return []string{e.Text, e.File.Name}
	case Edited:
		return []string{e.Text}
	case Transcribed:
		return []string{e.Text}
	case Chose:
		return []string{e.Words}
	case Opened:
		all := append([]string{e.Name}, e.Words...)
		for _, p := range e.Pieces {
			text := p.Text
			if p.Table != nil {
				text = p.Table.Text()
			}
			all = append(all, text)
		}
		return all
	case Inspected:
		return append([]string{e.Name}, e.Words...)
	}
	return nil
}

func (t *turn) fromFile() bool {
	switch e := t.event.What.(type) {
	case Said:
		return e.With == Document
	case Opened, Inspected:
		return true
	}
	return false
}
