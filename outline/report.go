package outline

import (
	"maps"
	"slices"
	"strings"
	"time"
)

// A ReportID names a report for ever. It is opaque, safe in links and
// buttons, at most 16 characters, and not to be guessed.
type ReportID string

// An AuthorID names a person, as the chat service knows them ("tg:123").
type AuthorID string

// An Origin is where a part came from, by which it is found again when its
// message is edited or delivered twice. Opaque here; for Telegram chat and
// message.
type Origin string

// A Report is what is written from an outline. In a turn only the answers and
// fields that the turn needs are loaded; to compile a document, all are.
type Report struct {
	ID         ReportID
	Outline    *Outline
	OutlineRev int64                   // revision of the outline, from 1
	Title      string                  // what its writer calls it; "" for the outline's title
	Agreed     string                  // the host that the words may go to; "" for none
	Ver        int64                   // counts commits
	States     []State                 // by position in Outline.Sections
	Beyond     map[SectionID]State     // of sections that the outline does not have now
	Names      map[SectionID]string    // titles given to lost headings; "" where the writer chose to leave it
	Filled     map[FieldID]bool        // which form fields have a value
	Answers    map[SectionID]Answer    // those that were loaded
	Proposed   map[ProposalID]bool     // which proposals wait
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
		Filled:     map[FieldID]bool{},
		Answers:    map[SectionID]Answer{},
		Fields:     map[FieldID]string{},
		Proposed:   map[ProposalID]bool{},
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
// Begin, and a change of another report, change nothing here.
func (r *Report) With(c Change) *Report {
	next := *r
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
		next.Proposed, next.Proposals = maps.Clone(r.Proposed), maps.Clone(r.Proposals)
		delete(next.Proposals, c.ID)
		if next.Proposed[c.ID] = c.Proposal != nil; c.Proposal != nil {
			next.Proposals[c.ID] = *c.Proposal
		}
	case Agreed:
		next.Agreed = c.Host
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

// A Mark is what the writer decided about a question besides answering it.
type Mark string

const (
	Unmarked Mark = ""
	Skipped  Mark = "s" // nothing to report here
	Later    Mark = "l" // remind me
)

// Written reports whether the question has words that go into the document.
func (s State) Written() bool { return s.Mark != Skipped && s.Words > 0 }

// Open reports whether the question still waits for its writer: neither
// written nor skipped, with a table half filled in, or left for later.
func (s State) Open() bool {
	return s.Mark == Later || s.Mark != Skipped && (s.Words == 0 || s.Gaps > 0)
}

// An Answer is the ordered parts said to one question.
type Answer struct {
	Parts []Part `json:"parts,omitempty"`
	Mark  Mark   `json:"mark,omitempty"`
}

// A Part is what one message, file or accepted draft added to an answer.
type Part struct {
	ID     string    `json:"id"` // unique within the report
	Text   string    `json:"text"`
	Source Source    `json:"source"`
	Author AuthorID  `json:"author"`
	At     time.Time `json:"at"`            // when it was said
	Pos    int64     `json:"pos,omitempty"` // order among what its author said; for Telegram the message's number
	Origin Origin    `json:"origin,omitempty"`
	Marks  []Span    `json:"marks,omitempty"` // what the writer set off in Text
	Table  *Table    `json:"table,omitempty"` // stands in the document in place of Text, which is then Table.Text()
	Fills  int       `json:"fills,omitempty"` // which of its section's tables Table fills in, counted from 1; 0 for none
	Gaps   int       `json:"gaps,omitempty"`  // cells of that table which still wait for a value
	Cells  []Cell    `json:"cells,omitempty"` // where the values filled in came from
}

// A Cell tells who filled in a cell of a table.
type Cell struct {
	Spot
	Author AuthorID  `json:"author"`
	At     time.Time `json:"at"`
	Origin Origin    `json:"origin,omitempty"` // the message, so that it can be edited
}

// A Source tells how a part came to be.
type Source string

const (
	Typed    Source = "typed"
	Voice    Source = "voice"
	File     Source = "file"
	Accepted Source = "accepted" // a draft that the writer took
	Restored Source = "restored"
	Copied   Source = "copied" // from the report of the last period, not gone through yet
)

// Text returns the whole answer: its parts, each from a line of its own.
func (a Answer) Text() string {
	texts := make([]string, len(a.Parts))
	for i, p := range a.Parts {
		texts[i] = p.Text
	}
	return strings.Join(texts, "\n")
}

// State returns what the index keeps of the answer.
func (a Answer) State(rev int64) State {
	s := State{Mark: a.Mark, Rev: rev}
	for _, p := range a.Parts {
		s.Words += p.words()
		s.Gaps += p.Gaps
	}
	return s
}

// words counts what somebody wrote: of a table of the outline only what was
// filled in.
func (p Part) words() int {
	n := 0
	for _, c := range p.Cells {
		n += len(strings.Fields(p.Table.At(c.Spot)))
	}
	if n > 0 {
		return n
	}
	return len(strings.Fields(p.Text))
}

// With returns the answer with p added, or in the place of the part that has
// the same origin. A part finds its place among those of its author by when it
// was said, so that messages which arrive out of order still read in order.
// Writing clears a skip, for there is something to report after all. The
// receiver is not changed.
func (a Answer) With(p Part) Answer {
	next := Answer{Parts: slices.Clone(a.Parts), Mark: a.Mark}
	if next.Mark == Skipped {
		next.Mark = Unmarked
	}
	if i := a.From(p.Origin); i >= 0 {
		p.ID, p.At, p.Pos = a.Parts[i].ID, a.Parts[i].At, a.Parts[i].Pos
		next.Parts[i] = p
		return next
	}
	i := len(a.Parts)
	for i > 0 && a.Parts[i-1].Author == p.Author && a.Parts[i-1].Pos > p.Pos {
		i--
	}
	next.Parts = slices.Insert(next.Parts, i, p)
	return next
}

// From returns the position of the part that came from the origin, or -1.
func (a Answer) From(o Origin) int {
	return slices.IndexFunc(a.Parts, func(p Part) bool { return o != "" && p.Origin == o })
}

// Part returns the position of the part with the ID, or -1.
func (a Answer) Part(id string) int {
	return slices.IndexFunc(a.Parts, func(p Part) bool { return p.ID == id })
}

// Without returns the answer without the part at position i.
func (a Answer) Without(i int) Answer {
	return Answer{Parts: slices.Delete(slices.Clone(a.Parts), i, i+1), Mark: a.Mark}
}

// Append returns the answer with the part at its end. Like With it clears a
// skip.
func (a Answer) Append(p Part) Answer {
	next := Answer{Parts: append(slices.Clone(a.Parts), p), Mark: a.Mark}
	if next.Mark == Skipped {
		next.Mark = Unmarked
	}
	return next
}

// Holding returns the answer with p in the place of the part that has its ID,
// or at its end.
func (a Answer) Holding(p Part) Answer {
	i := a.Part(p.ID)
	if i < 0 {
		return a.Append(p)
	}
	next := Answer{Parts: slices.Clone(a.Parts), Mark: a.Mark}
	next.Parts[i] = p
	return next
}
