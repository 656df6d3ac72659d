package telegram

import (
	"context"
	"encoding/json"
	"errors"
	"math/rand/v2"
	"sync"
	"time"

	tgbot "github.com/go-telegram/bot"

	"decuong/bot"
)

// A poller fetches updates and gives them to the host. Chats take turns side
// by side, each chat in order. The next fetch confirms what came before, so it
// waits until all of it is committed, with two exceptions that confirm
// nothing: when a few chats are slow or fail while others do well, and, rarely,
// when all fail. Then the poller asks again from the first uncommitted update
// on, and deals with what it has not seen, so that one chat does not stop the
// others.
type poller struct {
	*intake
	woken  chan struct{} // told when nothing is left to be committed, or the store is well again
	polled bool          // Telegram has answered a poll

	mu     sync.Mutex
	window *window
	queues map[bot.ChatID][]letter // of chats that a turn is taken in: what comes after it
	well   bool                    // the store is, as far as can be told
}

const (
	// patience is how long an uncommitted update holds up other chats while
	// the store is well. Telegram hands out one update only when it is asked
	// twice within half a second (telegram-bot-api, Client.cpp).
	patience = 2 * time.Second
	// probing is the same while nothing can be committed: polling pauses, and
	// a look now and then tells a broken chat from a broken store.
	probing = 30 * time.Second
)

// Poll gives updates to the host until ctx ends. Then it fetches no more,
// lets the turns at hand finish, and returns when all it started has ended.
func (a *Account) Poll(ctx context.Context, host Host) {
	p := &poller{
		intake: a.intake(host), woken: make(chan struct{}, 1),
		window: newWindow(), queues: map[bot.ChatID][]letter{}, well: true,
	}
	p.started.Go(func() { a.Name(ctx) })
	p.run(ctx)
	p.started.Wait()
	p.confirm(ctx)
}

func (p *poller) run(ctx context.Context) {
	for failures := 0; ctx.Err() == nil; {
		batch, err := p.fetch(ctx)
		if err == nil {
			err = p.admit(ctx, batch)
		}
		if err == nil {
			failures, p.polled = 0, true
			p.settle(ctx)
		} else if ctx.Err() == nil && !p.unhook(ctx, err) {
			failures++
			p.rest(ctx, failures, err)
		}
	}
}

// fetch polls for what comes next: for long when everything is committed.
func (p *poller) fetch(ctx context.Context) ([]json.RawMessage, error) {
	p.mu.Lock()
	offset, wait := p.window.offset(), pollTime
	if !p.window.empty() {
		wait = 0
	}
	p.mu.Unlock()
	batch, err := p.account.getUpdates(ctx, offset, windowLimit, wait)
	p.account.watch.Poll(outcome(err))
	if err == nil {
		p.mu.Lock()
		defer p.mu.Unlock()
		p.window.confirm(offset)
	}
	return batch, err
}

// unhook removes the webhook that an earlier run of the program left, which
// shows in the first polls being refused; it reports whether it did. One that
// is set later is somebody else's doing, and stays.
func (p *poller) unhook(ctx context.Context, err error) bool {
	if p.polled || !hooked(err) {
		return false
	}
	if err := p.account.deleteWebhook(ctx); err != nil {
		p.log.Warn("removing the webhook, to poll", "error", err)
		return false
	}
	p.log.Warn("a webhook was set for this bot and is removed, to poll; set WEBHOOK_URL to keep it")
	return true
}

// rest waits after a failed poll, as long as Telegram wants or a little longer
// each time.
func (p *poller) rest(ctx context.Context, failures int, err error) {
	pause := backoff(failures, 200*time.Millisecond, 30*time.Second, rand.Float64())
	var flood *tgbot.TooManyRequestsError
	if errors.As(err, &flood) {
		pause = max(pause, time.Duration(flood.RetryAfter)*time.Second)
	}
	p.log.Warn("polling Telegram", "error", err, "hint", hint(err), "pause", pause)
	sleep(ctx, pause)
}

// admit takes the updates of a batch in.
func (p *poller) admit(ctx context.Context, batch []json.RawMessage) error {
	for _, raw := range batch {
		l, err := p.read.read(raw)
		if err != nil {
			return err
		}
		if !p.seen(l) {
			p.attend(ctx, l)
			p.enqueue(ctx, l)
		}
	}
	return nil
}

// settle returns when the next poll is due.
func (p *poller) settle(ctx context.Context) {
	began := time.Now()
	for {
		empty, full, bear := p.standing()
		left := bear - time.Since(began)
		if empty || left <= 0 && !full {
			return
		}
		if full {
			left = bear
		}
		timer := time.NewTimer(left)
		select {
		case <-ctx.Done():
		case <-p.woken:
		case <-timer.C:
		}
		timer.Stop()
		if ctx.Err() != nil {
			return
		}
	}
}

// standing tells whether everything is committed, whether another poll could
// bring nothing new, and how long to bear with what is not committed.
func (p *poller) standing() (empty, full bool, bear time.Duration) {
	p.mu.Lock()
	defer p.mu.Unlock()
	bear = patience
	if !p.well {
		bear = probing
	}
	return p.window.empty(), p.window.full(), bear
}

// confirm tells Telegram what was committed since the last poll, so that the
// next run does not see it again. If that fails, the host knows the updates by
// their IDs.
func (p *poller) confirm(ctx context.Context) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), time.Second)
	defer cancel()
	if offset := p.window.offset(); offset != 0 {
		p.account.getUpdates(ctx, offset, 1, 0)
	}
}
