package sandbox_test

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/go-telegram/bot"

	"decuong/bot/telegram/sandbox"
)

func TestFaults(t *testing.T) {
	s, b := start(t, sandbox.Options{})
	u := s.User(1, "Lan")
	u.Start("")
	say := func(text string) error {
		_, err := b.SendMessage(t.Context(), &bot.SendMessageParams{ChatID: 1, Text: text})
		return err
	}
	s.Inject(sandbox.Fault{Method: "sendMessage", RetryAfter: 7})
	var flood *bot.TooManyRequestsError
	if err := say("a"); !errors.As(err, &flood) || flood.RetryAfter != 7 {
		t.Errorf("429: %v", err)
	}
	s.Inject(sandbox.Fault{BadGateway: true, Done: true})
	if err := say("b"); err == nil || !strings.Contains(err.Error(), "502 Bad Gateway") {
		t.Errorf("502: %v", err)
	}
	s.Inject(sandbox.Fault{Drop: true, Times: 2})
	for range 2 {
		if err := say("c"); err == nil || !strings.Contains(err.Error(), "EOF") {
			t.Errorf("dropped: %v", err)
		}
	}
	s.Inject(sandbox.Fault{Delay: time.Millisecond})
	if err := say("d"); err != nil {
		t.Errorf("delayed: %v", err)
	}
	s.Inject(sandbox.Fault{Error: &sandbox.Error{Code: 500, Description: "Internal Server Error"}})
	if err := say("e"); err == nil || !strings.Contains(err.Error(), "Internal Server Error") {
		t.Errorf("500: %v", err)
	}
	if got := u.Messages().String(); got != "user: /start\nbot:  b\nbot:  d\n" {
		t.Errorf("the chat is\n%s", got)
	}
	var refused []string
	for _, c := range s.Errors() {
		refused = append(refused, c.String())
		if !c.Injected || c.Chat != 1 {
			t.Errorf("call %+v", c)
		}
	}
	want := "sendMessage: 429 Too Many Requests: retry after 7, sendMessage: 502 Bad Gateway, sendMessage: 500 Internal Server Error"
	if got := strings.Join(refused, ", "); got != want {
		t.Errorf("refused: %s", got)
	}
}

func TestFloodControl(t *testing.T) {
	now := time.Unix(1_800_000_000, 0)
	s, b := start(t, sandbox.Options{Now: func() time.Time { return now }})
	for id := range int64(3) {
		s.User(id+1, "").Start("")
	}
	s.LimitRates(&sandbox.Limits{PerChat: 1, Burst: 3, Overall: 5})
	say := func(chat int64) int {
		_, err := b.SendMessage(t.Context(), &bot.SendMessageParams{ChatID: chat, Text: "x"})
		var flood *bot.TooManyRequestsError
		if errors.As(err, &flood) {
			return flood.RetryAfter
		}
		if err != nil {
			t.Fatal(err)
		}
		return 0
	}
	var waits []int
	for _, chat := range []int64{1, 1, 1, 1, 2, 3, 3} {
		waits = append(waits, say(chat))
	}
	if want := []int{0, 0, 0, 1, 0, 0, 1}; !slices.Equal(waits, want) {
		t.Errorf("waits %v, want %v", waits, want)
	}
	now = now.Add(time.Second)
	if wait := say(1); wait != 0 {
		t.Errorf("a second later one has to wait %d s", wait)
	}
	s.LimitRates(nil)
	for range 10 {
		if say(1) != 0 {
			t.Fatal("limits are off, but hold")
		}
	}
}
