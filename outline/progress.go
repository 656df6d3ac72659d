package outline

import (
	"maps"
	"slices"
)

// Progress counts the questions that are settled, written or skipped, and all
// questions.
func (r *Report) Progress() (done, total int) { return r.ProgressBelow(0, len(r.Outline.Sections)) }

// ProgressBelow is Progress for the sections at positions from to to-1.
func (r *Report) ProgressBelow(from, to int) (done, total int) {
	for i := from; i < to; i++ {
		if !r.Outline.Leaf(i) {
			continue
		}
		total++
		if !r.States[i].Open() {
			done++
		}
	}
	return done, total
}

// Missing returns what keeps the document a draft: the questions that are
// open, and the required form fields without a value, both in order.
func (r *Report) Missing() (questions []SectionID, fields []FieldID) {
	for i, s := range r.Outline.Sections {
		if r.Outline.Leaf(i) && r.States[i].Open() {
			questions = append(questions, s.ID)
		}
	}
	for _, id := range FormFields(r.Outline) {
		if r.Outline.Required(id) && !r.Filled[id] {
			fields = append(fields, id)
		}
	}
	return questions, fields
}

// Next returns the position of the first question after i, or -1. Next(-1) is
// the first question of all.
func (o *Outline) Next(i int) int {
	for i++; i < len(o.Sections); i++ {
		if o.Leaf(i) {
			return i
		}
	}
	return -1
}

// Previous returns the position of the last question before i, or -1.
func (o *Outline) Previous(i int) int {
	for i--; i >= 0; i-- {
		if o.Leaf(i) {
			return i
		}
	}
	return -1
}

// FirstOpen returns the position of the first open question from position
// from to to-1, or -1.
func (r *Report) FirstOpen(from, to int) int {
	for i := from; i < to; i++ {
		if r.Outline.Leaf(i) && r.States[i].Open() {
			return i
		}
	}
	return -1
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
