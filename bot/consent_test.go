package bot_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"decuong/bot"
	"decuong/dialog"
)

// A receiver counts what it is sent.
type receiver struct {
	fabricator
	got int
}

func (r *receiver) Draft(context.Context, bot.DraftTask, func(string)) (string, error) {
	r.got++
	return "Đảng ủy đã tổ chức 3 hội nghị.", nil
}

func (r *receiver) Transcribe(context.Context, bot.Speech) (string, error) {
	r.got++
	return "Có 3 đồng chí vắng.", nil
}
func (*receiver) Transcribes() bool { return true }

// What was agreed to when it was asked for, but is not any more when it is to be
// sent, is sent to nobody; nor is what belongs to a report that is no more.
func TestConsentWithdrawnMeanwhile(t *testing.T) {
	voice := dialog.Said{With: dialog.VoiceNote, File: dialog.Attachment{ID: "v", Seconds: 9}, Origin: "tg:1:10", Pos: 10}
	for name, c := range map[string]struct {
		wish  dialog.Happening
		field string
		gone  bool // the report is deleted
		told  string
	}{
		"wording":                {wish: typed("goiy"), field: "m/wording", told: "thôi đồng ý"},
		"voice":                  {wish: voice, field: "m/voice", told: "thôi đồng ý"},
		"wording, report gone":   {wish: typed("goiy"), gone: true, told: "không còn nữa"},
		"voice, report gone":     {wish: voice, gone: true, told: "không còn nữa"},
		"wording, as was agreed": {wish: typed("goiy")},
		"voice, as was agreed":   {wish: voice},
	} {
		t.Run(name, func(t *testing.T) {
			play(t, func(s *scene) {
				p, r, held := &post{}, &receiver{}, make(chan struct{})
				b := s.start(p, func(s *bot.Settings) { s.Drafter = r })
				s.do(b, begun...)
				s.do(b, asked[0])
				b.Settle()
				s.consent(map[string]string{"m/wording": "localhost", "m/voice": "localhost"})
				p.before = func(any) error { <-held; return nil }
				s.do(b, c.wish)
				switch {
				case c.gone:
					s.drop()
				case c.field != "":
					s.put(bot.Record{Field: c.field})
				}
				close(held)
				b.Settle()
				if sent := r.got > 0; sent != (c.told == "") {
					t.Errorf("sent %d times", r.got)
				}
				if said := p.last().Text.String(); !strings.Contains(said, c.told) {
					t.Errorf("said %q", said)
				}
				b.Stop(s.t.Context())
			})
		})
	}
}

// drop deletes the report of the chat, as another replica would.
func (s *scene) drop() {
	s.t.Helper()
	now, err := s.store.Load(s.t.Context(), "tg:1", bot.Want{})
	if err != nil {
		s.t.Fatal(err)
	}
	s.last++
	c := bot.Commit{Chat: "tg:1", Event: s.last, At: time.Now(), Base: now.Rev, Session: now.Session}
	c.Drop = append(c.Drop, now.Report)
	if err := s.store.Commit(s.t.Context(), c); err != nil {
		s.t.Fatal(err)
	}
}
