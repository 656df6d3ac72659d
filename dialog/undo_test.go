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
