package storetest

import (
	"testing"

	"decuong/bot"
	"decuong/outline"
)

func sessionConflict(t *testing.T, s bot.Store) {
	r := reportOf(an, "r")
	early := turn(an, 3, answer(r, "a/1", 0, "một"))
	refused(t, s, early, bot.ErrConflict, r)
	commit(t, s, turn(an, 0, answer(r, "a/1", 0, "một")))
	mark := markOf(t, s, an)
	commit(t, s, turn(an, 1))
	for _, base := range []int64{0, 1, 3, -1} {
		c := turn(an, base, answer(r, "a/1", 1, "hai"), answer(reportOf(an, "new"), "a/1", 0, "ba"))
		c.Event = 7
		c.Outbox, c.Shelf = []byte("đã lưu"), map[outline.ReportID][]byte{r: []byte("Báo cáo")}
		refused(t, s, c, bot.ErrConflict, r, reportOf(an, "new"))
	}
	c := turn(an, 2, answer(r, "a/1", 1, "hai"))
	c.Event = 7     // which the conflicts did not use up
	if mark != "" { // that of another commit, as of one which a failover lost
		c.Mark = mark
		refused(t, s, c, bot.ErrConflict, r)
	}
	c.Mark = markOf(t, s, an)
	commit(t, s, c)
}

func fieldConflict(t *testing.T, s bot.Store) {
	r := reportOf(an, "r")
	commit(t, s, turn(an, 0, answer(r, "a/1", 0, "một"), answer(r, "a/2", 0, "hai")))
	commit(t, s, turn(an, 1, answer(r, "a/2", 1, "hai hai")))
	for name, bad := range map[string]bot.Record{
		"behind":      answer(r, "a/2", 1, "x"),
		"ahead":       answer(r, "a/2", 3, "x"),
		"not new":     answer(r, "a/2", 0, "x"),
		"not there":   answer(r, "a/9", 1, "x"),
		"new report":  answer(reportOf(an, "new"), "a/1", 1, "x"),
		"clear":       {Report: r, Field: "a/2", Base: 1},
		"many digits": answer(r, "a/2", 20, "x"),
	} {
		t.Run(name, func(t *testing.T) {
			c := turn(an, 2, answer(r, "a/1", 1, "một một"), answer(r, "a/3", 0, "ba"), bad)
			c.Event, c.Outbox = 7, []byte("đã lưu")
			refused(t, s, c, bot.ErrConflict, r, reportOf(an, "new"))
		})
	}
	c := turn(an, 2, answer(r, "a/1", 1, "một một"), answer(r, "a/2", 2, "x"))
	c.Event = 7
	commit(t, s, c)
}

func seenConflict(t *testing.T, s bot.Store) {
	r := reportOf(an, "r")
	commit(t, s, turn(an, 0, answer(r, "a/1", 0, "một"), answer(r, "a/2", 0, "hai")))
	seen := func(base, ver int64, records ...bot.Record) bot.Commit {
		c := turn(an, base, records...)
		c.Report, c.Seen, c.Ver = r, r, ver
		return c
	}
	commit(t, s, seen(1, 1))
	commit(t, s, seen(2, 1, answer(r, "a/1", 1, "một một"), answer(r, "a/3", 0, "ba")))
	commit(t, s, turn(binh, 0, answer(r, "a/4", 0, "bốn")))
	for _, ver := range []int64{0, 2, 4} {
		c := seen(3, ver, answer(r, "a/2", 1, "hai hai"))
		c.Event = 7
		refused(t, s, c, bot.ErrConflict, r)
		c.Records = nil
		refused(t, s, c, bot.ErrConflict, r)
	}
	commit(t, s, seen(3, 3, answer(r, "a/2", 1, "hai hai")))
	gone := seen(4, 4)
	gone.Seen = reportOf(an, "gone")
	refused(t, s, gone, bot.ErrConflict, r)
	far := seen(4, 0)
	far.Seen = reportOf(elsewhere(an), "far")
	if err := s.Commit(t.Context(), far); err == nil || err == bot.ErrConflict {
		t.Errorf("a report of another shard was asked for: %v", err)
	}
}

