package bot

import (
	"context"
	"log/slog"
	"time"
)

// receipts take what was sent out of the outbox, many entries at a time and
// outside any turn. If the program ends before, the messages are sent again:
// a repeated message is the price, never a lost one.
type receipts struct {
	store Store
	log   *slog.Logger
	sent  chan EntryID
	flush chan chan struct{}
	stop  chan struct{} // closed to end run
	done  chan struct{} // closed when run has ended
}

const (
	receiptsBatch = 512                    // entries in one call
	receiptsPause = 250 * time.Millisecond // how long an entry waits for others
)

func newReceipts(store Store, log *slog.Logger) *receipts {
	return &receipts{
		store: store, log: log,
		sent: make(chan EntryID, 2*receiptsBatch), flush: make(chan chan struct{}),
		stop: make(chan struct{}), done: make(chan struct{}),
	}
}

func (r *receipts) add(id EntryID) { r.sent <- id }

// run acknowledges until it is stopped, and then what is left.
func (r *receipts) run() {
	defer close(r.done)
	tick := time.NewTicker(receiptsPause)
	defer tick.Stop()
	var batch []EntryID
	for {
		select {
		case id := <-r.sent:
			if batch = append(batch, id); len(batch) >= receiptsBatch {
				batch = r.acknowledge(batch)
			}
		case <-tick.C:
			batch = r.acknowledge(batch)
		case done := <-r.flush:
			batch = r.acknowledge(r.drain(batch))
			close(done)
		case <-r.stop:
			r.acknowledge(r.drain(batch))
			return
		}
	}
}

// drain adds what waits in the channel.
func (r *receipts) drain(batch []EntryID) []EntryID {
	for {
		select {
		case id := <-r.sent:
			batch = append(batch, id)
		default:
			return batch
		}
	}
}

// acknowledge returns what is still to be acknowledged: nothing, or all of it
// when the store could not be reached.
func (r *receipts) acknowledge(batch []EntryID) []EntryID {
	if len(batch) == 0 {
		return batch
	}
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Second)
	defer cancel()
	if err := r.store.Acknowledge(ctx, batch...); err != nil {
		r.log.Warn("outbox not acknowledged, trying again", "entries", len(batch), "error", err)
		return batch
	}
	return batch[:0]
}
