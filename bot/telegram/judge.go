package telegram

import (
	"errors"
	"fmt"
	"net/url"
	"strings"

	tgbot "github.com/go-telegram/bot"
)

// A refusal is Telegram's word that it will not take this message, however
// often it is sent.
type refusal struct{ why string }

func (r *refusal) Error() string { return "telegram refuses the message: " + r.why }

// Permanent reports that trying again does not help.
func (r *refusal) Permanent() bool { return true }

// garbled reports whether Telegram did not understand our markup.
func (r *refusal) garbled() bool { return strings.Contains(r.why, "parse entities") }

// gone are answers with status 400 that mean the same as a 403: nobody is
// there (td, and community reports of deleted accounts).
var gone = []string{"chat not found", "user not found", "PEER_ID_INVALID", "USER_DEACTIVATED", "INPUT_USER_DEACTIVATED"}

// isGone reports whether a call failed because nobody is in the chat.
func isGone(err error) bool {
	if errors.Is(err, tgbot.ErrorForbidden) {
		return true
	}
	if !errors.Is(err, tgbot.ErrorBadRequest) {
		return false
	}
	for _, g := range gone {
		if strings.Contains(err.Error(), g) {
			return true
		}
	}
	return false
}

// isUnchanged reports whether an edit failed because the message already is
// as it should be.
func isUnchanged(err error) bool {
	return errors.Is(err, tgbot.ErrorBadRequest) && strings.Contains(err.Error(), "message is not modified")
}

// tooLarge is the status for a file of more than 50 MB; the Bot API sends it
// as an answer of its own.
const tooLarge = "413"

// isRefused reports whether the call can never succeed as it is.
func isRefused(err error) bool {
	return errors.Is(err, tgbot.ErrorBadRequest) || strings.Contains(err.Error(), tooLarge+" Request Entity Too Large")
}

// hint tells an operator what to do about an error, where that is known.
func hint(err error) string {
	switch {
	case errors.Is(err, tgbot.ErrorUnauthorized), errors.Is(err, tgbot.ErrorNotFound):
		return "Telegram does not know the token; check TELEGRAM_BOT_TOKEN"
	case hooked(err):
		return "a webhook is set for this bot; remove it with deleteWebhook, or set WEBHOOK_URL"
	case errors.Is(err, tgbot.ErrorConflict):
		return "another copy of the program polls with the same token; stop one of them"
	case statusOf(err) >= 500:
		return "Telegram, or a proxy on the way, is in trouble; nothing is lost"
	}
	return ""
}

// hooked reports whether a poll failed because a webhook is set (telegram-bot-api,
// Client.cpp).
func hooked(err error) bool {
	return errors.Is(err, tgbot.ErrorConflict) && strings.Contains(err.Error(), "webhook is active")
}

func statusOf(err error) int {
	var s statusError
	if errors.As(err, &s) {
		return int(s)
	}
	return 0
}

// scrub returns the error of a call without what must not be told: the
// address, which holds the token, and whatever the answer may repeat of the
// message.
func scrub(method string, err error) error {
	var status statusError
	var address *url.Error
	for _, known := range []error{tgbot.ErrorUnauthorized, tgbot.ErrorNotFound, tgbot.ErrorConflict, tgbot.ErrorForbidden} {
		if errors.Is(err, known) {
			return fmt.Errorf("%s: %w", method, known)
		}
	}
	switch {
	case errors.As(err, &status):
		return fmt.Errorf("%s: %w", method, status)
	case errors.As(err, &address):
		return fmt.Errorf("%s: %w", method, address.Err)
	}
	return fmt.Errorf("%s: %s", method, reason(err))
}

// reason returns the words of an answer up to what it may quote.
func reason(err error) string {
	text := err.Error()
	if strings.HasPrefix(text, "error decode") {
		return "unreadable answer"
	}
	text, _, _ = strings.Cut(text, "\"")
	return text
}
