package dialog

import (
	"cmp"

	"decuong/outline"
)

// Undo and redo go over one's own changes. Each is a change like any other:
// nothing is ever taken out of the history.

func (t *turn) undo()     { t.back(outline.Undone, outline.LastStep, false) }
func (t *turn) redo()     { t.back(outline.Redone, outline.LastUndone, false) }
func (t *turn) undoSure() { t.back(outline.Undone, outline.LastStep, true) }
func (t *turn) redoSure() { t.back(outline.Redone, outline.LastUndone, true) }

// historyLooks are how many revisions are looked at, more and more of them:
// the step to take back is nearly always among the first.
var historyLooks = []int{32, 1024, wholeHistory}

// wholeHistory asks for all revisions.
const wholeHistory = 1 << 30

// back takes the step that find finds back, or again. Where somebody else has
// changed the value since, or a newer step was passed over, it asks first.
func (t *turn) back(sign string, find func([]outline.Revision, outline.AuthorID) (outline.Step, bool), sure bool) {
	step, found := t.look(find)
	switch {
	case !t.Need.None():
	case !found && len(step.Lost) > 0:
		t.ask(t.section(t.at()).ID, phraseLost(sign, t.touched(step.Lost)), buttons(actVersions, actContinue))
	case !found:
		t.brief(phraseNothingToTakeBack(sign))
	case (step.Others || len(step.Lost) > 0) && !sure:
		t.askSure(sign, step)
	case t.pressedLate():
		t.askWhether(sign, step)
	default:
		t.takeBack(sign, step)
	}
}

// look finds the step, whole: one that reaches the end of what is loaded may
// go on beyond.
func (t *turn) look(find func([]outline.Revision, outline.AuthorID) (outline.Step, bool)) (step outline.Step, found bool) {
	for _, n := range historyLooks {
		history := t.history(n)
		if !t.Need.None() {
			return step, false
		}
		step, found = find(history, t.event.By)
		if len(history) < n || found && step.Revisions[len(step.Revisions)-1].Ver > history[len(history)-1].Ver {
			break
		}
	}
	return step, found
}

// history returns the newest revisions of the report, at least as many as
// wanted, or all there are.
func (t *turn) history(wanted int) []outline.Revision {
	loaded := t.view.Loaded.History
	if len(t.view.History) >= wanted || loaded >= wanted || loaded > 0 && len(t.view.History) < loaded {
		return t.view.History
	}
	t.Need.History = wanted
	return nil
}

// pressedLate reports whether the button of an earlier prompt was pressed: the
// step that it goes over now is not the one that stood above it. A second tap
// on the same button is such a press.
func (t *turn) pressedLate() bool {
	c, ok := t.event.What.(Chose)
	return ok && c.On != "" && c.Turn != t.Session.Turn
}

// askWhether names the step that is the next to be taken back, or again.
func (t *turn) askWhether(sign string, step outline.Step) {
	act := actUndo
	if sign == outline.Redone {
		act = actRedo
	}
	t.ask(t.section(t.at()).ID, phraseTakeBackThis(sign, t.wouldStand(step.Before())), buttons(actStay, act))
}

// askSure tells what keeps the step from being taken back unasked: what others
// wrote since, and newer steps that cannot be.
func (t *turn) askSure(sign string, step outline.Step) {
	sure := actUndoSure
	if sign == outline.Redone {
		sure = actRedoSure
	}
	var question []Text
	if len(step.Lost) > 0 {
		question = append(question, phraseLost(sign, t.touched(step.Lost)), phraseBeforeLost(t.wouldStand(step.Before())))
	}
	if step.Others {
		question = append(question, phraseOthersChanged(t.touched(step.Before())))
	}
	t.sure(sure, t.section(t.at()).ID, paragraphs(question...))
}

// takeBack writes the values from before the step, and shows the question that
// it was about.
func (t *turn) takeBack(sign string, step outline.Step) {
	changes := step.Before()
	was := stood{t.answersTo(changes), t.view.Report.Outline}
	for _, c := range changes {
		t.restore(c)
	}
	if t.Step = sign + step.ID; sign == outline.Redone {
		t.settleAgain(step.ID)
	}
	t.Session.Burst = Burst{}
	t.note = t.restored(sign, changes, was)
	for _, c := range changes {
		if a, ok := c.(outline.Answered); ok && t.asks(a.Section) {
			t.Session.Section = a.Section
		}
	}
	t.Session.Stage, t.Session.Field = cmp.Or(t.home, Asking), ""
	if t.home != "" || !t.backToCell(was.answers, changes) {
		t.showHere(changes)
	}
}

// asks reports whether the section is a question.
func (t *turn) asks(id outline.SectionID) bool {
	i := t.view.Report.Outline.Index(id)
	return i >= 0 && t.view.Report.Outline.Leaf(i)
}

// restore makes a change of the past anew, over whatever the value is now.
func (t *turn) restore(c outline.Change) {
	switch c := c.(type) {
	case outline.Answered:
		t.put(c.Section, c.Answer)
	case outline.Reshaped:
		now := t.view.Report
		t.reshapeTo(c.Outline.Instead(now.Outline, func(id outline.SectionID) bool { return now.State(id).Words > 0 }))
	case outline.Filled:
		if t.change(c); c.Field == outline.Body {
			t.list(c.Value)
		}
	case outline.Proposed:
		if !t.view.Report.Outlived(c.ID) {
			t.change(c)
		}
	default:
		t.change(c)
	}
}

// settleAgain takes away what waited again since a step was taken back.
func (t *turn) settleAgain(step string) {
	for _, r := range t.view.History {
		p, ok := r.Restores.(outline.Proposed)
		if ok && (r.Step == step || r.Step == outline.Redone+step) && t.view.Report.Proposed[p.ID] {
			t.change(outline.Proposed{Report: t.Session.Report, ID: p.ID})
		}
	}
}

// showHere shows what the changes were of: the form for its fields, a question
// for the rest.
func (t *turn) showHere(changes []outline.Change) {
	for _, c := range changes {
		if _, ok := c.(outline.Filled); ok {
			t.form()
			return
		}
	}
	t.enter(t.Session.Stage)
}

// touched names what the changes are of.
func (t *turn) touched(changes []outline.Change) []string {
	var names []string
	for _, c := range changes {
		switch c := c.(type) {
		case outline.Answered:
			names = append(names, t.nameOf(c.Section))
		case outline.Named:
			names = append(names, t.titleOf(c.Section))
		case outline.Unnamed:
			names = append(names, t.titleOf(c.Section))
		case outline.Reshaped:
			names = append(names, phraseOutlineItself)
		case outline.Filled:
			names = append(names, t.fieldName(c.Field))
		}
	}
	return names
}

// nameOf names a section by its ID; one that the outline no longer has, by the
// place where what was written there is found.
func (t *turn) nameOf(id outline.SectionID) string {
	if i := t.view.Report.Outline.Index(id); i >= 0 {
		return t.name(i)
	}
	return phraseGoneSection
}

// titleOf names the title of a lost heading.
func (t *turn) titleOf(id outline.SectionID) string {
	if i := t.view.Report.Outline.Index(id); i >= 0 {
		return phraseTitleOf(t.label(i))
	}
	return phraseGoneSection
}
