package telegram

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"math/rand/v2"
	"time"

	tgbot "github.com/go-telegram/bot"
)

// connections is how many updates Telegram may have under way at once over all
// replicas, the most that it allows (Bot API, setWebhook).
const connections = 100

// Announce tells Telegram to bring updates to the address, until it agrees or
// ctx ends. It sets no webhook again that is removed later, and removes none:
// while one replica takes the place of another, updates go to those that are
// there. An error other than that of ctx is Telegram's refusal of the address.
func (h *Webhook) Announce(ctx context.Context, address string) error {
	h.started.Go(func() { h.account.Name(ctx) })
	for n := 1; ; n++ {
		err := h.account.setWebhook(ctx, address, h.secret)
		if err == nil {
			return nil
		}
		told := scrub("setWebhook", err)
		if isRefused(err) {
			return fmt.Errorf("setting webhook: %w", told)
		}
		pause := backoff(n, time.Second, 30*time.Second, rand.Float64())
		var flood *tgbot.TooManyRequestsError
		if errors.As(err, &flood) {
			pause = max(pause, time.Duration(flood.RetryAfter)*time.Second)
		}
		h.log.Warn("setting webhook", "error", told, "hint", hint(err), "pause", pause)
		if err := sleep(ctx, pause); err != nil {
			return fmt.Errorf("setting webhook: %w", err)
		}
	}
}

func (a *Account) setWebhook(ctx context.Context, address, secret string) error {
	ctx, cancel := context.WithTimeout(ctx, callTime)
	defer cancel()
	_, err := a.calls.SetWebhook(ctx, &tgbot.SetWebhookParams{
		URL: address, SecretToken: secret, MaxConnections: connections, AllowedUpdates: kinds,
	})
	return err
}

// deleteWebhook has Telegram keep what it has not brought yet, for polling.
func (a *Account) deleteWebhook(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, callTime)
	defer cancel()
	if _, err := a.calls.DeleteWebhook(ctx, &tgbot.DeleteWebhookParams{}); err != nil {
		return scrub("deleteWebhook", err)
	}
	return nil
}

// ownSecret returns a secret of 64 hexadecimal digits that only who knows the
// token can make.
func (a *Account) ownSecret() string {
	mac := hmac.New(sha256.New, []byte(a.token))
	mac.Write([]byte("webhook secret"))
	return hex.EncodeToString(mac.Sum(nil))
}
