package bot_test

import (
	"strings"
	"testing"

	"decuong/bot"
	"decuong/dialog"
	"decuong/outline"
)

// asks counts the prompts with these words.
func asks(words string) func(any) bool {
	return func(e any) bool {
		a, ok := e.(dialog.Ask)
		return ok && strings.Contains(a.Text.String(), words)
	}
}

// Who has reports from when the bot was open to everybody stays welcome when
// it is so no more; who only looked in does not.
func TestWritersStayWelcome(t *testing.T) {
	for _, c := range []struct {
		name   string
		before []dialog.Happening
		inside int
	}{
		{"writer", begun, 1},
		{"passer-by", begun[:1], 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			play(t, func(s *scene) {
				p := &post{}
				b := s.start(p, nil)
				s.do(b, c.before...)
				b.Settle()
				b.Stop(s.t.Context())
				b = s.start(p, func(s *bot.Settings) { s.Admins = []outline.AuthorID{"tg:9"} })
				s.do(b, typed("mucluc"))
				b.Settle()
				if n := p.count(asks("PHẦN II")); n != c.inside {
					t.Errorf("shown %d times what is for writers", n)
				}
				b.Stop(s.t.Context())
			})
		})
	}
}

// Nobody opens a report that is not on their own shelf, whatever a button says.
func TestForeignReport(t *testing.T) {
	play(t, func(s *scene) {
		p := &post{}
		b := s.start(p, nil)
		s.do(b, begun...)
		s.do(b, dialog.Said{Text: "Không ai khác được đọc.", Origin: "tg:1:5", Pos: 5})
		mine, err := s.store.Load(s.t.Context(), "tg:1", bot.Want{})
		if err != nil {
			t.Fatal(err)
		}
		open := dialog.Chose{Choice: dialog.Choice{Act: "open", Arg: string(mine.Report)}, On: "tg:2:0"}
		for n, what := range []dialog.Happening{dialog.Began{}, open} {
			err := b.Turn(s.t.Context(), "tg:2", bot.EventID(n+1), dialog.Event{By: "tg:2", What: what})
			if err != nil {
				t.Fatal(err)
			}
		}
		b.Settle()
		theirs, err := s.store.Load(s.t.Context(), "tg:2", bot.Want{})
		if err != nil {
			t.Fatal(err)
		}
		if theirs.Report != "" {
			t.Error("opened somebody else's report")
		}
		b.Stop(s.t.Context())
	})
}

// Its owner does open it.
func TestOwnReport(t *testing.T) {
	play(t, func(s *scene) {
		p := &post{}
		b := s.start(p, nil)
		s.do(b, begun...)
		first, err := s.store.Load(s.t.Context(), "tg:1", bot.Want{})
		if err != nil {
			t.Fatal(err)
		}
		s.do(b, dialog.Chose{Choice: dialog.Choice{Act: "open", Arg: string(first.Report)}, On: "tg:1:0"})
		b.Settle()
		if p.count(asks("Đã mở")) < 2 {
			t.Error("the report was not opened")
		}
		b.Stop(s.t.Context())
	})
}
