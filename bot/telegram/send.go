package telegram

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"time"

	tgbot "github.com/go-telegram/bot"

	"decuong/bot"
)

// How long one call may take, and how often it is made.
const (
	callTime   = 20 * time.Second
	uploadTime = 3 * time.Minute // 50 MB at 2.5 Mbit/s
	tries      = 5
)

// A call is one request of the Bot API that a person in a chat is to see.
type call struct {
	method string
	limit  time.Duration
	do     func(ctx context.Context, chat int64) error
}

// try makes the call at Telegram's pace until it succeeds, cannot succeed
// (bot.ErrGone, *refusal), or has failed so often that it is better made much
// later. A call whose answer was lost is made again, since sending has no key
// to tell a repetition by: a message twice rather than not at all.
func (a *Account) try(ctx context.Context, to *peer, c call) error {
	for n := 1; ; n++ {
		chat, gone := to.address()
		if gone {
			return bot.ErrGone
		}
		if err := a.pace.wait(ctx, to); err != nil {
			return fmt.Errorf("%s: waiting for its turn: %w", c.method, err)
		}
		pause, err := a.conclude(to, c.method, n, a.once(ctx, chat, c))
		if err == nil || pause == never {
			return err
		}
		if n == tries || ctx.Err() != nil {
			return err
		}
		if err := sleep(ctx, pause); err != nil {
			return fmt.Errorf("%s: %w", c.method, err)
		}
	}
}

func (a *Account) once(ctx context.Context, chat int64, c call) error {
	ctx, cancel := context.WithTimeout(ctx, c.limit)
	defer cancel()
	began := time.Now()
	err := c.do(ctx, chat)
	a.watch.Call(c.method, outcome(err), time.Since(began))
	return err
}

// never is the pause after which a call may be made again when it is not to
// be made again.
const never = -1

// conclude draws the consequences of the n-th outcome of a call: it returns what
// the caller of try is to be told, and the pause before the next attempt.
func (a *Account) conclude(to *peer, method string, n int, err error) (time.Duration, error) {
	var flood *tgbot.TooManyRequestsError
	var moved *tgbot.MigrateError
	switch {
	case err == nil, isUnchanged(err):
		a.log.Debug("telegram has it", "method", method, "chat", to)
		return never, nil
	case isGone(err):
		to.leave()
		a.log.Info("chat is gone", "chat", to, "method", method)
		return never, bot.ErrGone
	case errors.As(err, &moved):
		to.move(int64(moved.MigrateToChatID))
		return 0, scrub(method, err)
	case errors.As(err, &flood):
		a.pace.flooded(to, time.Duration(flood.RetryAfter)*time.Second)
		a.log.Warn("telegram asks for a pause", "method", method, "chat", to, "seconds", flood.RetryAfter)
		return 0, scrub(method, err)
	case isRefused(err):
		return never, &refusal{why: reason(err)}
	}
	pause := backoff(n, 300*time.Millisecond, 5*time.Second, rand.Float64())
	if errors.Is(err, tgbot.ErrorUnauthorized) || errors.Is(err, tgbot.ErrorNotFound) {
		pause = never
	}
	err = scrub(method, err)
	a.log.Warn("calling Telegram", "try", n, "error", err, "hint", hint(err))
	return pause, err
}
