package sandbox

import (
	"cmp"
	"strings"
	"time"
)

// An Entry is a message as a person sees it, with its past. Entries are never
// changed; an edit makes a new one.
type Entry struct {
	Message
	ReplyID    int       `json:"reply_id,omitempty"` // the message that it replies to; ReplyTo is not set
	Versions   []Version `json:"versions,omitempty"` // before each edit, oldest first
	Deleted    bool      `json:"deleted,omitempty"`
	ForceReply bool      `json:"force_reply,omitempty"` // the phone opens a reply to it
	File       []byte    `json:"-"`                     // what a document, photo, sticker or voice holds

	revision int64
}

// A Version is what a message said before it was edited.
type Version struct {
	Text        string    `json:"text"` // or caption
	Entities    []Entity  `json:"entities,omitempty"`
	ReplyMarkup *Keyboard `json:"reply_markup,omitempty"`
}

// A Transcript is what a person sees of a chat, oldest first.
type Transcript []*Entry

// FromBot reports whether the bot said it.
func (e *Entry) FromBot() bool { return e.From.IsBot }

// Content returns the text, or the caption of a file.
func (e *Entry) Content() string { return e.Text + e.Caption }

// Labels returns the texts of the buttons, row by row.
func (e *Entry) Labels() [][]string {
	if e.ReplyMarkup == nil {
		return nil
	}
	var rows [][]string
	for _, row := range e.ReplyMarkup.Rows {
		var labels []string
		for _, b := range row {
			labels = append(labels, b.Text)
		}
		rows = append(rows, labels)
	}
	return rows
}

// EverLabels returns the texts of the buttons that the message has, or had
// before an edit that a phone may not have heard of.
func (e *Entry) EverLabels() [][]string {
	rows := e.Labels()
	for _, v := range e.Versions {
		rows = append(rows, (&Entry{Message: Message{ReplyMarkup: v.ReplyMarkup}}).Labels()...)
	}
	return rows
}

// Button finds a button by its text, or by its callback data.
func (e *Entry) Button(label string) (Button, bool) { return e.ReplyMarkup.button(label) }

// everButton is Button, also for one that an edit has taken away: the newest.
func (e *Entry) everButton(label string) (Button, bool) {
	b, ok := e.Button(label)
	for i := len(e.Versions) - 1; i >= 0 && !ok; i-- {
		b, ok = e.Versions[i].ReplyMarkup.button(label)
	}
	return b, ok
}

func (k *Keyboard) button(label string) (Button, bool) {
	if k == nil {
		return Button{}, false
	}
	for _, row := range k.Rows {
		for _, b := range row {
			if b.Text == label || b.Data == label && label != "" {
				return b, true
			}
		}
	}
	return Button{}, false
}

func (e *Entry) fileID() string {
	switch {
	case e.Document != nil:
		return e.Document.FileID
	case len(e.Photo) > 0:
		return e.Photo[0].FileID
	case e.Sticker != nil:
		return e.Sticker.FileID
	case e.Voice != nil:
		return e.Voice.FileID
	}
	if c := e.clip(); c != nil {
		return c.FileID
	}
	return ""
}

// clip returns the film or music of the message, or nil.
func (e *Entry) clip() *Clip {
	return cmp.Or(e.Animation, e.Video, e.VideoNote, e.Audio)
}

// Last returns the newest message, or nil.
func (t Transcript) Last() *Entry {
	if len(t) == 0 {
		return nil
	}
	return t[len(t)-1]
}

// FromBot returns what the bot said.
func (t Transcript) FromBot() Transcript {
	var said Transcript
	for _, e := range t {
		if e.FromBot() {
			said = append(said, e)
		}
	}
	return said
}

// String shows the chat the way plays are written: who speaks, the text, and
// the buttons in brackets.
func (t Transcript) String() string {
	var b strings.Builder
	for _, e := range t {
		who := "user: "
		if e.FromBot() {
			who = "bot:  "
		}
		b.WriteString(who + strings.ReplaceAll(e.summary(), "\n", "\n      ") + "\n")
	}
	return b.String()
}

func (e *Entry) summary() string {
	var lines []string
	if kind := e.kind(); kind != "" {
		lines = append(lines, "("+kind+")")
	}
	if text := e.Content(); text != "" {
		lines = append(lines, text)
	}
	for _, row := range e.Labels() {
		lines = append(lines, "["+strings.Join(row, "] [")+"]")
	}
	return strings.Join(lines, "\n")
}

// kind names what a message holds besides text.
func (e *Entry) kind() string {
	switch {
	case e.Animation != nil:
		return "ảnh động"
	case e.Document != nil:
		return e.Document.FileName
	case e.Photo != nil:
		return "ảnh"
	case e.Sticker != nil:
		return e.Sticker.Emoji
	case e.Voice != nil:
		return "ghi âm"
	case e.Contact != nil:
		return "danh thiếp"
	case e.Location != nil:
		return "vị trí"
	case e.Video != nil:
		return "video"
	case e.VideoNote != nil:
		return "tin video"
	case e.Audio != nil:
		return e.Audio.FileName
	case e.Poll != nil:
		return "bình chọn: " + e.Poll.Question
	case e.Dice != nil:
		return e.Dice.Emoji
	}
	return ""
}

// edited returns a copy to be changed, which remembers what it said.
func (e *Entry) edited(at int64) *Entry {
	c := *e
	c.EditDate = at
	old := Version{Text: e.Content(), Entities: append(e.Entities[:len(e.Entities):len(e.Entities)], e.CaptionEntities...), ReplyMarkup: e.ReplyMarkup}
	c.Versions = append(e.Versions[:len(e.Versions):len(e.Versions)], old)
	return &c
}

// Time returns when the message was sent.
func (m *Message) Time() time.Time { return time.Unix(m.Date, 0) }
