package sandbox

import (
	"context"
	"fmt"
)

// Press taps the button with this text, or with this callback data, below a
// message; it may be one that an edit has taken away since, of which a phone
// need not have heard. The returned ID names the tap; see [User.Answer].
func (u *User) Press(messageID int, label string) (string, error) {
	s := u.s
	s.mu.Lock()
	defer s.mu.Unlock()
	c := s.state.chats[u.id]
	e, ok := c.entry(messageID)
	if !ok {
		return "", fmt.Errorf("pressing [%s]: message %d not found", label, messageID)
	}
	b, ok := e.everButton(label)
	if !ok {
		return "", fmt.Errorf("pressing [%s]: message %d has no such button", label, messageID)
	}
	return s.tap(c, e, b), nil
}

// Tap presses the button in the newest message that has it.
func (u *User) Tap(label string) (string, error) {
	t := u.Messages()
	for i := len(t) - 1; i >= 0; i-- {
		if _, ok := t[i].Button(label); ok {
			return u.Press(t[i].ID, label)
		}
	}
	return "", fmt.Errorf("pressing [%s]: no message has such a button; the chat is\n%s", label, t)
}

// tap tells the bot of a button with data; others concern the phone alone.
// The lock is held.
func (s *Sandbox) tap(c *chat, e *Entry, b Button) string {
	if b.Data == "" {
		return ""
	}
	now := max(s.now(), 1)
	q := &query{ID: newQueryID(), Chat: c.Account.ID, Message: e.ID, Button: b, Date: now}
	payload := map[string]any{
		"id": q.ID, "from": c.Account, "message": c.message(e), "data": b.Data,
		"chat_instance": fmt.Sprint(c.Account.ID + 1<<40),
	}
	c.live.tapped(q)
	up := s.newUpdate("callback_query", payload, c.Account.ID+queryQueue, now, keepQuery)
	s.commit(record{Query: q, Update: up})
	return q.ID
}

// Answer waits until the bot has answered a tap.
func (u *User) Answer(ctx context.Context, tapID string) (Notice, error) {
	var n Notice
	err := u.s.waitFor(ctx, func() bool {
		q := u.s.state.queries[tapID]
		if q == nil || !q.Answered {
			return false
		}
		n = q.Notice
		return true
	})
	if err != nil {
		return n, fmt.Errorf("waiting for the answer to a tap: %w", err)
	}
	return n, nil
}

// Notices returns all answers to taps since the sandbox was made.
func (u *User) Notices() []Notice {
	u.s.mu.Lock()
	defer u.s.mu.Unlock()
	return append([]Notice(nil), u.s.state.chats[u.id].live.notices...)
}
