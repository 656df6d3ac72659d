package bot_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"decuong/bot"
	"decuong/dialog"
)

// A fabricator writes slowly, and half of what it writes is invented. It stops
// when it is told to.
type fabricator struct{ ended chan error }

func (f *fabricator) Draft(ctx context.Context, _ bot.DraftTask, grow func(string)) (string, error) {
	var all strings.Builder
	for _, s := range []string{
		"Đảng ủy đã tổ chức 3 hội nghị.", " Có 245 đảng viên dự, đạt 97,5%.", " Đồng chí Nguyễn Văn An chủ trì.",
		" Ngày 12/5/2024 đã sơ kết theo Kế hoạch số 45-KH/ĐU.", " Không có vướng mắc.",
	} {
		select {
		case <-ctx.Done():
			f.ended <- context.Cause(ctx)
			return all.String(), ctx.Err()
		case <-time.After(2 * time.Second):
		}
		all.WriteString(s)
		grow(s)
	}
	return all.String(), nil
}

func (*fabricator) Transcribe(context.Context, bot.Speech) (string, error) {
	return "", nil
}
func (*fabricator) Host() string            { return "localhost" }
func (*fabricator) Model() (string, string) { return "fabricator", "1" }
func (*fabricator) Drafts() bool            { return true }
func (*fabricator) Transcribes() bool       { return false }

// asked are notes and a wish for wording.
var asked = []dialog.Happening{dialog.Said{Text: "Tổ chức 3 hội nghị, 245 đảng viên dự.", Origin: "tg:1:9", Pos: 9}, typed("goiy")}

// A draft is watched as it grows, guarded: what was shown stays, and what is
// invented was never seen.
func TestPreview(t *testing.T) {
	play(t, func(s *scene) {
		p := &post{}
		b := s.start(p, func(s *bot.Settings) { s.Drafter, s.Private = &fabricator{}, true })
		s.do(b, begun...)
		s.do(b, asked...)
		b.Settle()
		var grown []string
		for _, e := range p.carried {
			if preview, ok := e.(dialog.Preview); ok {
				grown = append(grown, preview.Grown.String())
			}
		}
		last := p.last().Text.String()
		for i, text := range grown {
			if !strings.Contains(last, text) || i > 0 && !strings.HasPrefix(text, grown[i-1]) {
				t.Errorf("%q was shown, and then %q", text, last)
			}
		}
		if len(grown) < 4 {
			t.Errorf("shown only %q", grown)
		}
		for _, invented := range []string{"97", "Nguyễn", "12/5", "45-KH"} {
			if p.count(func(e any) bool { return strings.Contains(wordsOf(e), invented) }) > 0 {
				t.Errorf("%q reached the chat", invented)
			}
		}
		if _, last := p.carried[len(p.carried)-1].(dialog.Preview); last {
			t.Error("a preview came behind the draft")
		}
		b.Stop(s.t.Context())
	})
}

// wordsOf is what an effect shows.
func wordsOf(effect any) string {
	switch e := effect.(type) {
	case dialog.Say:
		return e.Text.String()
	case dialog.Ask:
		return e.Text.String()
	case dialog.Preview:
		return e.Prompt.Text.String() + e.Grown.String()
	}
	return ""
}

// Stop reaches the model, and nothing more is said about the draft.
func TestHalt(t *testing.T) {
	play(t, func(s *scene) {
		p, f := &post{}, &fabricator{ended: make(chan error, 1)}
		b := s.start(p, func(s *bot.Settings) { s.Drafter, s.Private = f, true })
		s.do(b, begun...)
		s.do(b, asked...)
		time.Sleep(5 * time.Second)
		s.do(b, dialog.Stopped{Turn: p.last().Turn})
		b.Settle()
		if err := <-f.ended; err == nil || err == context.Canceled {
			t.Errorf("the drafter was ended by %v", err)
		}
		if last := p.last().Text.String(); !strings.HasPrefix(last, "Đã dừng soạn") {
			t.Errorf("at last the bot said %q", last)
		}
		b.Stop(s.t.Context())
	})
}

// A draft that was being made when the program ended is made by the next.
func TestDraftOverRestart(t *testing.T) {
	play(t, func(s *scene) {
		p, f := &post{}, &fabricator{ended: make(chan error, 1)}
		change := func(s *bot.Settings) { s.Drafter, s.Private = f, true }
		b := s.start(p, change)
		s.do(b, begun...)
		s.do(b, asked...)
		time.Sleep(5 * time.Second)
		gone, cancel := context.WithCancel(s.t.Context())
		cancel()
		b.Stop(gone)
		b = s.start(p, change)
		if err := b.Resend(s.t.Context(), true); err != nil {
			t.Fatal(err)
		}
		b.Settle()
		if last := p.last().Text.String(); !strings.HasPrefix(last, "Gợi ý cho mục 1") {
			t.Errorf("at last the bot said %q", last)
		}
		b.Stop(s.t.Context())
	})
}
