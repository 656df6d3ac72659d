package telegram

import (
	"context"
	"math/rand/v2"
	"time"

	"decuong/bot/internal/stack"
)

// hopeless is how often an update is tried, some 30 seconds in all, before it
// may go to the dead letters because it keeps others waiting.
const hopeless = 10

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
	stack.Grow()
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
		p.wake()
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
		err := p.attempt(ctx, l, func() bool { return p.blocking(n) })
		<-p.slots
		if p.note(n, err); err == nil {
			return true
		}
		p.log.Warn("update not committed; trying again", "chat", l.chat, "event", int64(l.id), "try", n, "error", err)
		if sleep(ctx, backoff(n, 100*time.Millisecond, 5*time.Second, rand.Float64())) != nil {
			break
		}
	}
	return false
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
		p.wake()
	}
}

// wake tells settle that the standing is another.
func (p *poller) wake() {
	select {
	case p.woken <- struct{}{}:
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
