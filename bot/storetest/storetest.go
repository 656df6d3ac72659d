// Package storetest holds every store to the promises of bot.Store. A store
// that passes can take the place of any other.
//
// It knows no store, and tests no promise that bot.Store does not make: what
// is particular to one, such as surviving a kill, is tested beside it.
package storetest

import (
	"bytes"
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"decuong/bot"
	"decuong/bot/internal/past"
	"decuong/outline"
)

// A Place makes room for a store with nothing in it, which is cleared away
// when the test ends, and returns what opens the store there. After a store
// was closed it can be opened again and holds what it held.
type Place func(t testing.TB) (open func() bot.Store)

// Run tests every promise, each on a store of its own.
func Run(t *testing.T, place Place) {
	for _, p := range []struct {
		name string
		test func(*testing.T, bot.Store)
	}{
		{"a new chat is nothing", newChat},
		{"load gives what was committed", loadGivesCommit},
		{"load brings the fields that are next or wanted", loadBringsFields},
		{"the chat moves to another report", chatMoves},
		{"the shelf gathers lines", shelf},
		{"another report than the session's is read", otherReport},
		{"a report is deleted with its history", dropped},
		{"an event is committed once", once},
		{"an event is known by chat and number", eventsAreTheirChats},
		{"an event is remembered over midnight", midnight},
		{"a buried event counts as committed", bury},
		{"a conflict of the session changes nothing", sessionConflict},
		{"a conflict of a field changes nothing", fieldConflict},
		{"a conflict of the report seen changes nothing", seenConflict},
		{"any revision is written over", anyRevision},
		{"a field set twice in a commit", setTwice},
		{"a cleared field stays in the index", cleared},
		{"names that cannot be are refused", badNames},
		{"history keeps what was replaced", history},
		{"history grows by what is said", growth},
		{"history of a report that several chats write", sharedHistory},
		{"values of every kind come back", values},
		{"summaries of every kind come back", summaries},
		{"large values come back", largeValues},
		{"a report in another shard", farReport},
		{"reports in three shards in one commit", threeShards},
		{"an entry is leased to its commit first", leasedToCommit},
		{"an entry is leased to one at a time", leasedOnce},
		{"an entry is held longer", heldLonger},
		{"an entry is handed back", handedBack},
		{"nobody holds what is not there", heldUnknown},
		{"the oldest entries come first", oldestFirst},
		{"entries of a chat keep their order", entryOrder},
		{"acknowledged entries are gone", acknowledged},
		{"two who lease at once share", leaseRace},
		{"two writers at different fields never conflict", differentFields},
		{"two writers at one field lose nothing", oneField},
		{"two writers of one chat lose nothing", oneChat},
		{"a context that is done is honoured", done},
		{"a store is filled when it is empty, or not", fillRefuses},
		{"it does as the model does", asModel},
	} {
		t.Run(p.name, func(t *testing.T) { p.test(t, opened(t, place(t))) })
	}
	t.Run("all is there when opened again", func(t *testing.T) { reopened(t, place(t)) })
	t.Run("all is carried to another store", func(t *testing.T) { carried(t, place) })
	t.Run("what is spoilt of a history spoils little else", func(t *testing.T) { spoilt(t, place) })
}

// opened opens a store that is closed with the test.
func opened(t testing.TB, open func() bot.Store) bot.Store {
	store := open()
	t.Cleanup(func() {
		if err := store.Close(); err != nil {
			t.Errorf("closing: %v", err)
		}
	})
	return store
}

// began is the time of the first commit of a test. Stores keep milliseconds.
var began = time.Now().Truncate(time.Millisecond)

// An, Bình and Chi write to the bot.
const (
	an   = bot.ChatID("tg:1")
	binh = bot.ChatID("tg:-1002003004005")
	chi  = bot.ChatID("tg:7")
)

// reportOf returns the ID of a report that was begun in the chat.
func reportOf(chat bot.ChatID, name string) outline.ReportID {
	return outline.ReportID(bot.ShardOf(chat)) + outline.ReportID(name)
}

