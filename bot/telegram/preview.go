package telegram

import (
	"context"
	"errors"
	"strconv"
	"time"

	tgbot "github.com/go-telegram/bot"
	"github.com/go-telegram/bot/models"

	"decuong/bot"
	"decuong/dialog"
)

// editGap is how far apart the edits of a growing message are: those count
// like messages.
const editGap = 1500 * time.Millisecond

// Preview implements bot.Messenger. Telegram shows a message in the making,
// with its own button to stop it (Bot API 10.3, sendMessageDraft); where a
// chat or a server knows no such thing, the prompt is edited instead.
func (a *Account) Preview(ctx context.Context, chat bot.ChatID, p dialog.Preview) error {
	to, err := a.peer(chat)
	if err != nil {
		return err
	}
	if _, gone := to.address(); gone {
		return bot.ErrGone
	}
	if to.draftless() {
		return a.grow(ctx, to, p.Prompt)
	}
	if !a.pace.free(to) {
		return errBusy
	}
	err = a.preview(ctx, to, call{"sendMessageDraft", previewTime, func(ctx context.Context, chat int64) error {
		_, err := a.calls.SendMessageDraft(ctx, draft(chat, p))
		return err
	}})
	var no *refusal
	if errors.As(err, &no) || errors.Is(err, tgbot.ErrorNotFound) {
		a.log.Info("telegram shows no messages in the making here; editing instead", "chat", to, "error", err)
		to.noDrafts()
	}
	return err
}

// previewTime bounds a call that what was made must wait for.
const previewTime = 5 * time.Second

// preview makes a call once: what fails is left out.
func (a *Account) preview(ctx context.Context, to *peer, c call) error {
	chat, _ := to.address()
	_, err := a.conclude(to, c.method, 1, a.once(ctx, chat, c))
	return err
}

// draft is the message in the making. Its number is that of the turn, which
// comes back when the person stops it.
func draft(chat int64, p dialog.Preview) *tgbot.SendMessageDraftParams {
	d := &tgbot.SendMessageDraftParams{ChatID: chat, DraftID: strconv.FormatInt(p.Prompt.Turn, 10), CanStop: p.Stops}
	if pieces := split(p.Grown); len(pieces) > 0 {
		d.Text, d.ParseMode = markup(pieces[0]), models.ParseModeHTML
	}
	return d
}

// grow changes the prompt, if it is one message that is still known.
func (a *Account) grow(ctx context.Context, to *peer, prompt dialog.Ask) error {
	pieces, shown := split(a.linked(prompt.Text)), to.find(prompt.Turn, 0)
	if len(pieces) != 1 || len(shown) != 1 {
		return nil
	}
	if !to.editable(time.Now()) || !a.pace.free(to) {
		return errBusy
	}
	m := message{text: pieces[0], keyboard: a.keyboard(prompt.Pointer, prompt.Choices), edit: shown[0]}
	return a.preview(ctx, to, a.call(m, new(int)))
}

// free reports whether the chat may be written to at once, and takes the
// place of a message if so.
func (p *pace) free(to *peer) bool {
	if time.Now().Before(p.until(to)) {
		return false
	}
	return p.all == nil || to.limiter.Allow() && p.all.Allow()
}

// draftless reports whether Telegram refused to show a message in the making.
func (p *peer) draftless() bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.undrafted
}

func (p *peer) noDrafts() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.undrafted = true
}

// editable reports whether a growing message may be edited again, and notes
// that it is.
func (p *peer) editable(now time.Time) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	if now.Sub(p.grown) < editGap {
		return false
	}
	p.grown = now
	return true
}
