package main

import (
	"context"
	"encoding/json"
	"net/http"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"decuong/bot/redis"
)

// A health answers whether the bot can take turns now, and which of the parts
// outside it that it works with answer:
//
//	{"bot":"ok","store":"ok","telegram":"down","model":"ok"}
//
// The status is 200 while the bot takes updates and all vital parts answer,
// else 503. Telegram and the model are not vital: while they cannot be reached,
// taking a replica away from those who can reach it helps nobody. What else is
// amiss, and keeps nobody from working, is told in words:
//
//	{"bot":"ok",…,"templates":["mau.docx: template refused: macros"]}
type health struct {
	taking  atomic.Bool // updates
	mu      sync.Mutex
	parts   []*part
	remarks map[string]func() []string
}

// A part is something outside the program that may be down.
type part struct {
	name  string
	vital bool          // without it no turn can be taken
	holds time.Duration // how long an answer is good for
	ping  func(context.Context) error

	mu    sync.Mutex
	asked time.Time
	err   error
}

// pingTime bounds the wait for an answer of a part.
const pingTime = 2 * time.Second

func newHealth() *health { return &health{remarks: map[string]func() []string{}} }

// amiss adds what an operator should mend, told by name while there is
// something.
func (h *health) amiss(name string, remarks func() []string) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.remarks[name] = remarks
}

// watch adds parts. One takes the place of another of its name.
func (h *health) watch(parts ...*part) {
	h.mu.Lock()
	defer h.mu.Unlock()
	for _, p := range parts {
		same := func(q *part) bool { return q.name == p.name }
		h.parts = append(slices.DeleteFunc(slices.Clone(h.parts), same), p)
	}
}

func (h *health) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h.mu.Lock()
	parts := h.parts
	ready := h.taking.Load()
	said := map[string]any{"bot": word(ready)}
	for name, remarks := range h.remarks {
		if all := remarks(); len(all) > 0 {
			said[name] = all
		}
	}
	h.mu.Unlock()
	for _, p := range parts {
		ok := p.answers(r.Context())
		said[p.name] = word(ok)
		ready = ready && (ok || !p.vital)
	}
	w.Header().Set("Content-Type", "application/json")
	if !ready {
		w.WriteHeader(http.StatusServiceUnavailable)
	}
	json.NewEncoder(w).Encode(said)
}

func word(ok bool) string {
	if ok {
		return "ok"
	}
	return "down"
}

// answers reports whether the part answers, or did a moment ago: whoever asks
// often must not be able to have the parts asked often.
func (p *part) answers(ctx context.Context) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	if now := time.Now(); now.Sub(p.asked) > p.holds {
		ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), pingTime)
		defer cancel()
		p.err, p.asked = p.ping(ctx), now
	}
	return p.err == nil
}

// A pinger knows whether what it works with answers.
type pinger interface{ Ping(context.Context) error }

// outsideParts are Telegram, and the model where there is one that answers.
func outsideParts(telegram pinger, model any) []*part {
	parts := []*part{{name: "telegram", holds: 15 * time.Second, ping: telegram.Ping}}
	if pinged, ok := model.(pinger); ok {
		parts = append(parts, &part{name: "model", ping: pinged.Ping})
	}
	return parts
}

// noStore is the store before there is one.
func noStore() *part {
	return &part{name: "store", vital: true, ping: func(context.Context) error { return redis.ErrAway }}
}

// storePart is the store. One in a file has nobody to ask.
func storePart(store any) *part {
	ping := func(context.Context) error { return nil }
	if server, ok := store.(pinger); ok {
		ping = server.Ping
	}
	return &part{name: "store", vital: true, holds: time.Second, ping: ping}
}
