package bot

import (
	"context"
	"slices"
)

// enter returns the chat's lane with its turn taken, once those who came
// before have left. It waits no longer than ctx, whose error it returns.
func (ls *lanes) enter(ctx context.Context, chat ChatID) (*lane, error) {
	ls.mu.Lock()
	l := ls.at(laneKey{chat: chat})
	if !l.taken {
		l.taken = true
		ls.mu.Unlock()
		return l, nil
	}
	turn := make(chan struct{})
	l.queue = append(l.queue, turn)
	ls.mu.Unlock()
	select {
	case <-turn:
		return l, nil
	case <-ctx.Done():
		l.giveUp(turn)
		return nil, ctx.Err()
	}
}

// leave ends the turn, and lets the next begin.
func (l *lane) leave() {
	l.all.mu.Lock()
	defer l.all.mu.Unlock()
	l.next()
}

// next lets the first of the queue begin. all.mu is held.
func (l *lane) next() {
	if len(l.queue) == 0 {
		l.taken = false
		l.forget()
		return
	}
	close(l.queue[0])
	l.queue = l.queue[1:]
}

// giveUp leaves the queue. Who was let in just then passes it on.
func (l *lane) giveUp(turn chan struct{}) {
	l.all.mu.Lock()
	defer l.all.mu.Unlock()
	if i := slices.Index(l.queue, turn); i >= 0 {
		l.queue = slices.Delete(l.queue, i, i+1)
		return
	}
	l.next()
}
