package sandbox

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// known returns the chat that a call names. A bot cannot write first: there
// is a chat only after its person has written.
func (s *Sandbox) known(p params) (*chat, error) {
	raw := strings.TrimSpace(p.values["chat_id"])
	if raw == "" {
		return nil, bad("chat_id is empty")
	}
	id, err := strconv.ParseInt(raw, 10, 64)
	c := s.state.chats[id]
	if err != nil || c == nil || len(c.entries) == 0 && id > 0 {
		return nil, bad("chat not found")
	}
	return c, nil
}

// writable returns the chat that a call names if the bot may write there.
func (s *Sandbox) writable(p params) (*chat, error) {
	c, err := s.known(p)
	if err == nil && c.Blocked {
		return nil, c.shutOut()
	}
	return c, err
}

func (s *Sandbox) sendMessage(p params) (any, error) {
	text, entities, err := p.messageText()
	if err != nil {
		return nil, err
	}
	return s.say(p, &Entry{Message: Message{Text: text, Entities: entities}}, nil)
}

func (p params) messageText() (string, []Entity, error) {
	if p.values["text"] == "" {
		return "", nil, bad("message text is empty")
	}
	text, entities, err := p.formatted("text", "entities")
	switch {
	case err != nil:
		return "", nil, err
	case text == "":
		return "", nil, bad("text must be non-empty")
	case utf8.RuneCountInString(text) > maxText:
		return "", nil, bad("message is too long")
	}
	return text, entities, nil
}

func (p params) caption() (string, []Entity, error) {
	caption, entities, err := p.formatted("caption", "caption_entities")
	if err == nil && utf8.RuneCountInString(caption) > maxCaption {
		err = bad("message caption is too long")
	}
	return caption, entities, err
}

func (s *Sandbox) sendDocument(p params) (any, error) {
	f, err := s.inputFile(p, "document")
	if err != nil {
		return nil, err
	}
	return s.sendFile(p, f, Message{Document: f.document()})
}

func (s *Sandbox) sendPhoto(p params) (any, error) {
	f, err := s.inputFile(p, "photo")
	if err != nil {
		return nil, err
	}
	size, err := f.photo()
	if err != nil {
		return nil, err
	}
	return s.sendFile(p, f, Message{Photo: []PhotoSize{size}})
}

func (s *Sandbox) sendFile(p params, f *file, m Message) (any, error) {
	var err error
	if m.Caption, m.CaptionEntities, err = p.caption(); err != nil {
		return nil, err
	}
	return s.say(p, &Entry{Message: m}, f)
}

// say puts a message of the bot into the chat that the call names, and returns
// it as the call's result.
func (s *Sandbox) say(p params, e *Entry, f *file) (any, error) {
	m, err := p.markup()
	if err != nil {
		return nil, err
	}
	c, err := s.writable(p)
	if err != nil {
		return nil, err
	}
	if e.ReplyID, err = c.replyID(p); err != nil {
		return nil, err
	}
	bot := s.bot
	e.ID, e.From, e.Chat, e.Date = s.state.nextMessage, &bot, c.chat(), max(s.now(), 1)
	e.ReplyMarkup, e.ForceReply = m.inline, m.force
	c.live.spoke()
	s.commit(record{Chat: c.withKeyboard(m), File: f, Entry: e})
	return c.message(e), nil
}

// replyID returns the message that a call wants to reply to, or 0.
func (c *chat) replyID(p params) (int, error) {
	var reply struct {
		MessageID int  `json:"message_id"`
		Lenient   bool `json:"allow_sending_without_reply"`
	}
	if _, err := p.json("reply_parameters", &reply); err != nil {
		return 0, err
	}
	if reply.MessageID == 0 {
		reply.MessageID = int(p.int64("reply_to_message_id"))
	}
	if reply.MessageID == 0 {
		return 0, nil
	}
	if _, ok := c.entry(reply.MessageID); ok {
		return reply.MessageID, nil
	}
	if reply.Lenient {
		return 0, nil
	}
	return 0, bad("message to be replied not found")
}

// withKeyboard returns the chat with the keyboard that a message brings or
// takes away, or nil if it does neither.
func (c *chat) withKeyboard(m markup) *chatRecord {
	if m.reply == nil && !m.remove {
		return nil
	}
	r := c.chatRecord
	r.Keyboard = m.reply
	return &r
}
