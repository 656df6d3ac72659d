package outline

import (
	"cmp"
	"maps"
	"slices"
)

// Reshaped gives a report another edition of its outline. It holds only if the
// outline still has the revision Base. No answer is touched by it: one whose
// section the edition does not have, or has as a heading, is an orphan until
// the section is back or somebody moves it.
type Reshaped struct {
	Report  ReportID
	Outline *Outline
	Base    int64
}

func (c Reshaped) of() ReportID { return c.Report }

// reshape puts the outline in the place of the report's own; States and Beyond
// follow it.
func (r *Report) reshape(o *Outline, rev int64) {
	states := maps.Clone(r.Beyond)
	if states == nil {
		states = map[SectionID]State{}
	}
	for i, s := range r.Outline.Sections {
		if r.States[i] != (State{}) {
			states[s.ID] = r.States[i]
		}
	}
	r.Outline, r.OutlineRev, r.States = o, rev, make([]State, len(o.Sections))
	for i, s := range o.Sections {
		r.States[i] = states[s.ID]
		delete(states, s.ID)
	}
	r.Beyond = states
}

// State returns the state of a section, also of one that the outline does not
// have now; the zero State where nothing was ever written.
func (r *Report) State(id SectionID) State {
	if i := r.Outline.Index(id); i >= 0 {
		return r.States[i]
	}
	return r.Beyond[id]
}

// SetState notes the state of a section, also of one that the outline does not
// have now.
func (r *Report) SetState(id SectionID, s State) {
	if i := r.Outline.Index(id); i >= 0 {
		r.States[i] = s
		return
	}
	if r.Beyond == nil {
		r.Beyond = map[SectionID]State{}
	}
	r.Beyond[id] = s
}

// Unplaced is an answer whose section the outline has no more. The document
// ends with an appendix of those that its writer did not leave out.
type Unplaced struct {
	Heading string `json:"heading,omitempty"` // of the section, as it was printed
	Answer  Answer `json:"answer"`

	LeftOut bool      `json:"-"` // the document does not have it
	Section SectionID `json:"-"` // that it belonged to in a report; "" in one that was imported
	Words   int       `json:"-"` // of the answer, also where that is not loaded
}

// Orphans returns what was written where the outline has no question now:
// first what headings have besides a summary, then the rest as its sections
// stood. Their answers
// are there as far as they are loaded.
func (r *Report) Orphans() []Unplaced {
	var all []Unplaced
	add := func(id SectionID, s State, heading string) {
		if s.Words > 0 {
			all = append(all, Unplaced{Section: id, Words: s.Words, Heading: heading, Answer: r.Answers[id], LeftOut: s.Mark == LeftOut})
		}
	}
	for i, s := range r.Outline.Sections {
		if !r.Outline.Leaf(i) && r.States[i].Mark != Opens {
			s.Title = cmp.Or(r.Names[s.ID], s.Heading())
			add(s.ID, r.States[i], s.Printed())
		}
	}
	if len(r.Beyond) == 0 {
		return all
	}
	known := map[SectionID]bool{}
	for _, l := range r.Outline.Leftovers {
		if l.Section != nil && !known[l.Section.ID] {
			s := *l.Section
			s.Title = cmp.Or(r.Names[s.ID], s.Heading())
			add(s.ID, r.Beyond[s.ID], s.Printed())
			known[s.ID] = true
		}
	}
	for _, id := range slices.Sorted(maps.Keys(r.Beyond)) {
		if !known[id] {
			add(id, r.Beyond[id], "")
		}
	}
	return all
}
