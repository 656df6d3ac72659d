package telegram

import (
	"context"
	"errors"
	"fmt"

	tgbot "github.com/go-telegram/bot"
	"github.com/go-telegram/bot/models"

	"decuong/bot"
	"decuong/dialog"
)

// errNothing: Telegram takes no message without words. Trying again does not
// help.
var errNothing = &refusal{why: "there are no words in it"}

// Say implements bot.Messenger.
func (a *Account) Say(ctx context.Context, chat bot.ChatID, say dialog.Say) error {
	to, err := a.peer(chat)
	if err != nil {
		return err
	}
	_, err = a.show(ctx, to, split(a.linked(say.Text)), nil, nil)
	return err
}

// Ask implements bot.Messenger. A prompt whose predecessor cannot be found or
// changed any more becomes a new message.
func (a *Account) Ask(ctx context.Context, chat bot.ChatID, ask dialog.Ask) error {
	to, err := a.peer(chat)
	if err != nil {
		return err
	}
	old := to.replaced(ask.Edit)
	now, err := a.show(ctx, to, split(a.linked(ask.Text)), a.keyboard(ask.Pointer, ask.Choices), old)
	if err != nil {
		return err
	}
	to.remember(ask.Turn, now)
	if len(old) > len(now) {
		a.remove(ctx, to, old[len(now):])
	}
	return nil
}

// Deliver implements bot.Messenger. What does not fit into the caption
// follows in messages of its own, the buttons below the last.
func (a *Account) Deliver(ctx context.Context, chat bot.ChatID, deliver dialog.Deliver, document []byte) error {
	to, err := a.peer(chat)
	if err != nil {
		return err
	}
	caption, more := cut(valid(deliver.Caption), captionLimit)
	pieces := split(more)
	keys := a.keyboard(deliver.Pointer, deliver.Choices)
	m := message{text: caption, file: &file{name: deliver.Name, content: document}}
	if len(pieces) == 0 {
		m.keyboard = keys
	}
	if _, err = a.send(ctx, to, m); err != nil || len(pieces) == 0 {
		return err
	}
	_, err = a.show(ctx, to, pieces, keys, nil)
	return err
}

// Show implements bot.Messenger.
func (a *Account) Show(ctx context.Context, chat bot.ChatID, show dialog.Show, picture []byte) error {
	to, err := a.peer(chat)
	if err != nil {
		return err
	}
	caption, _ := cut(valid(show.Caption), captionLimit)
	_, err = a.send(ctx, to, message{text: caption, picture: picture})
	return err
}

// show sends the pieces of a text, each in the place of an old message while
// there are any, with the buttons below the last. It returns the messages
// that hold them now.
func (a *Account) show(ctx context.Context, to *peer, pieces []dialog.Text, keys *models.InlineKeyboardMarkup, old []int) ([]int, error) {
	if len(pieces) == 0 {
		return nil, errNothing
	}
	now := make([]int, 0, len(pieces))
	for i, piece := range pieces {
		m := message{text: piece}
		if i < len(old) {
			m.edit = old[i]
		}
		if i == len(pieces)-1 {
			m.keyboard = keys
		}
		id, err := a.send(ctx, to, m)
		if err != nil {
			return nil, err
		}
		if now = append(now, id); id != m.edit {
			old = nil // what follows a new message must not stand above it
		}
	}
	return now, nil
}

// keyboard returns the buttons of a prompt. That some cannot be shown is a
// mistake in the conversation; the person gets the others.
func (a *Account) keyboard(p dialog.Pointer, choices [][]dialog.Choice) *models.InlineKeyboardMarkup {
	keys, dropped := keyboard(p, choices)
	if dropped > 0 {
		a.log.Error("choices that no button can carry", "count", dropped, "turn", p.Turn)
	}
	return keys
}

// replaced returns the messages that an edit takes the place of, if any.
func (p *peer) replaced(e dialog.Edit) []int {
	message := 0
	if e.Message != "" {
		chat, _ := p.address()
		message = messageOf(e.Message, chat)
	}
	if message == 0 && e.Turn == 0 {
		return nil
	}
	if known := p.find(e.Turn, message); known != nil || message == 0 {
		return known
	}
	return []int{message}
}

// remove takes away messages that a shorter text left over. If they cannot be
// removed, they stand there without harm.
func (a *Account) remove(ctx context.Context, to *peer, messages []int) {
	err := a.try(ctx, to, call{"deleteMessages", callTime, func(ctx context.Context, chat int64) error {
		_, err := a.calls.DeleteMessages(ctx, &tgbot.DeleteMessagesParams{ChatID: chat, MessageIDs: messages})
		return err
	}})
	if err != nil && !errors.Is(err, bot.ErrGone) {
		a.log.Info("removing messages", "error", fmt.Errorf("of an earlier prompt: %w", err))
	}
}
