package bot

import (
	"context"
	"errors"
	"log/slog"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"
)

// A strict store refuses to acknowledge, for as long as it is told to.
type strict struct {
	Store
	refuses atomic.Bool
	asked   atomic.Int64
	taken   map[EntryID]bool
}

func (s *strict) Acknowledge(_ context.Context, entries ...EntryID) error {
	s.asked.Add(1)
	if s.refuses.Load() {
		return errors.New("not now")
	}
	for _, id := range entries {
		s.taken[id] = true
	}
	return nil
}

// While the store refuses, nobody who sends is held up, memory is bounded, and
// the store is asked seldom; after that everything is acknowledged.
func TestReceiptsOfRefusingStore(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := &strict{taken: map[EntryID]bool{}}
		s.refuses.Store(true)
		r := newReceipts(s, slog.New(slog.DiscardHandler))
		go r.run()
		for n := range int64(receiptsKept + 10) {
			r.add(EntryID{"tg:1", n})
		}
		time.Sleep(10 * time.Minute)
		synctest.Wait()
		if n := s.asked.Load(); n > 50 {
			t.Errorf("asked %d times in ten minutes", n)
		}
		if n := len(r.sent); n != receiptsKept {
			t.Errorf("%d entries are kept", n)
		}
		if !r.has(EntryID{"tg:1", 5}) {
			t.Error("what was sent is forgotten")
		}
		s.refuses.Store(false)
		time.Sleep(receiptsSlow)
		synctest.Wait()
		if len(s.taken) != receiptsKept || r.has(EntryID{"tg:1", 5}) {
			t.Errorf("%d entries are acknowledged", len(s.taken))
		}
		close(r.stop)
		<-r.done
	})
}
