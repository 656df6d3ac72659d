package bot_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"decuong/bot"
	"decuong/dialog"
	"decuong/outline"
)

// TestRecall has somebody press and type at random, and compares before every
// turn what is remembered of the chat with what the store has.
func TestRecall(t *testing.T) {
	play(t, func(s *scene) {
		p := &post{}
		b := s.start(p, nil)
		s.do(b, begun...)
		dice, recalled := rand.New(rand.NewPCG(3, 5)), 0
		for n := range 600 {
			b.Settle()
			time.Sleep(time.Duration(dice.IntN(8)) * time.Second)
			what := atRandom(dice, p.last(), n)
			s.do(b, what)
			b.Quiet()
			diff, here := b.Misremembered(s.t.Context(), "tg:1")
			if diff != "" {
				t.Fatalf("after %+v (-store +memory):\n%s", what, diff)
			}
			if here {
				recalled++
			}
		}
		if recalled < 200 {
			t.Errorf("remembered %d of 600 times", recalled)
		}
		b.Stop(s.t.Context())
	})
}

// atRandom is what a person might do next.
func atRandom(dice *rand.Rand, prompt dialog.Ask, n int) dialog.Happening {
	origin := outline.Origin(fmt.Sprint("tg:1:", 100+n))
	var choices []dialog.Choice
	for _, row := range prompt.Choices {
		choices = append(choices, row...)
	}
	switch roll := dice.IntN(12); {
	case roll < 4:
		return dialog.Said{Text: fmt.Sprintf("Đã rà soát %d đảng viên.", n), Origin: origin, Pos: int64(100 + n)}
	case roll == 4:
		return dialog.Edited{Text: fmt.Sprintf("Đã rà soát %d đảng viên, sửa lại.", n), Origin: outline.Origin(fmt.Sprint("tg:1:", 100+dice.IntN(n+1)))}
	case roll == 5:
		acts := []dialog.Act{"hoantac", "lamlai", "mucluc", "thongtin", "truoc", "tiep", "boqua", "desau", "xemlai", "tomtat"}
		return typed(acts[dice.IntN(len(acts))])
	case roll == 6:
		return dialog.Said{Text: []string{"2.1", "1", "Tân Hà", "12", "Đồng Phú"}[dice.IntN(5)], Origin: origin, Pos: int64(100 + n)}
	case len(choices) > 0:
		return dialog.Chose{Choice: choices[dice.IntN(len(choices))], Pointer: prompt.Pointer, On: "tg:1:9"}
	}
	return typed("tiep")
}

// A chat that is remembered is not loaded, and one that somebody else wrote to
// is loaded before anything is decided for good.
func TestRecallOld(t *testing.T) {
	play(t, func(s *scene) {
		p, counted := &post{}, &counting{Store: s.store}
		s.store = counted
		b, other := s.start(p, nil), s.start(&post{}, nil)
		s.do(b, begun...)
		s.do(b, dialog.Said{Text: "Một hai ba.", Origin: "tg:1:5", Pos: 5})
		counted.loads = 0
		s.do(b, dialog.Said{Text: "Bốn năm.", Origin: "tg:1:6", Pos: 6})
		if counted.loads > 0 {
			t.Errorf("loaded %d times", counted.loads)
		}
		s.do(other, dialog.Said{Text: "Sáu bảy tám chín.", Origin: "tg:1:7", Pos: 7})
		s.do(b, dialog.Said{Text: "Mười.", Origin: "tg:1:8", Pos: 8})
		b.Settle()
		if said := p.last().Text.String(); !strings.Contains(said, "10 chữ") {
			t.Errorf("said %q", said)
		}
		b.Stop(s.t.Context())
		other.Stop(s.t.Context())
	})
}

// A turn that panics over what is remembered is taken from what the store has.
func TestRecallPanics(t *testing.T) {
	play(t, func(s *scene) {
		p, w, armed := &post{}, begunFrom{}, false
		b := s.start(p, func(s *bot.Settings) {
			s.Watch = w
			s.Catalog = func() []dialog.Offer {
				if armed {
					armed = false
					panic("once")
				}
				return founding()
			}
		})
		s.do(b, begun...)
		s.do(b, dialog.Said{Text: "Một hai ba.", Origin: "tg:1:5", Pos: 5})
		armed = true
		s.do(b, dialog.Said{Text: "Bốn năm.", Origin: "tg:1:6", Pos: 6})
		s.do(b, dialog.Said{Text: "Sáu.", Origin: "tg:1:7", Pos: 7})
		b.Settle()
		if said := p.last().Text.String(); !strings.Contains(said, "6 chữ") {
			t.Errorf("said %q", said)
		}
		if w[bot.FromStore] == 0 || w[bot.FromMemory] < 2 || w[bot.FromOldMemory] != 1 {
			t.Errorf("turns began from %v", w)
		}
		b.Stop(s.t.Context())
	})
}

