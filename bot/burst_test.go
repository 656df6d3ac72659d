package bot_test

import (
	"fmt"
	"strings"
	"testing"

	"decuong/bot"
	"decuong/dialog"
	"decuong/outline"
)

// The messages of one paste end as one confirmation, however many of them came
// while the first was being sent.
func TestBurst(t *testing.T) {
	play(t, func(s *scene) {
		p := &post{}
		b := s.start(p, nil)
		s.do(b, begun...)
		b.Settle()
		before := len(p.prompts)
		free := make(chan struct{})
		p.before = func(any) error { <-free; return nil }
		for n := range 6 {
			s.do(b, dialog.Said{Text: "Một hai ba bốn năm.", Origin: outline.Origin(fmt.Sprintf("tg:1:%d", 10+n)), Pos: int64(10 + n)})
		}
		close(free)
		b.Settle()
		shown := p.prompts[before:]
		if len(shown) != 1 || !strings.Contains(shown[0].Text.String(), "30 chữ") {
			t.Errorf("a paste is confirmed in %d messages: %v", len(shown), shown)
		}
		if n := p.count(any1); n > before+2 {
			t.Errorf("%d messages were sent; those between are not needed", n)
		}
		b.Stop(s.t.Context())
	})
}

// The chat of a dead person is left in peace.
func TestGone(t *testing.T) {
	play(t, func(s *scene) {
		tries := 0
		p := &post{before: func(any) error { tries++; return bot.ErrGone }}
		b := s.start(p, nil)
		s.do(b, dialog.Began{})
		b.Settle()
		b.Stop(s.t.Context())
		b = s.start(p, nil)
		if err := b.Resend(s.t.Context(), true); err != nil {
			t.Fatal(err)
		}
		b.Settle()
		if tries != 1 {
			t.Errorf("tried %d times", tries)
		}
		b.Stop(s.t.Context())
	})
}
