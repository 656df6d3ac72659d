package dialog_test

import (
	"strings"
	"testing"

	"decuong/dialog"
	"decuong/outline"
)

// TestUndoAsksOverOthers takes nothing back that somebody else has written over
// before the person says so.
func TestUndoAsksOverOthers(t *testing.T) {
	p := newStage(t)
	p.play(dialog.Began{}, dialogOpening)
	tap(t, p, dialog.Choice{Act: "begin", Arg: "founding"})
	p.play(dialog.Said{Text: "Nội dung của tôi.", Origin: "tg:1:50"}, dialogOpening)
	id := p.chat[len(p.chat)-1].ask.Report
	r := p.reports[id]
	mine := r.Answers["2"]
	theirs := outline.Answered{Report: id, Section: "2", Answer: outline.Answer{Parts: []outline.Part{{ID: "x", Text: "Của người khác."}}}, Base: 1}
	p.history[id] = append([]outline.Revision{{
		Ver: 99, Author: "tg:2", Step: "theirs", Restores: outline.Answered{Report: id, Section: "2", Answer: mine},
	}}, p.history[id]...)
	p.reports[id] = r.With(theirs)

	p.play(dialog.Chose{Choice: dialog.Choice{Act: "hoantac"}}, dialogOpening)
	asked := p.chat[len(p.chat)-1]
	if !strings.Contains(asked.text, "Người khác đã sửa") || p.reports[id].Answers["2"].Text() != "Của người khác." {
		t.Fatalf("asked %q, answer %q", asked.text, p.reports[id].Answers["2"].Text())
	}
	tap(t, p, dialog.Choice{Act: "undo"})
	if got := p.reports[id].Answers["2"].Text(); got != "" {
		t.Errorf("after insisting the answer is %q", got)
	}
}

// TestUndoNamesAll: of a step that changed more than is quoted, every field is
// told and every other question named.
func TestUndoNamesAll(t *testing.T) {
	r := outline.NewReport(outline.Begin{Report: "r", Owner: "tg:1", Outline: outline.Founding()})
	v := dialog.View{Unpaced: true, Shapes: shapes()}
	for n, i := range r.Outline.Questions()[:7] {
		id := r.Outline.Sections[i].ID
		was := outline.Answer{Parts: []outline.Part{{ID: "w", Text: "Đã họp 3 lần."}}}
		r = r.With(outline.Answered{Report: "r", Section: id, Answer: outline.Answer{}})
		v.History = append(v.History, outline.Revision{Ver: int64(90 - n), Author: "tg:1", Step: "all", Restores: outline.Answered{Report: "r", Section: id, Answer: was}})
	}
	v.History = append(v.History, outline.Revision{Ver: 80, Author: "tg:1", Step: "all", Restores: outline.Filled{Report: "r", Field: outline.Signatory, Value: "Trần Văn Bình"}})
	v.Report = r
	v.Loaded.Answers, v.Loaded.Fields, v.Loaded.Shelf, v.Loaded.History = true, true, true, 1<<30
	s := dialog.Session{Report: "r", Section: "2", Stage: dialog.Asking, Turn: 3}
	turn := dialog.Step(v, s, dialog.Event{At: dialogOpening, By: "tg:1", Fresh: "f", What: dialog.Chose{Choice: dialog.Choice{Act: "hoantac"}}})
	if !turn.Need.None() {
		t.Fatalf("needs %+v", turn.Need)
	}
	said := turn.Effects[0].(dialog.Ask).Text.String()
	for _, i := range r.Outline.Questions()[:7] {
		if label := r.Outline.Sections[i].Label; !strings.Contains(said, "mục "+label) {
			t.Errorf("section %s is not named in %q", label, said)
		}
	}
	if strings.Count(said, "Đã họp 3 lần.") != 4 || !strings.Contains(said, "họ tên người ký nay ghi “Trần Văn Bình”") {
		t.Errorf("said %q", said)
	}
}
