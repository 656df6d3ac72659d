package dialog_test

import (
	"strings"
	"testing"

	"decuong/dialog"
	"decuong/dialog/dialogtest"
	"decuong/outline"
)

// Only a tap below the name of the host that is to receive the words lets them
// go: where the operator has taken another host since, it is asked again.
func TestConsentIsToTheHostThatWasNamed(t *testing.T) {
	r := outline.NewReport(outline.Begin{Report: "00r", Outline: outline.Founding()})
	at := r.Outline.Next(-1)
	r.States[at] = outline.State{Words: 9, Rev: 1}
	about := dialog.Pointer{Report: "00r", Section: r.Outline.Sections[at].ID, Turn: 7}
	for named, goes := range map[string]bool{"new.example": true, "old.example": false, "": false} {
		view := dialog.View{Report: r, Model: dialog.Model{Host: "new.example", Ears: "new.example"}, Catalog: catalog}
		for _, wanted := range []string{"wording", "voice"} {
			s := dialog.Session{Report: "00r", Stage: dialog.Asking, Section: about.Section, Turn: 7, Asked: named, Voices: []dialog.Recording{{Section: about.Section}}}
			tap := dialog.Chose{Choice: dialog.Choice{Act: "agree", Arg: wanted}, Pointer: about, On: "tg:1:1"}
			turn := dialog.Step(view, s, dialog.Event{At: dialogtest.Opening, By: "tg:1", What: tap})
			sent := 0
			for _, e := range turn.Effects {
				switch e.(type) {
				case dialog.Draft, dialog.Transcribe:
					sent++
				}
			}
			if goes != (sent == 1) || goes != (len(turn.Changes) == 1) {
				t.Errorf("%s, with %q named: %d sent, %d changes", wanted, named, sent, len(turn.Changes))
			}
			if ask, ok := turn.Effects[0].(dialog.Ask); !goes && (!ok || !strings.Contains(ask.Text.String(), "new.example")) {
				t.Errorf("%s, with %q named: %+v", wanted, named, turn.Effects)
			}
		}
	}
}

// A question that named the host of before stays one about that host, whatever
// was asked since; an earlier one that named the same host may be answered.
func TestConsentBelowAnOlderQuestion(t *testing.T) {
	r := outline.NewReport(outline.Begin{Report: "00r", Outline: outline.Founding()})
	id := r.Outline.Sections[r.Outline.Next(-1)].ID
	r.States[r.Outline.Next(-1)] = outline.State{Words: 9, Rev: 1}
	view := dialog.View{Report: r, Model: dialog.Model{Host: "new.example"}, Catalog: catalog}
	s := dialog.Session{Report: "00r", Stage: dialog.Asking, Section: id, Turn: 9, Asked: "new.example", Since: 8}
	for turn, goes := range map[int64]bool{7: false, 8: true, 9: true} {
		tap := dialog.Chose{Choice: dialog.Choice{Act: "agree", Arg: "wording"}, Pointer: dialog.Pointer{Report: "00r", Section: id, Turn: turn}, On: "tg:1:1"}
		if next := dialog.Step(view, s, dialog.Event{At: dialogtest.Opening, By: "tg:1", What: tap}); goes != (len(next.Changes) == 1) {
			t.Errorf("below prompt %d: %d changes", turn, len(next.Changes))
		}
	}
}
