package dialog_test

import (
	"testing"

	"decuong/dialog"
	"decuong/outline"
)

// TestCommandsInWords: a command with a space after its stroke, as some
// keyboards make it, does what the command does, wherever it is typed.
func TestCommandsInWords(t *testing.T) {
	for _, stage := range []dialog.Stage{dialog.Asking, dialog.Filling, dialog.Rewriting, dialog.Retitling, dialog.Confirming, dialog.Naming, dialog.Tabling, dialog.Moving, dialog.Publishing} {
		for _, c := range dialog.Commands() {
			r := outline.NewReport(outline.Begin{Report: "r", Owner: "tg:1", Outline: outline.Founding()})
			v := dialog.View{Report: r, Unpaced: true, Shapes: shapes()}
			v.Loaded.Answers, v.Loaded.Fields, v.Loaded.Shelf, v.Loaded.Progress, v.Loaded.History = true, true, true, true, 1<<30
			s := dialog.Session{Report: "r", Section: "2", Stage: stage, Field: outline.Place, Turn: 3}
			turn := dialog.Step(v, s, dialog.Event{At: dialogOpening, By: "tg:1", Fresh: "00fresh", What: dialog.Said{Text: "/ " + c.Name, Origin: "tg:1:9"}})
			if turn.Need.None() && len(turn.Effects) == 0 {
				t.Errorf("%s at %s: no answer", c.Name, stage)
			}
			for _, change := range turn.Changes {
				if a, ok := change.(outline.Answered); ok && len(a.Answer.Parts) > 0 {
					t.Errorf("%s at %s: became the answer %v", c.Name, stage, a.Answer)
				}
			}
		}
	}
}
