package telegram

import (
	"context"
	"log/slog"
	"net/http/httptest"
	"runtime"
	"strings"
	"testing"
	"time"

	"decuong/bot"
	"decuong/bot/telegram/sandbox"
	"decuong/dialog"
)

// A scene is an account at a sandbox.
type scene struct {
	*sandbox.Sandbox
	url string
}

func newScene(t *testing.T) scene {
	t.Helper()
	s, err := sandbox.New(sandbox.Options{RetryWait: 10 * time.Millisecond})
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(s.Handler())
	t.Cleanup(func() { s.Close(); server.Close() })
	return scene{Sandbox: s, url: server.URL}
}

// account returns the bot's account there.
func (s scene) account(t *testing.T) *Account {
	t.Helper()
	a, err := New(Settings{Token: s.Token(), URL: s.url, Log: slog.New(slog.DiscardHandler)})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// poll polls until stop is called, which checks that nothing goes on after.
func (s scene) poll(t *testing.T, a *Account, host Host) (stop func()) {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan struct{})
	go func() { a.Poll(ctx, host); close(done) }()
	return func() {
		cancel()
		<-done
		a.Close()
		checkEnded(t)
	}
}

// checkEnded checks that no goroutine of this package is left, patient with
// those that are about to end.
func checkEnded(t *testing.T) {
	t.Helper()
	stacks := make([]byte, 1<<20)
	for range 1000 {
		all := string(stacks[:runtime.Stack(stacks, true)])
		if !strings.Contains(all, "telegram.(*poller)") && !strings.Contains(all, "telegram.(*Account)") && !strings.Contains(all, "telegram.(*intake)") {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Errorf("something goes on after the end:\n%s", stacks)
}

func soon(t *testing.T) context.Context {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
	t.Cleanup(cancel)
	return ctx
}

// A parrot is a Host that answers at once.
type parrot struct {
	clerk
	account *Account
	events  chan dialog.Event // gets every event, if not nil
	answer  func(e dialog.Event) dialog.Effect
}

func (p *parrot) Turn(ctx context.Context, chat bot.ChatID, id bot.EventID, e dialog.Event) error {
	if err := p.clerk.Turn(ctx, chat, id, e); err != nil {
		return err
	}
	if p.events != nil {
		p.events <- e
	}
	switch effect := p.answer(e).(type) {
	case dialog.Say:
		return p.account.Say(ctx, chat, effect)
	case dialog.Ask:
		return p.account.Ask(ctx, chat, effect)
	case dialog.Deliver:
		return p.account.Deliver(ctx, chat, effect, []byte("PK"))
	}
	return nil
}

// chat waits until the chat of a person is as wanted.
func chat(t *testing.T, u *sandbox.User, wanted string) sandbox.Transcript {
	t.Helper()
	seen, err := u.Wait(soon(t), func(seen sandbox.Transcript) bool { return strings.HasSuffix(strings.TrimSpace(seen.String()), wanted) })
	if err != nil {
		t.Fatal(err)
	}
	return seen
}
