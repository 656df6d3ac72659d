package bot

import (
	"context"
	"fmt"
	"math"
	"time"

	"decuong/dialog"
)

// Run keeps the outbox until ctx ends: what is still being sent here stays
// leased to this process, and what other processes left unsent is sent. Now and
// then it sweeps.
func (b *Bot) Run(ctx context.Context) {
	var swept time.Time
	for pause := firstLook; ; pause = Lease / 3 {
		select {
		case <-ctx.Done():
			return
		case <-time.After(pause):
			b.tend(ctx, b.now())
		}
		if now := b.now(); now.Sub(swept) >= sweepEvery {
			swept = now
			if err := b.Sweep(ctx); err != nil {
				b.log.Warn("reports not swept, trying again later", "error", err)
			}
		}
	}
}

// sweepEvery is how late a report may end.
const sweepEvery = time.Hour

// firstLook is how long after its start a process looks into the outbox: one
// that dies at every start, beside others that live, should not lease the same
// again and again.
const firstLook = time.Second

// tend does nothing after Stop: what it leased then would be nobody's.
func (b *Bot) tend(ctx context.Context, now time.Time) {
	b.tending.Lock()
	defer b.tending.Unlock()
	if b.sending.Err() != nil {
		return
	}
	if err := b.store.Hold(ctx, now.Add(Lease), b.lanes.slow(now.Add(-Lease/3))...); err != nil {
		b.log.Warn("leases not held, trying again", "error", err)
		return
	}
	if err := b.resend(ctx, now, now.Add(Lease), resendBatch, false); err != nil {
		b.log.Warn("outbox not read, trying again", "error", err)
	}
}

// Resend sends what earlier runs of the program left unsent. With alone, no
// other process works on the store, and leases that still run are a dead
// process's.
func (b *Bot) Resend(ctx context.Context, alone bool) error {
	now := b.now()
	if alone {
		// Whenever they end, for the clock may have been set back. All is leased at
		// once: another look would find the same.
		return b.resend(ctx, now.AddDate(100, 0, 0), now.Add(Lease), math.MaxInt32, true)
	}
	return b.resend(ctx, now, now.Add(Lease), resendBatch, false)
}

// resendBatch is how many entries are leased at a time beside other processes.
const resendBatch = 256

// resend sends what is leased to nobody at the time end, and leases it until
// another, so many entries at a time. To a process that is alone nothing comes
// late: all that was to be said is said now, in its order.
func (b *Bot) resend(ctx context.Context, end, until time.Time, limit int, alone bool) error {
	for {
		entries, err := b.store.Unsent(ctx, end, until, limit)
		if err != nil {
			return fmt.Errorf("reading outbox: %w", err)
		}
		for _, e := range entries {
			if b.receipts.has(e.EntryID) {
				continue
			}
			effects, err := dialog.UnmarshalEffects(e.Outbox)
			if err != nil {
				// Another version wrote it, and may run beside this one: it stays.
				b.log.Error("outbox entry not understood", "chat", e.Chat, "error", err)
				continue
			}
			if !alone {
				effects = b.late(ctx, e.Chat, effects)
			}
			b.lanes.add(laneKey{chat: e.Chat}, job{entry: e.EntryID, effects: effects, at: e.At})
		}
		if len(entries) < limit {
			return nil
		}
	}
}

// Settle returns when everything that the turns so far had to say is said and
// acknowledged.
func (b *Bot) Settle() {
	b.lanes.wait()
	done := make(chan struct{})
	b.receipts.flush <- done
	<-done
}

// Quiet returns when everything that the turns so far had to say is said, also
// while a model is waited for.
func (b *Bot) Quiet() { b.lanes.waitOwn() }

// Stop ends the sending: what is being sent may finish until ctx ends, the
// rest stays in the outbox, free for whoever comes next.
func (b *Bot) Stop(ctx context.Context) {
	b.lanes.close()
	done := make(chan struct{})
	go func() { b.lanes.wait(); close(done) }()
	select {
	case <-done:
	case <-ctx.Done():
		b.stopSending()
		<-done
	}
	b.stopSending()
	close(b.receipts.stop)
	<-b.receipts.done
	b.handBack()
}

// handBack lets others send at once what this process did not.
func (b *Bot) handBack() {
	b.tending.Lock()
	defer b.tending.Unlock()
	ctx, cancel := context.WithTimeout(context.Background(), time.Second)
	defer cancel()
	left := b.lanes.undone()
	if err := b.store.Hold(ctx, b.now(), left...); err != nil {
		b.log.Warn("leases not handed back; they run out by themselves", "entries", len(left), "error", err)
	}
}
