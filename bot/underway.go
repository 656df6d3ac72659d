package bot

import (
	"context"
	"errors"
	"sync"
	"time"
)

// errHalted ends the making of wording that nobody wants any more.
var errHalted = errors.New("stopped by the person")

// underway are the drafts that this process is making.
type underway struct {
	mu     sync.Mutex
	drafts map[draftKey]context.CancelCauseFunc
}

type draftKey struct {
	chat ChatID
	turn int64
}

// begin returns a context that a halt of the draft ends, and what is to be
// called when the draft is made.
func (u *underway) begin(ctx context.Context, chat ChatID, turn int64) (context.Context, func()) {
	ctx, cancel := context.WithCancelCause(ctx)
	key := draftKey{chat, turn}
	u.mu.Lock()
	defer u.mu.Unlock()
	if u.drafts == nil {
		u.drafts = map[draftKey]context.CancelCauseFunc{}
	}
	u.drafts[key] = cancel
	return ctx, func() {
		u.mu.Lock()
		delete(u.drafts, key)
		u.mu.Unlock()
		cancel(nil)
	}
}

// halt ends a draft, if it is made here.
func (u *underway) halt(chat ChatID, turn int64) {
	u.mu.Lock()
	defer u.mu.Unlock()
	if cancel := u.drafts[draftKey{chat, turn}]; cancel != nil {
		cancel(errHalted)
	}
}

// halted reports whether the chat does not want a turn's draft any more: the
// halt may have been another replica's, or have come before the draft began.
func (b *Bot) halted(ctx context.Context, chat ChatID, turn int64) bool {
	s, err := b.presentSession(ctx, chat)
	return err == nil && s.Stopped >= turn
}

// heedEvery is how late a draft ends that was stopped elsewhere.
const heedEvery = 3 * time.Second

// heed ends a draft that is made here when the chat does not want it any more:
// the turn that stopped it may have been another replica's.
func (b *Bot) heed(ctx context.Context, chat ChatID, turn int64) {
	for {
		select {
		case <-ctx.Done():
			return
		case <-time.After(heedEvery):
		}
		if b.halted(ctx, chat, turn) {
			b.underway.halt(chat, turn)
			return
		}
	}
}
