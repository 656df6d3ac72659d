package bot

import (
	"context"
	"errors"
	"time"

	"decuong/outline"
)

// A ChatID names a conversation for ever, with the service it is held on:
// "tg:123". A chat has one session.
type ChatID string

// An EventID names an event within its chat, so that it is applied once.
// Updates of the chat service have positive IDs; the outcome of an effect has
// the negative of the effect's (see Outcome).
type EventID int64

// Errors that a Commit answers with when it changed nothing.
var (
	// ErrDuplicate: the event was committed before.
	ErrDuplicate = errors.New("event already committed")
	// ErrConflict: somebody else wrote the session or one of the values since
	// they were loaded. The turn is to be taken again from a new load.
	ErrConflict = errors.New("changed since it was loaded")
)

// A Store keeps reports, sessions and what is still to be sent. It knows
// fields and bytes; what they mean is known to this package alone. Every
// method is one atomic step, safe for use by several goroutines and, where
// the engine allows, by several processes. All contexts are honoured. Times
// keep their milliseconds, and an event is remembered for a day at least.
type Store interface {
	// Load returns in one round trip what a turn in the chat needs: its
	// session, the index of the report that the session names, the fields that
	// the last commit said the next turn would need, and those of want. A chat
	// never seen gives a zero Snapshot.
	Load(ctx context.Context, chat ChatID, want Want) (Snapshot, error)

	// Commit makes everything in c durable, all of it or nothing, or returns
	// ErrDuplicate or ErrConflict. Its size is that of what changed.
	Commit(ctx context.Context, c Commit) error

	// Fields returns every field of a report; none for one that is not there.
	Fields(ctx context.Context, report outline.ReportID) (map[string][]byte, error)

	// History returns the values that commits replaced, newest first, at most
	// limit of them. Nothing is ever removed from it while the report lives. A
	// line that cannot be read has a Back of which no value can be made.
	History(ctx context.Context, report outline.ReportID, limit int) (History, error)

	// Unsent leases to the caller the entries of the outbox whose lease has
	// run out at now, oldest first, at most limit of them, until the time
	// until. A commit leases its entry to its own process for Lease.
	Unsent(ctx context.Context, now, until time.Time, limit int) ([]Entry, error)

	// Hold moves the end of the leases of entries that are in the outbox to
	// until: later for a process that is still sending them, at once for one
	// that will not. Unknown ones are no error.
	Hold(ctx context.Context, until time.Time, entries ...EntryID) error

	// Acknowledge takes entries out of the outbox. Unknown ones are no error.
	Acknowledge(ctx context.Context, entries ...EntryID) error

	// Bury keeps an event that could not be processed, for an operator, and
	// records its ID as committed.
	Bury(ctx context.Context, chat ChatID, event EventID, letter []byte) error

	// Dump gives put all that the store holds, and ends with the first error
	// of put. What is committed meanwhile may be in it, not in it, or in it in
	// part, but each report is whole: it is for a store that is at rest.
	Dump(ctx context.Context, put func(Piece) error) error

	// Fill has source put pieces into the store, which must be empty, else it
	// returns ErrNotEmpty. After any other error it holds a part of them, and
	// is of no use.
	Fill(ctx context.Context, source func(put func(Piece) error) error) error

	Close() error
}

// Lease is how long the process that committed a turn has what the turn had to
// say to itself, before another process takes it for lost. A process that needs
// longer holds on to it (Hold). Shorter, and a process that stands still for a
// moment would have its messages repeated; longer, and people wait for what a
// process that died had still to say.
const Lease = 15 * time.Second

// A Want names fields of the session's report that a Load brings along.
type Want struct {
	Fields []string
	All    bool // every field
	Shelf  bool // the shelf of the chat
	// Report, if it is set, is read in the place of the session's: Ver, Index
	// and Values are its, and may cost a second round trip.
	Report outline.ReportID
}

// A Snapshot is what a Load found.
type Snapshot struct {
	Session []byte           // nil: none yet
	Rev     int64            // revision of the session, 0 for none
	Mark    string           // of the commit that wrote the session: no other has it. "" where it cannot be told
	Report  outline.ReportID // that the session is on; "" for none
	Ver     int64            // how many commits changed that report
	Index   []IndexEntry     // of every field that was ever written, in no order
	Values  map[string][]byte
	Tags    map[string]string // of those values, and of fields without: no other value of the field has it. None where it cannot be told
	Shelf   map[outline.ReportID][]byte
}

// An IndexEntry tells of a field without its value.
type IndexEntry struct {
	Field   string
	Rev     int64  // counts the writes of the field, from 1
	Summary string // as its last Record gave it
}

// A Commit is the outcome of one turn. What it was decided from must stand so
// still, else it is an ErrConflict: the session (Base, Mark), the fields that it
// writes (Record.Base, Record.Tag), and where all of a report was remembered and
// not loaded, that report (Seen, Ver).
type Commit struct {
	Chat  ChatID
	Event EventID
	At    time.Time // of the commit; orders the outbox

	Base int64  // revision that the session must have; the new one has Base+1
	Mark string // that the session must have; "" does not ask for it

	// Seen is a report of the chat's own shard, which must have the version Ver:
	// as many commits have changed it, 0 for one that is not there. "" asks for
	// none, and Ver is nothing then.
	Seen outline.ReportID
	Ver  int64

	Session []byte           // the next session, never nil
	Leaves  string           // its mark, which a store that keeps marks gives back in Snapshot.Mark; no other commit leaves it
	Report  outline.ReportID // that the next session is on; "" for none
	Next    []string         // fields that the next Load brings along
	Records []Record
	Shelf   map[outline.ReportID][]byte // lines to put on the chat's shelf; nil takes one off
	Drop    []outline.ReportID          // reports to be deleted with all their history, of the chat's own shard
	Outbox  []byte                      // what is to be sent; nil for nothing. Leased until At+Lease
}

// Entry returns the ID that the commit's outbox entry gets.
func (c Commit) Entry() EntryID { return EntryID{Chat: c.Chat, Rev: c.Base + 1} }

// A Record sets one field of a report, which it creates if need be. The value
// that it replaces goes to the report's history.
type Record struct {
	Report  outline.ReportID
	Field   string // ASCII without spaces
	Value   []byte // nil clears the field; its index entry stays
	Base    int64  // revision that the field must have, or AnyRev; checked in the order of the records
	Tag     string // that the value must have which it replaces; "" does not ask for it
	Back    []byte // what makes that value again of this one, for the history; nil: it keeps the value whole
	Summary string // for the index: short, may hold any text
	Author  outline.AuthorID
	Step    string // of undoing, for the history; ASCII
}

// AnyRev in a Record's Base writes over whatever is there.
const AnyRev = -1

// A Replaced value is one line of a report's history.
type Replaced struct {
	Ver    int64 // of the report after the commit that replaced it
	Field  string
	Rev    int64  // of the field after that commit
	Old    []byte // the value before; nil when there was none, or when there is Back
	Back   []byte // as its Record gave it
	Author outline.AuthorID
	Step   string
	Event  EventID
	At     time.Time
}

// An EntryID names an entry of the outbox: the chat, and the revision of its
// session that the turn led to.
type EntryID struct {
	Chat ChatID
	Rev  int64
}

// An Entry of the outbox is what one turn had to say.
type Entry struct {
	EntryID
	Outbox []byte
	At     time.Time
}
