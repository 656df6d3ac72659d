package dialog_test

import (
	"fmt"
	"testing"

	"decuong/dialog"
	"decuong/outline"
)

// TestSummaryOfAllIsNoAnswer: a button that makes a proposal an answer finds
// none where the proposal has become a summary of the whole report.
func TestSummaryOfAllIsNoAnswer(t *testing.T) {
	for _, act := range []dialog.Act{"take", "replace", "add", "usedraft", "tabfile", "tabfill", "tabfill2"} {
		r := outline.NewReport(outline.Begin{Report: "r", Owner: "tg:1", Outline: outline.Founding()})
		p := outline.Proposal{Source: outline.Summary, Parts: []outline.Part{{ID: "p", Text: "Đã họp.", Source: outline.Summary}}}
		r = r.With(outline.Proposed{Report: "r", ID: "0", Proposal: &p})
		v := dialog.View{Report: r, Unpaced: true}
		v.Loaded.Answers = true
		s := dialog.Session{Report: "r", Section: "2", Stage: dialog.Asking, Turn: 3}
		c := dialog.Choice{Act: act, Arg: "0"}
		turn := dialog.Step(v, s, dialog.Event{At: dialogOpening, By: "tg:1", Fresh: "f", What: dialog.Chose{Pointer: dialog.Pointer{Report: "r", Turn: 3}, On: "m", Choice: c}})
		if len(turn.Changes) > 0 || len(turn.Effects) == 0 {
			t.Errorf("%s: changes %v, effects %d", act, turn.Changes, len(turn.Effects))
		}
	}
}

// TestKeptElsewhereGivesWay: what is kept for a report that is not open takes a
// slot like any other proposal, so that it does not wait for ever.
func TestKeptElsewhereGivesWay(t *testing.T) {
	here, there := outline.NewReport(outline.Begin{Report: "here", Outline: outline.Founding()}), outline.NewReport(outline.Begin{Report: "there", Outline: outline.Founding()})
	v := dialog.View{Report: here, Unpaced: true}
	s := dialog.Session{Report: "here", Section: "2", Stage: dialog.Asking, Turn: 3}
	at := dialog.Pointer{Report: "there", Section: there.Outline.Sections[there.Outline.Next(-1)].ID, Turn: 2}
	for n := range outline.ProposalSlots + 2 {
		v.Other, v.Loaded.Report = there, "there"
		turn := dialog.Step(v, s, dialog.Event{At: dialogOpening, By: "tg:1", Fresh: fmt.Sprint("00fresh", n), What: dialog.Transcribed{Pointer: at, Text: "Đã họp."}})
		if len(turn.Changes) != 1 || len(turn.Effects) == 0 {
			t.Fatalf("changes %v, effects %d", turn.Changes, len(turn.Effects))
		}
		there = there.With(turn.Changes[0])
	}
	if len(there.Proposed) != outline.ProposalSlots {
		t.Errorf("%d wait", len(there.Proposed))
	}
}

// TestProposalOfGoneQuestion: what was written for a question that is gone since
// takes the place of no other answer; it can be added to one.
func TestProposalOfGoneQuestion(t *testing.T) {
	for _, act := range []dialog.Act{"usedraft", "replace", "opening"} {
		r := outline.NewReport(outline.Begin{Report: "r", Owner: "tg:1", Outline: outline.Founding()})
		here := r.Outline.Sections[r.Outline.Next(-1)].ID
		source := outline.Accepted
		if act == "opening" {
			source = outline.Summary
		}
		p := outline.Proposal{Section: "gone", Source: source, Parts: []outline.Part{{ID: "p", Text: "Đã họp.", Source: source}}}
		r = r.With(outline.Proposed{Report: "r", ID: "0", Proposal: &p})
		v := dialog.View{Report: r, Unpaced: true}
		v.Loaded.Answers = true
		s := dialog.Session{Report: "r", Section: here, Stage: dialog.Asking, Turn: 3}
		turn := dialog.Step(v, s, dialog.Event{At: dialogOpening, By: "tg:1", Fresh: "f", What: dialog.Chose{Pointer: dialog.Pointer{Report: "r", Turn: 3}, On: "m", Choice: dialog.Choice{Act: act, Arg: "0"}}})
		if len(turn.Changes) > 0 || len(turn.Effects) == 0 {
			t.Errorf("%s: changes %v, effects %d", act, turn.Changes, len(turn.Effects))
			continue
		}
		rows := turn.Effects[0].(dialog.Ask).Choices
		if last := rows[len(rows)-1]; last[0].Act != "take" || last[0].Arg != "0" {
			t.Errorf("%s offers %v", act, rows)
		}
	}
}
