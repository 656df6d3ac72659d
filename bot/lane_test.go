package bot

import (
	"context"
	"errors"
	"slices"
	"sync"
	"testing"
	"testing/synctest"
)

// Turns are taken in the order in which they came, and one that is given up
// holds up nobody.
func TestTurnsInOrder(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ls := newLanes(nil)
		first, _ := ls.enter(t.Context(), "tg:1")
		impatient, giveUp := context.WithCancel(t.Context())
		var taken []int
		var entered sync.WaitGroup
		for n := range 20 {
			ctx := t.Context()
			if n%5 == 2 {
				ctx = impatient
			}
			entered.Go(func() {
				l, err := ls.enter(ctx, "tg:1")
				if errors.Is(err, context.Canceled) {
					return
				}
				taken = append(taken, n)
				l.leave()
			})
			synctest.Wait()
		}
		giveUp()
		synctest.Wait()
		first.leave()
		entered.Wait()
		if want := []int{0, 1, 3, 4, 5, 6, 8, 9, 10, 11, 13, 14, 15, 16, 18, 19}; !slices.Equal(taken, want) {
			t.Errorf("taken in the order %v, not %v", taken, want)
		}
		ls.wait()
	})
}

// What is left of an outbox is added although the chat's turn is taken, in the
// order of the chat's turns, and once.
func TestAddBesideTurn(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var performed []int64
		free := make(chan struct{})
		ls := newLanes(func(_ *lane, j job) bool {
			<-free
			performed = append(performed, j.entry.Rev)
			return true
		})
		l, _ := ls.enter(t.Context(), "tg:1")
		for _, rev := range []int64{3, 9, 5, 9, 4, 3, 5} {
			ls.add(laneKey{chat: "tg:1"}, job{entry: EntryID{"tg:1", rev}})
			synctest.Wait()
		}
		l.leave()
		close(free)
		ls.wait()
		if want := []int64{3, 4, 5, 9}; !slices.Equal(performed, want) {
			t.Errorf("performed %v, not %v", performed, want)
		}
	})
}

// What is done aside is not begun again in the chat's own lane.
func TestAddWhatIsAside(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		n := 0
		free := make(chan struct{})
		ls := newLanes(func(*lane, job) bool { <-free; n++; return true })
		ls.add(laneKey{"tg:1", atModel}, job{entry: EntryID{"tg:1", 3}})
		ls.add(laneKey{chat: "tg:1"}, job{entry: EntryID{"tg:1", 3}})
		close(free)
		ls.wait()
		if n != 1 {
			t.Errorf("performed %d times", n)
		}
	})
}
