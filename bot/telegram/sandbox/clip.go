package sandbox

// What people send besides text, pictures and documents, in the shapes of the
// Bot API.

// A Clip is a film, a round film, a picture that moves, or music.
type Clip struct {
	FileID       string `json:"file_id"`
	FileUniqueID string `json:"file_unique_id"`
	Duration     int    `json:"duration"` // seconds
	Width        int    `json:"width,omitempty"`
	Height       int    `json:"height,omitempty"`
	Length       int    `json:"length,omitempty"` // of a round film: its diameter
	FileName     string `json:"file_name,omitempty"`
	MimeType     string `json:"mime_type,omitempty"`
	FileSize     int64  `json:"file_size"`
}

// A Poll is a question with answers to choose from.
type Poll struct {
	ID          string       `json:"id"`
	Question    string       `json:"question"`
	Options     []PollOption `json:"options"`
	Voters      int          `json:"total_voter_count"`
	IsClosed    bool         `json:"is_closed"`
	IsAnonymous bool         `json:"is_anonymous"`
	Type        string       `json:"type"`
}

// A PollOption is one of the answers.
type PollOption struct {
	Text   string `json:"text"`
	Voters int    `json:"voter_count"`
}

// Dice is an emoji that falls on a number.
type Dice struct {
	Emoji string `json:"emoji"`
	Value int    `json:"value"`
}

// A Forward tells whose words a message holds.
type Forward struct {
	Type   string `json:"type"` // "hidden_user"
	Date   int64  `json:"date"`
	Sender string `json:"sender_user_name"`
}

func (f *file) clip() *Clip {
	return &Clip{FileID: f.ID, FileUniqueID: f.unique(), Duration: 3, FileName: f.Name, MimeType: f.Mime, FileSize: int64(len(f.Data))}
}

// SendVideo sends a film with a caption, which may be empty.
func (u *User) SendVideo(data []byte, caption string) *Entry {
	f := newFile("video.mp4", "videos", data)
	c := f.clip()
	c.Width, c.Height = 640, 360
	return u.attach(f, Message{Video: c}, caption)
}

// SendVideoNote sends a round film.
func (u *User) SendVideoNote(data []byte) *Entry {
	f := newFile("video.mp4", "video_notes", data)
	c := f.clip()
	c.Length, c.FileName, c.MimeType = 384, "", ""
	return u.attach(f, Message{VideoNote: c}, "")
}

// SendAnimation sends a picture that moves, which comes as a document too.
func (u *User) SendAnimation(data []byte, caption string) *Entry {
	f := newFile("animation.mp4", "animations", data)
	c := f.clip()
	c.Width, c.Height = 320, 320
	return u.attach(f, Message{Animation: c, Document: f.document()}, caption)
}

// SendAudio sends music.
func (u *User) SendAudio(name string, data []byte, caption string) *Entry {
	f := newFile(name, "music", data)
	return u.attach(f, Message{Audio: f.clip()}, caption)
}

// SendPoll sends a question with answers to choose from.
func (u *User) SendPoll(question string, options ...string) *Entry {
	p := &Poll{ID: newQueryID(), Question: question, IsAnonymous: true, Type: "regular"}
	for _, o := range options {
		p.Options = append(p.Options, PollOption{Text: o})
	}
	return u.post(&Entry{Message: Message{Poll: p}}, nil)
}

// SendDice throws dice.
func (u *User) SendDice() *Entry {
	return u.post(&Entry{Message: Message{Dice: &Dice{Emoji: "🎲", Value: 4}}}, nil)
}

// Forward sends on what somebody else wrote.
func (u *User) Forward(text string) *Entry {
	text, _ = trim(text, nil)
	return u.post(&Entry{Message: Message{
		Text: text, Entities: detect(text, nil), Forward: &Forward{Type: "hidden_user", Date: u.date(), Sender: "Ai đó"},
	}}, nil)
}

// SendFormatted sends a text of which stretches are set off.
func (u *User) SendFormatted(text string, entities ...Entity) *Entry {
	text, entities = trim(text, entities)
	return u.post(&Entry{Message: Message{Text: text, Entities: append(entities, detect(text, entities)...)}}, nil)
}
