package bot_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"decuong/bot"
	"decuong/dialog"
	"decuong/outline"
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

// A form field that somebody else filled between the look at it and the commit
// is not written over unseen: the turn is taken again, and says what it
// replaced.
func TestFieldConflict(t *testing.T) {
	play(t, func(s *scene) {
		p := &post{}
		met := false
		s.store = &far{s.store, heard}
		b := s.start(p, nil)
		s.do(b, begun...)
		now, err := s.store.Load(s.t.Context(), "tg:1", bot.Want{})
		if err != nil {
			t.Fatal(err)
		}
		report := now.Report
		s.do(b, dialog.Chose{Choice: dialog.Choice{Act: "fill", Arg: string(outline.Place)}, On: "tg:1:1", Pointer: dialog.Pointer{Report: report}})
		rival := s.store.(*far).Store
		s.store.(*far).commit = func(commit func() error) error {
			if !met {
				met = true
				if err := rival.Commit(s.t.Context(), bot.Commit{
					Chat: "tg:2", Event: 1, At: time.Now(), Session: []byte("{}"),
					Records: []bot.Record{{Report: report, Field: "f/" + string(outline.Place), Value: []byte("Tân Hà"), Base: bot.AnyRev, Summary: "1", Author: "tg:2"}},
				}); err != nil {
					t.Error(err)
				}
			}
			return commit()
		}
		s.do(b, dialog.Said{Text: "Tân Lập", Origin: "tg:1:9"})
		b.Settle()
		said := p.last().Text.String()
		if !strings.Contains(said, "Đã lưu địa danh: Tân Lập.") || !strings.Contains(said, "Trước đó: Tân Hà.") {
			t.Errorf("said %q", said)
		}
		b.Stop(s.t.Context())
	})
}
