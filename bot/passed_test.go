package bot_test

import (
	"bytes"
	"log/slog"
	"strings"
	"testing"
	"time"

	"decuong/bot"
	"decuong/dialog"
)

// put commits records to the report of the chat, as another version would.
func (s *scene) put(records ...bot.Record) {
	s.t.Helper()
	now, err := s.store.Load(s.t.Context(), "tg:1", bot.Want{})
	if err != nil {
		s.t.Fatal(err)
	}
	s.last++
	c := bot.Commit{Chat: "tg:1", Event: s.last, At: time.Now(), Base: now.Rev, Report: now.Report, Session: now.Session}
	for _, r := range records {
		r.Report, r.Base, r.Author = now.Report, bot.AnyRev, "tg:1"
		c.Records = append(c.Records, r)
	}
	if err := s.store.Commit(s.t.Context(), c); err != nil {
		s.t.Fatal(err)
	}
}

// A proposal that this version cannot read, of the past or of today, keeps
// nobody from anything else, and an operator learns of it without its words. Of
// an answer of the past nothing is passed over in silence.
func TestProposalNotUnderstood(t *testing.T) {
	play(t, func(s *scene) {
		p, log := &post{}, &bytes.Buffer{}
		b := s.start(p, func(s *bot.Settings) { s.Log = slog.New(slog.NewTextHandler(log, nil)) })
		s.do(b, begun...)
		s.do(b, dialog.Said{Text: "Đã họp 3 lần.", Origin: "tg:1:9", Pos: 9})
		foreign := []byte(`{"section":"2","parts":"chữ kín"}`)
		s.put(
			bot.Record{Field: "x/7", Value: foreign, Summary: "1/2/accepted/1/7", Step: "f"}, bot.Record{Field: "x/7", Summary: "-7", Step: "f"},
			bot.Record{Field: "x/8", Value: foreign, Summary: "1/2/accepted/1/8", Step: "f"},
		)
		for act, said := range map[dialog.Act]string{"lichsu": "bản", "hoantac": "Đã hoàn tác", "mucluc": "Mục lục"} {
			s.do(b, typed(act))
			b.Settle()
			if got := p.last().Text.String(); !strings.Contains(got, said) {
				t.Errorf("%s: %q", act, got)
			}
		}
		s.do(b, dialog.Chose{Choice: dialog.Choice{Act: "look", Arg: "8"}, Pointer: p.last().Pointer, On: "tg:1:1"}, typed("xuat"))
		b.Settle()
		if p.count(func(e any) bool { return strings.Contains(wordsOf(e), "Không còn nội dung nào") }) != 1 {
			t.Error("what cannot be read is shown as what waits")
		}
		if p.count(func(e any) bool { _, ok := e.(dialog.Deliver); return ok }) != 1 {
			t.Error("there is no document")
		}
		if told := log.String(); strings.Contains(told, "kín") || !strings.Contains(told, "x/7:1") || !strings.Contains(told, "field=x/8") {
			t.Errorf("an operator is told %s", told)
		}
		s.put(bot.Record{Field: "a/2", Value: []byte("{"), Summary: "3", Step: "g"}, bot.Record{Field: "a/2", Value: []byte("{}"), Summary: "0", Step: "h"})
		for act, said := range map[dialog.Act]string{"lichsu": "dữ liệu lưu đã hỏng", "hoantac": "Không hoàn tác được"} {
			s.do(b, typed(act))
			b.Settle()
			if got := p.last().Text.String(); !strings.Contains(got, said) {
				t.Errorf("%s of an answer that cannot be read: %q", act, got)
			}
		}
		b.Stop(s.t.Context())
	})
}
