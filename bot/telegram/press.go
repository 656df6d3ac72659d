package telegram

import (
	"context"
	"time"

	tgbot "github.com/go-telegram/bot"
)

// attend sees to what does not wait for the turn: that the phone's button stops
// waiting, and whether anybody is there to be answered.
func (p *intake) attend(ctx context.Context, l letter) {
	if l.press != "" {
		p.notice(ctx, l.press)
	}
	to, err := p.account.peer(l.chat)
	if err != nil {
		return
	}
	if l.blocked {
		to.leave()
	} else if l.event.What != nil {
		to.back()
	}
}

// notice answers a pressed button, which Telegram allows for some seconds
// only: beside the turns. When too many wait, the phone stops waiting by
// itself.
func (p *intake) notice(ctx context.Context, query string) {
	select {
	case p.presses <- struct{}{}:
	default:
		return
	}
	p.started.Go(func() {
		defer func() { <-p.presses }()
		ctx, cancel := outlast(ctx, time.Second)
		defer cancel()
		p.account.answer(ctx, query)
	})
}

// answer tells Telegram that a press was noticed. Failure has no consequence:
// usually the query is too old.
func (a *Account) answer(ctx context.Context, query string) {
	ctx, cancel := context.WithTimeout(ctx, 5*time.Second)
	defer cancel()
	if _, err := a.calls.AnswerCallbackQuery(ctx, &tgbot.AnswerCallbackQueryParams{CallbackQueryID: query}); err != nil {
		a.log.Debug("answering a press", "error", scrub("answerCallbackQuery", err))
	}
}
