package outline

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// a log is a history in the making: a value that is set, and what it replaced.
type log struct {
	value   string
	history []Revision
}

func (l *log) set(author AuthorID, step, value string) {
	r := Revision{Ver: int64(len(l.history) + 1), Author: author, Step: step, Restores: Filled{Field: "f", Value: l.value}}
	l.history = append([]Revision{r}, l.history...)
	l.value = value
}

func (l *log) undo(t *testing.T) bool {
	return l.apply(t, Undone, LastStep)
}

func (l *log) redo(t *testing.T) bool {
	return l.apply(t, Redone, LastUndone)
}

func (l *log) apply(t *testing.T, sign string, find func([]Revision, AuthorID) (Step, bool)) bool {
	t.Helper()
	s, ok := find(l.history, "me")
	if !ok {
		return false
	}
	changes := s.Before()
	if len(changes) != 1 {
		t.Fatalf("%d changes for one value", len(changes))
	}
	l.set("me", sign+s.ID, changes[0].(Filled).Value)
	return true
}

func TestUndoAndRedoAnyNumberOfSteps(t *testing.T) {
	l := &log{}
	for _, v := range []string{"1", "2", "3"} {
		l.set("me", "s"+v, v)
	}
	var seen []string
	for _, do := range []func(*testing.T) bool{l.undo, l.undo, l.redo, l.undo, l.undo, l.redo, l.redo, l.redo} {
		if !do(t) {
			t.Fatalf("nothing to do after %v", seen)
		}
		seen = append(seen, l.value)
	}
	if diff := cmp.Diff([]string{"2", "1", "2", "1", "", "1", "2", "3"}, seen); diff != "" {
		t.Error(diff)
	}
	if l.redo(t) {
		t.Error("redid what was never undone")
	}
}

func TestNewStepEndsRedo(t *testing.T) {
	l := &log{}
	l.set("me", "a", "1")
	l.undo(t)
	l.set("me", "b", "2")
	if l.redo(t) {
		t.Error("redid over a newer step")
	}
	if l.undo(t); l.value != "" {
		t.Errorf("undid to %q", l.value)
	}
	if l.undo(t) {
		t.Error("undid what was undone already")
	}
}

func TestBurstIsOneStep(t *testing.T) {
	l := &log{}
	l.set("me", "a", "1")
	l.set("me", "b", "1 2")
	l.set("me", "b", "1 2 3")
	if l.undo(t); l.value != "1" {
		t.Errorf("undid to %q", l.value)
	}
	if l.redo(t); l.value != "1 2 3" {
		t.Errorf("redid to %q", l.value)
	}
	if l.undo(t); l.value != "1" {
		t.Errorf("undid again to %q", l.value)
	}
}

// TestLostIsPassedOver: a value from before a step that cannot be had keeps
// nobody from taking back what was done before.
func TestLostIsPassedOver(t *testing.T) {
	l := &log{}
	for _, v := range []string{"1", "2", "3"} {
		l.set("me", "s"+v, v)
	}
	lose := func(i int) { l.history[i].Restores = Lost{Of: Filled{Field: "f"}} }
	lose(0)
	s, found := LastStep(l.history, "me")
	if !found || s.ID != "s2" || len(s.Lost) != 1 || s.Before()[0].(Filled).Value != "1" {
		t.Fatalf("%+v, %v", s, found)
	}
	l.undo(t)
	if s, found := LastStep(l.history, "me"); !found || s.ID != "s1" || len(s.Lost) != 1 {
		t.Errorf("then %+v, %v", s, found)
	}
	if l.redo(t); l.value != "3" {
		t.Errorf("redone to %q", l.value)
	}
	l.undo(t)
	lose(0)
	if s, found := LastUndone(l.history, "me"); found || len(s.Lost) != 1 {
		t.Errorf("redo of what is lost: %+v, %v", s, found)
	}
	for i := range l.history {
		lose(i)
	}
	if s, found := LastStep(l.history, "me"); found || len(s.Lost) != 2 {
		t.Errorf("when all is lost: %+v, %v", s, found)
	}
	l.set("you", "y", "4")
	if s, _ := LastStep(l.history, "you"); s.ID != "y" || s.Others {
		t.Errorf("after that: %+v", s)
	}
}

// TestLostInTheMiddle: of a burst only what was before it is brought back.
func TestLostInTheMiddle(t *testing.T) {
	l := &log{}
	l.set("me", "a", "1")
	l.set("me", "b", "1 2")
	l.set("me", "b", "1 2 3")
	l.history[0].Restores = Lost{Of: Filled{Field: "f"}}
	if s, found := LastStep(l.history, "me"); !found || s.ID != "b" || s.Lost != nil {
		t.Errorf("%+v, %v", s, found)
	}
}

func TestOthersAreTold(t *testing.T) {
	l := &log{}
	l.set("me", "a", "1")
	l.set("you", "x", "2")
	s, ok := LastStep(l.history, "me")
	if !ok || !s.Others {
		t.Errorf("step %+v, %v: want one that others wrote over", s, ok)
	}
	if s, ok := LastStep(l.history, "you"); !ok || s.Others || s.ID != "x" {
		t.Errorf("step %+v, %v: want x", s, ok)
	}
}
