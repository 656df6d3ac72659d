package seal

import (
	"errors"
	"fmt"
	"slices"
	"sync"
	"testing"
	"time"

	"decuong/bot"
	"decuong/bot/storetest"
	"decuong/outline"
)

func reportIn(chat bot.ChatID) outline.ReportID {
	return outline.ReportID(bot.ShardOf(chat)) + "report"
}

// writes returns the turn of tg:1 that writes to a field of its report.
func writes(base int64, field, value string) bot.Commit {
	r := reportIn("tg:1")
	return bot.Commit{
		Chat: "tg:1", Event: bot.EventID(base + 1), At: time.Now(), Session: fmt.Append(nil, base), Base: base, Report: r,
		Records: []bot.Record{{Report: r, Field: field, Base: bot.AnyRev, Value: []byte(value), Summary: "=" + value}},
		Shelf:   map[outline.ReportID][]byte{r: []byte("Báo cáo")}, Outbox: []byte(value),
	}
}

func commit(t *testing.T, s bot.Store, c bot.Commit) {
	t.Helper()
	if err := s.Commit(t.Context(), c); err != nil {
		t.Fatal(err)
	}
}

// holds checks the values of the report, and what its history has, newest
// first.
func holds(t *testing.T, s bot.Store, values map[string]string, past ...string) {
	t.Helper()
	r := reportIn("tg:1")
	snap, err := s.Load(t.Context(), "tg:1", bot.Want{Report: r, All: true, Shelf: true})
	if err != nil || len(snap.Values) != len(values) || len(snap.Index) != len(values) || string(snap.Shelf[r]) != "Báo cáo" {
		t.Fatalf("loaded %+v, %v", snap, err)
	}
	for field, value := range values {
		if string(snap.Values[field]) != value {
			t.Errorf("%s holds %q", field, snap.Values[field])
		}
		if !slices.ContainsFunc(snap.Index, func(e bot.IndexEntry) bool { return e.Field == field && e.Summary == "="+value }) {
			t.Errorf("the index holds %+v", snap.Index)
		}
	}
	for limit := range len(past) + 2 {
		h := storetest.Past(t, s, r, limit)
		if len(h) != min(limit, len(past)) {
			t.Fatalf("%d lines of history, at most %d", len(h), limit)
		}
		for i, line := range h {
			if string(line.Old) != past[i] {
				t.Errorf("line %d of history holds %q, want %q", i, line.Old, past[i])
			}
		}
	}
}

// TestPlainStoreIsSealedAsItIsWritten begins in the open.
func TestPlainStoreIsSealedAsItIsWritten(t *testing.T) {
	open, _ := inMemory(t)
	inner := open()
	defer inner.Close()
	commit(t, inner, writes(0, "a/1", "một"))
	commit(t, inner, writes(1, "a/2", "hai"))
	s := over(t, inner, first)
	holds(t, s, map[string]string{"a/1": "một", "a/2": "hai"}, "", "")
	commit(t, s, writes(2, "a/2", "hai hai"))
	commit(t, s, writes(3, "a/2", "ba"))
	holds(t, s, map[string]string{"a/1": "một", "a/2": "ba"}, "hai hai", "hai", "", "")
	holds(t, over(t, inner, first), map[string]string{"a/1": "một", "a/2": "ba"}, "hai hai", "hai", "", "")
	late := time.Now().Add(time.Hour)
	entries, err := s.Unsent(t.Context(), late, late, 10)
	if err != nil || len(entries) != 4 || string(entries[0].Outbox) != "một" || string(entries[3].Outbox) != "ba" {
		t.Errorf("outbox %+v, %v", entries, err)
	}
	if _, err := Over(t.Context(), inner, nil); !errors.Is(err, ErrNoKey) {
		t.Errorf("without a key: %v", err)
	}
}

// TestMasterKeyChanges has a report live through three master keys, each of
// which is needed only until the report was written to again.
func TestMasterKeyChanges(t *testing.T) {
	third := "2c" + first[2:]
	open, _ := inMemory(t)
	inner := open()
	defer inner.Close()
	var past []string
	last := ""
	for i, with := range []string{first, second + "," + first, second, third + "," + second, third} {
		s := over(t, inner, with)
		if i > 0 {
			holds(t, s, map[string]string{"a/1": last}, past...)
		}
		past, last = append([]string{last}, past...), fmt.Sprint("lần ", i)
		commit(t, s, writes(int64(i), "a/1", last))
		holds(t, s, map[string]string{"a/1": last}, past...)
	}
}

// TestDeletedReportHasNoKey keeps all that lay in a store but the key.
func TestDeletedReportHasNoKey(t *testing.T) {
	pieces, report := dumped(t)
	s := over(t, filled(t, pieces), first)
	if err := use(t, s, report); err != nil {
		t.Fatal(err)
	}
	commit(t, s, bot.Commit{Chat: "tg:1", Event: 1, At: time.Now(), Session: []byte("x"), Base: 302, Drop: []outline.ReportID{report}})
	if _, known := s.(*Store).known.Get(reportOwner(report)); known {
		t.Error("the key is remembered")
	}
	err := s.Dump(t.Context(), func(p bot.Piece) error {
		if p.Field != nil && p.Field.Report == report || p.Past != nil && p.Past.Report == report {
			t.Errorf("%+v is left", p)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	kept := slices.DeleteFunc(pieces, func(p bot.Piece) bool {
		return p.Field != nil && p.Field.Report == report && p.Field.Field == keyField
	})
	s = over(t, filled(t, kept), first)
	if _, err := s.Fields(t.Context(), report); !errors.Is(err, ErrKeyMissing) {
		t.Errorf("fields: %v", err)
	}
	if _, err := s.History(t.Context(), report, 10); !errors.Is(err, ErrKeyMissing) {
		t.Errorf("history: %v", err)
	}
}

// TestProcessesShareKeys has processes begin the same report at once, and read
// what the others wrote.
func TestProcessesShareKeys(t *testing.T) {
	open, _ := inMemory(t)
	r := reportIn("tg:1")
	var all sync.WaitGroup
	for n := range 4 {
		s := over(t, open(), first)
		defer s.Close()
		all.Go(func() {
			chat := bot.ChatID(fmt.Sprint("tg:", n))
			for i := range int64(20) {
				err := s.Commit(t.Context(), bot.Commit{
					Chat: chat, Event: bot.EventID(i), At: time.Now(), Session: []byte("x"), Base: i, Report: r,
					Records: []bot.Record{{Report: r, Field: fmt.Sprint("a/", n), Base: i, Value: fmt.Append(nil, chat, i)}},
				})
				if err != nil {
					t.Errorf("%s: %v", chat, err)
				}
			}
		})
	}
	all.Wait()
	s := over(t, open(), first)
	defer s.Close()
	if h := storetest.Past(t, s, r, 1000); len(h) != 80 {
		t.Errorf("%d lines of history", len(h))
	}
	fields, err := s.Fields(t.Context(), r)
	if err != nil || len(fields) != 4 || string(fields["a/3"]) != "tg:319" {
		t.Errorf("%q, %v", fields, err)
	}
}

func TestKeyFieldIsNotForOthers(t *testing.T) {
	open, _ := inMemory(t)
	s := over(t, open(), first)
	defer s.Close()
	if err := s.Commit(t.Context(), writes(0, keyField, "x")); err == nil {
		t.Error("no error")
	}
	if left := storetest.Pieces(t, s); len(left) != 2 { // the mark and its event
		t.Errorf("%q was written", left)
	}
}
