package storetest

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"sync"
	"testing"
	"time"

	"decuong/bot"
	"decuong/outline"
)

const turnsEach = 300

// A writer adds lines to a field, turn by turn, and counts its conflicts.
type writer struct {
	chat      bot.ChatID
	report    outline.ReportID
	field     string
	first     bot.EventID
	conflicts int
	pause     time.Duration
}

func (w *writer) run(t *testing.T, s bot.Store) {
	for n := range turnsEach {
		w.pause = time.Millisecond
		for !w.try(t, s, n) {
			w.conflicts++
			time.Sleep(w.pause)
			w.pause = min(2*w.pause, 20*time.Millisecond)
			if t.Context().Err() != nil || t.Failed() {
				return
			}
		}
	}
}

// try takes one turn from a new load.
func (w *writer) try(t *testing.T, s bot.Store, n int) bool {
	snap, err := s.Load(t.Context(), w.chat, bot.Want{})
	if err != nil {
		t.Errorf("loading: %v", err)
		return false
	}
	var rev int64
	for _, e := range snap.Index {
		if e.Field == w.field {
			rev = e.Rev
		}
	}
	event := w.first + bot.EventID(n)
	value := fmt.Appendf(bytes.Clone(snap.Values[w.field]), "%d\n", event)
	c := turn(w.chat, snap.Rev, Over(snap, bot.Record{Report: w.report, Field: w.field, Base: rev, Value: value}))
	c.Event, c.Next = event, []string{w.field}
	err = s.Commit(t.Context(), c)
	if err != nil && !errors.Is(err, bot.ErrConflict) {
		t.Errorf("committing: %v", err)
	}
	return err == nil
}

// race runs the writers and checks that every turn of theirs is there once.
func race(t *testing.T, s bot.Store, writers ...*writer) {
	t.Helper()
	for _, w := range writers { // so that every chat is on the report
		c := turn(w.chat, load(t, s, w.chat, bot.Want{}).Rev)
		c.Event, c.Report, c.Next = w.first-1, w.report, []string{w.field}
		commit(t, s, c)
	}
	var all sync.WaitGroup
	for _, w := range writers {
		all.Go(func() { w.run(t, s) })
	}
	all.Wait()
	fields, err := s.Fields(t.Context(), writers[0].report)
	if err != nil {
		t.Fatal(err)
	}
	for _, w := range writers {
		for n := range turnsEach {
			line := fmt.Appendf(nil, "%d\n", w.first+bot.EventID(n))
			if got := bytes.Count(fields[w.field], line); got != 1 {
				t.Fatalf("turn %d of %s is there %d times", n, w.chat, got)
			}
		}
	}
	want := turnsEach * len(writers)
	if h := Past(t, s, writers[0].report, 10*want); len(h) != want {
		t.Errorf("%d lines of history, not %d", len(h), want)
	}
}

// writersOf returns two writers at one report, from different shards.
func writersOf(chats [2]bot.ChatID, fields [2]string) (one, two *writer) {
	r := reportOf(chats[0], "r")
	return &writer{chat: chats[0], report: r, field: fields[0], first: 10_000},
		&writer{chat: chats[1], report: r, field: fields[1], first: 20_000}
}

func differentFields(t *testing.T, s bot.Store) {
	one, two := writersOf([2]bot.ChatID{an, binh}, [2]string{"a/1", "a/2"})
	race(t, s, one, two)
	if n := one.conflicts + two.conflicts; n > 0 {
		t.Errorf("%d conflicts", n)
	}
}

func oneField(t *testing.T, s bot.Store) {
	one, two := writersOf([2]bot.ChatID{an, binh}, [2]string{"a/1", "a/1"})
	race(t, s, one, two)
	if snap := load(t, s, an, bot.Want{}); snap.Ver != 2*turnsEach || snap.Index[0].Rev != 2*turnsEach {
		t.Errorf("version %d, revision %d", snap.Ver, snap.Index[0].Rev)
	}
}

func oneChat(t *testing.T, s bot.Store) {
	one, two := writersOf([2]bot.ChatID{an, an}, [2]string{"a/1", "a/2"})
	one.field = two.field
	race(t, s, one, two)
	if snap := load(t, s, an, bot.Want{}); snap.Rev != 2*turnsEach+2 {
		t.Errorf("revision %d of the session", snap.Rev)
	}
}

func done(t *testing.T, s bot.Store) {
	r := reportOf(an, "r")
	commit(t, s, turn(an, 0, answer(r, "a/1", 0, "một")))
	before := look(t, s, an, r)
	cancelled, cancel := context.WithCancel(t.Context())
	cancel()
	late, cancel := context.WithDeadline(t.Context(), time.Now().Add(-time.Second))
	defer cancel()
	for _, ctx := range []context.Context{cancelled, late} {
		calls := map[string]func() error{
			"load":    func() error { _, err := s.Load(ctx, an, bot.Want{}); return err },
			"commit":  func() error { return s.Commit(ctx, turn(an, 1, answer(r, "a/1", 1, "hai"))) },
			"fields":  func() error { _, err := s.Fields(ctx, r); return err },
			"history": func() error { _, err := s.History(ctx, r, 1); return err },
			"unsent":  func() error { _, err := s.Unsent(ctx, began.AddDate(1, 0, 0), began, 1); return err },
			"receipt": func() error { return s.Acknowledge(ctx, bot.EntryID{Chat: an, Rev: 1}) },
			"bury":    func() error { return s.Bury(ctx, an, 7, nil) },
			"dump":    func() error { return s.Dump(ctx, func(bot.Piece) error { return nil }) },
			"fill":    func() error { return s.Fill(ctx, put(nil, nil)) },
		}
		for name, call := range calls {
			if err := call(); !errors.Is(err, ctx.Err()) {
				t.Errorf("%s: %v, want %v", name, err, ctx.Err())
			}
		}
	}
	same(t, "what was left", look(t, s, an, r), before)
	commit(t, s, turn(an, 1, answer(r, "a/1", 1, "hai")))
}

func reopened(t *testing.T, open func() bot.Store) {
	r := reportOf(an, "r")
	s := open()
	c := turn(an, 0, answer(r, "a/1", 0, "một"), answer(r, "a/2", 0, "hai"))
	c.Next, c.Outbox = []string{"a/1"}, []byte("đã lưu")
	c.Shelf = map[outline.ReportID][]byte{r: []byte("Báo cáo")}
	commit(t, s, c)
	commit(t, s, turn(an, 1, answer(r, "a/1", 1, "một một")))
	if err := s.Bury(t.Context(), an, 7, nil); err != nil {
		t.Fatal(err)
	}
	before := look(t, s, an, r)
	if err := s.Close(); err != nil {
		t.Fatalf("closing: %v", err)
	}
	s = opened(t, open)
	same(t, "when opened again", look(t, s, an, r), before)
	refused(t, s, c, bot.ErrDuplicate, r)
	buried := turn(an, 2)
	buried.Event = 7
	refused(t, s, buried, bot.ErrDuplicate, r)
	commit(t, s, turn(an, 2, answer(r, "a/1", 2, "x")))
}
