package bot_test

import (
	"testing"
	"time"

	"decuong/bot"
	"decuong/dialog"
)

// TestSweepPastTheUnreadable ends a report although what is kept of others'
// ends cannot be read, on whichever side of it they lie.
func TestSweepPastTheUnreadable(t *testing.T) {
	play(t, func(s *scene) {
		p := &post{}
		var later time.Duration
		b := s.start(p, func(set *bot.Settings) { set.Now = func() time.Time { return time.Now().Add(later) } })
		s.do(b, begun...)
		b.Settle()
		s.do(b, dialog.Chose{Choice: dialog.Choice{Act: "endat", Arg: "30"}, Pointer: dialog.Pointer{Report: p.last().Report}, On: "tg:1:1"})
		now, err := s.store.Load(s.t.Context(), "tg:1", bot.Want{})
		if err != nil {
			t.Fatal(err)
		}
		spoilt := bot.Commit{Chat: "tg:1", Event: 100, At: time.Now(), Base: now.Rev, Report: now.Report, Session: now.Session}
		for _, id := range []string{"a", "b", "c", "d", "e", "f", "g", "h"} {
			spoilt.Records = append(spoilt.Records, bot.Record{Report: "00ends", Field: "e/" + id, Base: bot.AnyRev, Value: []byte("{")})
		}
		if err := s.store.Commit(s.t.Context(), spoilt); err != nil {
			t.Fatal(err)
		}
		later = 31 * 24 * time.Hour
		if err := b.Sweep(s.t.Context()); err != nil {
			t.Error(err)
		}
		if after, err := s.store.Load(s.t.Context(), "tg:1", bot.Want{Shelf: true}); err != nil || len(after.Shelf) != 0 {
			t.Errorf("shelf %q, %v", after.Shelf, err)
		}
		b.Stop(s.t.Context())
	})
}
