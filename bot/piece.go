package bot

import (
	"errors"
	"fmt"

	"decuong/outline"
)

// A Piece is a part of what a store holds, as it is carried to another store:
// one of its members is set. What a Dump gives depends on what is in the
// store, not on what kind of store it is.
type Piece struct {
	Chat   *ChatPiece   `json:"chat,omitempty"`
	Line   *LinePiece   `json:"line,omitempty"`
	Report *ReportPiece `json:"report,omitempty"`
	Field  *FieldPiece  `json:"field,omitempty"`
	Past   *PastPiece   `json:"past,omitempty"`
	Seen   *SeenPiece   `json:"seen,omitempty"`
	Entry  *EntryPiece  `json:"entry,omitempty"`
	Letter *LetterPiece `json:"letter,omitempty"`
}

// A ChatPiece is a chat as its last commit left it.
type ChatPiece struct {
	Chat    ChatID           `json:"chat"`
	Rev     int64            `json:"rev"`
	Report  outline.ReportID `json:"report,omitempty"`
	Next    []string         `json:"next,omitempty"`
	Session []byte           `json:"session"`
}

// A LinePiece is a line of a chat's shelf.
type LinePiece struct {
	Chat   ChatID           `json:"chat"`
	Report outline.ReportID `json:"report"`
	Line   []byte           `json:"line"`
}

// A ReportPiece says that there is a report, before the pieces that it is made
// of.
type ReportPiece struct {
	Report outline.ReportID `json:"report"`
	Ver    int64            `json:"ver"`
}

// A FieldPiece is a field with its entry in the index.
type FieldPiece struct {
	Report  outline.ReportID `json:"report"`
	Field   string           `json:"field"`
	Rev     int64            `json:"rev"`
	Summary []byte           `json:"summary,omitempty"`
	Value   []byte           `json:"value"` // nil: the field was cleared
}

// A PastPiece is a line of a report's history. Those of a report come oldest
// first.
type PastPiece struct {
	Report outline.ReportID `json:"report"`
	Ver    int64            `json:"ver"`
	Place  int              `json:"place"` // among the lines of the same version, from 0
	Field  string           `json:"field"`
	Rev    int64            `json:"rev"`
	Old    []byte           `json:"old"`            // nil: there was none, or there is Back
	Back   []byte           `json:"back,omitempty"` // as in Record
	Author outline.AuthorID `json:"author,omitempty"`
	Step   string           `json:"step,omitempty"`
	Event  EventID          `json:"event"`
	At     int64            `json:"at"` // milliseconds from 1970
}

// A SeenPiece is an event that was committed, or buried.
type SeenPiece struct {
	Chat  ChatID  `json:"chat"`
	Event EventID `json:"event"`
	Day   int64   `json:"day"` // of the commit, counted from 1970
}

// An EntryPiece is an entry of the outbox. Where it arrives it is leased to
// nobody for longer than its commit did.
type EntryPiece struct {
	Chat   ChatID `json:"chat"`
	Rev    int64  `json:"rev"`
	Outbox []byte `json:"outbox"`
	At     int64  `json:"at"` // milliseconds from 1970
}

// A LetterPiece is an event that was buried.
type LetterPiece struct {
	Chat   ChatID  `json:"chat"`
	Event  EventID `json:"event"`
	Letter []byte  `json:"letter"`
	At     int64   `json:"at"` // milliseconds from 1970
}

// ErrNotEmpty says that a store is to be filled that holds something.
var ErrNotEmpty = errors.New("the store holds something already")

// Check returns an error when no store could take the piece.
func (p Piece) Check() error {
	switch {
	case p.Report != nil:
		return checkReport(p.Report.Report)
	case p.Field != nil:
		return errors.Join(checkReport(p.Field.Report), checkField(p.Field.Field))
	case p.Past != nil:
		return errors.Join(checkReport(p.Past.Report), checkField(p.Past.Field))
	case p.Chat != nil:
		for _, f := range p.Chat.Next {
			if err := checkField(f); err != nil {
				return err
			}
		}
		return nil
	case p.Line != nil, p.Seen != nil, p.Entry != nil, p.Letter != nil:
		return nil
	}
	return fmt.Errorf("a piece of a kind that this version of the program does not know")
}
