package dialog

import (
	"cmp"
	"slices"

	"decuong/outline"
)

// A Need is what a turn must have loaded besides the index of the report.
type Need struct {
	Sections    []outline.SectionID // answers
	Answers     bool                // all answers
	Fields      bool                // all form fields
	History     int                 // the newest revisions, so many
	Shelf       bool                // the person's reports
	Progress    bool                // and how far each of them is
	Origin      outline.Origin      // which of them holds what came from here
	Report      outline.ReportID    // another report of theirs
	Proposal    outline.ProposalID
	Invitation  string // the invitation with this code
	House       bool   // all invitations
	Published   bool   // what is published, without the outlines
	Publication string // with its outline the one that has this ID
	Templates   bool   // those that were sent
}

// None reports whether nothing is needed.
func (n Need) None() bool {
	return len(n.Sections) == 0 && !n.Answers && !n.Fields && n.History == 0 && !n.Shelf && !n.Progress && n.Origin == "" && n.Report == "" && n.Proposal == "" && n.Invitation == "" && !n.House && !n.Published && n.Publication == "" && !n.Templates
}

// And returns what both needs ask for.
func (n Need) And(m Need) Need {
	return Need{
		Sections:    append(slices.Clone(n.Sections), m.Sections...),
		Answers:     n.Answers || m.Answers,
		Fields:      n.Fields || m.Fields,
		History:     max(n.History, m.History),
		Shelf:       n.Shelf || m.Shelf,
		Progress:    n.Progress || m.Progress,
		Origin:      cmp.Or(m.Origin, n.Origin),
		Report:      cmp.Or(m.Report, n.Report),
		Proposal:    cmp.Or(m.Proposal, n.Proposal),
		Invitation:  cmp.Or(m.Invitation, n.Invitation),
		House:       n.House || m.House,
		Published:   n.Published || m.Published,
		Publication: cmp.Or(m.Publication, n.Publication),
		Templates:   n.Templates || m.Templates,
	}
}

// Upcoming returns what the next turn will most likely need: the answer in
// front of the person, that of the question after it, and the form while it is
// filled in.
func (s Session) Upcoming(r *outline.Report) Need {
	if r == nil {
		return Need{}
	}
	n := Need{Fields: s.Stage == Filling}
	i := r.Outline.Index(s.Section)
	if i < 0 {
		return n
	}
	n.Sections = append(n.Sections, s.Section)
	if next := r.Outline.Next(i); next >= 0 && r.States[next].Words > 0 {
		n.Sections = append(n.Sections, r.Outline.Sections[next].ID)
	}
	return n
}
