package main

import (
	"context"
	"log/slog"
	"sync/atomic"
	"time"
)

// A clock tells the time by the store's, where that has one, so that replicas
// agree on when a lease ends and on what day an event came, whatever the clocks
// of their machines are set to. One that is set while the program runs changes
// nothing. Between two looks at the store it goes on by itself.
type clock struct {
	store shared
	log   *slog.Logger
	at    atomic.Pointer[reading]
}

// A shared clock is one that all replicas can look at.
type shared interface {
	Now(context.Context) (time.Time, error)
}

// A reading is what was read of the store's clock, and when that was here.
type reading struct{ there, here time.Time }

const (
	clockLook = 5 * time.Second // how long after a look there is another
	// clockSlack is how much the clock may differ from the store's: far less than
	// a lease, and more than an answer of the store takes. Smaller steps would have
	// messages of a moment change places.
	clockSlack = time.Second
)

// clockOf returns a clock that goes by the store's until ctx ends; that of this
// machine for a store which has none.
func clockOf(ctx context.Context, store any, log *slog.Logger) func() time.Time {
	s, ok := store.(shared)
	if !ok {
		return time.Now
	}
	c := &clock{store: s, log: log}
	now := time.Now()
	c.at.Store(&reading{now.Round(0), now})
	c.look(ctx)
	go c.keep(ctx)
	return c.now
}

func (c *clock) now() time.Time {
	r := c.at.Load()
	return r.there.Add(time.Since(r.here))
}

func (c *clock) keep(ctx context.Context) {
	for {
		select {
		case <-ctx.Done():
			return
		case <-time.After(clockLook):
			c.look(ctx)
		}
	}
}

// look sets the clock where it differs from the store's. While the store does
// not answer it goes on as it went.
func (c *clock) look(ctx context.Context) {
	asked := time.Now()
	there, err := c.store.Now(ctx)
	if err != nil || time.Since(asked) > clockSlack {
		return
	}
	if off := there.Sub(c.now()); off.Abs() > clockSlack {
		c.at.Store(&reading{there, time.Now()})
		c.log.Warn("the clock differs from the store's, which is gone by", "by", off.Round(time.Second))
	}
}
