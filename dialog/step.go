package dialog

import (
	"slices"

	"decuong/outline"
)

// Step decides what follows when e happens in a chat that stands at s. It is
// pure and total: it changes nothing it is given, knows no error, and answers
// every event.
func Step(v View, s Session, e Event) Turn {
	t := &turn{view: v, event: e, pace: s.Pace}
	t.Session = s
	t.Session.Told = slices.Clone(s.Told)
	t.Step = e.Fresh
	said, ok := e.What.(Said)
	if !ok {
		t.Session.Burst = Burst{} // whatever happens in between ends a paste
	}
	if said.Album == "" || said.Album != s.Album.ID {
		t.Session.Album = Album{} // and an album
	}
	t.take()
	if !t.Need.None() {
		return Turn{Need: t.Need}
	}
	t.Session.Pace, t.Report = t.pace, t.view.Report
	return t.Turn
}

// A turn is a Turn in the making: the stages read the view and the event from
// it and write their decisions to it. view.Report shows the report with the
// changes made so far.
type turn struct {
	Turn
	view  View
	event Event
	note  Text     // opens the next prompt: what has just been done
	last  []Choice // the last row of buttons of the next prompt
	home  Stage    // to return to after a step back; Asking when it is empty
	pace  Pace     // of the person, whatever becomes of the session
}

// A stage is a pair: what the bot says on entering it, which is all that is
// needed to take it up again after a restart, and how it answers what happens
// while it waits. A stage that does not know what to do with an event leaves
// it to the walk by answering false.
type stage interface {
	enter(*turn)
	answer(*turn) bool
}

var stages = map[Stage]stage{
	Greeting:   greeting{},
	Asking:     asking{},
	Naming:     naming{},
	Filling:    filling{},
	Tabling:    tabling{},
	Reviewing:  reviewing{},
	Delivering: delivering{},
	Searching:  searching{},
	Rewriting:  rewriting{},
	Moving:     moving{},
	Retitling:  retitling{},
	Templating: templating{},
	Confirming: confirming{},
	Renaming:   renaming{},
	Splitting:  splitting{},
	Comparing:  comparing{},
	Placing:    placing{},
	Amending:   amending{},
	Completing: completing{},
	Publishing: publishing{},
}

// take leads the event to whoever answers it: first what holds in every stage,
// such as whether the person may come in and whether a button is stale, then the
// stage, then what can be done at any time, and last the present prompt once
// more.
func (t *turn) take() {
	switch {
	case t.ending():
	case t.atDoor():
	case t.flooding():
	case t.grouped():
	case t.secret():
	case t.foreign():
		t.note = phraseOtherReport
		t.resume()
	case t.stale():
		t.note = phraseStale
		t.resume()
	case t.insteadOfText():
	case t.current().answer(t):
	case t.away():
	default:
		t.resume()
	}
}

// grouped answers in a group, where no report is written. A command that is not
// the bot's own may be meant for another one.
func (t *turn) grouped() bool {
	switch e := t.event.What.(type) {
	case JoinedGroup:
		t.Effects = append(t.Effects, Say{Text: phraseGroup})
	case CalledInGroup:
		if e.Act == "start" || commanded(e.Act) {
			t.Effects = append(t.Effects, Say{Text: phraseGroupCommand})
		}
	default:
		return false
	}
	return true
}

// current returns the stage that the session is at. A session from a version
// that had other stages, or one whose report is gone, starts over.
func (t *turn) current() stage {
	s, known := stages[t.Session.Stage]
	if !known || t.view.Report == nil {
		t.Session.Stage = Greeting
		return greeting{}
	}
	return s
}

// away answers what the stage did not: what can be done at any time. A person
// who does something else has left the stage; an outcome leaves it as it is.
func (t *turn) away() bool {
	switch t.event.What.(type) {
	case Chose, Began:
		t.leaveStage()
	}
	t.passOver()
	return t.anytime()
}

// leaveStage gives up what the stage waited for.
func (t *turn) leaveStage() {
	if t.Session.Stage != Greeting {
		t.Session.Stage = Asking
	}
	t.Session.Field, t.Session.Part, t.Session.Line, t.Session.Edition = "", "", "", ""
	t.Session.Proposal, t.Session.Left = "", 0
}

// resume shows the present prompt again. A document that is under way is sent
// again only after a pause that was not the person's doing.
func (t *turn) resume() {
	if _, resumed := t.event.What.(Resumed); !resumed && t.Session.Stage == Delivering {
		t.leaveStage()
	}
	t.current().enter(t)
}

// enter moves to a stage.
func (t *turn) enter(s Stage) {
	t.Session.Stage = s
	t.current().enter(t)
}

// foreign reports whether the event is a button of another report, which
// means nothing in this one. A chat's own buttons are no report's.
func (t *turn) foreign() bool {
	c, ok := t.event.What.(Chose)
	d, known := deeds[c.Act]
	return ok && c.On != "" && known && !d.anywhere && t.view.Report != nil && c.Report != t.Session.Report
}

// stale reports whether the event is a button that no longer makes sense: one
// that nobody knows, of a report or section that is gone, or one that was an
// answer to the prompt of its own turn only.
func (t *turn) stale() bool {
	c, ok := t.event.What.(Chose)
	if !ok || c.On == "" {
		return false
	}
	d, known := deeds[c.Act]
	if !known || !d.anywhere && t.view.Report == nil {
		return true
	}
	if c.Section != "" && (t.view.Report == nil || t.view.Report.Outline.Index(c.Section) < 0) {
		return true
	}
	return d.once && c.Turn != t.Session.Turn
}

// answerTo returns the present answer to a section. If it is not loaded, the
// turn will be taken again with it.
func (t *turn) answerTo(id outline.SectionID) outline.Answer {
	a, loaded := t.view.Report.Answers[id]
	if !loaded && t.view.Report.State(id).Rev > 0 && !t.view.Loaded.Answers {
		t.Need.Sections = append(t.Need.Sections, id)
	}
	return a
}

// fields makes sure that the form fields are loaded.
func (t *turn) fields() map[outline.FieldID]string {
	t.Need.Fields = !t.view.Loaded.Fields
	return t.view.Report.Fields
}

// change makes a change of the report.
func (t *turn) change(c outline.Change) {
	t.Changes = append(t.Changes, c)
	if b, begins := c.(outline.Begin); begins {
		t.view.Report = outline.NewReport(b)
		t.view.Loaded.Fields = true
		return
	}
	t.view.Report = t.view.Report.With(c)
}

// at returns the position of the question in front of the person: that of the
// session, or the first one where a session has none that the outline knows.
func (t *turn) at() int {
	o := t.view.Report.Outline
	if i := o.Index(t.Session.Section); i >= 0 && o.Leaf(i) {
		return i
	}
	return o.Next(-1)
}

// wholeReport is in the place of a section's position what a summary may be of.
const wholeReport = -1

// section returns the section at position i.
func (t *turn) section(i int) outline.Section {
	if i == wholeReport {
		return outline.Section{}
	}
	return t.view.Report.Outline.Sections[i]
}
