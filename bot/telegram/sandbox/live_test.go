package sandbox_test

import (
	"bytes"
	"image"
	"image/png"
	"slices"
	"testing"

	"github.com/go-telegram/bot"
	"github.com/go-telegram/bot/models"

	"decuong/bot/telegram/sandbox"
)

func TestDrafts(t *testing.T) {
	s, b := start(t, sandbox.Options{})
	u := s.User(1, "Lan")
	u.Start("")
	draft := func(id, text string) error {
		_, err := b.SendMessageDraft(t.Context(), &bot.SendMessageDraftParams{ChatID: 1, DraftID: id, Text: text, CanStop: true})
		return err
	}
	refusedWith(t, "no ID", draft("0", "x"), "DRAFT_ID_INVALID")
	refusedWith(t, "first", draft("3", "Trong"), "")
	refusedWith(t, "grown", draft("3", "Trong 5 năm"), "")
	if text, ok := u.Draft(); !ok || text != "Trong 5 năm" {
		t.Errorf("draft %q, %v", text, ok)
	}
	if err := u.StopDraft(); err != nil {
		t.Fatal(err)
	}
	refusedWith(t, "after Stop", draft("3", "Trong 5 năm, Đảng bộ"), "")
	if text, ok := u.Draft(); ok {
		t.Errorf("stopped, but shown: %q", text)
	}
	last := s.Pending()[1]["stopped_message_generation"].(map[string]any)
	if last["draft_id"] != 3.0 {
		t.Errorf("the bot learns %v", last)
	}
	b.SendMessage(t.Context(), &bot.SendMessageParams{ChatID: 1, Text: "Trong 5 năm."})
	refusedWith(t, "another", draft("3", "Tiếp"), "")
	if _, ok := u.Draft(); !ok {
		t.Error("a new draft is not shown")
	}
}

func TestChatActions(t *testing.T) {
	s, b := start(t, sandbox.Options{})
	u := s.User(1, "Lan")
	u.Start("")
	act := func(a models.ChatAction) error {
		_, err := b.SendChatAction(t.Context(), &bot.SendChatActionParams{ChatID: 1, Action: a})
		return err
	}
	refusedWith(t, "unknown", act("dreaming"), "wrong parameter action in request")
	refusedWith(t, "typing", act(models.ChatActionTyping), "")
	if u.Action() != "typing" {
		t.Errorf("action %q", u.Action())
	}
	b.SendMessage(t.Context(), &bot.SendMessageParams{ChatID: 1, Text: "x"})
	if u.Action() != "" {
		t.Errorf("after the message: %q", u.Action())
	}
}

func TestAttachments(t *testing.T) {
	s, b := start(t, sandbox.Options{})
	u := s.User(1, "Lan")
	var picture bytes.Buffer
	if err := png.Encode(&picture, image.NewGray(image.Rect(0, 0, 40, 30))); err != nil {
		t.Fatal(err)
	}
	u.SendPhoto(picture.Bytes(), "Bảng 1")
	u.SendVoice([]byte("OggS"), 7)
	u.SendSticker("👍")
	u.SendContact("An", "0900")
	u.SendLocation(21.03, 105.85)
	var got []string
	for _, p := range s.Pending() {
		m := p["message"].(map[string]any)
		for _, kind := range []string{"photo", "voice", "sticker", "contact", "location"} {
			if m[kind] != nil {
				got = append(got, kind)
			}
		}
	}
	if want := []string{"photo", "voice", "sticker", "contact", "location"}; !slices.Equal(got, want) {
		t.Errorf("the bot got %v", got)
	}
	m, err := b.SendPhoto(t.Context(), &bot.SendPhotoParams{ChatID: 1, Photo: &models.InputFileString{Data: u.Messages()[0].Photo[0].FileID}})
	if err != nil || m.Photo[0].Width != 40 || m.Photo[0].Height != 30 {
		t.Errorf("sent back: %+v, %v", m, err)
	}
}
