package dialog

import (
	"time"

	"decuong/outline"
)

// An Event is something that happened in a chat. It carries its time and the
// randomness that its consequences may need, so that Step reads no clock and
// throws no dice, and a conversation can be replayed.
type Event struct {
	At    time.Time        // when it happened, by the chat service's clock
	By    outline.AuthorID // who did it; for outcomes of effects the person of the chat
	Fresh string           // unique and not to be guessed: the report or part that the event begins takes it as its ID
	What  Happening
}

// A Happening is what an Event tells of. Its kinds are the types below.
type Happening interface{ happened() }

// Began: the person opened the chat, by /start or by following a link.
type Began struct {
	Payload string // of the link; empty for a plain /start
}

// Said: the person wrote something that is not a command.
type Said struct {
	Text   string         // as written; a caption when it came with something else
	With   Media          // what the text came with; None for text alone
	Marks  []outline.Span // what is set off in Text
	File   Attachment     // with Document, VoiceNote, Sound and Round
	Origin outline.Origin
	Pos    int64   // order among the chat's messages
	To     Pointer // the prompt that it replies to, if any
	// Album names what several messages were sent together as; "" for one that
	// came alone.
	Album     string
	Forwarded bool // somebody else's words, or their own from another chat
}

// Edited: the person changed an earlier message.
type Edited struct {
	Text   string
	Marks  []outline.Span // what is set off in Text
	Origin outline.Origin
}

// Chose: the person pressed a button, or typed the command of the same name.
type Chose struct {
	Choice
	Pointer
	Words string         // what followed the command: "/tim quy hoach"
	On    outline.Origin // the message whose button was pressed; empty for a command
}

// A Pointer is what a prompt meant: buttons carry it and so do replies.
type Pointer struct {
	Report  outline.ReportID  `json:"report,omitempty"`
	Section outline.SectionID `json:"section,omitempty"`
	Turn    int64             `json:"turn,omitempty"` // of the prompt; 0 for a typed command
}

// Delivered: the document of a Deliver effect reached the chat.
type Delivered struct{ Turn int64 }

// DeliverFailed: the document could not be made or sent.
type DeliverFailed struct{ Turn int64 }

// Resumed: the conversation goes on after a pause that was not the person's
// doing, or after they let the bot write to them again.
type Resumed struct{}

// JoinedGroup: somebody added the bot to a group. The chat is the group's.
type JoinedGroup struct{}

// CalledInGroup: somebody typed a command in a group. The chat is the group's.
type CalledInGroup struct{ Act Act }

func (JoinedGroup) happened()   {}
func (CalledInGroup) happened() {}
func (Began) happened()         {}
func (Said) happened()          {}
func (Edited) happened()        {}
func (Chose) happened()         {}
func (Delivered) happened()     {}
func (DeliverFailed) happened() {}
func (Resumed) happened()       {}

// Media is what a message holds besides text.
type Media string

const (
	None      Media = ""
	Photo     Media = "photo"
	VoiceNote Media = "voice"
	Sound     Media = "audio"
	Document  Media = "document"
	Video     Media = "video"
	Round     Media = "round" // a film that is shown round, which has no caption
	Sticker   Media = "sticker"
	Contact   Media = "contact"
	Location  Media = "location"
	Poll      Media = "poll"
	Other     Media = "other"
)
