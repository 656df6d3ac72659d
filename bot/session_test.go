package bot_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"decuong/bot"
	"decuong/dialog"
)

// A session that this version cannot read is begun anew, on the report that it
// was on.
func TestSessionNotUnderstood(t *testing.T) {
	play(t, func(s *scene) {
		p := &post{}
		b := s.start(p, nil)
		s.do(b, begun...)
		now, err := s.store.Load(s.t.Context(), "tg:1", bot.Want{})
		if err != nil {
			t.Fatal(err)
		}
		foreign := bot.Commit{Chat: "tg:1", Event: 100, At: time.Now(), Base: now.Rev, Report: now.Report, Session: []byte(`{"turn":"nine"}`)}
		if err := s.store.Commit(s.t.Context(), foreign); err != nil {
			t.Fatal(err)
		}
		s.do(b, typed("xuat"))
		b.Settle()
		delivered := func(e any) bool {
			d, ok := e.(dialog.Deliver)
			return ok && d.Pointer.Report == now.Report && strings.HasSuffix(d.Name, ".docx")
		}
		if p.count(delivered) != 1 {
			t.Error("the report is not at hand any more")
		}
		b.Stop(s.t.Context())
	})
}

// A report that cannot be read is no reason to try for ever.
func TestOutlineNotUnderstood(t *testing.T) {
	play(t, func(s *scene) {
		b := s.start(&post{}, nil)
		s.do(b, begun...)
		now, err := s.store.Load(s.t.Context(), "tg:1", bot.Want{})
		if err != nil {
			t.Fatal(err)
		}
		spoilt := bot.Commit{Chat: "tg:1", Event: 100, At: time.Now(), Base: now.Rev, Report: now.Report, Session: now.Session, Records: []bot.Record{
			{Report: now.Report, Field: "o", Base: bot.AnyRev, Summary: "another", Value: []byte("{")},
		}}
		if err := s.store.Commit(s.t.Context(), spoilt); err != nil {
			t.Fatal(err)
		}
		var final interface{ Permanent() bool }
		if err := s.try(b, dialog.Began{}); !errors.As(err, &final) || !final.Permanent() {
			t.Errorf("a spoilt outline is %v", err)
		}
		b.Stop(s.t.Context())
	})
}
