package openai

import (
	"context"
	"sync"

	"decuong/bot"
)

// A queue lets a few callers in at once and the others wait in order.
type queue struct {
	mu      sync.Mutex
	free    int
	waiting []*ticket
}

// A ticket is somebody who waits. On place comes how many are to be served
// until it is its turn; 0 lets it in. It holds the latest only.
type ticket struct{ place chan int }

// longest is how many may wait. At a minute each and four at once, the last
// one waits for half an hour; more would only believe that somebody works.
const longest = 120

func newQueue(slots int) *queue { return &queue{free: slots} }

// enter waits for a slot; leave gives it back. It calls told, if not nil, with
// the place in the queue whenever that changes, at last with 0; who need not
// wait is told nothing.
func (q *queue) enter(ctx context.Context, told func(place int)) (leave func(), err error) {
	t, err := q.join()
	if err != nil || t == nil {
		return q.leave, err
	}
	for {
		select {
		case <-ctx.Done():
			q.quit(t)
			return nil, ctx.Err()
		case place := <-t.place:
			if told != nil {
				told(place)
			}
			if place == 0 {
				return q.leave, nil
			}
		}
	}
}

// join takes a slot and returns nil, or else a ticket.
func (q *queue) join() (*ticket, error) {
	q.mu.Lock()
	defer q.mu.Unlock()
	if q.free > 0 {
		q.free--
		return nil, nil
	}
	if len(q.waiting) >= longest {
		return nil, &fault{reason: bot.DraftBusy, what: "too many wait already"}
	}
	t := &ticket{place: make(chan int, 1)}
	q.waiting = append(q.waiting, t)
	t.place <- len(q.waiting)
	return t, nil
}

// leave hands the slot to who waits longest.
func (q *queue) leave() {
	q.mu.Lock()
	defer q.mu.Unlock()
	if len(q.waiting) == 0 {
		q.free++
		return
	}
	q.waiting[0].move(0)
	q.waiting = q.waiting[1:]
	q.announce()
}

// quit takes out a ticket whose holder gave up, and hands on the slot if it
// had just got one.
func (q *queue) quit(t *ticket) {
	q.mu.Lock()
	for i, other := range q.waiting {
		if other == t {
			q.waiting = append(q.waiting[:i:i], q.waiting[i+1:]...)
			q.announce()
			q.mu.Unlock()
			return
		}
	}
	q.mu.Unlock()
	q.leave()
}

func (q *queue) announce() {
	for i, t := range q.waiting {
		t.move(i + 1)
	}
}

func (t *ticket) move(place int) {
	select {
	case <-t.place:
	default:
	}
	t.place <- place
}
