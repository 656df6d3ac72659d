package bot_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"decuong/bot"
	"decuong/dialog"
)

// A far store does with commits what the way to it does.
type far struct {
	bot.Store
	commit func(commit func() error) error
}

func (f *far) Commit(ctx context.Context, c bot.Commit) error {
	return f.commit(func() error { return f.Store.Commit(ctx, c) })
}

var errLost = errors.New("the answer was lost")

func lost(commit func() error) error { _ = commit(); return errLost }

func heard(commit func() error) error { return commit() }

// A commit whose answer is lost is an error; what it had to say is said once,
// as soon as the update comes again, or another one.
func TestLostAnswer(t *testing.T) {
	for _, c := range []struct {
		name string
		news int
		next func(s *scene, b *bot.Bot) error
	}{
		{"again", 1, func(s *scene, b *bot.Bot) error { return s.again(b, dialog.Began{}) }},
		{"another", 2, func(s *scene, b *bot.Bot) error { return s.try(b, dialog.Began{}) }},
	} {
		t.Run(c.name, func(t *testing.T) {
			play(t, func(s *scene) {
				way := &far{s.store, lost}
				s.store = way
				p := &post{}
				b := s.start(p, nil)
				if err := s.try(b, dialog.Began{}); !errors.Is(err, errLost) {
					t.Fatalf("an answer that was lost is %v", err)
				}
				way.commit = heard
				if err := c.next(s, b); err != nil {
					t.Fatal(err)
				}
				b.Settle()
				if err := s.again(b, dialog.Began{}); err != nil {
					t.Fatal(err)
				}
				b.Settle()
				if n := p.count(any1); n != c.news {
					t.Errorf("%d messages, not %d", n, c.news)
				}
				b.Stop(s.t.Context())
			})
		})
	}
}

// When the store's client asks again by itself, the answer is that of a
// duplicate.
func TestClientAsksAgain(t *testing.T) {
	play(t, func(s *scene) {
		s.store = &far{s.store, func(commit func() error) error { _ = commit(); return commit() }}
		p := &post{}
		b := s.start(p, nil)
		s.do(b, begun...)
		b.Settle()
		if n := p.count(any1); n != 2 {
			t.Errorf("%d messages for 2 turns", n)
		}
		b.Stop(s.t.Context())
	})
}

// What comes again so late that others have taken it over is left to them.
func TestLostAnswerTakenOver(t *testing.T) {
	play(t, func(s *scene) {
		store, way := s.store, &far{s.store, lost}
		p, q := &post{}, &post{}
		other := s.start(q, nil)
		s.store = way
		b := s.start(p, nil)
		ctx, cancel := context.WithCancel(s.t.Context())
		go other.Run(ctx)
		_ = s.try(b, dialog.Began{})
		time.Sleep(2 * bot.Lease)
		way.commit = heard
		if err := s.again(b, dialog.Began{}); err != nil {
			t.Fatal(err)
		}
		b.Settle()
		other.Settle()
		if n, m := p.count(any1), q.count(any1); n != 0 || m != 1 {
			t.Errorf("said %d times, and %d times by another", n, m)
		}
		cancel()
		s.store = store
		b.Stop(s.t.Context())
		other.Stop(s.t.Context())
	})
}

// An update that comes to two replicas at once is answered by the one that
// committed it.
func TestUpdateAtTwoReplicas(t *testing.T) {
	play(t, func(s *scene) {
		p, q := &post{}, &post{}
		first := s.start(p, nil)
		s.store = &far{s.store, func(commit func() error) error {
			if err := s.again(first, dialog.Began{}); err != nil {
				t.Error(err)
			}
			return commit()
		}}
		second := s.start(q, nil)
		s.do(second, dialog.Began{})
		first.Settle()
		second.Settle()
		if n, m := p.count(any1), q.count(any1); n != 1 || m != 0 {
			t.Errorf("said %d times by the first and %d times by the second", n, m)
		}
		first.Stop(s.t.Context())
		second.Stop(s.t.Context())
	})
}

// An update that comes again, while another replica takes the next turn, is
// not answered again, and takes nothing from that turn.
func TestOldUpdateBesideTurn(t *testing.T) {
	play(t, func(s *scene) {
		p, q := &post{}, &post{}
		first := s.start(p, nil)
		s.do(first, dialog.Began{})
		next := begun[1]
		s.store = &far{s.store, func(commit func() error) error {
			s.last++
			defer func() { s.last-- }()
			if err := s.again(first, next); err != nil {
				t.Error(err)
			}
			return commit()
		}}
		second := s.start(q, nil)
		if err := s.again(second, dialog.Began{}); err != nil {
			t.Fatal(err)
		}
		first.Settle()
		second.Settle()
		if n, m := p.count(any1), q.count(any1); n != 2 || m != 0 {
			t.Errorf("said %d times by the first and %d times by the second", n, m)
		}
		first.Stop(s.t.Context())
		second.Stop(s.t.Context())
	})
}
