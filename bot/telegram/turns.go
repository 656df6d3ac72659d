package telegram

import (
	"context"
	"errors"
	"math/rand/v2"
	"time"

	"decuong/bot"
)

const (
	// turnTime bounds one attempt at a turn: a load and a commit.
	turnTime = 30 * time.Second
	// hopeless is how often an update is tried, some 30 seconds in all, before
	// it may go to the dead letters because it keeps others waiting.
	hopeless = 10
)

// seen reports whether an update was taken in before, and takes it in.
func (p *poller) seen(l letter) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	return !p.window.add(int64(l.id))
}

// enqueue puts an update behind the others of its chat. Nobody waits for one
// that asks for no turn.
func (p *poller) enqueue(ctx context.Context, l letter) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if l.event.What == nil && l.broken == nil {
		p.window.finish(int64(l.id))
		return
	}
	queue, busy := p.queues[l.chat]
	if busy {
		p.queues[l.chat] = append(queue, l)
		return
	}
	p.queues[l.chat] = nil
	p.started.Go(func() { p.work(ctx, l) })
}

// work deals with an update and with all that queue up behind it.
func (p *poller) work(ctx context.Context, l letter) {
	for ok := true; ok; l, ok = p.next(l) {
		if !p.deal(ctx, l) {
			return
		}
	}
}

// next finishes with an update and returns the one behind it in its chat.
func (p *poller) next(l letter) (letter, bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.window.finish(int64(l.id))
	if p.window.empty() {
		p.turn()
	}
	queue := p.queues[l.chat]
	if len(queue) == 0 {
		delete(p.queues, l.chat)
		return letter{}, false
	}
	p.queues[l.chat] = queue[1:]
	return queue[0], true
}

// deal has an update committed or buried, however long that takes. It returns
// false if it is given up because the program stops.
func (p *poller) deal(ctx context.Context, l letter) bool {
	for n := 1; p.slot(ctx); n++ {
		err := p.attempt(ctx, l, n)
		<-p.slots
		if p.note(n, err); err == nil {
			return true
		}
		p.log.Warn("update not committed; trying again", "chat", hashed(l.chat), "event", int64(l.id), "try", n, "error", err)
		if sleep(ctx, backoff(n, 100*time.Millisecond, 5*time.Second, rand.Float64())) != nil {
			break
		}
	}
	return false
}

// slot waits until one more turn may be taken, and takes the right to. It
// returns false when the program stops.
func (p *poller) slot(ctx context.Context) bool {
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

// attempt tries once to have an update committed or, if it cannot be, buried.
// It finishes although the program stops.
func (p *poller) attempt(ctx context.Context, l letter, n int) error {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), turnTime)
	defer cancel()
	err := l.broken
	if err == nil {
		err = guarded(func() error { return p.host.Turn(ctx, l.chat, l.id, l.event) })
	}
	if err == nil || errors.Is(err, bot.ErrDuplicate) {
		return nil
	}
	if l.broken == nil && !permanent(err) && !p.blocking(n) {
		return err
	}
	p.log.Error("update cannot be processed", "chat", hashed(l.chat), "event", int64(l.id), "error", err, "stack", stack(err))
	return guarded(func() error { return p.host.Bury(ctx, l.chat, l.id, l.raw) })
}

// note draws from the outcome of the n-th attempt at an update whether the
// store is well. Only a first attempt can show that it is not: what fails
// again may fail alone.
func (p *poller) note(n int, err error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	was := p.well
	if err == nil || n == 1 {
		p.well = err == nil
	}
	if p.well && !was {
		p.turn()
	}
}

// turn tells settle that the standing is another.
func (p *poller) turn() {
	select {
	case p.turned <- struct{}{}:
	default:
	}
}

// blocking reports whether an update that was tried n times keeps other chats
// waiting although the store is well, which also shows in most of what came
// with it being committed.
func (p *poller) blocking(n int) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	return n >= hopeless && p.window.full() && (p.well || p.window.open() < windowLimit/2)
}

func permanent(err error) bool {
	var p permanentError
	return errors.As(err, &p) && p.Permanent()
}

func stack(err error) string {
	var p *panicked
	if errors.As(err, &p) {
		return p.stack
	}
	return ""
}
