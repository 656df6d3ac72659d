package bot_test

import (
	"context"
	"slices"
	"testing"
	"time"

	"decuong/bot"
	"decuong/dialog"
	"decuong/outline"
)

// A namer keeps the names that it is given with a voice message.
type namer struct {
	fabricator
	names []string
}

func (n *namer) Transcribe(_ context.Context, s bot.Speech) (string, error) {
	n.names = s.Names
	return "Có 3 đồng chí vắng.", nil
}
func (*namer) Transcribes() bool { return true }

// The names of the form go with a voice message only where what is written may
// go: to agree that the sound goes is not to agree to that.
func TestNamesGoWithConsent(t *testing.T) {
	for name, c := range map[string]struct {
		private bool
		agreed  map[string]string // by field
		given   bool
	}{
		"to the voice alone":          {agreed: map[string]string{"m/voice": "localhost"}},
		"to wording by another host":  {agreed: map[string]string{"m/voice": "localhost", "m/wording": "elsewhere"}},
		"to both":                     {agreed: map[string]string{"m/voice": "localhost", "m/wording": "localhost"}, given: true},
		"to all, in an older version": {agreed: map[string]string{"m": "localhost"}, given: true},
		"to wording no more":          {agreed: map[string]string{"m": "localhost", "m/wording": ""}},
		"on the premises":             {private: true, given: true},
	} {
		t.Run(name, func(t *testing.T) {
			play(t, func(s *scene) {
				n := &namer{}
				b := s.start(&post{}, func(s *bot.Settings) { s.Drafter, s.Private = n, c.private })
				s.do(b, begun...)
				s.consent(c.agreed)
				s.do(b, dialog.Said{With: dialog.VoiceNote, File: dialog.Attachment{ID: "v", Seconds: 9}, Origin: "tg:1:10", Pos: 10})
				b.Settle()
				if given := slices.Equal(n.names, []string{"Đảng ủy xã Quảng Lộc"}); given != c.given || !given && len(n.names) > 0 {
					t.Errorf("given %q", n.names)
				}
				b.Stop(s.t.Context())
			})
		})
	}
}

// consent stores who may get what is said, by field, and the issuing body.
func (s *scene) consent(agreed map[string]string) {
	s.t.Helper()
	now, err := s.store.Load(s.t.Context(), "tg:1", bot.Want{})
	if err != nil {
		s.t.Fatal(err)
	}
	c := bot.Commit{Chat: "tg:1", Event: 100, At: time.Now(), Base: now.Rev, Report: now.Report, Session: now.Session}
	set := func(field, value, summary string) {
		c.Records = append(c.Records, bot.Record{Report: now.Report, Field: field, Value: []byte(value), Base: bot.AnyRev, Summary: summary, Author: "tg:1"})
	}
	set("f/"+string(outline.Body), "Đảng ủy xã Quảng Lộc", "1")
	for field, host := range agreed {
		set(field, host, host)
	}
	if err := s.store.Commit(s.t.Context(), c); err != nil {
		s.t.Fatal(err)
	}
}
