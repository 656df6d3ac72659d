package bot_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"decuong/bot"
	"decuong/dialog"
)

// A mute store acknowledges nothing.
type mute struct{ bot.Store }

func (mute) Acknowledge(context.Context, ...bot.EntryID) error { return errors.New("not now") }

// What was said is not said again by who said it, however long the store
// refuses to hear so.
func TestSaidOnce(t *testing.T) {
	play(t, func(s *scene) {
		s.store = mute{s.store}
		p := &post{}
		b := s.start(p, nil)
		ctx, cancel := context.WithCancel(s.t.Context())
		go b.Run(ctx)
		s.do(b, dialog.Began{})
		time.Sleep(5 * bot.Lease)
		if n := p.count(any1); n != 1 {
			t.Errorf("said %d times", n)
		}
		cancel()
		b.Stop(s.t.Context())
	})
}
