package bot_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"decuong/bot"
	"decuong/dialog"
	"decuong/outline"
)

// What panics over one message costs that message at most: the program goes
// on, and whoever waits for an outcome is told that there is none.
func TestPanic(t *testing.T) {
	file := dialog.Said{With: dialog.Document, File: dialog.Attachment{ID: "1", Name: "ghi.txt"}}
	for _, c := range []struct {
		name string
		at   any // of this type is the effect that panics
		what dialog.Happening
		news int // messages after it
	}{
		{"say", dialog.Say{}, dialog.JoinedGroup{}, 0},
		{"ask", dialog.Ask{}, dialog.Began{}, 0},
		{"fetch", dialog.Attachment{}, file, 2},
		{"deliver", dialog.Deliver{}, typed("xuat"), 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			play(t, func(s *scene) {
				p := &post{}
				b := s.start(p, nil)
				s.do(b, begun...)
				b.Settle()
				before := p.count(any1)
				p.before = func(effect any) error {
					if fmt.Sprintf("%T", effect) == fmt.Sprintf("%T", c.at) {
						panic("a message")
					}
					return nil
				}
				s.do(b, c.what)
				b.Settle()
				if n := p.count(any1) - before; n != c.news {
					t.Errorf("%d messages, not %d", n, c.news)
				}
				p.before = nil
				b.Stop(s.t.Context())
				b = s.start(p, nil)
				before = p.count(any1)
				if err := b.Resend(s.t.Context(), true); err != nil {
					t.Fatal(err)
				}
				b.Settle()
				if p.count(any1) != before {
					t.Error("the next start met it again")
				}
				b.Stop(s.t.Context())
			})
		})
	}
}

// A wild drafter panics over every task.
type wild struct{}

func (wild) Draft(context.Context, bot.DraftTask, func(string)) (string, error) { panic("a task") }
func (wild) Transcribe(context.Context, bot.Speech) (string, error) {
	panic("a voice")
}
func (wild) Host() string            { return "here" }
func (wild) Model() (string, string) { return "wild", "" }
func (wild) Drafts() bool            { return true }
func (wild) Transcribes() bool       { return false }

func TestPanicOfDrafter(t *testing.T) {
	play(t, func(s *scene) {
		p := &post{}
		b := s.start(p, func(s *bot.Settings) { s.Drafter, s.Private = wild{}, true })
		s.do(b, begun...)
		s.do(b, dialog.Said{Text: "Đã rà soát 245 đảng viên.", Origin: "tg:1:1", Pos: 1})
		b.Settle()
		told := func(e any) bool {
			a, ok := e.(dialog.Ask)
			return ok && strings.Contains(a.Text.String(), "Tôi gặp trục trặc")
		}
		s.do(b, typed("goiy"))
		b.Settle()
		if n := p.count(told); n != 1 {
			t.Errorf("told %d times that there is no draft", n)
		}
		b.Stop(s.t.Context())
	})
}

// A spoilt store panics at the loads and commits that it is told to.
type spoilt struct {
	bot.Store
	at func() bool
}

func (s *spoilt) Load(ctx context.Context, chat bot.ChatID, want bot.Want) (bot.Snapshot, error) {
	if s.at() {
		panic("a session")
	}
	return s.Store.Load(ctx, chat, want)
}

func (s *spoilt) Commit(ctx context.Context, c bot.Commit) error {
	if s.at() {
		panic("a session")
	}
	return s.Store.Commit(ctx, c)
}

// A turn that panics is an error for ever, so that its update is buried.
func TestPanicOfTurn(t *testing.T) {
	play(t, func(s *scene) {
		p, fails := &post{}, true
		s.store = &spoilt{s.store, func() bool { return fails }}
		b := s.start(p, nil)
		var final interface{ Permanent() bool }
		if err := s.try(b, dialog.Began{}); !errors.As(err, &final) || !final.Permanent() {
			t.Errorf("a panic is %v", err)
		}
		fails = false
		s.do(b, dialog.Began{})
		b.Stop(s.t.Context())
	})
}

// When no turn can be made of an outcome, the failure is told in its place.
func TestPanicOfOutcome(t *testing.T) {
	play(t, func(s *scene) {
		p, loads := &post{}, 0
		s.store = &spoilt{s.store, func() bool { loads++; return loads <= 2 }} // from memory, and from the store
		loads = 2
		b := s.start(p, nil)
		s.do(b, begun...)
		b.Settle()
		p.before = func(effect any) error {
			if _, ok := effect.(dialog.Attachment); ok {
				loads = 0
			}
			return nil
		}
		s.do(b, dialog.Said{With: dialog.Document, File: dialog.Attachment{ID: "1", Name: "ghi.txt"}, Origin: outline.Origin("tg:1:5")})
		b.Settle()
		unreadable := func(e any) bool {
			a, ok := e.(dialog.Ask)
			return ok && len(a.Text) > 0 && strings.Contains(a.Text.String(), "bị hỏng")
		}
		if n := p.count(unreadable); n != 1 {
			t.Errorf("told %d times that the file cannot be read", n)
		}
		b.Stop(s.t.Context())
	})
}
