package sandbox

import "time"

// A view is what the page shows: the messages that changed since the last
// view, all when Whole, and everything else as it is now.
type view struct {
	Whole       bool        `json:"whole"`
	Bot         string      `json:"bot"`
	Description string      `json:"description"`
	Commands    []Command   `json:"commands"`
	Started     bool        `json:"started"`
	Blocked     bool        `json:"blocked"`
	Keyboard    [][]string  `json:"keyboard"`
	Messages    []bubble    `json:"messages"`
	Action      string      `json:"action"`
	ActionLeft  int64       `json:"action_left"` // milliseconds
	Draft       *viewDraft  `json:"draft"`
	Pending     []pendingAt `json:"pending"`
	Notices     []Notice    `json:"notices"`
}

// A bubble is one message.
type bubble struct {
	ID       int        `json:"id"`
	Mine     bool       `json:"mine"`
	Date     int64      `json:"date"`
	Edited   bool       `json:"edited"`
	Deleted  bool       `json:"deleted"`
	Force    bool       `json:"force"`
	Reply    *quote     `json:"reply"`
	Text     string     `json:"text"`
	Entities []Entity   `json:"entities"`
	Document *Document  `json:"document"`
	Photo    *PhotoSize `json:"photo"`
	Sticker  *Sticker   `json:"sticker"`
	Voice    *Voice     `json:"voice"`
	Contact  *Contact   `json:"contact"`
	Location *Location  `json:"location"`
	Other    string     `json:"other"` // what has no picture on the page
	Rows     [][]Button `json:"rows"`
}

// A quote is the message that another one replies to.
type quote struct {
	ID   int    `json:"id"`
	Mine bool   `json:"mine"`
	Text string `json:"text"`
}

type viewDraft struct {
	ID       int64    `json:"id"`
	Text     string   `json:"text"`
	Entities []Entity `json:"entities"`
	CanStop  bool     `json:"can_stop"`
	Left     int64    `json:"left"` // milliseconds
}

// pendingAt names a button whose tap the bot has not answered yet.
type pendingAt struct {
	Message int    `json:"message"`
	Data    string `json:"data"`
}

// view returns what is new since the given revision; noticed counts the
// answers to taps that were shown. The lock is held.
func (s *Sandbox) view(c *chat, since int64, noticed int) view {
	pr := &s.state.profile
	v := view{
		Whole: since == 0, Bot: s.bot.FirstName, Description: spoken(pr.Description, "vi"),
		Commands: pr.menu(c.Account.ID), Started: len(c.entries) > 0, Blocked: c.Blocked, Keyboard: c.Keyboard,
	}
	for _, e := range c.entries {
		if e.revision > since && (since > 0 || !e.Deleted) {
			v.Messages = append(v.Messages, c.bubble(e))
		}
	}
	l := &c.live
	if left := time.Until(l.actionUntil); l.action != "" && left > 0 {
		v.Action, v.ActionLeft = l.action, left.Milliseconds()
	}
	if d := l.draft; d != nil && time.Until(d.until) > 0 {
		v.Draft = &viewDraft{ID: d.id, Text: d.text, Entities: d.entities, CanStop: d.canStop, Left: time.Until(d.until).Milliseconds()}
	}
	for _, q := range l.pending {
		v.Pending = append(v.Pending, pendingAt{Message: q.Message, Data: q.Button.Data})
	}
	if fresh := l.noticed - noticed; since > 0 && fresh > 0 {
		v.Notices = l.notices[max(len(l.notices)-fresh, 0):]
	}
	return v
}

func (c *chat) bubble(e *Entry) bubble {
	m := bubble{
		ID: e.ID, Mine: !e.FromBot(), Date: e.Date, Edited: e.EditDate > 0 && !e.FromBot(), Deleted: e.Deleted, Force: e.ForceReply,
		Text: e.Content(), Entities: append(e.Entities[:len(e.Entities):len(e.Entities)], e.CaptionEntities...),
		Document: e.Document, Sticker: e.Sticker, Voice: e.Voice, Contact: e.Contact, Location: e.Location,
	}
	if e.clip() != nil || e.Poll != nil || e.Dice != nil {
		m.Document, m.Other = nil, e.kind()
	}
	if len(e.Photo) > 0 {
		m.Photo = &e.Photo[0]
	}
	if e.ReplyMarkup != nil {
		m.Rows = e.ReplyMarkup.Rows
	}
	if r, ok := c.entry(e.ReplyID); ok {
		m.Reply = &quote{ID: r.ID, Mine: !r.FromBot(), Text: r.summary()}
	}
	return m
}
