package sandbox

import (
	"bytes"
	"io"
	"net/http"
	"time"
)

// A hook is the delivery under way. Each queue has one update in the air at a
// time; the next one follows when the bot has answered with 2xx.
type hook struct {
	generation int            // counts settings, so that old deliveries end
	busy       map[int64]bool // queues with an update in the air
	errorDate  int64
	errorText  string
}

func (h *hook) reset() {
	*h = hook{generation: h.generation + 1, busy: map[int64]bool{}}
}

// A failure is why a delivery failed, in Telegram's words.
type failure string

func (f failure) Error() string { return string(f) }

// longestWait bounds the doubling of the time between tries.
const longestWait = time.Minute

// deliverUpdates sends updates to the webhook, if there is one, until the
// sandbox is closed.
func (s *Sandbox) deliverUpdates() {
	client := &http.Client{
		Timeout:       time.Minute,
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
	for {
		s.mu.Lock()
		changed := s.changed
		s.startDeliveries(client)
		s.mu.Unlock()
		select {
		case <-changed:
		case <-s.life.Done():
			return
		}
	}
}

// startDeliveries puts an update of every idle queue in the air. The lock is
// held.
func (s *Sandbox) startDeliveries(client *http.Client) {
	w := s.state.profile.Webhook
	if w.URL == "" {
		return
	}
	if s.hook.busy == nil {
		s.hook.reset()
	}
	s.expire()
	for _, u := range s.state.updates {
		if !s.hook.busy[u.Queue] && len(s.hook.busy) < w.MaxConnections {
			s.hook.busy[u.Queue] = true
			go s.deliver(client, w, u, s.hook.generation)
		}
	}
}

// deliver tries until the bot takes the update, the update expires, or the
// webhook changes.
func (s *Sandbox) deliver(client *http.Client, w Webhook, u *update, generation int) {
	wait := s.opts.RetryWait
	for {
		err := s.post(client, w, u)
		if s.delivered(u, generation, err) {
			return
		}
		select {
		case <-time.After(wait):
		case <-s.life.Done():
			return
		}
		wait = min(2*wait, longestWait)
	}
}

func (s *Sandbox) post(client *http.Client, w Webhook, u *update) error {
	r, err := http.NewRequestWithContext(s.life, http.MethodPost, w.URL, bytes.NewReader(u.Body))
	if err != nil {
		return err
	}
	r.Header.Set("Content-Type", "application/json")
	if w.Secret != "" {
		r.Header.Set("X-Telegram-Bot-Api-Secret-Token", w.Secret)
	}
	answer, err := client.Do(r)
	if err != nil {
		return failure("Connection failed")
	}
	defer answer.Body.Close()
	io.Copy(io.Discard, io.LimitReader(answer.Body, 1<<20))
	if answer.StatusCode/100 != 2 {
		return failure("Wrong response from the webhook: " + answer.Status)
	}
	return nil
}

// delivered notes how a try ended and reports whether it was the last one.
func (s *Sandbox) delivered(u *update, generation int, err error) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if generation != s.hook.generation {
		return true
	}
	if err != nil {
		s.hook.errorDate, s.hook.errorText = s.now(), err.Error()
		if u.Expires > s.now() {
			return false
		}
	}
	delete(s.hook.busy, u.Queue)
	u.again = false
	s.commit(record{Delivered: u.ID})
	return true
}
