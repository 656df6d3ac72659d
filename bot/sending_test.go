package bot_test

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"

	"decuong/bot"
	"decuong/dialog"
	"decuong/outline"
)

// A scribe writes what it is told, in its turn, and hears nothing else.
type scribe struct {
	host  string
	place int // in the queue, until its turn comes
	tasks []bot.DraftTask
	heard int
	text  string // it writes; "" for a sentence
}

func (s *scribe) Draft(_ context.Context, task bot.DraftTask, grow func(string)) (string, error) {
	s.tasks = append(s.tasks, task)
	if s.place > 0 {
		task.Queued(s.place)
		time.Sleep(5 * time.Second)
		task.Queued(0)
	}
	grow("Đã tổ chức 3 hội nghị.")
	return cmp.Or(s.text, "Đã tổ chức 3 hội nghị."), nil
}

func (s *scribe) Transcribe(_ context.Context, speech bot.Speech) (string, error) {
	s.heard++
	if s.place > 0 {
		speech.Queued(s.place)
		time.Sleep(5 * time.Second)
		speech.Queued(0)
		time.Sleep(5 * time.Second)
	}
	return "Không có vướng mắc gì.", nil
}

func (s *scribe) Host() string          { return cmp.Or(s.host, "localhost") }
func (*scribe) Model() (string, string) { return "scribe", "1" }
func (*scribe) Drafts() bool            { return true }
func (*scribe) Transcribes() bool       { return true }

// keep puts a value into the present report as an older program, or another
// one, may have left it.
func (s *scene) keep(field, summary string, value []byte) {
	s.t.Helper()
	now, err := s.store.Load(s.t.Context(), "tg:1", bot.Want{})
	if err != nil {
		s.t.Fatal(err)
	}
	s.last++
	left := bot.Commit{Chat: "tg:1", Event: s.last, At: time.Now(), Base: now.Rev, Report: now.Report, Session: now.Session, Records: []bot.Record{
		{Report: now.Report, Field: field, Base: bot.AnyRev, Summary: summary, Value: value},
	}}
	if err := s.store.Commit(s.t.Context(), left); err != nil {
		s.t.Fatal(err)
	}
}

// What carries a mark of state secrecy leaves for no model, whatever of the
// task it is: it may have been written before such marks were known.
func TestSecretsLeaveForNowhere(t *testing.T) {
	o := outline.Founding()
	answer, err := json.Marshal(outline.Answer{Parts: []outline.Part{{ID: "1", Text: "Độ mật: TỐI MẬT\nTổ chức 3 hội nghị.", Source: outline.Typed}}})
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		field, summary string
		value          []byte
	}{
		"notes":        {"a/" + string(o.Sections[o.Next(-1)].ID), "7", answer},
		"issuing body": {"f/" + string(outline.Body), "1", []byte("ĐẢNG ỦY XÃ TÂN LẬP - TỐI MẬT")},
	} {
		t.Run(name, func(t *testing.T) {
			play(t, func(s *scene) {
				p, d := &post{}, &scribe{}
				b := s.start(p, func(s *bot.Settings) { s.Drafter, s.Private = d, true })
				s.do(b, begun...)
				s.do(b, asked[0])
				s.keep(c.field, c.summary, c.value)
				s.do(b, typed("goiy"))
				b.Settle()
				if len(d.tasks) > 0 {
					t.Error("a secret left")
				}
				if last := p.last().Text.String(); !strings.Contains(last, "dấu hiệu bí mật nhà nước") {
					t.Errorf("at last the bot said %q", last)
				}
				b.Stop(s.t.Context())
			})
		})
	}
}

// A model that makes a mark up is not believed, and what it wrote is not kept.
func TestMarkOfAModel(t *testing.T) {
	play(t, func(s *scene) {
		p, d := &post{}, &scribe{text: "TUYỆT MẬT\n\nĐã tổ chức hội nghị."}
		b := s.start(p, func(s *bot.Settings) { s.Drafter, s.Private = d, true })
		s.do(b, begun...)
		s.do(b, asked[0])
		s.do(b, typed("goiy"))
		b.Settle()
		if last := p.last().Text.String(); len(d.tasks) != 1 || strings.Contains(last, "Đã tổ chức hội nghị") || !strings.Contains(last, "không dùng được") {
			t.Errorf("%d tasks; at last the bot said %q", len(d.tasks), last)
		}
		b.Stop(s.t.Context())
	})
}

// A consent of older versions is one to both uses of the host that it names,
// and to no other host.
func TestOlderConsents(t *testing.T) {
	for host, asks := range map[string]bool{"localhost": false, "elsewhere.example": true} {
		play(t, func(s *scene) {
			p, d := &post{}, &scribe{}
			b := s.start(p, func(s *bot.Settings) { s.Drafter = d })
			s.do(b, begun...)
			s.keep("m", host, []byte(host))
			s.do(b, asked...)
			b.Settle()
			s.do(b, dialog.Said{With: dialog.VoiceNote, File: dialog.Attachment{ID: "v", Seconds: 9}, Origin: "tg:1:10", Pos: 10})
			b.Settle()
			if left := len(d.tasks) + d.heard; asks != (left == 0) || !asks && left != 2 {
				t.Errorf("consent to %s: %d drafts, %d transcripts", host, len(d.tasks), d.heard)
			}
			b.Stop(s.t.Context())
		})
	}
}

