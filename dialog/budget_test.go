package dialog_test

import (
	"strings"
	"testing"
	"time"

	"decuong/dialog"
	"decuong/dialog/dialogtest"
	"decuong/outline"
)

// What wording costs is counted for the report and for the person's day, also
// when nobody wants it any more; who had their part of the day gets more the
// next.
func TestBudget(t *testing.T) {
	r := outline.NewReport(outline.Begin{Report: "00r", Outline: outline.Founding()})
	at := r.Outline.Next(-1)
	r.States[at] = outline.State{Words: 9, Rev: 1}
	id := r.Outline.Sections[at].ID
	view := dialog.View{Report: r, Model: dialog.Model{Host: "here", Private: true, Daily: 100}, Catalog: catalog}
	s := dialog.Session{Report: "00r", Stage: dialog.Asking, Section: id, Turn: 7, Stopped: 7}
	stopped := dialog.DraftFailed{Pointer: dialog.Pointer{Report: "00r", Section: id, Turn: 7}, Why: dialog.UndraftedStopped, Tokens: 100}
	turn := dialog.Step(view, s, dialog.Event{At: dialogtest.Opening, By: "tg:1", What: stopped})
	if len(turn.Effects) != 0 || len(turn.Changes) != 1 || turn.Changes[0] != outline.Change(outline.Spent{Report: "00r", Tokens: 100}) {
		t.Fatalf("what was stopped is met with %+v", turn)
	}
	view.Report = r.With(turn.Changes[0])
	suggest := dialog.Chose{Choice: dialog.Choice{Act: "goiy"}}
	for days, refused := range map[int]bool{0: true, 1: false} {
		next := dialog.Step(view, turn.Session, dialog.Event{At: dialogtest.Opening.Add(time.Duration(days) * 24 * time.Hour), By: "tg:1", What: suggest})
		if said := next.Effects[0].(dialog.Ask).Text.String(); strings.Contains(said, "dùng hết lượng") != refused {
			t.Errorf("%d days later: %s", days, said)
		}
	}
}

// What is made of the person's own sentences comes although something later was
// stopped: nothing else ever answers who asked for it.
func TestOwnSentencesAreNotStopped(t *testing.T) {
	r := outline.NewReport(outline.Begin{Report: "00r", Outline: outline.Founding()})
	at := dialog.Pointer{Report: "00r", Section: r.Outline.Sections[r.Outline.Next(-1)].ID, Turn: 6}
	view := dialog.View{Report: r, Model: dialog.Model{Host: "here", Private: true}, Catalog: catalog}
	s := dialog.Session{Report: "00r", Stage: dialog.Asking, Section: at.Section, Turn: 7, Stopped: 7}
	for _, what := range []dialog.Happening{
		dialog.Drafted{Pointer: at, Kind: dialog.DraftOneLine, Text: "Đã tổ chức 3 hội nghị."},
		dialog.DraftFailed{Pointer: at, Kind: dialog.DraftOneLine, Own: true, Why: dialog.UndraftedAway},
	} {
		if turn := dialog.Step(view, s, dialog.Event{At: dialogtest.Opening, By: "tg:1", Fresh: "f", What: what}); len(turn.Effects) == 0 {
			t.Errorf("%T is met with silence", what)
		}
	}
}
