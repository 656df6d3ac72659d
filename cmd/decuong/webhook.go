package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/url"
	"regexp"
	"strings"

	"decuong/bot"
	"decuong/bot/telegram"
)

// A webhook is where Telegram brings updates to. The zero webhook is none:
// then the bot polls.
type webhook struct {
	address string
	path    string
	secret  string // empty: one made of the token
}

// secretForm is what Telegram takes as a secret (Bot API, setWebhook).
var secretForm = regexp.MustCompile(`^[A-Za-z0-9_-]{1,256}$`)

func readWebhook(getenv func(string) string) (webhook, error) {
	w := webhook{address: getenv("WEBHOOK_URL"), secret: getenv("WEBHOOK_SECRET")}
	if w.address == "" {
		return webhook{}, nil
	}
	if w.secret != "" && !secretForm.MatchString(w.secret) {
		return w, errors.New("WEBHOOK_SECRET: want 1 to 256 letters, digits, _ and -")
	}
	u, err := url.Parse(w.address)
	if err != nil || u.Host == "" || u.Scheme != "https" && !(u.Scheme == "http" && ownHost(u.Hostname())) {
		return w, errors.New("WEBHOOK_URL: want an address that begins with https://")
	}
	if w.path = u.Path; !ownPath(w.path) {
		return w, fmt.Errorf("WEBHOOK_URL: want a path that nothing else has, like https://%s/telegram", u.Host)
	}
	return w, nil
}

// ownHost reports whether a host is this machine, to which the sandbox brings
// updates without encryption.
func ownHost(host string) bool {
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}

// ownPath reports whether a path can be the webhook's alone.
func ownPath(path string) bool {
	return len(path) > 1 && !strings.HasSuffix(path, "/") && !strings.ContainsAny(path, "{}") &&
		path != "/healthz" && path != "/readyz" && path != "/metrics"
}

// alone reports whether no other process works on the store: one that polls is
// alone, since Telegram lets one poll, and so is one with a file.
func (s *settings) alone() bool { return s.webhook.address == "" || s.redisURL == "" }

// receive gives updates to the bot until ctx ends. It returns once those taken
// are committed, or an error at once if Telegram refuses the webhook.
func (f *front) receive(ctx context.Context, w webhook, account *telegram.Account, b *bot.Bot) error {
	defer f.health.taking.Store(false)
	if w.address == "" {
		f.health.taking.Store(true)
		account.Poll(ctx, b)
		return nil
	}
	hook := account.Webhook(b, w.secret)
	f.mux.Handle(w.path, hook)
	f.health.taking.Store(true)
	if err := hook.Announce(ctx, w.address); err != nil && ctx.Err() == nil {
		return err
	}
	<-ctx.Done()
	f.health.taking.Store(false)
	stopping, cancel := context.WithTimeout(context.WithoutCancel(ctx), turnsTime)
	defer cancel()
	hook.Stop(stopping)
	return nil
}