// A consent to one use is none to the other, and is known again after a
// restart.
func TestConsentsAreKept(t *testing.T) {
	play(t, func(s *scene) {
		p, d := &post{}, &scribe{}
		change := func(s *bot.Settings) { s.Drafter = d }
		b := s.start(p, change)
		s.do(b, begun...)
		s.do(b, asked...)
		b.Settle()
		s.do(b, dialog.Chose{Choice: dialog.Choice{Act: "agree", Arg: "wording"}, Pointer: p.last().Pointer, On: "tg:1:3"})
		b.Settle()
		b.Stop(s.t.Context())
		b = s.start(p, change)
		s.do(b, typed("goiy"))
		b.Settle()
		s.do(b, dialog.Said{With: dialog.VoiceNote, File: dialog.Attachment{ID: "v", Seconds: 9}, Origin: "tg:1:10", Pos: 10})
		b.Settle()
		if len(d.tasks) != 2 || d.heard != 0 {
			t.Errorf("%d drafts, %d transcripts", len(d.tasks), d.heard)
		}
		b.Stop(s.t.Context())
	})
}

// What was agreed to be sent to one host goes to no other, where the program is
// started again with another before it was sent.
func TestAnotherHostGetsNothing(t *testing.T) {
	for name, what := range map[string][]dialog.Happening{
		"notes": asked, "voice": {dialog.Said{With: dialog.VoiceNote, File: dialog.Attachment{ID: "v", Seconds: 9}, Origin: "tg:1:10", Pos: 10}},
	} {
		t.Run(name, func(t *testing.T) {
			play(t, func(s *scene) {
				p := &post{}
				b := s.start(p, func(s *bot.Settings) { s.Drafter = &waiting{} })
				s.do(b, begun...)
				s.keep("m", "localhost", []byte("localhost"))
				s.do(b, what...)
				time.Sleep(time.Second)
				gone, cancel := context.WithCancel(s.t.Context())
				cancel()
				b.Stop(gone)
				d := &scribe{host: "new.example"}
				b = s.start(p, func(s *bot.Settings) { s.Drafter = d })
				if err := b.Resend(s.t.Context(), true); err != nil {
					t.Fatal(err)
				}
				b.Settle()
				if last := p.last().Text.String(); len(d.tasks)+d.heard > 0 || !strings.Contains(last, "vừa đổi") {
					t.Errorf("%d drafts, %d transcripts; at last the bot said %q", len(d.tasks), d.heard, last)
				}
				b.Stop(s.t.Context())
			})
		})
	}
}

// A waiting scribe does nothing until it is told to stop.
type waiting struct{ scribe }

func (w *waiting) Draft(ctx context.Context, _ bot.DraftTask, _ func(string)) (string, error) {
	<-ctx.Done()
	return "", ctx.Err()
}

func (w *waiting) Transcribe(ctx context.Context, _ bot.Speech) (string, error) {
	<-ctx.Done()
	return "", ctx.Err()
}

// An away scribe's server does not answer.
type away struct{ scribe }

func (*away) Ping(context.Context) error { return errors.New("away") }

// Who asks what works is told that the server is away.
func TestStatusTellsOfServer(t *testing.T) {
	for told, d := range map[bool]bot.Drafter{true: &away{}, false: &scribe{}} {
		play(t, func(s *scene) {
			p := &post{}
			b := s.start(p, func(s *bot.Settings) { s.Drafter = d })
			s.do(b, begun...)
			s.do(b, typed("trangthai"))
			b.Settle()
			if last := p.last().Text.String(); strings.Contains(last, "vừa rồi không trả lời") != told {
				t.Errorf("of %T the bot said %q", d, last)
			}
			b.Stop(s.t.Context())
		})
	}
}

// Who stops a draft stops it, whichever replica makes it and whichever hears of
// it.
func TestStopReachesOtherReplica(t *testing.T) {
	play(t, func(s *scene) {
		p := &post{}
		here := s.start(p, func(s *bot.Settings) { s.Drafter, s.Private = &waiting{}, true })
		there := s.start(p, func(s *bot.Settings) { s.Drafter, s.Private = &waiting{}, true })
		s.do(here, begun...)
		s.do(here, asked...)
		here.Quiet()
		s.do(there, dialog.Stopped{Turn: p.last().Turn})
		there.Settle()
		here.Settle() // for ever, if it goes on
		if last := p.last().Text.String(); !strings.Contains(last, "Đã dừng soạn") {
			t.Errorf("at last the bot said %q", last)
		}
		here.Stop(s.t.Context())
		there.Stop(s.t.Context())
	})
}
