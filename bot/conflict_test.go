package bot_test

import (
	"errors"
	"testing"
	"time"

	"decuong/bot"
	"decuong/dialog"
)

// A turn that meets somebody else's is taken again, on what they left; one that
// meets others again and again is given up.
func TestConflict(t *testing.T) {
	play(t, func(s *scene) {
		p := &post{}
		rival := s.start(&post{}, nil)
		meets := 2
		s.store = &far{s.store, func(commit func() error) error {
			if meets--; meets >= 0 {
				other := dialog.Event{At: time.Now(), By: "tg:1", What: dialog.Began{}}
				if err := rival.Turn(s.t.Context(), "tg:1", bot.EventID(10+meets), other); err != nil {
					t.Error(err)
				}
			}
			return commit()
		}}
		b := s.start(p, nil)
		s.do(b, dialog.Began{})
		b.Settle()
		if n := p.count(any1); n != 1 {
			t.Errorf("said %d times", n)
		}
		now, err := s.store.Load(s.t.Context(), "tg:1", bot.Want{})
		if err != nil || now.Rev != 3 {
			t.Errorf("%d turns, %v", now.Rev, err)
		}
		s.store.(*far).commit = func(func() error) error { return bot.ErrConflict }
		if err := s.try(b, dialog.Began{}); !errors.Is(err, bot.ErrConflict) {
			t.Errorf("endless conflict: %v", err)
		}
		b.Stop(s.t.Context())
		rival.Stop(s.t.Context())
	})
}
