package telegram

import (
	"context"
	"errors"
	"log/slog"
	"sync"
	"time"

	"decuong/bot"
	"decuong/bot/panics"
)

// An intake gives updates to the host, however they come: to the poller or to
// the webhook.
type intake struct {
	account *Account
	host    Host
	read    *translator
	log     *slog.Logger
	started sync.WaitGroup // all goroutines
	slots   chan struct{}  // turns at a time
	presses chan struct{}  // answers to pressed buttons at a time
}

const (
	turnsAtOnce   = 64
	pressesAtOnce = 64
	// turnTime bounds one attempt at a turn: a load and a commit.
	turnTime = 30 * time.Second
	// stopPatience is how long a turn may take when the program is to stop. One
	// that is given up was not confirmed, so Telegram sends it again.
	stopPatience = 2 * time.Second
)

func (a *Account) intake(host Host) *intake {
	return &intake{
		account: a, host: host, read: a.translator(), log: a.log,
		slots: make(chan struct{}, turnsAtOnce), presses: make(chan struct{}, pressesAtOnce),
	}
}

// slot waits until one more turn may be taken, and takes the right to. It
// returns false when the program stops.
func (p *intake) slot(ctx context.Context) bool {
	select {
	case p.slots <- struct{}{}:
	case <-ctx.Done():
		return false
	}
	if ctx.Err() != nil {
		<-p.slots
		return false
	}
	return true
}

// attempt tries once to have an update committed or, if it cannot be or is
// hopeless, buried. It finishes although the program stops, if it is quick.
func (p *intake) attempt(ctx context.Context, l letter, hopeless func() bool) error {
	ctx, cancel := outlast(ctx, stopPatience)
	defer cancel()
	ctx, cancel = context.WithTimeout(ctx, turnTime)
	defer cancel()
	err := l.broken
	if err == nil {
		err = panics.Caught(func() error { return p.host.Turn(ctx, l.chat, l.id, l.event) })
	}
	if err == nil || errors.Is(err, bot.ErrDuplicate) {
		p.account.watch.Update("committed")
		return nil
	}
	if l.broken == nil && !bot.Permanent(err) && !hopeless() {
		p.account.watch.Update("failed")
		return err
	}
	p.account.watch.Update("buried")
	p.log.Error("update cannot be processed", "chat", l.chat, "event", int64(l.id), "error", err, "stack", panics.Stack(err))
	return panics.Caught(func() error { return p.host.Bury(ctx, l.chat, l.id, l.raw) })
}

// outlast returns a context that ends d after ctx does.
func outlast(ctx context.Context, d time.Duration) (context.Context, context.CancelFunc) {
	longer, cancel := context.WithCancel(context.WithoutCancel(ctx))
	stop := context.AfterFunc(ctx, func() { time.AfterFunc(d, cancel) })
	return longer, func() { stop(); cancel() }
}
