package telegram

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"path"
	"strings"
	"sync"
	"testing"
	"time"
)

// A mailbox answers getUpdates as Telegram does, without a network, for tests
// in virtual time. It takes every other call.
type mailbox struct {
	mu      sync.Mutex
	waiting []json.RawMessage // with IDs from first on
	first   int64
	offsets []int64 // of the polls so far
	times   []time.Time
	added   chan struct{} // closed and replaced at every update

	// trouble, if not nil, returns what the n-th poll is answered with;
	// status 0 for what it should be.
	trouble  func(n int) (status int, body string)
	troubles int
	log      bytes.Buffer // of the account
}

func newMailbox() *mailbox { return &mailbox{first: 1, added: make(chan struct{})} }

// add delivers a text in a chat and returns the update's ID.
func (m *mailbox) add(chat int64, text string) int64 {
	return m.deliver(fmt.Sprintf(`"message":{"message_id":1,"date":1767225600,"chat":{"id":%d,"type":"private"},"from":{"id":%d},"text":%q}`, chat, chat, text))
}

func (m *mailbox) deliver(fields string) int64 {
	m.mu.Lock()
	defer m.mu.Unlock()
	id := m.first + int64(len(m.waiting))
	m.waiting = append(m.waiting, fmt.Appendf(nil, `{"update_id":%d,%s}`, id, fields))
	close(m.added)
	m.added = make(chan struct{})
	return id
}

func (m *mailbox) RoundTrip(r *http.Request) (*http.Response, error) {
	result := json.RawMessage("true")
	switch path.Base(r.URL.Path) {
	case "getMe":
		result = json.RawMessage(`{"id":7,"is_bot":true,"username":"DeCuong_bot"}`)
	case "getUpdates":
		if status, body := m.troubled(); status != 0 {
			return &http.Response{StatusCode: status, Body: io.NopCloser(strings.NewReader(body)), Header: http.Header{}}, nil
		}
		batch, err := m.poll(r)
		if err != nil {
			return nil, err
		}
		if result, err = json.Marshal(batch); err != nil {
			return nil, err
		}
	default:
		io.Copy(io.Discard, r.Body)
	}
	body := io.NopCloser(strings.NewReader(`{"ok":true,"result":` + string(result) + `}`))
	return &http.Response{StatusCode: 200, Body: body, Header: http.Header{}}, nil
}

func (m *mailbox) troubled() (int, string) {
	if m.trouble == nil {
		return 0, ""
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	m.troubles++
	return m.trouble(m.troubles)
}

// poll confirms what is before the offset and returns what comes after, as
// soon as there is some.
func (m *mailbox) poll(r *http.Request) ([]json.RawMessage, error) {
	var q struct {
		Offset         int64
		Limit, Timeout int
	}
	if err := json.NewDecoder(r.Body).Decode(&q); err != nil {
		return nil, err
	}
	m.mu.Lock()
	m.offsets, m.times = append(m.offsets, q.Offset), append(m.times, time.Now())
	for m.first < q.Offset && len(m.waiting) > 0 {
		m.waiting, m.first = m.waiting[1:], m.first+1
	}
	m.mu.Unlock()
	timeout := time.After(time.Duration(q.Timeout) * time.Second)
	for {
		m.mu.Lock()
		batch, added := m.waiting[:min(len(m.waiting), q.Limit)], m.added
		m.mu.Unlock()
		if len(batch) > 0 || q.Timeout == 0 {
			return batch, nil
		}
		select {
		case <-added:
		case <-timeout:
			return []json.RawMessage{}, nil
		case <-r.Context().Done():
			return nil, r.Context().Err()
		}
	}
}

// confirmed returns the first update that is not confirmed.
func (m *mailbox) confirmed() int64 {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.first
}

func (m *mailbox) polls() int {
	m.mu.Lock()
	defer m.mu.Unlock()
	return len(m.offsets)
}

// feed starts polling the mailbox; the returned function stops it and waits
// until all has ended.
func (m *mailbox) feed(t *testing.T, host Host) (stop func()) {
	t.Helper()
	a, err := New(Settings{Token: testToken, URL: "http://api.test", transport: m, Log: slog.New(slog.NewTextHandler(&synced{w: &m.log}, nil))})
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	done := make(chan struct{})
	go func() { a.Poll(ctx, host); close(done) }()
	return func() { cancel(); <-done }
}
