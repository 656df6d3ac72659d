package outline

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
)

// A Proposal is wording for a section that its writer has not taken yet: what
// a file holds, a transcript, a draft, a text that may not have been meant as
// an answer. It waits where it belongs and is no part of the document.
type Proposal struct {
	ID      ProposalID `json:"id,omitempty"`
	Section SectionID  `json:"section"`
	Source  Source     `json:"source"`
	Name    string     `json:"name,omitempty"`  // of the file that it comes from
	Again   int        `json:"again,omitempty"` // how often it was made anew
	Parts   []Part     `json:"parts"`
	Outline *Outline   `json:"outline,omitempty"` // that the file holds, for the report to be reshaped by
}

// A Waiting is what the index of a report knows of a proposal that waits.
type Waiting struct {
	Section SectionID
	Source  Source
	At      int64 // seconds from 1970; 0 for one of an older version
}

// Waiting returns what the index keeps of the proposal.
func (p Proposal) Waiting() Waiting {
	w := Waiting{Section: p.Section, Source: p.Source}
	if len(p.Parts) > 0 {
		w.At = p.Parts[0].At.Unix()
	}
	return w
}

// WaitingAt returns what waits at a section and comes from the source, the
// newest first.
func (r *Report) WaitingAt(id SectionID, source Source) []ProposalID {
	return slices.DeleteFunc(r.WaitingFrom(source), func(p ProposalID) bool { return r.Waiting[p].Section != id })
}

// WaitingFrom is WaitingAt for all sections.
func (r *Report) WaitingFrom(source Source) []ProposalID {
	var all []ProposalID
	for proposal, w := range r.Waiting {
		if w.Source == source {
			all = append(all, proposal)
		}
	}
	slices.SortFunc(all, func(a, b ProposalID) int {
		return cmp.Or(cmp.Compare(r.Waiting[b].At, r.Waiting[a].At), cmp.Compare(len(b), len(a)), cmp.Compare(b, a))
	})
	return all
}

// A ProposalID names a proposal within its report: its number, counted from 0.
// In older reports it is something longer, which tells nothing.
type ProposalID string

// ProposalSlots is how many proposals a report keeps. Each takes the place of
// the one so many before it, which nobody has taken in all that time; its words
// stay in the history.
const ProposalSlots = 256

// Slot names the place that the proposal is kept in.
func (id ProposalID) Slot() string {
	if n, ok := id.number(); ok {
		return strconv.Itoa(n % ProposalSlots)
	}
	return string(id)
}

func (id ProposalID) number() (int, bool) {
	n, err := strconv.Atoi(string(id))
	return n, err == nil && n >= 0 && len(id) < 10
}

// NextProposal returns the ID of the next proposal.
func (r *Report) NextProposal() ProposalID {
	next := 0
	for id := range r.Proposed {
		if n, ok := id.number(); ok {
			next = max(next, n+1)
		}
	}
	return ProposalID(strconv.Itoa(next))
}

// Outlived reports whether another proposal has taken the place of the one with
// the ID.
func (r *Report) Outlived(id ProposalID) bool {
	n, ok := id.number()
	next, _ := r.NextProposal().number()
	return ok && n+ProposalSlots < next
}

// setProposal makes the change in a report that nobody else has seen yet.
func (r *Report) setProposal(c Proposed) {
	r.Proposed, r.Proposals, r.Waiting = maps.Clone(r.Proposed), maps.Clone(r.Proposals), maps.Clone(r.Waiting)
	if n, ok := c.ID.number(); ok && n >= ProposalSlots {
		before := ProposalID(strconv.Itoa(n - ProposalSlots))
		delete(r.Proposed, before)
		delete(r.Proposals, before)
		delete(r.Waiting, before)
	}
	delete(r.Proposals, c.ID)
	delete(r.Waiting, c.ID)
	if r.Proposed[c.ID] = c.Proposal != nil; c.Proposal != nil {
		p := *c.Proposal
		p.ID = c.ID
		r.Proposals[c.ID], r.Waiting[c.ID] = p, p.Waiting()
	}
}

// Proposed sets a proposal; nil takes it away.
type Proposed struct {
	Report   ReportID
	ID       ProposalID
	Proposal *Proposal
}

// Agreed notes that what is said in the report may go to a host, for one use; ""
// that it may go to none.
type Agreed struct {
	Report ReportID
	Use    Use
	Host   string
}

// A Use is what the words of a report are sent to a model for.
type Use string

const (
	UseWording Use = "wording" // what is written, for drafts and summaries
	UseVoice   Use = "voice"   // voice messages, to be written down
)

// Spent sets what the report has cost in tokens of the model.
type Spent struct {
	Report ReportID
	Tokens int
}

func (c Spent) of() ReportID    { return c.Report }
func (c Proposed) of() ReportID { return c.Report }
func (c Agreed) of() ReportID   { return c.Report }

// Words counts the words of the proposal.
func (p Proposal) Words() int { return Answer{Parts: p.Parts}.State(0).Words }
