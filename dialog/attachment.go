package dialog

import (
	"decuong/outline"
)

// An Attachment is a file that a message came with.
type Attachment struct {
	ID   string `json:"id"`   // by which the chat service hands it out
	Name string `json:"name"` // as its sender called it
	Size int64  `json:"size"` // bytes; 0 where nobody told
	// Seconds is how long a recording is.
	Seconds int `json:"seconds,omitempty"`
	// Film tells that it has pictures besides.
	Film bool `json:"film,omitempty"`
}

// Fetch reads the file that the person sent. Its outcome comes back as Opened
// or Unreadable.
type Fetch struct {
	Pointer
	File Attachment `json:"file"`
}

// Opened: the file was read. Pieces are its paragraphs and tables, in order.
type Opened struct {
	Pointer
	Name   string
	Pieces []Piece
	// Words are all texts of the file, wherever they stand: also those of
	// headers, comments and watermarks, which are no piece of it.
	Words []string
	// Outline is the file read as an outline, with what it does not use; nil
	// where nothing in it begins like a section.
	Outline *outline.Outline
}

// A Piece is a stretch of a file: text with what is set off in it, or a table.
type Piece struct {
	Text  string
	Marks []outline.Span
	Table *outline.Table
}

// Unreadable: the file could not be read.
type Unreadable struct {
	Pointer
	Name string
	Why  Unread
}

// An Unread is why a file could not be read; what its sender should do depends
// on it alone.
type Unread string

const (
	UnreadEmpty     Unread = "empty"
	UnreadLarge     Unread = "large"
	UnreadOldFormat Unread = "oldformat" // Word can save it as .docx, Excel as .xlsx
	UnreadPDF       Unread = "pdf"
	UnreadPicture   Unread = "picture"
	UnreadUnknown   Unread = "unknown"
	UnreadLocked    Unread = "locked" // with a password
	UnreadMacros    Unread = "macros"
	UnreadDamaged   Unread = "damaged"
	UnreadOldFont   Unread = "oldfont"
	UnreadLost      Unread = "lost" // the chat service does not hand it out
)

func (Fetch) effect()        {}
func (Opened) happened()     {}
func (Unreadable) happened() {}

// fileSize is the largest file that the chat service hands to a bot.
const fileSize = 20 << 20

// attached deals with a file sent to the question at i: it is read, and its
// text offered.
func (t *turn) attached(i int, f Attachment) { t.fetch(t.section(i).ID, f) }

// fetch has a file read that was sent to a question, or to none.
func (t *turn) fetch(about outline.SectionID, f Attachment) {
	if f.Size > fileSize {
		t.brief(phraseUnread(f.Name, UnreadLarge))
		return
	}
	p := t.next(about)
	t.Effects = append(t.Effects, Say{Text: t.noted(phraseReadingFile(f.Name))}, Fetch{Pointer: p, File: f})
}

// opened offers what a file holds as an answer to the question it was sent at.
func (t *turn) opened(e Opened) {
	i, ok := t.pointed(e.Pointer)
	parts := t.parts(e)
	switch {
	case !ok:
		t.brief(phraseFileTooLate(e.Name))
	case len(parts) == 0:
		t.brief(phraseUnread(e.Name, UnreadEmpty))
	case t.Session.Stage == Confirming && asOutline(e.Outline) != nil:
		t.weigh(t.propose(i, outline.Proposal{Source: outline.File, Name: e.Name, Outline: e.Outline}))
	case outline.Answer{Parts: parts}.State(0).Words > proposalSize:
		t.brief(phraseUnread(e.Name, UnreadLarge))
	default:
		p := outline.Proposal{Source: outline.File, Name: e.Name, Parts: parts, Outline: asOutline(e.Outline)}
		t.offerFile(i, t.propose(i, p), p)
	}
}

// offerFile offers what a file holds: for the tables of the question, if there
// is something for them, else as an answer.
func (t *turn) offerFile(i int, id outline.ProposalID, p outline.Proposal) {
	if !t.offerFits(i, id, p) {
		t.offerProposal(i, id, p)
	}
}

// asOutline returns an outline that a file may have been sent for: a single
// question is more likely a list that somebody wrote.
func asOutline(o *outline.Outline) *outline.Outline {
	if o != nil && len(o.Questions()) > 1 {
		return o
	}
	return nil
}

// proposalSize is the most words that one answer takes at once: some eighty
// pages.
const proposalSize = 40_000

// pointed returns the position of the question that an outcome is about, if the
// report is still the present one.
func (t *turn) pointed(p Pointer) (int, bool) {
	if t.view.Report == nil || p.Report != t.Session.Report {
		return 0, false
	}
	i := t.view.Report.Outline.Index(p.Section)
	return i, i >= 0
}

// aimed is pointed for wording, which may be of the whole report.
func (t *turn) aimed(p Pointer) (int, bool) {
	if t.here(p) && p.Section == "" {
		return wholeReport, true
	}
	return t.pointed(p)
}

// parts makes the pieces of a file parts of an answer: runs of text are one
// part, a table is one of its own.
func (t *turn) parts(e Opened) []outline.Part {
	var parts []outline.Part
	running := false
	for _, piece := range e.Pieces {
		p := outline.Part{
			ID: t.partID(len(parts)), Source: outline.File, Author: t.event.By, At: t.event.At, Table: piece.Table,
		}
		if p.Text, p.Marks = outline.CleanMarked(piece.Text, piece.Marks); p.Table != nil {
			p.Text = p.Table.Text()
		}
		switch last := len(parts) - 1; {
		case p.Text == "":
		case running && p.Table == nil:
			parts[last] = joined(parts[last], p)
		default:
			parts = append(parts, p)
			running = p.Table == nil
		}
	}
	return parts
}

// partID names the n-th part that the event begins.
func (t *turn) partID(n int) string {
	if n == 0 {
		return t.event.Fresh
	}
	return t.event.Fresh[:len(t.event.Fresh)-2] + string(rune('a'+n/26%26)) + string(rune('a'+n%26))
}

// joined puts one part below another.
func joined(a, b outline.Part) outline.Part {
	shift := len(a.Text) + 1
	a.Text += "\n" + b.Text
	for _, m := range b.Marks {
		m.Start, m.End = m.Start+shift, m.End+shift
		a.Marks = append(a.Marks, m)
	}
	return a
}
