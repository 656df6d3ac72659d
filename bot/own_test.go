package bot_test

import (
	"context"
	"strings"
	"testing"
	"testing/synctest"

	"decuong/bot"
	"decuong/dialog"
	"decuong/outline"
)

// A listener hears, and does not end before it may.
type listener struct {
	fabricator
	end chan struct{}
}

func (l *listener) Transcribe(context.Context, bot.Speech) (string, error) {
	<-l.end
	return "Có 3 đồng chí vắng.", nil
}
func (*listener) Transcribes() bool { return true }

// A summary of the person's own sentences is there at once, whatever takes long
// beside it, and stopping what was asked for later does not stop it.
func TestOwnSentencesDoNotWait(t *testing.T) {
	play(t, func(s *scene) {
		held := make(chan struct{})
		p := &post{}
		l := &listener{fabricator{ended: make(chan error, 1)}, make(chan struct{})}
		b := s.start(p, func(s *bot.Settings) { s.Drafter, s.Private = l, true })
		s.do(b, begun...)
		s.do(b, asked[0], dialog.Said{With: dialog.VoiceNote, File: dialog.Attachment{ID: "v", Seconds: 9}, Origin: "tg:1:10", Pos: 10})
		synctest.Wait()
		summed := func() int {
			return p.count(func(e any) bool { return strings.HasPrefix(wordsOf(e), "Tóm tắt mục 1") })
		}
		own := dialog.Chose{Choice: dialog.Choice{Act: "summary", Arg: "own-oneline"}, Pointer: p.last().Pointer, On: "tg:1:1"}
		s.do(b, own)
		synctest.Wait()
		if summed() != 1 {
			t.Error("it waited for the voice message")
		}

		p.before = func(any) error { <-held; return nil }
		s.do(b, typed("mucluc"), own, asked[1], dialog.Stopped{Turn: 1 << 40})
		close(held)
		close(l.end)
		b.Settle()
		if summed() != 2 {
			t.Errorf("%d summaries for 2 wishes", summed())
		}
		b.Stop(s.t.Context())
	})
}

// A report that takes long to read holds up nobody who has it summed up in their
// own sentences.
func TestOwnSentencesHoldUpNothing(t *testing.T) {
	play(t, func(s *scene) {
		loading := make(chan struct{})
		s.store = &long{s.store, loading}
		p := &post{}
		b := s.start(p, nil)
		s.do(b, begun...)
		s.do(b, asked[0])
		b.Settle()
		s.do(b, dialog.Chose{Choice: dialog.Choice{Act: "summary", Arg: "oneline"}, Pointer: p.last().Pointer, On: "tg:1:1"}, typed("mucluc"))
		synctest.Wait()
		if said := p.last().Text.String(); !strings.HasPrefix(said, "Mục lục") {
			t.Errorf("meanwhile: %q", said)
		}
		close(loading)
		b.Settle()
		if said := p.last().Text.String(); !strings.HasPrefix(said, "Tóm tắt") {
			t.Errorf("in the end: %q", said)
		}
		b.Stop(s.t.Context())
	})
}

// A long store takes its time over whole reports.
type long struct {
	bot.Store
	loading chan struct{}
}

func (l *long) Fields(ctx context.Context, id outline.ReportID) (map[string][]byte, error) {
	<-l.loading
	return l.Store.Fields(ctx, id)
}
