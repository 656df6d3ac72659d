package sandbox

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"
)

// A User acts as a person who talks to the bot. Its methods do what a phone
// does, and return when the server has taken it, not when the bot has
// answered; see [User.Wait].
type User struct {
	s  *Sandbox
	id int64
	at time.Time // zero: the sandbox's clock
}

// User returns the person with this ID, to whom the name is given if it is not
// empty. There is no chat with the bot until the person writes.
func (s *Sandbox) User(id int64, name string) *User {
	s.mu.Lock()
	defer s.mu.Unlock()
	c := s.state.chats[id]
	if c == nil || name != "" && c.Account.FirstName != name {
		r := chatRecord{}
		if c != nil {
			r = c.chatRecord
		}
		r.Account = Account{ID: id, FirstName: name, LanguageCode: "vi"}
		if name == "" {
			r.Account.FirstName = fmt.Sprintf("Đồng chí %d", id)
		}
		s.commit(record{Chat: &r})
	}
	return &User{s: s, id: id}
}

// ID returns the person's ID, which is that of the chat too.
func (u *User) ID() int64 { return u.id }

// At returns the same person, whose messages and edits are dated t.
func (u *User) At(t time.Time) *User { return &User{s: u.s, id: u.id, at: t} }

func (u *User) date() int64 {
	if u.at.IsZero() {
		return max(u.s.now(), 1)
	}
	return u.at.Unix()
}

// Start presses Start, with the payload of a deep link or without.
func (u *User) Start(payload string) *Entry {
	if payload != "" {
		payload = " " + payload
	}
	return u.Send("/start" + payload)
}

// Send sends a text of at most 4096 UTF-16 units; see [User.Paste] for longer
// ones. A person who has blocked the bot unblocks it by writing.
func (u *User) Send(text string) *Entry { return u.SendReply(0, text) }

// SendReply sends a text in reply to a message; 0: to none.
func (u *User) SendReply(messageID int, text string) *Entry {
	if utf16Len(text) > maxText {
		panic("sandbox: text too long for one message; a phone would split it, as Paste does")
	}
	text, _ = trim(text, nil)
	if text == "" {
		panic("sandbox: a phone does not send a message without text")
	}
	return u.post(&Entry{Message: Message{Text: text, Entities: detect(text, nil)}, ReplyID: messageID}, nil)
}

// Paste sends a text of any length, split into several messages as phones do.
func (u *User) Paste(text string) []*Entry {
	var sent []*Entry
	for _, part := range split(text) {
		if strings.TrimSpace(part) == "" {
			continue
		}
		sent = append(sent, u.Send(part))
	}
	return sent
}

// post puts a message of the person into the chat and tells the bot.
func (u *User) post(e *Entry, f *file) *Entry {
	s := u.s
	s.mu.Lock()
	defer s.mu.Unlock()
	s.block(u.id, false)
	c := s.state.chats[u.id]
	account := c.Account
	e.ID, e.From, e.Chat, e.Date = s.state.nextMessage, &account, c.chat(), u.date()
	up := s.newUpdate("message", c.message(e), u.id, e.Date, keepUpdate)
	s.commit(record{File: f, Entry: e, Update: up})
	return e
}

// Edit changes a text, or a caption, that the person sent.
func (u *User) Edit(messageID int, text string) error {
	s := u.s
	s.mu.Lock()
	defer s.mu.Unlock()
	c := s.state.chats[u.id]
	old, ok := c.entry(messageID)
	if !ok || old.FromBot() {
		return fmt.Errorf("editing message %d: not a message of user %d", messageID, u.id)
	}
	e := old.edited(u.date())
	text, _ = trim(text, nil)
	if e.fileID() == "" {
		e.Text, e.Entities = text, detect(text, nil)
	} else {
		e.Caption, e.CaptionEntities = text, detect(text, nil)
	}
	if text == "" && e.fileID() == "" || utf16Len(text) > maxText || e.Content() == old.Content() {
		return fmt.Errorf("editing message %d: a phone does not send this edit", messageID)
	}
	s.commit(record{Entry: e, Update: s.newUpdate("edited_message", c.message(e), u.id, e.EditDate, keepUpdate)})
	return nil
}

// Block blocks the bot, which learns of it.
func (u *User) Block() { u.setBlocked(true) }

// Unblock lets the bot write again, which learns of it.
func (u *User) Unblock() { u.setBlocked(false) }

func (u *User) setBlocked(blocked bool) {
	u.s.mu.Lock()
	defer u.s.mu.Unlock()
	u.s.block(u.id, blocked)
}

// block does nothing if nothing changes. The lock is held.
func (s *Sandbox) block(id int64, blocked bool) {
	c := s.state.chats[id]
	if c.Blocked == blocked {
		return
	}
	r := c.chatRecord
	r.Blocked = blocked
	was, is := "member", "kicked"
	if !blocked {
		was, is = is, was
	}
	now := max(s.now(), 1)
	change := map[string]any{
		"chat": c.chat(), "from": c.Account, "date": now,
		"old_chat_member": s.membership(was), "new_chat_member": s.membership(is),
	}
	s.commit(record{Chat: &r, Update: s.newUpdate("my_chat_member", change, id, now, keepUpdate)})
}

func (s *Sandbox) membership(status string) any {
	m := map[string]any{"status": status, "user": s.bot}
	if status == "kicked" {
		m["until_date"] = 0
	}
	return m
}

// Messages returns what the person sees, oldest first.
func (u *User) Messages() Transcript {
	u.s.mu.Lock()
	defer u.s.mu.Unlock()
	return u.s.state.chats[u.id].transcript()
}

func (c *chat) transcript() Transcript {
	return slices.DeleteFunc(slices.Clone(Transcript(c.entries)), func(e *Entry) bool { return e.Deleted })
}

// Wait waits until the chat is as wanted and returns it. The error, when ctx
// ends first, shows the chat.
func (u *User) Wait(ctx context.Context, wanted func(Transcript) bool) (Transcript, error) {
	var t Transcript
	err := u.s.waitFor(ctx, func() bool {
		t = u.s.state.chats[u.id].transcript()
		return wanted(t)
	})
	if err != nil {
		return t, fmt.Errorf("waiting for the bot: %w; the chat is\n%s", err, t)
	}
	return t, nil
}