func anyRevision(t *testing.T, s bot.Store) {
	r := reportOf(an, "r")
	for i := range int64(12) { // past one digit
		commit(t, s, turn(an, i, answer(r, "f/place", bot.AnyRev, "Tân Lập")))
	}
	index := load(t, s, an, bot.Want{}).Index
	same(t, "index", index, []bot.IndexEntry{{Field: "f/place", Rev: 12, Summary: "10"}})
	commit(t, s, turn(an, 12, answer(r, "f/place", 12, "Tân Lập")))
}

func setTwice(t *testing.T, s bot.Store) {
	r := reportOf(an, "r")
	commit(t, s, turn(an, 0, answer(r, "a/1", bot.AnyRev, "một"), answer(r, "a/2", 0, "x"), answer(r, "a/1", 1, "hai")))
	snap := load(t, s, an, bot.Want{All: true})
	same(t, "values", snap.Values, map[string][]byte{"a/1": []byte("hai"), "a/2": []byte("x")})
	h := Past(t, s, r, 10)
	if len(h) != 3 || string(h[0].Old) != "một" || h[0].Rev != 2 || h[2].Old != nil || h[2].Rev != 1 {
		t.Errorf("history: %+v", h)
	}
	refused(t, s, turn(an, 1, answer(r, "a/1", 2, "ba"), answer(r, "a/1", 2, "bốn")), bot.ErrConflict, r)
}

func cleared(t *testing.T, s bot.Store) {
	r := reportOf(an, "r")
	commit(t, s, turn(an, 0, answer(r, "a/1", 0, "một"), answer(r, "a/2", 0, "hai")))
	c := turn(an, 1, bot.Record{Report: r, Field: "a/1", Base: 1, Summary: "0"},
		bot.Record{Report: r, Field: "a/3", Base: 0}) // that never was
	c.Next = []string{"a/1", "a/2", "a/3"}
	commit(t, s, c)
	snap := load(t, s, an, bot.Want{})
	same(t, "index", snap.Index, []bot.IndexEntry{
		{Field: "a/1", Rev: 2, Summary: "0"}, {Field: "a/2", Rev: 1, Summary: "3"}, {Field: "a/3", Rev: 1},
	})
	same(t, "values", snap.Values, map[string][]byte{"a/2": []byte("hai")})
	fields, err := s.Fields(t.Context(), r)
	if err != nil {
		t.Fatal(err)
	}
	same(t, "fields", fields, snap.Values)

	commit(t, s, turn(an, 2, answer(r, "a/1", 2, ""))) // empty is a value
	h := Past(t, s, r, 2)
	if h[0].Old != nil || string(h[1].Old) != "" && h[1].Old != nil {
		t.Errorf("history: %+v", h)
	}
	values := load(t, s, an, bot.Want{All: true}).Values
	if v, there := values["a/1"]; !there || v == nil || len(v) > 0 {
		t.Errorf("an empty value came back as %v, %v", v, there)
	}
}

func badNames(t *testing.T, s bot.Store) {
	r := reportOf(an, "r")
	commit(t, s, turn(an, 0, answer(r, "a/1", 0, "một")))
	next := turn(an, 1)
	next.Next = []string{"a/1", "a b"}
	for _, c := range []bot.Commit{
		turn(an, 1, answer(r, "", 0, "x")), turn(an, 1, answer(r, "a 1", 0, "x")),
		turn(an, 1, answer("", "a/1", 0, "x")), next,
	} {
		before := look(t, s, an, r)
		if err := s.Commit(t.Context(), c); err == nil {
			t.Errorf("no error for %+v", c)
		}
		same(t, "what was left", look(t, s, an, r), before)
	}
}
