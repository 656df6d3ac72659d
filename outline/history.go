package outline

import "time"

// A Revision is one change that was made, told by what it replaced.
type Revision struct {
	Ver    int64 // of the report after it
	At     time.Time
	Author AuthorID
	// Step names the change as its author sees it: all revisions of a paste
	// that came in several messages have the same. Taking a step back has its
	// name with a minus, taking it again with a plus.
	Step string
	// Restores puts back the value that was replaced.
	// Nil where it is nothing that can be taken back, such as the beginning.
	// A proposal that was settled comes back with the step that settled it, and
	// is no step alone.
	Restores Change
}

// The signs that a step's name gets when it is taken back and again.
const (
	Undone = "-"
	Redone = "+"
)

// A Step is one change as its author sees it.
type Step struct {
	ID        string
	Revisions []Revision // newest first; the last one of a value knows what stood before the step
	Others    bool       // somebody else changed one of the values since
	Lost      []Change   // of newer steps, which cannot be taken back: the values from before them are lost
}

// LastStep returns what one's own Undo takes back: the newest step that is not
// undone already. The history is newest first; it may be cut off at any
// length, and then the step may be beyond its end. It reports false where the
// given history holds none. One that would bring back a value that is lost is
// passed over, and told of in Lost.
func LastStep(history []Revision, me AuthorID) (step Step, found bool) {
	settled := map[string]bool{} // steps that a newer revision undid, and lost ones
	var lost []Change
	for i, r := range history {
		if r.Author != me || r.Step == "" || !r.steps() {
			continue
		}
		sign, id := cutSign(r.Step)
		switch {
		case settled[id]:
		case sign == Undone:
			settled[id] = true
		default: // done, or done again
			step = gather(history, i)
			if of := step.lost(); len(of) > 0 {
				settled[id], lost = true, append(lost, of...)
				continue
			}
			step.Lost = lost
			return step, true
		}
	}
	return Step{Lost: lost}, false
}

// LastUndone returns what one's own Redo does again: the step undone last, if
// nothing was done since. Where that would bring back a value that is lost, it is
// told of in Lost, and there is none.
func LastUndone(history []Revision, me AuthorID) (Step, bool) {
	redone := map[string]bool{}
	for i, r := range history {
		if r.Author != me || r.Step == "" || !r.steps() {
			continue
		}
		switch sign, id := cutSign(r.Step); {
		case sign == Redone:
			redone[id] = true
		case sign == Undone && redone[id]:
			delete(redone, id) // an earlier undoing of it, if any, counts again
		case sign == Undone:
			step := gather(history, i)
			if of := step.lost(); len(of) > 0 {
				return Step{Lost: of}, false
			}
			return step, true
		case !redone[id]:
			return Step{}, false
		}
	}
	return Step{}, false
}

// steps reports whether the revision alone is something to be taken back.
func (r Revision) steps() bool {
	_, proposal := r.Restores.(Proposed)
	return r.Restores != nil && !proposal
}

// cutSign splits the sign from a step's name.
func cutSign(step string) (sign, id string) {
	if step[:1] == Undone || step[:1] == Redone {
		return step[:1], step[1:]
	}
	return "", step
}

// gather collects the step whose newest revision is at i, back to where the
// step was last done, undone or redone before that, and whether others wrote
// over its values since.
func gather(history []Revision, i int) Step {
	name, me := history[i].Step, history[i].Author
	_, id := cutSign(name)
	s := Step{ID: id}
	for i > 0 && history[i-1].Step == name && history[i-1].Author == me {
		i-- // a proposal that the step settled last
	}
	for _, r := range history[i:] {
		if r.Author != me || r.Step == "" || r.Restores == nil {
			continue
		}
		if r.Step == name {
			s.Revisions = append(s.Revisions, r)
		} else if _, other := cutSign(r.Step); other == id {
			break
		}
	}
	for _, later := range history[:i] {
		for _, r := range s.Revisions {
			s.Others = s.Others || later.Author != me && samePlace(later.Restores, r.Restores)
		}
	}
	return s
}

// Before returns the changes that put back what stood before the step, one for
// each value.
func (s Step) Before() []Change {
	var changes []Change
	for i, r := range s.Revisions {
		older := s.Revisions[i+1:]
		if !covered(older, r) {
			changes = append(changes, r.Restores)
		}
	}
	return changes
}

// lost returns what of Before cannot be had.
func (s Step) lost() (all []Change) {
	for _, c := range s.Before() {
		if l, is := c.(Lost); is {
			all = append(all, l.Of)
		}
	}
	return all
}

// covered reports whether an older revision of the step is of the same value.
func covered(older []Revision, r Revision) bool {
	for _, o := range older {
		if samePlace(o.Restores, r.Restores) {
			return true
		}
	}
	return false
}

// samePlace reports whether two changes are of the same value.
func samePlace(a, b Change) bool { return place(a) == place(b) }

// place names the value that a change is of.
func place(c Change) any {
	switch c := c.(type) {
	case Answered:
		return c.Section
	case Named:
		return [2]any{"name", c.Section}
	case Unnamed:
		return [2]any{"name", c.Section}
	case Filled:
		return c.Field
	case Reshaped:
		return "outline"
	case Proposed:
		return [2]any{"proposal", c.ID}
	case Lost:
		return place(c.Of)
	}
	return c
}
