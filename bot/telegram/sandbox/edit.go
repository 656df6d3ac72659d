package sandbox

import "reflect"

// deletable is how long a message can be deleted, in seconds.
const deletable = 48 * 3600

// maxDeleted is how many messages a call deletes. (Bot API documentation,
// deleteMessages.)
const maxDeleted = 100

// editable returns the message that a call wants to edit. The bot may edit
// its own messages without limit of time. (tdlib, MessagesManager.cpp,
// has_edit_time_limit.)
func (s *Sandbox) editable(p params) (*chat, *Entry, error) {
	if p.values["inline_message_id"] != "" {
		return nil, nil, bad("MESSAGE_ID_INVALID")
	}
	c, err := s.writable(p)
	if err != nil {
		return nil, nil, err
	}
	id := int(p.int64("message_id"))
	if id == 0 {
		return nil, nil, bad("message identifier is not specified")
	}
	e, ok := c.entry(id)
	if !ok {
		return nil, nil, bad("message to edit not found")
	}
	if !e.FromBot() {
		return nil, nil, bad("message can't be edited")
	}
	return c, e, nil
}

func (s *Sandbox) editMessageText(p params) (any, error) {
	text, entities, err := p.messageText()
	if err != nil {
		return nil, err
	}
	return s.edit(p, func(e *Entry) error {
		if e.Text == "" {
			return bad("there is no text in the message to edit")
		}
		e.Text, e.Entities = text, entities
		return nil
	})
}

func (s *Sandbox) editMessageCaption(p params) (any, error) {
	caption, entities, err := p.caption()
	if err != nil {
		return nil, err
	}
	return s.edit(p, func(e *Entry) error {
		if e.fileID() == "" {
			return bad("there is no caption in the message to edit")
		}
		e.Caption, e.CaptionEntities = caption, entities
		return nil
	})
}

func (s *Sandbox) editMessageReplyMarkup(p params) (any, error) {
	return s.edit(p, func(*Entry) error { return nil })
}

// edit changes a message and its keyboard: an edit without one takes it away.
func (s *Sandbox) edit(p params, change func(*Entry) error) (any, error) {
	m, err := p.markup()
	if err != nil {
		return nil, err
	}
	c, old, err := s.editable(p)
	if err != nil {
		return nil, err
	}
	e := old.edited(s.now())
	if err := change(e); err != nil {
		return nil, err
	}
	e.ReplyMarkup = m.inline
	if same(e, old) {
		return nil, bad("message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message")
	}
	s.commit(record{Entry: e})
	return c.message(e), nil
}

func same(a, b *Entry) bool {
	return a.Content() == b.Content() &&
		sameEntities(a.Entities, b.Entities) && sameEntities(a.CaptionEntities, b.CaptionEntities) &&
		reflect.DeepEqual(a.ReplyMarkup, b.ReplyMarkup)
}

func sameEntities(a, b []Entity) bool {
	return len(a) == 0 && len(b) == 0 || reflect.DeepEqual(a, b)
}

// deleteMessage deletes a message of either side, as bots may in private
// chats.
func (s *Sandbox) deleteMessage(p params) (any, error) {
	c, err := s.known(p)
	if err != nil {
		return nil, err
	}
	e, ok := c.entry(int(p.int64("message_id")))
	if !ok {
		return nil, bad("message to delete not found")
	}
	return s.delete(e)
}

// deleteMessages deletes several, and passes over those that it does not find.
func (s *Sandbox) deleteMessages(p params) (any, error) {
	c, err := s.known(p)
	if err != nil {
		return nil, err
	}
	var ids []int
	if given, err := p.json("message_ids", &ids); err != nil {
		return nil, err
	} else if !given || len(ids) == 0 {
		return nil, bad("message identifiers are not specified")
	}
	if len(ids) > maxDeleted {
		return nil, bad("too many message identifiers specified")
	}
	var found []*Entry
	for _, id := range ids {
		if e, ok := c.entry(id); ok {
			found = append(found, e)
		}
	}
	return s.delete(found...)
}

// delete deletes all of the messages or, where one is too old, none.
func (s *Sandbox) delete(entries ...*Entry) (any, error) {
	for _, e := range entries {
		if e.Date < s.now()-deletable {
			return nil, bad("message can't be deleted for everyone")
		}
	}
	for _, e := range entries {
		s.commit(record{Entry: &Entry{
			Message: Message{ID: e.ID, From: e.From, Chat: e.Chat, Date: e.Date},
			Deleted: true,
		}})
	}
	return true, nil
}
