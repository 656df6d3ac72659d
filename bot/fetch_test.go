package bot_test

import (
	"testing"
	"testing/synctest"

	"decuong/bot"
	"decuong/dialog"
)

// While a file is on its way, what is written after it is answered.
func TestSlowFile(t *testing.T) {
	play(t, func(s *scene) {
		stuck := make(chan struct{})
		fetches := func(e any) bool { _, ok := e.(dialog.Attachment); return ok }
		p := &post{}
		b := s.start(p, nil)
		s.do(b, begun...)
		b.Settle()
		p.before = func(e any) error {
			if fetches(e) {
				<-stuck
				return bot.ErrGone
			}
			return nil
		}
		s.do(b, dialog.Said{With: dialog.Document, File: dialog.Attachment{ID: "f", Name: "a.txt"}, Origin: "tg:1:10", Pos: 10})
		synctest.Wait()
		before := len(p.prompts)
		s.do(b, dialog.Said{Text: "Đã họp ba lần.", Origin: "tg:1:11", Pos: 11})
		synctest.Wait()
		if len(p.prompts) != before+1 {
			t.Errorf("%d prompts while a file was on its way", len(p.prompts)-before)
		}
		close(stuck)
		b.Settle()
		b.Stop(s.t.Context())
	})
}
