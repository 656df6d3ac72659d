package dialog_test

import (
	"fmt"
	"slices"

	"decuong/dialog"
	"decuong/outline"
)

// The host of the pure stage: what it loads, and what it keeps.

// stepLoading calls Step as a host does: with as little loaded as the first
// call allows, and with what it asks for after that.
func (p *pureStage) stepLoading(s dialog.Session, e dialog.Event) dialog.Turn {
	view := dialog.View{Catalog: p.catalog, House: dialog.House{Standing: p.standing(p.pureChat)}, Model: p.hired, Shapes: shapes(), PDF: p.office, Picture: p.office}
	whole := p.reports[s.Report]
	if whole != nil {
		view.Report = bare(whole)
	}
	for range 6 {
		before := printed(view, s)
		turn := dialog.Step(view, s, e)
		if after := printed(view, s); after != before {
			p.t.Fatalf("Step changed what it was given, by %#v", e.What)
		}
		if turn.Need.None() {
			p.sameReport(turn)
			return turn
		}
		p.load(&view, whole, turn.Need)
	}
	p.t.Fatalf("Step is never content with what is loaded for %#v", e.What)
	return dialog.Turn{}
}

// sameReport makes sure that a turn tells of the report that its session is on.
func (p *pureStage) sameReport(turn dialog.Turn) {
	var told outline.ReportID
	if turn.Report != nil {
		told = turn.Report.ID
	}
	if told != turn.Session.Report {
		p.t.Fatalf("the session is on report %q, the turn tells of %q", turn.Session.Report, told)
	}
}

// printed is all that a view and a session hold.
func printed(v dialog.View, s dialog.Session) string {
	return fmt.Sprintf("%+v %+v %+v", v.Report, v.History, s)
}

var catalog = []dialog.Offer{{Name: "founding", Outline: outline.Founding()}}

// bare is the report as its index alone shows it.
func bare(r *outline.Report) *outline.Report {
	b := *r
	b.Answers, b.Fields = map[outline.SectionID]outline.Answer{}, map[outline.FieldID]string{}
	b.Proposals = map[outline.ProposalID]outline.Proposal{}
	return &b
}

// load brings what is needed.
func (p *pureStage) load(v *dialog.View, whole *outline.Report, n dialog.Need) {
	for _, id := range n.Sections {
		v.Report.Answers[id] = whole.Answers[id]
	}
	if n.Answers {
		v.Report.Answers = whole.Answers
	}
	if n.Proposal != "" {
		v.Report.Proposals = whole.Proposals
	}
	if n.Fields {
		v.Report.Fields = whole.Fields
	}
	if n.History > 0 {
		history := p.history[whole.ID]
		v.History = history[:min(n.History, len(history))]
	}
	if n.Shelf {
		v.Shelf = slices.Clone(p.shelf)
	}
	v.House.Invitations = p.asked(v.Loaded.And(n))
	v.House.Publications = p.offered(v.Loaded.And(n))
	for i, s := range v.Shelf {
		if n.Progress {
			v.Shelf[i].Done, v.Shelf[i].Total = p.reports[s.Report].Progress()
		}
		for _, a := range p.reports[s.Report].Answers {
			if a.From(n.Origin) >= 0 {
				v.Elsewhere = s.Report
			}
		}
	}
	if n.Templates && !v.Loaded.Templates {
		v.Templates = slices.Clone(p.templates)
		for _, s := range v.Templates {
			if s.Name != "" {
				v.Shapes = append(v.Shapes, dialog.Shape{Name: s.Name, Title: s.Title, Form: v.Shapes[0].Form})
			}
		}
	}
	onShelf := slices.ContainsFunc(p.shelf, func(s dialog.Shelved) bool { return s.Report == n.Report })
	if other := p.reports[n.Report]; other != nil && onShelf {
		v.Other = bare(other)
		for _, id := range outline.LastingFields() {
			v.Other.Fields[id] = other.Fields[id]
		}
	}
	v.Loaded = v.Loaded.And(n)
}

func (p *pureStage) apply(e dialog.Event, turn dialog.Turn) {
	p.house.apply(turn.House)
	for _, c := range turn.Changes {
		switch c := c.(type) {
		case outline.Begin:
			p.reports[c.Report] = outline.NewReport(c)
			p.shelf = append([]dialog.Shelved{{Report: c.Report, Title: c.Outline.Title, Begun: e.At}}, p.shelf...)
			continue
		case outline.Deleted:
			delete(p.reports, c.Report)
			p.shelf = slices.DeleteFunc(p.shelf, func(s dialog.Shelved) bool { return s.Report == c.Report })
			continue
		case outline.Listed:
			for i, s := range p.shelf {
				if s.Report == c.Report {
					p.shelf[i] = dialog.Shelved{Report: c.Report, Title: c.Title, Begun: c.Begun, Body: c.Body, Ends: c.Ends, Told: c.Told}
				}
			}
			continue
		}
		id := turn.Session.Report
		if c, ok := c.(outline.Proposed); ok {
			id = c.Report
		}
		r := p.reports[id]
		past := outline.Revision{Ver: int64(p.events), At: e.At, Author: e.By, Step: turn.Step, Restores: before(r, c)}
		p.history[id] = append([]outline.Revision{past}, p.history[id]...)
		p.reports[id] = r.With(c)
	}
}

// before returns the change that puts back what c replaces.
func before(r *outline.Report, c outline.Change) outline.Change {
	switch c := c.(type) {
	case outline.Answered:
		c.Answer = r.Answers[c.Section]
		return c
	case outline.Reshaped:
		c.Outline = r.Outline
		return c
	case outline.Filled:
		c.Value = r.Fields[c.Field]
		return c
	case outline.Named:
		return titled(r, c.Section)
	case outline.Unnamed:
		return titled(r, c.Section)
	case outline.Proposed:
		if p, waited := r.Proposals[c.ID]; waited {
			return outline.Proposed{Report: c.Report, ID: c.ID, Proposal: &p}
		}
	}
	return nil
}

func titled(r *outline.Report, id outline.SectionID) outline.Change {
	if title, named := r.Names[id]; named {
		return outline.Named{Report: r.ID, Section: id, Title: title}
	}
	return outline.Unnamed{Report: r.ID, Section: id}
}
