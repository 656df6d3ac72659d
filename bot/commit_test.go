package bot

import (
	"context"
	"crypto/rand"
	"log/slog"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"decuong/dialog"
	"decuong/outline"
)

// What the next turn needs is told from the report that it will be on.
func TestNextOfOpenedReport(t *testing.T) {
	o := outline.Founding()
	first := o.Next(-1)
	here, next := o.Sections[first].ID, o.Sections[o.Next(first)].ID
	full, bare := outline.NewReport(outline.Begin{Report: "00full", Outline: o}), outline.NewReport(outline.Begin{Report: "00bare", Outline: o})
	full.States[o.Next(first)].Words = 9
	at := loaded{snapshot: Snapshot{Report: bare.ID}, view: dialog.View{Report: bare, Other: full}}
	for id, c := range map[outline.ReportID]struct {
		report *outline.Report
		next   []string
	}{
		bare.ID:  {bare, []string{answerPrefix + string(here)}},
		full.ID:  {full, []string{answerPrefix + string(here), answerPrefix + string(next)}},
		"00gone": {nil, nil},
	} {
		w := written{dialog.Session{Report: id, Section: here, Stage: dialog.Asking}, rand.Text()}
		commit, err := (&Bot{now: time.Now, outlines: newOutlines()}).commit("tg:1", 1, dialog.Event{}, at, dialog.Turn{Session: w.Session, Report: c.report}, w)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(c.next, commit.Next); diff != "" {
			t.Errorf("%s (-want +got):\n%s", id, diff)
		}
	}
}

// What a turn writes to a report that is not open holds for what it saw there,
// as in the one that is.
func TestHoldBesides(t *testing.T) {
	at := loaded{beside: []IndexEntry{{Field: "x/4", Rev: 7}}}
	at.view.Other = outline.NewReport(outline.Begin{Report: "00other", Outline: outline.Founding()})
	turn := dialog.Turn{Changes: []outline.Change{outline.Proposed{Report: "00other", ID: "4"}, outline.Proposed{Report: "00other", ID: "5"}}}
	commit, err := (&Bot{now: time.Now, outlines: newOutlines()}).commit("tg:1", 1, dialog.Event{}, at, turn, written{Commit: rand.Text()})
	if err != nil {
		t.Fatal(err)
	}
	if r := commit.Records; r[0].Base != 7 || r[1].Base != 0 {
		t.Errorf("held for %+v", r)
	}
}

// A store of another past has the same revisions as the one that was loaded
// from, of other turns.
type otherPast struct{ Store }

func (otherPast) Load(context.Context, ChatID, Want) (Snapshot, error) {
	return Snapshot{Rev: 5, Mark: "theirs", Ver: 3}, nil
}

// What is needed besides is of the past that the turn began with.
func TestNeedsOfOnePast(t *testing.T) {
	b := New(Settings{Store: otherPast{}, Catalog: func() []dialog.Offer { return nil }, Log: slog.New(slog.DiscardHandler)})
	for mark, want := range map[string]error{"theirs": nil, "ours": ErrConflict} {
		before := loaded{snapshot: Snapshot{Rev: 5, Mark: mark, Ver: 3}}
		if _, err := b.loadMore(t.Context(), "tg:1", before, dialog.Need{Fields: true}); err != want {
			t.Errorf("upon %s: %v", mark, err)
		}
	}
}