// turn returns a plausible commit of the chat's turn after revision base.
func turn(chat bot.ChatID, base int64, records ...bot.Record) bot.Commit {
	c := bot.Commit{
		Chat: chat, Event: bot.EventID(1000 + base), At: began.Add(time.Duration(base) * time.Second),
		Session: fmt.Appendf(nil, `{"turn":%d}`, base+1), Base: base, Leaves: fmt.Sprint("mark ", base), Records: records,
	}
	if len(records) > 0 {
		c.Report = records[0].Report
	}
	return c
}

// answer returns a record that sets a field which has revision base.
func answer(report outline.ReportID, field string, base int64, value string) bot.Record {
	return bot.Record{
		Report: report, Field: field, Base: base, Value: []byte(value),
		Summary: fmt.Sprint(len(value)), Author: "tg:1",
	}
}

// Over returns a record as the bot gives it that loaded what it writes over:
// what is kept of the old value is what the new one does not have.
func Over(snap bot.Snapshot, r bot.Record) bot.Record {
	r.Tag, r.Back = snap.Tags[r.Field], past.Back(snap.Values[r.Field], r.Value)
	return r
}

func commit(t testing.TB, s bot.Store, c bot.Commit) {
	t.Helper()
	if err := s.Commit(t.Context(), c); err != nil {
		t.Fatalf("committing: %v", err)
	}
}

// load returns what a load finds but for mark and tags, which no two stores give
// alike.
func load(t testing.TB, s bot.Store, chat bot.ChatID, want bot.Want) bot.Snapshot {
	t.Helper()
	snap, err := s.Load(t.Context(), chat, want)
	if err != nil {
		t.Fatalf("loading: %v", err)
	}
	snap.Mark, snap.Tags = "", nil
	return snap
}

// markOf returns the mark of a chat's session.
func markOf(t testing.TB, s bot.Store, chat bot.ChatID) string {
	t.Helper()
	snap, err := s.Load(t.Context(), chat, bot.Want{})
	if err != nil {
		t.Fatalf("loading: %v", err)
	}
	return snap.Mark
}

// everything is what can be seen of a chat and some reports.
type everything struct {
	Snapshot bot.Snapshot
	Fields   []map[string][]byte
	History  [][]bot.Replaced
	Unsent   []bot.Entry
}

// look returns all that a store shows. Entries of the outbox are seen by a
// lease that ends at once.
func look(t testing.TB, s bot.Store, chat bot.ChatID, reports ...outline.ReportID) everything {
	t.Helper()
	e := everything{Snapshot: load(t, s, chat, bot.Want{All: true, Shelf: true})}
	for _, r := range reports {
		fields, err := s.Fields(t.Context(), r)
		if err != nil {
			t.Fatalf("loading fields: %v", err)
		}
		e.Fields, e.History = append(e.Fields, fields), append(e.History, Past(t, s, r, 1000))
	}
	late := began.AddDate(1, 0, 0)
	var err error
	if e.Unsent, err = s.Unsent(t.Context(), late, late, 1000); err != nil {
		t.Fatalf("leasing: %v", err)
	}
	return e
}

// Past returns a report's history, its values whole.
func Past(t testing.TB, s bot.Store, r outline.ReportID, limit int) []bot.Replaced {
	t.Helper()
	h, err := s.History(t.Context(), r, limit)
	if err != nil {
		t.Fatalf("loading history: %v", err)
	}
	var lines []bot.Replaced
	for line, err := range h.Whole() {
		if err != nil {
			t.Fatalf("rebuilding history: %v", err)
		}
		lines = append(lines, line)
	}
	return lines
}

// same compares what a store gave with what it should have, where order and
// emptiness do not matter. A value that is nil is not one that is empty.
func same(t testing.TB, what string, got, want any) {
	t.Helper()
	diff := cmp.Diff(want, got,
		cmpopts.SortSlices(func(a, b bot.IndexEntry) bool { return a.Field < b.Field }),
		cmp.FilterValues(sameBytes, cmp.Ignore()), // letter by letter is slow
		cmp.FilterPath(emptyIsNil, cmpopts.EquateEmpty()))
	if diff != "" {
		t.Errorf("%s (-want +got):\n%s", what, diff)
	}
}

func sameBytes(a, b []byte) bool { return (a == nil) == (b == nil) && bytes.Equal(a, b) }

func emptyIsNil(p cmp.Path) bool {
	f, ok := p.Last().(cmp.StructField)
	return !ok || f.Name() != "Old" && f.Name() != "Session"
}
