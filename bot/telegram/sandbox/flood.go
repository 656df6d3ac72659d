package sandbox

import (
	"math"
	"time"
)

// Limits are those of flood control. Telegram does not publish its own; its
// FAQ speaks of one message a second in a chat, with bursts, and about thirty
// a second overall. Edits count as messages do.
type Limits struct {
	PerChat float64 // messages a second in one chat
	Burst   float64 // messages in one chat that may come at once
	Overall float64 // messages a second in all chats, and their burst
}

// LimitRates switches flood control on, and off if no limits are given.
func (s *Sandbox) LimitRates(l *Limits) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.flood = nil
	if l != nil {
		s.flood = &flood{limits: *l, chats: map[int64]*bucket{}, overall: bucket{tokens: l.Overall}}
	}
}

type flood struct {
	limits  Limits
	chats   map[int64]*bucket
	overall bucket
}

// A bucket fills with time, and every message takes one token.
type bucket struct {
	tokens float64
	at     time.Time
}

// fill adds what time has brought and returns how long to wait for one token.
func (b *bucket) fill(now time.Time, rate, most float64) time.Duration {
	if !b.at.IsZero() {
		b.tokens = min(most, b.tokens+rate*now.Sub(b.at).Seconds())
	}
	b.at = now
	if b.tokens >= 1 {
		return 0
	}
	return time.Duration((1 - b.tokens) / rate * float64(time.Second))
}

func (f *flood) take(chat int64, now time.Time) time.Duration {
	b := f.chats[chat]
	if b == nil {
		b = &bucket{tokens: f.limits.Burst}
		f.chats[chat] = b
	}
	wait := max(b.fill(now, f.limits.PerChat, f.limits.Burst), f.overall.fill(now, f.limits.Overall, f.limits.Overall))
	if wait == 0 {
		b.tokens--
		f.overall.tokens--
	}
	return wait
}

var metered = map[string]bool{
	"sendmessage": true, "senddocument": true, "sendphoto": true, "sendmessagedraft": true,
	"editmessagetext": true, "editmessagecaption": true, "editmessagereplymarkup": true,
}

// meter refuses a call that comes too early. The lock is held.
func (s *Sandbox) meter(method string, chat int64) error {
	if s.flood == nil || !metered[method] {
		return nil
	}
	if wait := s.flood.take(chat, s.opts.Now()); wait > 0 {
		return tooMany(int(math.Ceil(wait.Seconds())))
	}
	return nil
}