// begunFrom counts what turns begin from.
type begunFrom map[string]int

func (w begunFrom) Begun(from string)                  { w[from]++ }
func (begunFrom) Turn(_, _, _ string, _ time.Duration) {}
func (begunFrom) Conflict()                            {}
func (begunFrom) Again()                               {}
func (begunFrom) Document(string, time.Duration)       {}
func (begunFrom) Draft(string, int, time.Duration)     {}

// A report that another chat wrote to is loaded, though the session is the same.
func TestRecallOldReport(t *testing.T) {
	play(t, func(s *scene) {
		p := &post{}
		b := s.start(p, nil)
		s.do(b, begun...)
		s.do(b, dialog.Said{Text: "Một hai ba.", Origin: "tg:1:5", Pos: 5})
		sections := outline.Founding().Sections
		last := sections[len(sections)-1].ID
		now, err := s.store.Load(s.t.Context(), "tg:1", bot.Want{})
		if err != nil {
			t.Fatal(err)
		}
		if err := s.store.Commit(s.t.Context(), bot.Commit{
			Chat: "tg:2", Event: 1, At: time.Now(), Session: []byte("{}"),
			Records: []bot.Record{{Report: now.Report, Field: "a/" + string(last), Value: []byte("{}"), Summary: "3", Author: "tg:2"}},
		}); err != nil {
			t.Fatal(err)
		}
		s.do(b, typed("mucluc"))
		b.Settle()
		if said := p.last().Text.String(); !strings.Contains(said, "đã xong 2/29") {
			t.Errorf("said %q", said)
		}
		b.Stop(s.t.Context())
	})
}

// What comes for a report that is not open any more is nothing that the present
// one holds.
func TestRecallElsewhere(t *testing.T) {
	play(t, func(s *scene) {
		p := &post{}
		b := s.start(p, nil)
		s.do(b, begun...)
		b.Settle()
		first := p.last().Pointer
		s.do(b, dialog.Chose{Choice: dialog.Choice{Act: "new"}, Pointer: first, On: "tg:1:1"})
		b.Settle()
		s.do(b, dialog.Chose{Choice: p.last().Choices[0][0], Pointer: p.last().Pointer, On: "tg:1:3"})
		b.Settle()
		if p.last().Report == first.Report {
			t.Fatal("no other report is open")
		}
		s.do(b, dialog.Transcribed{Pointer: first, Text: "Có 3 đồng chí vắng.", Seconds: 9})
		if diff, here := b.Misremembered(s.t.Context(), "tg:1"); diff != "" || !here {
			t.Errorf("remembered: %v (-store +memory):\n%s", here, diff)
		}
		b.Stop(s.t.Context())
	})
}

// A long answer is not kept in memory, however it came to be so long.
func TestRecallNothingLong(t *testing.T) {
	for name, saying := range map[string]struct {
		times int
		text  string
	}{
		"a file":         {1, strings.Repeat("Đã họp. ", 4000)},
		"many messages":  {200, "x"},
		"a few messages": {3, strings.Repeat("Đã họp. ", 300)},
	} {
		t.Run(name, func(t *testing.T) {
			play(t, func(s *scene) {
				b := s.start(&post{}, nil)
				s.do(b, begun...)
				for n := range saying.times {
					s.do(b, dialog.Said{Text: saying.text, Origin: outline.Origin(fmt.Sprint("tg:1:", 5+n)), Pos: int64(5 + n)})
				}
				if _, here := b.Misremembered(s.t.Context(), "tg:1"); here != (name == "a few messages") {
					t.Errorf("remembered: %v", here)
				}
				b.Stop(s.t.Context())
			})
		})
	}
}

// A counting store counts the loads.
type counting struct {
	bot.Store
	loads int
}

func (c *counting) Load(ctx context.Context, chat bot.ChatID, want bot.Want) (bot.Snapshot, error) {
	c.loads++
	return c.Store.Load(ctx, chat, want)
}
