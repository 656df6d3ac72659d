package sandbox

import "time"

// A Group is several people in one chat, in which the bot may be too. Like
// Telegram with its usual setting for bots, it tells the bot of commands
// alone.
type Group struct {
	s  *Sandbox
	id int64
	at time.Time // zero: the sandbox's clock
}

// Group returns the group with the ID, which must be negative, and the title.
func (s *Sandbox) Group(id int64, title string) *Group {
	if id >= 0 {
		panic("sandbox: the ID of a group is negative")
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.state.chats[id] == nil {
		s.commit(record{Chat: &chatRecord{Account: Account{ID: id, FirstName: title}, Blocked: true}})
	}
	return &Group{s: s, id: id}
}

// ID returns the group's ID.
func (g *Group) ID() int64 { return g.id }

// At returns the same group, in which what happens is dated t.
func (g *Group) At(t time.Time) *Group { return &Group{s: g.s, id: g.id, at: t} }

func (g *Group) date() int64 {
	if g.at.IsZero() {
		return max(g.s.now(), 1)
	}
	return g.at.Unix()
}

// Add lets somebody add the bot, which learns of it, and of the notice that
// Telegram writes into the group.
func (g *Group) Add(by *User) {
	g.s.mu.Lock()
	defer g.s.mu.Unlock()
	if !g.membership(by, false) {
		return
	}
	g.post(by, Message{Joined: []Account{g.s.bot}})
}

// Remove lets somebody take the bot out, which learns of it.
func (g *Group) Remove(by *User) {
	g.s.mu.Lock()
	defer g.s.mu.Unlock()
	g.membership(by, true)
}

// Send lets somebody write. The bot is told of commands alone.
func (g *Group) Send(by *User, text string) {
	g.s.mu.Lock()
	defer g.s.mu.Unlock()
	text, _ = trim(text, nil)
	g.post(by, Message{Text: text, Entities: detect(text, nil)})
}

// Messages returns what the group shows, oldest first.
func (g *Group) Messages() Transcript {
	g.s.mu.Lock()
	defer g.s.mu.Unlock()
	return g.s.state.chats[g.id].transcript()
}

// membership changes whether the bot is in the group, and reports whether that
// was a change. The lock is held.
func (g *Group) membership(by *User, out bool) bool {
	c := g.s.state.chats[g.id]
	if c.Blocked == out {
		return false
	}
	r := c.chatRecord
	r.Blocked = out
	was, is := "left", "member"
	if out {
		was, is = "member", "kicked"
	}
	change := map[string]any{
		"chat": c.chat(), "from": g.s.state.chats[by.id].Account, "date": g.date(),
		"old_chat_member": g.s.membership(was), "new_chat_member": g.s.membership(is),
	}
	g.s.commit(record{Chat: &r, Update: g.s.newUpdate("my_chat_member", change, g.id, g.date(), keepUpdate)})
	return true
}

// post puts a message into the group. The lock is held.
func (g *Group) post(by *User, m Message) {
	s := g.s
	c, account := s.state.chats[g.id], s.state.chats[by.id].Account
	m.ID, m.From, m.Chat, m.Date = s.state.nextMessage, &account, c.chat(), g.date()
	e := &Entry{Message: m}
	r := record{Entry: e}
	if told := m.Joined != nil || len(m.Entities) > 0 && m.Entities[0].Type == "bot_command" && m.Entities[0].Offset == 0; told && !c.Blocked {
		r.Update = s.newUpdate("message", c.message(e), g.id, e.Date, keepUpdate)
	}
	s.commit(r)
}

// shutOut is why the bot may not write into the chat.
func (c *chat) shutOut() error {
	if c.Account.ID < 0 {
		return &Error{Code: 403, Description: "Forbidden: bot was kicked from the group chat"}
	}
	return &Error{Code: 403, Description: "Forbidden: bot was blocked by the user"}
}

// asGroup is the chat as the Bot API tells of a group.
func (c *chat) asGroup() Chat {
	return Chat{ID: c.Account.ID, Type: "group", Title: c.Account.FirstName}
}
