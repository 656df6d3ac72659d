package telegram

import (
	"errors"
	"time"

	tgbot "github.com/go-telegram/bot"

	"decuong/bot"
)

// A Watch is told what goes in and out, in kinds and durations alone. Its
// methods return at once and may be called by several goroutines.
type Watch interface {
	Update(outcome string)                           // an attempt at an update ended
	Poll(outcome string)                             // Telegram was asked for updates
	Request(status int)                              // a request to the webhook was answered
	Call(method, outcome string, took time.Duration) // a call that people are to see ended
}

// unwatched is an account that nobody watches.
type unwatched struct{}

func (unwatched) Update(string)                      {}
func (unwatched) Poll(string)                        {}
func (unwatched) Request(int)                        {}
func (unwatched) Call(string, string, time.Duration) {}

// outcome names how a call ended.
func outcome(err error) string {
	var flood *tgbot.TooManyRequestsError
	var moved *tgbot.MigrateError
	switch {
	case err == nil:
		return "done"
	case isUnchanged(err):
		return "unchanged"
	case isGone(err), errors.Is(err, bot.ErrGone):
		return "gone"
	case errors.As(err, &moved):
		return "moved"
	case errors.As(err, &flood):
		return "flood"
	case errors.Is(err, tgbot.ErrorConflict):
		return "conflict"
	case isRefused(err):
		return "refused"
	}
	return "failed"
}
