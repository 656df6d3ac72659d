package bot_test

import (
	"context"
	"errors"
	"strings"
	"sync/atomic"
	"testing"

	"decuong/bot"
	"decuong/dialog"
)

var apology = says(dialog.PhraseBuried.String())

// Who sent what is buried is told so, once, and goes on from where they were.
func TestBuried(t *testing.T) {
	play(t, func(s *scene) {
		p, fails := &post{}, false
		s.store = &spoilt{s.store, func() bool { defer func() { fails = false }(); return fails }}
		b := s.start(p, nil)
		s.do(b, begun...)
		fails = true
		said := dialog.Said{Text: "Nội dung.", Origin: "tg:1:7", Pos: 7}
		if s.try(b, said) == nil {
			t.Fatal("a spoilt turn is none")
		}
		for range 2 {
			if err := b.Bury(s.t.Context(), "tg:1", s.last, []byte("{}")); err != nil {
				t.Fatal(err)
			}
		}
		if err := s.again(b, said); err != nil {
			t.Error(err)
		}
		b.Settle()
		if n := p.count(apology); n != 1 {
			t.Errorf("told %d times", n)
		}
		s.do(b, typed("xuat"))
		b.Settle()
		if p.count(func(e any) bool { _, ok := e.(dialog.Deliver); return ok }) != 1 {
			t.Error("the report is not at hand any more")
		}
		b.Stop(s.t.Context())
	})
}

// The apology outlives the process, and is made to a chat never seen too.
func TestApologyIsKept(t *testing.T) {
	play(t, func(s *scene) {
		deaf, p := &post{before: func(any) error { return errors.New("nobody hears") }}, &post{}
		b := s.start(deaf, nil)
		if err := b.Bury(s.t.Context(), "tg:1", 7, []byte("{}")); err != nil {
			t.Fatal(err)
		}
		stopped, cancel := context.WithCancel(s.t.Context())
		cancel()
		b.Stop(stopped)
		b = s.start(p, nil)
		if err := b.Resend(s.t.Context(), true); err != nil {
			t.Fatal(err)
		}
		b.Settle()
		if n := p.count(apology); n != 1 {
			t.Errorf("told %d times", n)
		}
		b.Stop(s.t.Context())
	})
}

// A store that marks gives sessions a mark, and learns which one is asked for.
type marks struct {
	bot.Store
	asked []string
}

func (m *marks) Load(ctx context.Context, chat bot.ChatID, want bot.Want) (bot.Snapshot, error) {
	snap, err := m.Store.Load(ctx, chat, want)
	snap.Mark = "of this past"
	return snap, err
}

func (m *marks) Commit(ctx context.Context, c bot.Commit) error {
	m.asked = append(m.asked, c.Mark)
	return m.Store.Commit(ctx, c)
}

// An apology holds for the session that it found: that of another past, at the
// same revision, is not written over with it.
func TestApologyAsksForTheSession(t *testing.T) {
	play(t, func(s *scene) {
		m := &marks{Store: s.store}
		s.store = m
		b := s.start(&post{}, nil)
		s.do(b, begun...)
		m.asked = nil
		if err := b.Bury(s.t.Context(), "tg:1", 70, []byte("{}")); err != nil {
			t.Fatal(err)
		}
		if len(m.asked) != 1 || m.asked[0] != "of this past" {
			t.Errorf("asked for %q", m.asked)
		}
		b.Stop(s.t.Context())
	})
}

// Where the chat cannot even be loaded, the person is told nevertheless.
func TestApologyUnsaved(t *testing.T) {
	play(t, func(s *scene) {
		s.store = &spoilt{s.store, func() bool { return true }}
		p := &post{}
		b := s.start(p, nil)
		if err := b.Bury(s.t.Context(), "tg:1", 7, []byte("{}")); err != nil {
			t.Fatal(err)
		}
		b.Settle()
		if n := p.count(apology); n != 1 {
			t.Errorf("told %d times", n)
		}
		b.Stop(s.t.Context())
	})
}

// The session that an apology leaves has a mark, as that of a turn has: a turn
// upon it is not to be committed upon one of another past.
func TestApologyLeavesMark(t *testing.T) {
	play(t, func(s *scene) {
		kept := &keeping{Store: s.store}
		s.store = kept
		b := s.start(&post{}, nil)
		s.do(b, begun...)
		if err := b.Bury(s.t.Context(), "tg:1", 7, []byte("{}")); err != nil {
			t.Fatal(err)
		}
		marks := map[string]bool{}
		for _, c := range kept.commits {
			marks[c.Leaves] = true
		}
		if marks[""] || len(marks) != 3 {
			t.Errorf("%d commits leave the marks %v", len(kept.commits), marks)
		}
		b.Stop(s.t.Context())
	})
}

// A keeping store remembers what it was given.
type keeping struct {
	bot.Store
	commits []bot.Commit
}

func (k *keeping) Commit(ctx context.Context, c bot.Commit) error {
	k.commits = append(k.commits, c)
	return k.Store.Commit(ctx, c)
}

// An outcome that no turn can be made of is apologised for as well.
func TestApologyForOutcome(t *testing.T) {
	play(t, func(s *scene) {
		p, fails := &post{}, new(atomic.Bool)
		s.store = &spoilt{s.store, func() bool { return fails.Load() }}
		b := s.start(p, nil)
		s.do(b, begun...)
		b.Settle()
		p.before = func(effect any) error {
			if _, file := effect.(dialog.Attachment); file {
				fails.Store(true)
			}
			return nil
		}
		s.do(b, dialog.Said{With: dialog.Document, File: dialog.Attachment{ID: "1", Name: "ghi.txt"}, Origin: "tg:1:5"})
		b.Settle()
		if n := p.count(apology); n != 1 {
			t.Errorf("told %d times", n)
		}
		b.Stop(s.t.Context())
	})
}

// A sexton keeps the letters that are buried.
type sexton struct {
	bot.Store
	letters []string
}

func (s *sexton) Bury(ctx context.Context, chat bot.ChatID, id bot.EventID, letter []byte) error {
	s.letters = append(s.letters, string(letter))
	return s.Store.Bury(ctx, chat, id, letter)
}

// Of a letter that carries a mark of state secrecy nothing is kept.
func TestBuriedSecret(t *testing.T) {
	for letter, kept := range map[string]bool{
		`{"message":{"text":"Mật độ dân số"}}`:                             true,
		`{"message":{"text":"\u0110\u1ed9 m\u1eadt: M\u1eadt lan"}}`:       false,
		`{"edited_message":{"document":{"file_name":"TỐI MẬT lan.docx"}}}`: false,
		`Độ mật: Mật {lan`:                                                 false,
	} {
		play(t, func(s *scene) {
			grave := &sexton{Store: s.store}
			s.store = grave
			b := s.start(&post{}, nil)
			if err := b.Bury(s.t.Context(), "tg:1", 7, []byte(letter)); err != nil {
				t.Fatal(err)
			}
			if got := grave.letters[0]; (got == letter) != kept || strings.Contains(got, "lan") {
				t.Errorf("of %s is kept %s", letter, got)
			}
			b.Stop(s.t.Context())
		})
	}
}
