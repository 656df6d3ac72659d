package storetest

import (
	"testing"
	"time"

	"decuong/bot"
)

func hold(t *testing.T, s bot.Store, until time.Time, held ...bot.EntryID) {
	t.Helper()
	if err := s.Hold(t.Context(), until, held...); err != nil {
		t.Fatalf("holding: %v", err)
	}
}

func heldLonger(t *testing.T, s bot.Store) {
	mine, other := says(an, 0, began), says(binh, 0, began)
	commit(t, s, mine)
	commit(t, s, other)
	until := began.Add(3 * bot.Lease)
	hold(t, s, until, mine.Entry())
	end := began.Add(bot.Lease)
	same(t, "when its commit's lease ended", unsent(t, s, end, end, 10), entries(other))
	before := until.Add(-time.Millisecond)
	same(t, "shortly before the end", unsent(t, s, before, before, 10), entries(other))
	same(t, "at the end", unsent(t, s, until, until.Add(time.Minute), 10), entries(other, mine))
	hold(t, s, until.Add(time.Hour), mine.Entry())
	late := until.Add(time.Minute)
	same(t, "a lease held again", unsent(t, s, late, late, 10), entries(other))
}

func handedBack(t *testing.T, s bot.Store) {
	var all []bot.Commit
	for i := range int64(3) {
		all = append(all, says(an, i, began.Add(time.Duration(i)*time.Second)))
		commit(t, s, all[i])
	}
	now := began.Add(5 * time.Second)
	hold(t, s, now, all[2].Entry(), all[1].Entry())
	same(t, "before", unsent(t, s, now.Add(-time.Millisecond), now, 10), entries())
	until := now.Add(time.Second)
	same(t, "at once, in their order", unsent(t, s, now, until, 10), entries(all[1:]...))
	same(t, "leased again", unsent(t, s, now, until, 10), entries())
	same(t, "that lease is over", unsent(t, s, until, until, 10), entries(all[1:]...))
	end := began.Add(bot.Lease)
	same(t, "all", unsent(t, s, end, end, 10), entries(all...))
}

func heldUnknown(t *testing.T, s bot.Store) {
	c := says(an, 0, began)
	commit(t, s, c)
	if err := s.Acknowledge(t.Context(), c.Entry()); err != nil {
		t.Fatal(err)
	}
	hold(t, s, began, c.Entry(), bot.EntryID{Chat: chi, Rev: 7})
	hold(t, s, began)
	late := began.Add(time.Hour)
	same(t, "what is gone stays gone", unsent(t, s, late, late, 10), entries())
}
