package storetest

import (
	"errors"
	"math"
	"testing"
	"time"

	"decuong/bot"
	"decuong/outline"
)

// refused commits what must fail with the error and change nothing.
func refused(t *testing.T, s bot.Store, c bot.Commit, because error, reports ...outline.ReportID) {
	t.Helper()
	before := look(t, s, c.Chat, reports...)
	if err := s.Commit(t.Context(), c); !errors.Is(err, because) {
		t.Errorf("committing: %v, want %v", err, because)
	}
	same(t, "what a refused commit left", look(t, s, c.Chat, reports...), before)
}

func once(t *testing.T, s bot.Store) {
	r := reportOf(an, "r")
	c := turn(an, 0, answer(r, "a/1", 0, "một"))
	c.Outbox, c.Shelf = []byte("đã lưu"), map[outline.ReportID][]byte{r: []byte("Báo cáo")}
	commit(t, s, c)
	refused(t, s, c, bot.ErrDuplicate, r)

	again := turn(an, 1, answer(r, "a/1", 1, "hai"))
	again.Event, again.Outbox = c.Event, []byte("đã lưu lần nữa")
	refused(t, s, again, bot.ErrDuplicate, r)

	stale := turn(an, 7, answer(r, "a/1", 7, "hai"))
	stale.Event = c.Event
	refused(t, s, stale, bot.ErrDuplicate, r) // being a duplicate comes first

	again.Event++
	commit(t, s, again)
}

func eventsAreTheirChats(t *testing.T, s bot.Store) {
	base := map[bot.ChatID]int64{}
	for _, event := range []bot.EventID{1, -1, 2, math.MaxInt64, math.MinInt64, 1<<53 + 1, 1 << 53, 0} {
		for _, chat := range []bot.ChatID{an, binh} {
			c := turn(chat, base[chat])
			c.Event = event
			commit(t, s, c)
			base[chat]++
			c.Base++
			if err := s.Commit(t.Context(), c); !errors.Is(err, bot.ErrDuplicate) {
				t.Errorf("event %d of %s again: %v", event, chat, err)
			}
		}
	}
}

func midnight(t *testing.T, s bot.Store) {
	for i, at := range []time.Time{
		time.Date(2026, 2, 28, 23, 59, 59, 0, time.UTC),
		time.Date(2026, 3, 1, 0, 0, 0, 0, time.UTC),
	} {
		c := turn(an, int64(i))
		c.At = at
		commit(t, s, c)
		c.Base++
		for _, later := range []time.Duration{time.Second, time.Hour, 24 * time.Hour} {
			c.At = at.Add(later)
			if err := s.Commit(t.Context(), c); !errors.Is(err, bot.ErrDuplicate) {
				t.Errorf("%v after %v: %v", later, at, err)
			}
		}
	}
}

func bury(t *testing.T, s bot.Store) {
	r := reportOf(an, "r")
	commit(t, s, turn(an, 0, answer(r, "a/1", 0, "một")))
	before := look(t, s, an, r)
	poison := turn(an, 1, answer(r, "a/1", 1, "hai"))
	for range 2 {
		if err := s.Bury(t.Context(), an, poison.Event, []byte{0, 255, '\n'}); err != nil {
			t.Fatalf("burying: %v", err)
		}
	}
	same(t, "after a burial", look(t, s, an, r), before)
	refused(t, s, poison, bot.ErrDuplicate, r)
	poison.Event++
	commit(t, s, poison)
	if err := s.Bury(t.Context(), an, poison.Event, nil); err != nil {
		t.Errorf("burying what was committed: %v", err)
	}
}
