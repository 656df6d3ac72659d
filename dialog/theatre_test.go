package dialog_test

import (
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"decuong/dialog"
	"decuong/dialog/dialogtest"
	"decuong/outline"
)

// pureStage performs plays on Step alone. Reports live in memory; the session
// and every effect pass through their stored form between any two lines.
type pureStage struct {
	t           *testing.T
	session     []byte
	reports     map[outline.ReportID]*outline.Report
	history     map[outline.ReportID][]outline.Revision // newest first
	shelf       []dialog.Shelved
	chat        []message
	events      int
	catalog     []dialog.Offer
	refuse      bool // the next document is not accepted
	standing    dialog.Standing
	host        string            // of the model; "" where the play has none
	model       string            // what the model answers next; "" where no play has one
	files       map[string]string // what the files hold that were sent
	invitations map[string]dialog.Invitation
}

// A message is what stands in the chat.
type message struct {
	user bool
	text string
	ask  dialog.Ask
}

func newStage(t *testing.T) *pureStage {
	return &pureStage{t: t, files: map[string]string{}, catalog: catalog, reports: map[outline.ReportID]*outline.Report{}, history: map[outline.ReportID][]outline.Revision{}}
}

func (p *pureStage) Perform(a dialogtest.Action, at time.Time) ([]dialogtest.Line, error) {
	p.model = a.Model
	switch a.Do {
	case "restart", "block":
		return nil, nil
	case "fail":
		p.refuse = true
		return nil, nil
	}
	what, err := p.happening(a)
	if err != nil {
		return nil, err
	}
	return p.play(what, at), nil
}

// happening turns an action into what Step is told.
func (p *pureStage) happening(a dialogtest.Action) (dialog.Happening, error) {
	switch a.Do {
	case "unblock":
		return dialog.Resumed{}, nil
	case "press":
		return p.press(a)
	case "edit":
		i, err := p.newest(a.On, true)
		if err != nil {
			return nil, err
		}
		p.chat[i].text = a.Words
		return dialog.Edited{Text: a.Words, Origin: origin(i)}, nil
	}
	var to dialog.Pointer
	if a.Do == "reply" {
		i, err := p.newest(a.On, false)
		if err != nil {
			return nil, err
		}
		to = p.chat[i].ask.Pointer
	}
	if isCommand.MatchString(a.Words) && a.With == dialog.None {
		return command(a.Words[1:]), nil
	}
	p.chat = append(p.chat, message{user: true, text: a.Words})
	n := len(p.chat) - 1
	if a.File != "" {
		p.files[a.File] = a.Words
		return dialog.Said{With: a.With, File: dialog.Attachment{ID: a.File, Name: a.File}, Origin: origin(n), Pos: int64(n), To: to}, nil
	}
	return dialog.Said{Text: a.Words, With: a.With, Origin: origin(n), Pos: int64(n), To: to}, nil
}

// isCommand tells what Telegram takes for a command.
var isCommand = regexp.MustCompile(`^/[a-z0-9_]+(\s|$)`)

func command(line string) dialog.Happening {
	name, words, _ := strings.Cut(line, " ")
	if name == "start" {
		return dialog.Began{Payload: words}
	}
	return dialog.Chose{Choice: dialog.Choice{Act: dialog.Act(name)}, Words: words}
}

func origin(i int) outline.Origin { return outline.Origin(fmt.Sprintf("tg:1:%d", i)) }

func (p *pureStage) newest(words string, user bool) (int, error) {
	for i := len(p.chat) - 1; i >= 0; i-- {
		if p.chat[i].user == user && strings.Contains(p.chat[i].text, words) {
			return i, nil
		}
	}
	return -1, fmt.Errorf("no message holds %q", words)
}

func (p *pureStage) press(a dialogtest.Action) (dialog.Happening, error) {
	for i := len(p.chat) - 1; i >= 0; i-- {
		for _, row := range p.chat[i].ask.Choices {
			for _, c := range row {
				if c.Label == a.Words && strings.Contains(p.chat[i].text, a.On) {
					c.Label = ""
					return dialog.Chose{Choice: c, Pointer: p.chat[i].ask.Pointer, On: origin(i)}, nil
				}
			}
		}
	}
	return nil, fmt.Errorf("no button %q", a.Words)
}

// play takes one turn, with everything that the view may need loaded when it
// is asked for, and performs its effects.
func (p *pureStage) play(what dialog.Happening, at time.Time) []dialogtest.Line {
	p.events++
	event := dialog.Event{At: at, By: "tg:1", Fresh: fmt.Sprintf("00test%09d", p.events), What: what}
	turn := p.step(event)
	session, err := json.Marshal(turn.Session)
	if err != nil {
		p.t.Fatal(err)
	}
	p.session = session
	p.apply(event, turn)
	var lines []dialogtest.Line
	for _, e := range stored(p.t, turn.Effects) {
		lines = append(lines, p.show(e, at)...)
	}
	return lines
}

// stored returns the effects as they come out of an outbox.
func stored(t *testing.T, effects []dialog.Effect) []dialog.Effect {
	encoded, err := dialog.MarshalEffects(effects)
	if err != nil {
		t.Fatal(err)
	}
	decoded, err := dialog.UnmarshalEffects(encoded)
	if err != nil {
		t.Fatal(err)
	}
	return decoded
}

func (p *pureStage) step(e dialog.Event) dialog.Turn {
	var s dialog.Session
	if p.session != nil {
		if err := json.Unmarshal(p.session, &s); err != nil {
			p.t.Fatal(err)
		}
	}
	return p.stepLoading(s, e)
}

// stepLoading calls Step as a host does: with as little loaded as the first
// call allows, and with what it asks for after that.
func (p *pureStage) stepLoading(s dialog.Session, e dialog.Event) dialog.Turn {
	view := dialog.View{Catalog: p.catalog, House: dialog.House{Standing: p.standing}, Model: dialog.Model{Host: p.host}, Shapes: shapes()}
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
			return turn
		}
		p.load(&view, whole, turn.Need)
	}
	p.t.Fatalf("Step is never content with what is loaded for %#v", e.What)
	return dialog.Turn{}
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
	for code, i := range p.invitations {
		if n.House || n.Invitation == code {
			v.House.Invitations = append(v.House.Invitations, i)
		}
	}
	if other := p.reports[n.Report]; other != nil {
		v.Other = bare(other)
	}
	v.Loaded = v.Loaded.And(n)
}

func (p *pureStage) apply(e dialog.Event, turn dialog.Turn) {
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
		case outline.Retitled:
			for i, s := range p.shelf {
				if s.Report == c.Report {
					p.shelf[i].Title = c.Title
				}
			}
		}
		id := turn.Session.Report
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
	case outline.Filled:
		c.Value = r.Fields[c.Field]
		return c
	case outline.Named:
		return titled(r, c.Section)
	case outline.Unnamed:
		return titled(r, c.Section)
	}
	return nil
}

func titled(r *outline.Report, id outline.SectionID) outline.Change {
	if title, named := r.Names[id]; named {
		return outline.Named{Report: r.ID, Section: id, Title: title}
	}
	return outline.Unnamed{Report: r.ID, Section: id}
}
