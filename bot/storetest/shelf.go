package storetest

import (
	"testing"

	"decuong/bot"
	"decuong/outline"
)

// otherReport reads a report that the session is not on.
func otherReport(t *testing.T, s bot.Store) {
	first, second := reportOf(an, "1"), reportOf(an, "2")
	commit(t, s, turn(an, 0, answer(first, "a/1", 0, "một")))
	c := turn(an, 1, answer(second, "a/1", 0, "hai"))
	c.Report = second
	commit(t, s, c)
	snap := load(t, s, an, bot.Want{Report: first, Fields: []string{"a/1"}})
	if snap.Report != second || string(snap.Values["a/1"]) != "một" || len(snap.Index) != 1 || snap.Ver != 1 {
		t.Errorf("another report came as %+v", snap)
	}
	if snap := load(t, s, an, bot.Want{Report: reportOf(an, "none")}); len(snap.Index) != 0 || snap.Ver != 0 {
		t.Errorf("a report that is not there came as %+v", snap)
	}
}

// dropped deletes a report, and takes it off the shelf in the same turn.
func dropped(t *testing.T, s bot.Store) {
	gone, kept := reportOf(an, "gone"), reportOf(an, "kept")
	c := turn(an, 0, answer(gone, "a/1", 0, "một"), answer(kept, "a/1", 0, "hai"))
	c.Shelf = map[outline.ReportID][]byte{gone: []byte("g"), kept: []byte("k")}
	commit(t, s, c)
	c = turn(an, 1)
	c.Shelf, c.Drop = map[outline.ReportID][]byte{gone: nil}, []outline.ReportID{gone, reportOf(an, "never")}
	commit(t, s, c)
	if snap := load(t, s, an, bot.Want{Shelf: true}); len(snap.Shelf) != 1 || string(snap.Shelf[kept]) != "k" {
		t.Errorf("shelf %q", snap.Shelf)
	}
	fields, err := s.Fields(t.Context(), gone)
	if err != nil || len(fields) > 0 || len(Past(t, s, gone, 10)) > 0 {
		t.Errorf("of the deleted report there is %q, %v", fields, err)
	}
	if fields, err := s.Fields(t.Context(), kept); err != nil || string(fields["a/1"]) != "hai" {
		t.Errorf("the other report holds %q, %v", fields, err)
	}
	c = turn(an, 2)
	c.Drop = []outline.ReportID{reportOf(elsewhere(an), "far")}
	if err := s.Commit(t.Context(), c); err == nil {
		t.Error("deleted a report of another shard")
	}
}

// elsewhere returns a chat of another shard.
func elsewhere(chat bot.ChatID) bot.ChatID {
	other := chat
	for bot.ShardOf(other) == bot.ShardOf(chat) {
		other += "1"
	}
	return other
}
