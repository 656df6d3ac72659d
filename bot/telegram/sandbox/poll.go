package sandbox

import (
	"context"
	"encoding/json"
	"time"
)

// A poll is a getUpdates call that waits.
type poll struct {
	cut chan error // what to answer instead; nil: nothing, the connection breaks
}

// The official server waits no longer, whatever is asked for.
const longestPoll = 50 * time.Second

// getUpdates confirms the updates below offset, then waits for others. It is
// the one method that gives up the lock.
func (s *Sandbox) getUpdates(ctx context.Context, p params) (any, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.state.profile.Webhook.URL != "" {
		return nil, &Error{Code: 409, Description: "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"}
	}
	if err := s.setAllowed(p); err != nil {
		return nil, err
	}
	s.endPoll(&Error{Code: 409, Description: "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"})
	offset := s.confirm(p.int64("offset"))
	limit := int(p.int64("limit"))
	if limit < 1 || limit > 100 {
		limit = 100
	}
	return s.await(ctx, offset, limit, min(time.Duration(p.int64("timeout"))*time.Second, longestPoll))
}

// await returns the updates from offset on as soon as there are any, and none
// after the time-out. The lock is held, but not while waiting.
func (s *Sandbox) await(ctx context.Context, offset int64, limit int, timeout time.Duration) (any, error) {
	p := &poll{cut: make(chan error, 1)}
	s.poll = p
	defer func() {
		if s.poll == p {
			s.poll = nil
		}
	}()
	end := time.NewTimer(timeout)
	defer end.Stop()
	for {
		s.expire()
		updates := s.state.batch(offset, limit)
		if len(updates) > 0 || timeout <= 0 {
			return updates, nil
		}
		changed := s.changed
		s.mu.Unlock()
		err, over := p.wait(ctx, changed, s.life.Done(), end.C)
		s.mu.Lock()
		if over {
			return updates, err
		}
	}
}

// wait returns at the next change, or when the poll is over.
func (p *poll) wait(ctx context.Context, changed, closed <-chan struct{}, end <-chan time.Time) (err error, over bool) {
	select {
	case <-changed:
		return nil, false
	case <-end:
		return nil, true
	case err := <-p.cut:
		return err, true
	case <-ctx.Done():
		return errDropped, true
	case <-closed:
		return errDropped, true
	}
}

// confirm forgets the updates below offset and returns the ID to go on from;
// a negative offset counts from the end. The lock is held.
func (s *Sandbox) confirm(offset int64) int64 {
	if offset < 0 {
		offset = s.state.nextUpdate + offset
	}
	offset = min(offset, s.state.nextUpdate)
	for _, u := range s.state.updates {
		if u.ID < offset && !u.again {
			s.commit(record{Confirmed: offset})
			break
		}
	}
	return offset
}

// endPoll answers the long poll that waits, if any. The lock is held.
func (s *Sandbox) endPoll(err error) {
	if s.poll != nil {
		s.poll.cut <- err
		s.poll = nil
	}
}

// CutPoll breaks the connection of the long poll that waits, and reports
// whether there was one.
func (s *Sandbox) CutPoll() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	waiting := s.poll != nil
	s.endPoll(errDropped)
	return waiting
}

// Polling reports whether a long poll waits.
func (s *Sandbox) Polling() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.poll != nil
}

// Redeliver hands the bot an update once more that it has confirmed already;
// id 0 is the latest one. It reports whether the update was found.
func (s *Sandbox) Redeliver(id int64) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	past := s.state.past
	for i := len(past) - 1; i >= 0; i-- {
		if id == 0 || past[i].ID == id {
			again := *past[i]
			again.again = true
			s.state.updates = append(s.state.updates, &again)
			s.wake()
			return true
		}
	}
	return false
}

// Pending returns the updates that the bot has not confirmed, as JSON objects.
func (s *Sandbox) Pending() []map[string]any {
	s.mu.Lock()
	defer s.mu.Unlock()
	var all []map[string]any
	for _, u := range s.state.updates {
		var object map[string]any
		if err := json.Unmarshal(u.Body, &object); err != nil {
			panic(err) // unreachable: the sandbox wrote it
		}
		all = append(all, object)
	}
	return all
}

// Confirmed waits until the bot has confirmed all updates.
func (s *Sandbox) Confirmed(ctx context.Context) error {
	return s.waitFor(ctx, func() bool { return len(s.state.updates) == 0 })
}

// waitFor waits until the condition holds; it is asked with the lock held.
func (s *Sandbox) waitFor(ctx context.Context, holds func() bool) error {
	for {
		s.mu.Lock()
		done, changed := holds(), s.changed
		s.mu.Unlock()
		if done {
			return nil
		}
		select {
		case <-changed:
		case <-ctx.Done():
			return ctx.Err()
		case <-s.life.Done():
			return errDropped
		}
	}
}
