package outline

import (
	"slices"
	"strings"
	"time"
)

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
	Made   *Making   `json:"made,omitempty"`  // how it came about, for wording that a model made
	Sums   string    `json:"sums,omitempty"`  // of a summary, the digest of what it sums up; see Report.Digest
	Of     SectionID `json:"of,omitempty"`    // what a summary sums up: a section, or Whole; "" for the one that it is in
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
	Copied   Source = "copied"  // from the report of the last period, not gone through yet
	Summary  Source = "summary" // of what it opens
)

// An Origin is where a part came from, by which it is found again when its
// message is edited or delivered twice. Opaque here; for Telegram chat and
// message.
type Origin string

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
// Writing clears a skip, for there is something to report after all, brings
// back what was left out, and is no summary of a heading. The receiver is not
// changed.
func (a Answer) With(p Part) Answer {
	next := Answer{Parts: slices.Clone(a.Parts), Mark: a.Mark}
	if next.Mark == Skipped || next.Mark == LeftOut || next.Mark == Opens {
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

// Append returns the answer with the part at its end. Like With it clears a skip
// and brings back what was left out.
func (a Answer) Append(p Part) Answer {
	next := Answer{Parts: append(slices.Clone(a.Parts), p), Mark: a.Mark}
	if next.Mark == Skipped || next.Mark == LeftOut || next.Mark == Opens {
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
