package telegram

import (
	"context"
	"errors"
	"math"
	"sync"
	"time"

	"golang.org/x/time/rate"
)

// Telegram allows about one message a second in a chat, short bursts apart
// (Bots FAQ, "My bot is hitting limits"). Edits count like messages.
const (
	chatRate  = 1
	chatBurst = 3
)

// longestWait is how long a message may wait for its turn before its sender
// is told to come back later.
const longestWait = 60 * time.Second

// A flood that meets this many chats at once is not about one of them: the
// bot as a whole is to be silent. Telegram does not say which it means.
const floodedChats = 3

// errBusy: it is not the message's turn for longer than longestWait.
var errBusy = errors.New("telegram wants a longer pause")

// A pace keeps messages within Telegram's limits.
type pace struct {
	rate float64       // messages a second of all replicas together
	all  *rate.Limiter // over all chats; nil: no pacing

	mu     sync.Mutex
	silent time.Time           // until when Telegram wants nothing from this bot
	floods map[*peer]time.Time // chats that are to be silent, and until when
}

func newPace(perSecond float64) *pace {
	p := &pace{rate: perSecond, floods: map[*peer]time.Time{}}
	if perSecond > 0 {
		p.all = rate.NewLimiter(rate.Limit(perSecond), 1)
	}
	return p
}

// share leaves to each of several replicas an equal part of the messages.
func (p *pace) share(replicas int) {
	if p.all != nil {
		p.all.SetLimit(rate.Limit(p.rate / float64(max(replicas, 1))))
	}
}

// limiter returns the limiter of one chat.
func (p *pace) limiter() *rate.Limiter {
	if p.all == nil {
		return nil
	}
	return rate.NewLimiter(chatRate, chatBurst)
}

// wait returns when the chat may be written to, or with errBusy if that is
// too far off.
func (p *pace) wait(ctx context.Context, to *peer) error {
	if err := p.hush(ctx, to); err != nil {
		return err
	}
	if p.all == nil {
		return nil
	}
	if err := to.limiter.Wait(ctx); err != nil {
		return err
	}
	return p.all.Wait(ctx)
}

// hush waits for the end of the silence that Telegram asked for.
func (p *pace) hush(ctx context.Context, to *peer) error {
	for {
		left := time.Until(p.until(to))
		if left <= 0 {
			return nil
		}
		if left > longestWait {
			return errBusy
		}
		if err := sleep(ctx, left); err != nil {
			return err
		}
	}
}

func (p *pace) until(to *peer) time.Time {
	p.mu.Lock()
	defer p.mu.Unlock()
	if chat := p.floods[to]; chat.After(p.silent) {
		return chat
	}
	return p.silent
}

// flooded notes that Telegram wants nothing more for the chat before d has
// passed.
func (p *pace) flooded(to *peer, d time.Duration) {
	now := time.Now()
	end := now.Add(d)
	p.mu.Lock()
	defer p.mu.Unlock()
	for q, until := range p.floods {
		if now.After(until) {
			delete(p.floods, q)
		}
	}
	p.floods[to] = end
	if len(p.floods) >= floodedChats && end.After(p.silent) {
		p.silent = end
	}
}

// backoff returns how long to wait after n failures in a row, from 1: twice
// as long each time, from first to most, and by up to half less so that many
// who failed together do not come back together.
func backoff(n int, first, most time.Duration, random float64) time.Duration {
	d := float64(first) * math.Pow(2, float64(min(n, 30)-1))
	return time.Duration(min(d, float64(most)) * (1 - random/2))
}

// sleep waits for d or the end of ctx.
func sleep(ctx context.Context, d time.Duration) error {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-timer.C:
		return nil
	}
}
