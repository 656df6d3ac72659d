package storetest

import (
	"testing"

	"decuong/bot"
)

// farReport has a chat write a report of another shard, as one who was invited
// does.
func farReport(t *testing.T, s bot.Store) {
	r := reportOf(an, "r")
	first := turn(an, 0, answer(r, "a/1", 0, "một"), answer(r, "a/2", 0, "hai"))
	first.Next = []string{"a/1"}
	commit(t, s, first)
	far := turn(binh, 0, answer(r, "a/2", 1, "hai hai"))
	far.Next, far.Outbox = []string{"a/2"}, []byte("đã lưu")
	commit(t, s, far)

	snap := load(t, s, binh, bot.Want{Fields: []string{"a/1"}})
	same(t, "what the guest sees", snap, bot.Snapshot{
		Session: far.Session, Rev: 1, Report: r, Ver: 2,
		Index:  []bot.IndexEntry{{Field: "a/1", Rev: 1, Summary: "5"}, {Field: "a/2", Rev: 2, Summary: "7"}},
		Values: map[string][]byte{"a/1": []byte("một"), "a/2": []byte("hai hai")},
	})
	same(t, "all that the guest sees", load(t, s, binh, bot.Want{All: true}), snap)
	if own := load(t, s, an, bot.Want{}); own.Ver != 2 || own.Rev != 1 {
		t.Errorf("what the owner sees: %+v", own)
	}

	refused(t, s, far, bot.ErrDuplicate, r)
	moved := turn(binh, 1, answer(r, "a/2", 2, "x"))
	moved.Event = far.Event
	refused(t, s, moved, bot.ErrDuplicate, r)
	refused(t, s, turn(binh, 2, answer(r, "a/2", 2, "x")), bot.ErrConflict, r)
	refused(t, s, turn(binh, 1, answer(r, "a/1", 1, "x"), answer(r, "a/2", 1, "x")), bot.ErrConflict, r)
	commit(t, s, turn(binh, 1, answer(r, "a/2", 2, "x")))
}

func threeShards(t *testing.T, s bot.Store) {
	here, there, yonder := reportOf(an, "r"), reportOf(binh, "r"), reportOf(chi, "r")
	c := turn(an, 0, answer(there, "a/1", 0, "một"), answer(here, "a/1", 0, "hai"),
		answer(yonder, "a/1", 0, "ba"), answer(there, "a/2", 0, "bốn"))
	c.Report = yonder
	commit(t, s, c)
	for report, want := range map[string]map[string][]byte{
		string(here):   {"a/1": []byte("hai")},
		string(there):  {"a/1": []byte("một"), "a/2": []byte("bốn")},
		string(yonder): {"a/1": []byte("ba")},
	} {
		e := look(t, s, an, reportOf(an, "r"), reportOf(binh, "r"), reportOf(chi, "r"))
		for i, id := range []string{string(here), string(there), string(yonder)} {
			if id == report {
				same(t, report, e.Fields[i], want)
			}
		}
	}
	refused(t, s, c, bot.ErrDuplicate, here, there, yonder)
	again := turn(an, 1, answer(there, "a/1", 1, "x"))
	again.Event = c.Event
	refused(t, s, again, bot.ErrDuplicate, here, there, yonder)
}
