package outline

import (
	"fmt"
	"maps"
	"slices"
)

// A ReportID names a report for ever. It is opaque, safe in links and
// buttons, at most 16 characters, and not to be guessed.
type ReportID string

// An AuthorID names a person, as the chat service knows them ("tg:123").
type AuthorID string

// A Report is what is written from an outline. In a turn only the answers and
// fields that the turn needs are loaded; to compile a document, all are.
type Report struct {
	ID         ReportID
	Outline    *Outline
	OutlineRev int64                   // revision of the outline, from 1
	Title      string                  // what its writer calls it; "" for the outline's title
	Due        string                  // the day by which it is to be handed in; "" where nobody said
	Spent      int                     // tokens that the model took for it so far
	Agreed     map[Use]string          // the hosts that the words may go to
	Ver        int64                   // counts commits
	States     []State                 // by position in Outline.Sections
	Beyond     map[SectionID]State     // of sections that the outline does not have now
	Names      map[SectionID]string    // titles given to lost headings; "" where the writer chose to leave it
	Filled     map[FieldID]bool        // which form fields have a value
	Answers    map[SectionID]Answer    // those that were loaded
	Proposed   map[ProposalID]bool     // which proposals wait; false for those that were taken or left
	Waiting    map[ProposalID]Waiting  // where, as far as the index tells
	Proposals  map[ProposalID]Proposal // those that were loaded
	Fields     map[FieldID]string      // those that were loaded
	// Unplaced is what was written where the outline has no question now; see
	// Orphans.
	Unplaced []Unplaced
}

// NewReport returns the report that Begin creates.
func NewReport(b Begin) *Report {
	return &Report{
		ID:         b.Report,
		Outline:    b.Outline,
		OutlineRev: 1,
		States:     make([]State, len(b.Outline.Sections)),
		Names:      map[SectionID]string{},
		Agreed:     map[Use]string{},
		Filled:     map[FieldID]bool{},
		Answers:    map[SectionID]Answer{},
		Fields:     map[FieldID]string{},
		Proposed:   map[ProposalID]bool{},
		Waiting:    map[ProposalID]Waiting{},
		Proposals:  map[ProposalID]Proposal{},
	}
}

// Called returns what the report is called among others.
func (r *Report) Called() string {
	if r.Title != "" {
		return r.Title
	}
	return r.Outline.Title
}

// With returns the report after the change; the receiver stays as it is. A
// Begin, and a change of another report, change nothing here; a change that
// names no report is of this one.
func (r *Report) With(c Change) *Report {
	next := *r
	if of := c.of(); of != "" && of != r.ID {
		return &next
	}
	switch c := c.(type) {
	case Answered:
		next.Answers = maps.Clone(r.Answers)
		next.Answers[c.Section] = c.Answer
		if i := r.Outline.Index(c.Section); i >= 0 {
			next.States = slices.Clone(r.States)
			next.States[i] = c.Answer.State(c.Base + 1)
			break
		}
		next.Beyond = maps.Clone(r.Beyond)
		next.SetState(c.Section, c.Answer.State(c.Base+1))
	case Reshaped:
		next.reshape(c.Outline, c.Base+1)
	case Named:
		next.Names = maps.Clone(r.Names)
		next.Names[c.Section] = c.Title
	case Unnamed:
		next.Names = maps.Clone(r.Names)
		delete(next.Names, c.Section)
	case Proposed:
		next.setProposal(c)
	case Spent:
		next.Spent = c.Tokens
	case Agreed:
		next.Agreed = maps.Clone(r.Agreed)
		next.Agreed[c.Use] = c.Host
	case Due:
		next.Due = c.Day
	case Retitled:
		next.Title = c.Title
	case Filled:
		next.Filled, next.Fields = maps.Clone(r.Filled), maps.Clone(r.Fields)
		next.Filled[c.Field], next.Fields[c.Field] = c.Value != "", c.Value
	}
	return &next
}

// A State is what the index of a report knows about the answer of a section.
type State struct {
	Mark  Mark
	Words int   // chữ: words between spaces
	Gaps  int   // cells of tables begun that still wait for a value
	Rev   int64 // revision of the answer, 0 when nothing was ever written
}

// A Mark is what the writer decided about a question besides answering it: a
// small letter, in this version or a later one, and written as such.
type Mark byte

const (
	Unmarked Mark = 0
	Skipped  Mark = 's' // nothing to report here
	Later    Mark = 'l' // remind me
	// Opens is the mark of what a heading has: a summary that opens it.
	Opens   Mark = 'o'
	LeftOut Mark = 'x' // not for the document, as long as the answer has no question
)

// String returns the letter, "" of what is unmarked.
func (m Mark) String() string {
	if m == Unmarked {
		return ""
	}
	return string(rune(m))
}

// MarshalText implements encoding.TextMarshaler.
func (m Mark) MarshalText() ([]byte, error) { return []byte(m.String()), nil }

// UnmarshalText implements encoding.TextUnmarshaler.
func (m *Mark) UnmarshalText(text []byte) error {
	switch len(text) {
	case 0:
		*m = Unmarked
	case 1:
		*m = Mark(text[0])
	default:
		return fmt.Errorf("reading mark %q: it is not one letter", text)
	}
	return nil
}

// Written reports whether the question has words that go into the document.
func (s State) Written() bool { return s.Mark != Skipped && s.Words > 0 }

// Open reports whether the question still waits for its writer: neither
// written nor skipped, with a table half filled in, or left for later.
func (s State) Open() bool {
	return s.Mark == Later || s.Mark != Skipped && (s.Words == 0 || s.Gaps > 0)
}
