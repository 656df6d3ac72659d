package bot

import (
	"context"
	"log/slog"
	"sync"
	"time"
)

// receipts take what was sent out of the outbox, many entries at a time and
// outside any turn. If the program ends before, the messages are sent again:
// a repeated message is the price, never a lost one.
type receipts struct {
	store Store
	log   *slog.Logger
	many  chan struct{} // a batch is together
	flush chan chan struct{}
	stop  chan struct{} // closed to end run
	done  chan struct{} // closed when run has ended

	mu   sync.Mutex
	sent map[EntryID]bool // and not yet acknowledged
}

const (
	receiptsBatch = 512                    // entries in one call
	receiptsPause = 250 * time.Millisecond // how long an entry waits for others
	receiptsSlow  = 15 * time.Second       // longest pause while the store refuses
	// receiptsKept bounds what waits for a store that refuses for long, to a
	// few megabytes. What comes on top stays in the outbox, and is repeated.
	receiptsKept = 1 << 16
)

func newReceipts(store Store, log *slog.Logger) *receipts {
	return &receipts{
		store: store, log: log, sent: map[EntryID]bool{},
		many: make(chan struct{}, 1), flush: make(chan chan struct{}),
		stop: make(chan struct{}), done: make(chan struct{}),
	}
}

// add never waits: whoever sends is not held up by the store.
func (r *receipts) add(id EntryID) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if len(r.sent) >= receiptsKept {
		r.log.Warn("outbox entry not acknowledged, too many wait", "chat", id.Chat)
		return
	}
	r.sent[id] = true
	if len(r.sent) >= receiptsBatch {
		select {
		case r.many <- struct{}{}:
		default:
		}
	}
}

// has reports whether an entry was sent, and only the store does not know yet.
func (r *receipts) has(id EntryID) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.sent[id]
}

// run acknowledges until it is stopped, and then what is left. While the store
// refuses it asks more and more seldom.
func (r *receipts) run() {
	defer close(r.done)
	pause := receiptsPause
	timer := time.NewTimer(pause)
	defer timer.Stop()
	for {
		var flushed chan struct{}
		many := r.many
		if pause > receiptsPause {
			many = nil
		}
		select {
		case <-many:
		case <-timer.C:
		case flushed = <-r.flush:
		case <-r.stop:
			r.acknowledge()
			return
		}
		if r.acknowledge() {
			pause = receiptsPause
		} else {
			pause = min(2*pause, receiptsSlow)
		}
		timer.Reset(pause)
		if flushed != nil {
			close(flushed)
		}
	}
}

// acknowledge deals with all that was sent. It reports false, and leaves the
// rest, when the store could not be reached.
func (r *receipts) acknowledge() bool {
	for {
		batch := r.batch()
		if len(batch) == 0 {
			return true
		}
		ctx, cancel := context.WithTimeout(context.Background(), 2*time.Second)
		err := r.store.Acknowledge(ctx, batch...)
		cancel()
		if err != nil {
			r.log.Warn("outbox not acknowledged, trying again", "entries", len(batch), "error", err)
			return false
		}
		r.mu.Lock()
		for _, id := range batch {
			delete(r.sent, id)
		}
		r.mu.Unlock()
	}
}

func (r *receipts) batch() []EntryID {
	r.mu.Lock()
	defer r.mu.Unlock()
	batch := make([]EntryID, 0, min(len(r.sent), receiptsBatch))
	for id := range r.sent {
		if len(batch) == receiptsBatch {
			break
		}
		batch = append(batch, id)
	}
	return batch
}
