package telegram

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/go-telegram/bot/models"

	"decuong/bot"
	"decuong/bot/panics"
	"decuong/dialog"
)

// A Host takes events in.
type Host interface {
	// Turn applies an event to a chat and returns once the outcome is durable.
	// It waits for nothing that the turn has to say. After an error the
	// event is given to it again, and applied once, unless the error is
	// permanent (see bot.Permanent).
	Turn(ctx context.Context, chat bot.ChatID, id bot.EventID, e dialog.Event) error
	// Bury keeps an update that cannot be processed, for an operator.
	Bury(ctx context.Context, chat bot.ChatID, id bot.EventID, letter []byte) error
}

// A letter is an update on its way to the host.
type letter struct {
	chat   bot.ChatID
	id     bot.EventID
	event  dialog.Event // What is nil if nobody needs to know
	broken error        // why the update could not be read
	raw    json.RawMessage

	press   string // callback query to be answered
	blocked bool   // the person shut the bot out
}

// read reads an update. One that cannot be read becomes a broken letter; an
// error means that it has no ID, which Telegram does not send.
func (t *translator) read(raw json.RawMessage) (letter, error) {
	u := new(models.Update)
	if err := json.Unmarshal(raw, u); err != nil || u.ID == 0 {
		return t.unread(raw)
	}
	l := letter{raw: raw, id: bot.EventID(u.ID)}
	l.broken = panics.Caught(func() error {
		chat, _, e, ok := t.event(u)
		if l.chat = chat; ok {
			l.event = e
		}
		l.blocked = blocked(u)
		return nil
	})
	if u.CallbackQuery != nil {
		l.press = u.CallbackQuery.ID
	}
	return l, nil
}

// unread reads of an update that is not as this program knows them whose it
// is, as far as that can be told.
func (t *translator) unread(raw json.RawMessage) (letter, error) {
	type with struct{ Chat struct{ ID int64 } }
	var u struct {
		ID            *int64 `json:"update_id"`
		Message       with
		EditedMessage with                   `json:"edited_message"`
		MyChatMember  with                   `json:"my_chat_member"`
		Stopped       with                   `json:"stopped_message_generation"`
		CallbackQuery struct{ Message with } `json:"callback_query"`
	}
	err := json.Unmarshal(raw, &u)
	if u.ID == nil {
		return letter{}, fmt.Errorf("reading an update: it has no ID")
	}
	chat := u.Message.Chat.ID + u.EditedMessage.Chat.ID + u.MyChatMember.Chat.ID + u.Stopped.Chat.ID + u.CallbackQuery.Message.Chat.ID
	if err == nil {
		err = fmt.Errorf("reading an update: unknown form")
	}
	return letter{chat: chatID(chat), id: bot.EventID(*u.ID), broken: err, raw: raw}, nil
}
