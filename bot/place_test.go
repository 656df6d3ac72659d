package bot_test

import (
	"strings"
	"testing"

	"decuong/bot"
	"decuong/dialog"
)

// Who has to wait is told how many go first.
func TestPlaceInQueueIsTold(t *testing.T) {
	for name, wish := range map[string]dialog.Happening{
		"wording":   asked[1],
		"a summary": dialog.Chose{Choice: dialog.Choice{Act: "summary", Arg: "oneline"}},
	} {
		t.Run(name, func(t *testing.T) { placeIsTold(t, wish) })
	}
}

func placeIsTold(t *testing.T, wish dialog.Happening) {
	play(t, func(s *scene) {
		p := &post{}
		b := s.start(p, func(s *bot.Settings) { s.Drafter, s.Private = &scribe{place: 7}, true })
		s.do(b, begun...)
		s.do(b, asked[0])
		b.Settle()
		if c, ok := wish.(dialog.Chose); ok && c.Act == "summary" {
			c.Pointer, c.On = p.last().Pointer, "tg:1:1"
			wish = c
		}
		s.do(b, wish)
		b.Settle()
		told := func(e any) bool { return strings.Contains(wordsOf(e), "đứng thứ 7 trong hàng chờ") }
		if p.count(told) == 0 || p.count(func(e any) bool { return strings.Contains(wordsOf(e), "đứng thứ 0") }) > 0 {
			t.Error("nobody was told of the place in the queue, or of one when there was none")
		}
		if last := p.last().Text.String(); !strings.Contains(last, "Đã tổ chức 3 hội nghị.") {
			t.Errorf("at last the bot said %q", last)
		}
		b.Stop(s.t.Context())
	})
}

// So is who waits for a voice message to be written down; when its turn has come,
// nothing of the queue is left to be read.
func TestPlaceInQueueOfVoices(t *testing.T) {
	play(t, func(s *scene) {
		p := &post{}
		b := s.start(p, func(s *bot.Settings) { s.Drafter, s.Private = &scribe{place: 7}, true })
		s.do(b, begun...)
		s.do(b, dialog.Said{With: dialog.VoiceNote, File: dialog.Attachment{ID: "v", Seconds: 9}, Origin: "tg:1:10", Pos: 10})
		b.Settle()
		var told []dialog.Preview
		for _, e := range p.carried {
			if v, ok := e.(dialog.Preview); ok {
				told = append(told, v)
			}
		}
		if len(told) < 2 || !strings.Contains(wordsOf(told[0]), "đứng thứ 7") || strings.Contains(wordsOf(told[len(told)-1]), "đứng thứ") {
			t.Fatalf("previews %+v", told)
		}
		for _, v := range told {
			if v.Stops || v.Prompt.Edit.Turn == 0 || v.Prompt.Turn != told[0].Prompt.Turn || !strings.HasPrefix(v.Prompt.Text.String(), "Đang nghe tin thoại") {
				t.Errorf("a preview is %+v", v)
			}
		}
		if first := p.prompts[p.shown[told[0].Prompt.Turn]].Text.String(); first != "Đã nghe xong tin thoại." {
			t.Errorf("the prompt became %q", first)
		}
		b.Stop(s.t.Context())
	})
}
