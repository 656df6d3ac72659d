package storetest

import (
	"testing"

	"decuong/bot"
	"decuong/outline"
)

func newChat(t *testing.T, s bot.Store) {
	same(t, "snapshot", load(t, s, an, bot.Want{}), bot.Snapshot{})
	same(t, "all of it", load(t, s, an, bot.Want{All: true, Shelf: true, Fields: []string{"a/1"}}), bot.Snapshot{})
	for _, unknown := range []outline.ReportID{reportOf(an, "r"), "", "x", "zz:{}"} {
		fields, err := s.Fields(t.Context(), unknown)
		if err != nil || len(fields) > 0 {
			t.Errorf("fields of report %q: %v, %v", unknown, fields, err)
		}
		if h := Past(t, s, unknown, 10); len(h) > 0 {
			t.Errorf("history of report %q: %v", unknown, h)
		}
	}
}

func loadGivesCommit(t *testing.T, s bot.Store) {
	r := reportOf(an, "r")
	c := turn(an, 0, answer(r, "o", 0, "outline"), answer(r, "a/1", 0, "Đã họp."))
	c.Next = []string{"a/1"}
	commit(t, s, c)
	want := bot.Snapshot{
		Session: c.Session, Rev: 1, Report: r, Ver: 1,
		Index:  []bot.IndexEntry{{Field: "o", Rev: 1, Summary: "7"}, {Field: "a/1", Rev: 1, Summary: "11"}},
		Values: map[string][]byte{"a/1": []byte("Đã họp.")},
	}
	same(t, "after one turn", load(t, s, an, bot.Want{}), want)

	c = turn(an, 1, answer(r, "a/1", 1, "Đã họp xong."))
	commit(t, s, c)
	want.Session, want.Rev, want.Ver = c.Session, 2, 2
	want.Index[1] = bot.IndexEntry{Field: "a/1", Rev: 2, Summary: "16"}
	want.Values = nil
	same(t, "after two", load(t, s, an, bot.Want{}), want)

	c = turn(an, 2)
	c.Report = r
	commit(t, s, c)
	want.Session, want.Rev = c.Session, 3
	same(t, "after a turn without records", load(t, s, an, bot.Want{}), want)
	same(t, "another chat", load(t, s, binh, bot.Want{}), bot.Snapshot{})
}

func loadBringsFields(t *testing.T, s bot.Store) {
	r := reportOf(an, "r")
	c := turn(an, 0, answer(r, "a/1", 0, "một"), answer(r, "a/2", 0, "hai"), answer(r, "a/3", 0, "ba"), answer(r, "a/4", 0, "bốn"))
	c.Next = []string{"a/3", "a/1", "a/9"}
	commit(t, s, c)
	for name, test := range map[string]struct {
		want bot.Want
		give []string
	}{
		"next alone":    {bot.Want{}, []string{"a/1", "a/3"}},
		"next and want": {bot.Want{Fields: []string{"a/4"}}, []string{"a/1", "a/3", "a/4"}},
		"both the same": {bot.Want{Fields: []string{"a/3", "a/8"}}, []string{"a/1", "a/3"}},
		"all":           {bot.Want{All: true, Fields: []string{"a/2"}}, []string{"a/1", "a/2", "a/3", "a/4"}},
	} {
		values := map[string][]byte{}
		for _, f := range test.give {
			values[f] = map[string][]byte{"a/1": []byte("một"), "a/2": []byte("hai"), "a/3": []byte("ba"), "a/4": []byte("bốn")}[f]
		}
		same(t, name, load(t, s, an, test.want).Values, values)
	}
}

func chatMoves(t *testing.T, s bot.Store) {
	one, two := reportOf(an, "one"), reportOf(an, "two")
	c := turn(an, 0, answer(one, "a/1", 0, "một"), answer(two, "a/1", 0, "hai"), answer(two, "a/2", 0, "ba"))
	c.Report, c.Next = two, []string{"a/1"}
	commit(t, s, c)
	snap := load(t, s, an, bot.Want{})
	if snap.Report != two || len(snap.Index) != 2 || string(snap.Values["a/1"]) != "hai" || snap.Ver != 1 {
		t.Errorf("on the second report: %+v", snap)
	}
	c = turn(an, 1)
	c.Report, c.Next = one, []string{"a/1"}
	commit(t, s, c)
	snap = load(t, s, an, bot.Want{})
	if snap.Report != one || len(snap.Index) != 1 || string(snap.Values["a/1"]) != "một" || snap.Ver != 1 {
		t.Errorf("back on the first: %+v", snap)
	}
	commit(t, s, turn(an, 2))
	if snap = load(t, s, an, bot.Want{}); snap.Report != "" || len(snap.Index) > 0 || len(snap.Values) > 0 || snap.Ver != 0 {
		t.Errorf("on none: %+v", snap)
	}
}

func shelf(t *testing.T, s bot.Store) {
	one, two := reportOf(an, "one"), reportOf(an, "two")
	c := turn(an, 0, answer(one, "a/1", 0, "một"))
	c.Shelf = map[outline.ReportID][]byte{one: []byte("Báo cáo một")}
	commit(t, s, c)
	commit(t, s, turn(an, 1))
	c = turn(an, 2)
	c.Shelf = map[outline.ReportID][]byte{two: []byte("Báo cáo hai"), one: []byte("Báo cáo một, sửa tên")}
	commit(t, s, c)
	same(t, "shelf", load(t, s, an, bot.Want{Shelf: true}).Shelf, c.Shelf)
	if snap := load(t, s, an, bot.Want{All: true}); len(snap.Shelf) > 0 {
		t.Errorf("a shelf that nobody asked for: %v", snap.Shelf)
	}
	if snap := load(t, s, binh, bot.Want{Shelf: true}); len(snap.Shelf) > 0 {
		t.Errorf("another chat has the shelf: %v", snap.Shelf)
	}
}
