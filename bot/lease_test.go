package bot_test

import (
	"context"
	"errors"
	"log/slog"
	"path/filepath"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"decuong/bot"
	"decuong/bot/bolt"
	"decuong/dialog"
)

// A mouth says what it is told, after a while, and counts.
type mouth struct {
	takes time.Duration
	deaf  bool // it never gets through

	mu      sync.Mutex
	said    int
	buttons []int // rows of buttons of each prompt that was said
}

func (m *mouth) say(ctx context.Context) error {
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-time.After(m.takes):
	}
	if m.deaf {
		return errors.New("nobody hears")
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	m.said++
	return nil
}

func (m *mouth) Preview(context.Context, bot.ChatID, dialog.Preview) error { return nil }
func (m *mouth) Fetch(context.Context, dialog.Attachment) ([]byte, error)  { return nil, nil }

func (m *mouth) Say(ctx context.Context, _ bot.ChatID, _ dialog.Say) error { return m.say(ctx) }
func (m *mouth) Ask(ctx context.Context, _ bot.ChatID, ask dialog.Ask) error {
	err := m.say(ctx)
	if err == nil {
		m.buttons = append(m.buttons, len(ask.Choices))
	}
	return err
}
func (m *mouth) Show(context.Context, bot.ChatID, dialog.Show, []byte) error { return nil }
func (m *mouth) Deliver(ctx context.Context, _ bot.ChatID, _ dialog.Deliver, _ []byte) error {
	return m.say(ctx)
}

// replicas runs a test in virtual time, with bots that share a store.
func replicas(t *testing.T, test func(t *testing.T, start func(*mouth) *bot.Bot)) {
	path := filepath.Join(t.TempDir(), "decuong.db")
	synctest.Test(t, func(t *testing.T) {
		store, err := bolt.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		ctx, cancel := context.WithCancel(t.Context())
		var running sync.WaitGroup
		test(t, func(m *mouth) *bot.Bot {
			b := bot.New(bot.Settings{
				Unpaced: true,
				Store:   store, Messenger: m, Log: slog.New(slog.DiscardHandler),
				Catalog: founding,
			})
			running.Go(func() { b.Run(ctx) })
			return b
		})
		cancel()
		running.Wait()
		store.Close()
	})
}

func greet(t *testing.T, b *bot.Bot, id bot.EventID) {
	t.Helper()
	if err := b.Turn(t.Context(), "tg:1", id, dialog.Event{At: time.Now(), By: "tg:1", What: dialog.Began{}}); err != nil {
		t.Fatal(err)
	}
}

// What takes long to send is sent by nobody else.
func TestSlowMessageIsHeld(t *testing.T) {
	replicas(t, func(t *testing.T, start func(*mouth) *bot.Bot) {
		slow, other := &mouth{takes: 10 * bot.Lease}, &mouth{}
		a, b := start(slow), start(other)
		greet(t, a, 1)
		a.Settle()
		a.Stop(t.Context())
		b.Stop(t.Context())
		if slow.said != 1 || other.said != 0 {
			t.Errorf("said %d times, and %d times by another", slow.said, other.said)
		}
	})
}

// What is left at a stop is sent by another process at its next look.
func TestStopHandsBack(t *testing.T) {
	replicas(t, func(t *testing.T, start func(*mouth) *bot.Bot) {
		deaf, other := &mouth{deaf: true}, &mouth{}
		a, b := start(deaf), start(other)
		greet(t, a, 1)
		greet(t, a, 2)
		ctx, cancel := context.WithTimeout(t.Context(), time.Second)
		defer cancel()
		a.Stop(ctx)
		time.Sleep(bot.Lease/3 + time.Second)
		b.Settle()
		if other.said != 2 {
			t.Errorf("another process said %d of 2", other.said)
		}
		b.Stop(t.Context())
	})
}

