package bot

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"decuong/dialog"
)

// A Watch is told what the bot does, in kinds and durations alone, for an
// operator who must not learn who says what. Its methods return at once and
// may be called by several goroutines.
type Watch interface {
	// Turn: a turn ended. The event is the kind of what happened, the stage
	// what the conversation waits for after it.
	Turn(event, stage, outcome string, took time.Duration)
	// Begun: a turn began from memory, or was loaded, because nothing was
	// remembered or what was is old: one of FromMemory, FromStore, FromOldMemory.
	Begun(from string)
	// Conflict: a commit met another's, and the turn is taken again.
	Conflict()
	// Again: a message could not be sent now and is tried again.
	Again()
	// Document: a document was made and sent, or not.
	Document(outcome string, took time.Duration)
	// Draft: wording was made, with so many blanks in the place of what the
	// notes do not hold, or not.
	Draft(outcome string, blanks int, took time.Duration)
}

// Where turns begin from.
const (
	FromMemory    = "memory"
	FromStore     = "store"
	FromOldMemory = "old memory" // and then from the store
)

// unwatched is a bot that nobody watches.
type unwatched struct{}

func (unwatched) Turn(string, string, string, time.Duration) {}
func (unwatched) Begun(string)                               {}
func (unwatched) Conflict()                                  {}
func (unwatched) Again()                                     {}
func (unwatched) Document(string, time.Duration)             {}
func (unwatched) Draft(string, int, time.Duration)           {}

// kind names what happened.
func kind(e dialog.Event) string {
	return strings.ToLower(strings.TrimPrefix(fmt.Sprintf("%T", e.What), "dialog."))
}

// outcome names how a turn, or a message, ended.
func outcome(err error) string {
	switch {
	case err == nil:
		return "done"
	case errors.Is(err, ErrDuplicate):
		return "duplicate"
	case errors.Is(err, ErrConflict):
		return "conflict"
	case errors.Is(err, ErrGone):
		return "gone"
	}
	return "failed"
}

// Backlog returns of how many turns this process has something to send, and
// since when the oldest of it waits.
func (b *Bot) Backlog() (waiting int, since time.Time) { return b.lanes.backlog() }

func (ls *lanes) backlog() (waiting int, since time.Time) {
	ls.mu.Lock()
	defer ls.mu.Unlock()
	for _, l := range ls.open {
		for _, j := range l.waiting {
			if waiting++; since.IsZero() || j.at.Before(since) {
				since = j.at
			}
		}
	}
	return waiting, since
}
