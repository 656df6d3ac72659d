package bot_test

import (
	"fmt"
	"strings"
	"testing"

	"decuong/bot"
	"decuong/dialog"
	"decuong/outline"
)

// Whatever nobody takes does not pile up: the oldest gives way, its button says
// so, and the newest can still be taken.
func TestProposalsDoNotPileUp(t *testing.T) {
	play(t, func(s *scene) {
		p := &post{}
		b := s.start(p, nil)
		s.do(b, begun...)
		var first dialog.Chose
		for n := range outline.ProposalSlots + 5 {
			s.do(b, dialog.Said{Text: "mục lục", Origin: outline.Origin(fmt.Sprint("tg:1:", n))})
			b.Settle()
			if n == 0 {
				first = taking(t, p)
			}
		}
		now, err := s.store.Load(s.t.Context(), "tg:1", bot.Want{})
		if err != nil {
			t.Fatal(err)
		}
		slots := 0
		for _, e := range now.Index {
			if strings.HasPrefix(e.Field, "x/") {
				slots++
			}
		}
		if slots != outline.ProposalSlots {
			t.Errorf("%d slots", slots)
		}
		s.do(b, first)
		b.Settle()
		if said := p.last().Text.String(); !strings.Contains(said, "Không còn nội dung nào") {
			t.Errorf("the oldest: %q", said)
		}
		s.do(b, dialog.Said{Text: "mục lục", Origin: "tg:1:999"})
		b.Settle()
		s.do(b, taking(t, p))
		b.Settle()
		if said := p.last().Text.String(); !strings.Contains(said, "Đã lưu") {
			t.Errorf("the newest: %q", said)
		}
		b.Stop(s.t.Context())
	})
}

// taking presses the button of the newest prompt that makes a proposal an
// answer.
func taking(t *testing.T, p *post) dialog.Chose {
	ask := p.last()
	for _, row := range ask.Choices {
		for _, c := range row {
			if c.Act == "take" {
				c.Label = ""
				return dialog.Chose{Choice: c, Pointer: ask.Pointer, On: "tg:1:1"}
			}
		}
	}
	t.Fatalf("nothing to take in %+v", ask)
	return dialog.Chose{}
}