// What a process that died had to say is said once its lease is over.
func TestDeadProcess(t *testing.T) {
	replicas(t, func(t *testing.T, start func(*mouth) *bot.Bot) {
		dead, other := &mouth{takes: 1000 * time.Hour}, &mouth{}
		a := start(dead)
		greet(t, a, 1)
		time.Sleep(time.Second)
		b := start(other)
		if err := b.Resend(t.Context(), false); err != nil {
			t.Fatal(err)
		}
		b.Settle()
		if other.said != 0 {
			t.Error("said while another process may be at it")
		}
		if err := b.Resend(t.Context(), true); err != nil {
			t.Fatal(err)
		}
		b.Settle()
		if other.said != 1 {
			t.Errorf("said %d times by who is alone", other.said)
		}
		b.Stop(t.Context())
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		a.Stop(ctx)
	})
}

// What a process left whose clock was hours ahead is said by the next that is
// alone, at once.
func TestClockSetBack(t *testing.T) {
	play(t, func(s *scene) {
		dead := s.start(&post{before: func(any) error { return errors.New("not now") }}, func(s *bot.Settings) {
			s.Now = func() time.Time { return time.Now().Add(5 * time.Hour) }
		})
		s.do(dead, dialog.Began{})
		p := &post{}
		b := s.start(p, nil)
		for range 2 {
			if err := b.Resend(s.t.Context(), true); err != nil {
				t.Fatal(err)
			}
			b.Settle()
		}
		if n := p.count(any1); n != 1 {
			t.Errorf("said %d times", n)
		}
		b.Stop(s.t.Context())
		ctx, cancel := context.WithCancel(s.t.Context())
		cancel()
		dead.Stop(ctx)
	})
}

// A program that dies again and again says what it can in between.
func TestDyingAgain(t *testing.T) {
	replicas(t, func(t *testing.T, start func(*mouth) *bot.Bot) {
		var dying []*bot.Bot
		dead := &mouth{takes: 1000 * time.Hour}
		for n := range 5 {
			b := start(dead)
			if err := b.Resend(t.Context(), true); err != nil {
				t.Fatal(err)
			}
			greet(t, b, bot.EventID(n))
			time.Sleep(time.Second)
			dying = append(dying, b)
		}
		m := &mouth{}
		last := start(m)
		if err := last.Resend(t.Context(), true); err != nil {
			t.Fatal(err)
		}
		last.Settle()
		if m.said != 5 {
			t.Errorf("said %d of 5", m.said)
		}
		last.Stop(t.Context())
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		for _, b := range dying {
			b.Stop(ctx)
		}
	})
}

// More is left than is leased at a time.
func TestMuchIsLeft(t *testing.T) {
	replicas(t, func(t *testing.T, start func(*mouth) *bot.Bot) {
		const many = 600
		dead := start(&mouth{takes: 1000 * time.Hour})
		for n := range many {
			greet(t, dead, bot.EventID(n))
		}
		m := &mouth{}
		b := start(m)
		if err := b.Resend(t.Context(), true); err != nil {
			t.Fatal(err)
		}
		b.Settle()
		if m.said != many {
			t.Errorf("said %d of %d", m.said, many)
		}
		b.Stop(t.Context())
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		dead.Stop(ctx)
	})
}

// A prompt that comes late has no buttons if there is a newer one.
func TestLatePrompt(t *testing.T) {
	replicas(t, func(t *testing.T, start func(*mouth) *bot.Bot) {
		deaf, other := &mouth{deaf: true}, &mouth{}
		a, b := start(deaf), start(other)
		greet(t, a, 1)
		greet(t, b, 2)
		b.Settle()
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		a.Stop(ctx)
		time.Sleep(bot.Lease)
		b.Settle()
		if len(other.buttons) != 2 || other.buttons[0] == 0 || other.buttons[1] != 0 {
			t.Errorf("rows of buttons: %v", other.buttons)
		}
		b.Stop(t.Context())
	})
}
