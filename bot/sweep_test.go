package bot_test

import (
	"testing"
	"time"

	"decuong/bot"
	"decuong/dialog"
)

// TestSweep ends a report, although what is kept of others'
// ends cannot be read, on whichever side of it they lie; and, with nobody there
// to sweep before its day, not before its writer had a week's notice.
func TestSweep(t *testing.T) {
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
		for _, day := range []struct{ at, left int }{{31, 1}, {35, 1}, {39, 0}} {
			later = time.Duration(day.at) * 24 * time.Hour
			if err := b.Sweep(s.t.Context()); err != nil {
				t.Error(err)
			}
			if after, err := s.store.Load(s.t.Context(), "tg:1", bot.Want{Shelf: true}); err != nil || len(after.Shelf) != day.left {
				t.Errorf("day %d: shelf %q, %v", day.at, after.Shelf, err)
			}
		}
		b.Stop(s.t.Context())
	})
}
