package telegram

import (
	"context"
	"fmt"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"

	"decuong/bot"
	"decuong/dialog"
)

// hook lets the sandbox bring updates to the host.
func (s scene) hook(t *testing.T, a *Account, host Host) *Webhook {
	t.Helper()
	h := a.Webhook(host, "")
	server := httptest.NewServer(h)
	t.Cleanup(server.Close)
	if err := h.Announce(soon(t), server.URL+"/hook"); err != nil {
		t.Fatal(err)
	}
	return h
}

func TestWebhookConversation(t *testing.T) {
	s := newScene(t)
	a := s.account(t)
	h := s.hook(t, a, &parrot{account: a, answer: cards()})
	lan := s.User(1, "Lan")
	lan.Start("")
	chat(t, lan, "bot:  Câu 1\n      [Tiếp]")
	tap, err := lan.Tap("Tiếp")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := lan.Answer(soon(t), tap); err != nil {
		t.Error(err)
	}
	chat(t, lan, "bot:  Câu 2\n      [Tiếp]")
	h.Stop(soon(t))
	a.Close()
	checkEnded(t)
	if errs := s.Errors(); len(errs) > 0 {
		t.Errorf("the Bot API refused %v", errs)
	}
}

// Whatever fails comes again, and a chat keeps its order.
func TestWebhookOrder(t *testing.T) {
	s := newScene(t)
	a := s.account(t)
	var tries atomic.Int64
	host := &clerk{before: func(_ context.Context, _ bot.ChatID, id bot.EventID, _ dialog.Event) error {
		if tries.Add(1)%3 == 0 {
			return errStore
		}
		return nil
	}}
	h := s.hook(t, a, host)
	var want []string
	for n := range 20 {
		for person := range int64(4) {
			s.User(person+1, "").Send(fmt.Sprint(n))
		}
		want = append(want, fmt.Sprint(n))
	}
	if err := s.Confirmed(soon(t)); err != nil {
		t.Fatal(err)
	}
	for person := range int64(4) {
		if got := host.heard(chatID(person + 1)); got != strings.Join(want, " ") {
			t.Errorf("person %d was heard to say %q", person, got)
		}
	}
	h.Stop(soon(t))
}

// Polling takes over from a webhook, with what was not brought yet.
func TestPollingAfterWebhook(t *testing.T) {
	s := newScene(t)
	a := s.account(t)
	if err := a.Webhook(&clerk{}, "").Announce(soon(t), "http://127.0.0.1:1/hook"); err != nil {
		t.Fatal(err)
	}
	s.User(1, "Lan").Send("a")
	host := &clerk{}
	stop := s.poll(t, s.account(t), host)
	if err := s.Confirmed(soon(t)); err != nil {
		t.Fatal(err)
	}
	stop()
	if host.heard("tg:1") != "a" {
		t.Errorf("heard %q", host.heard("tg:1"))
	}
}

func TestWebhookAddressRefused(t *testing.T) {
	s := newScene(t)
	a := s.account(t)
	err := a.Webhook(&clerk{}, testSecret).Announce(soon(t), "http://example.org/hook")
	if err == nil || !strings.Contains(err.Error(), "HTTPS") {
		t.Errorf("error %v", err)
	}
}

func TestOwnSecret(t *testing.T) {
	one, other := newScene(t).account(t), newScene(t).account(t)
	first, again := one.ownSecret(), one.ownSecret()
	if first == other.ownSecret() || len(first) != 64 || first != again {
		t.Errorf("secrets %q, %q", one.ownSecret(), other.ownSecret())
	}
	if strings.Contains(one.ownSecret(), one.token) {
		t.Error("it tells the token")
	}
}
