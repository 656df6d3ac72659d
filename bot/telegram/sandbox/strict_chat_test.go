package sandbox_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/go-telegram/bot"
	"github.com/go-telegram/bot/models"

	"decuong/bot/telegram/sandbox"
)

func TestChats(t *testing.T) {
	s, b := start(t, sandbox.Options{})
	say := func() error {
		_, err := b.SendMessage(t.Context(), &bot.SendMessageParams{ChatID: 1, Text: "x"})
		return err
	}
	u := s.User(1, "Lan")
	refusedWith(t, "before Start", say(), "chat not found")
	u.Start("")
	refusedWith(t, "after Start", say(), "")
	u.Block()
	if err := say(); !errors.Is(err, bot.ErrorForbidden) || !strings.Contains(err.Error(), "bot was blocked by the user") {
		t.Errorf("blocked: %v", err)
	}
	u.Send("Chào")
	refusedWith(t, "after writing again", say(), "")
	var kinds []string
	for _, p := range s.Pending() {
		for kind := range p {
			if kind != "update_id" {
				kinds = append(kinds, kind)
			}
		}
	}
	if got := strings.Join(kinds, " "); got != "message my_chat_member my_chat_member message" {
		t.Errorf("updates: %s", got)
	}
}

func TestRefusedEdits(t *testing.T) {
	now := time.Unix(1_800_000_000, 0)
	s, b := start(t, sandbox.Options{Now: func() time.Time { return now }})
	own := s.User(1, "Lan").Start("")
	m, err := b.SendMessage(t.Context(), &bot.SendMessageParams{ChatID: 1, Text: "x", ReplyMarkup: buttons()})
	if err != nil {
		t.Fatal(err)
	}
	edit := func(id int, text string, k models.ReplyMarkup) error {
		_, err := b.EditMessageText(t.Context(), &bot.EditMessageTextParams{ChatID: 1, MessageID: id, Text: text, ReplyMarkup: k})
		return err
	}
	refusedWith(t, "same", edit(m.ID, "x", buttons()), "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message")
	refusedWith(t, "another text", edit(m.ID, "y", buttons()), "")
	refusedWith(t, "without buttons", edit(m.ID, "y", nil), "")
	refusedWith(t, "unknown", edit(m.ID+7, "y", nil), "message to edit not found")
	refusedWith(t, "the person's", edit(own.ID, "y", nil), "message can't be edited")
	refusedWith(t, "no ID", edit(0, "y", nil), "message identifier is not specified")
	if got := s.User(1, "").Messages().Last(); got.ReplyMarkup != nil || len(got.Versions) != 2 || got.Versions[0].Text != "x" {
		t.Errorf("after the edits: %+v", got)
	}
	now = now.Add(49 * time.Hour)
	_, err = b.DeleteMessage(t.Context(), &bot.DeleteMessageParams{ChatID: 1, MessageID: m.ID})
	refusedWith(t, "deleting an old one", err, "message can't be deleted for everyone")
}

// TestDeletedTogether deletes what there is of several messages, as a prompt
// does that got shorter.
func TestDeletedTogether(t *testing.T) {
	now := time.Unix(1_800_000_000, 0)
	s, b := start(t, sandbox.Options{Now: func() time.Time { return now }})
	u := s.User(1, "Lan")
	u.Start("")
	var ids []int
	for _, text := range []string{"x", "y", "z"} {
		m, err := b.SendMessage(t.Context(), &bot.SendMessageParams{ChatID: 1, Text: text})
		if err != nil {
			t.Fatal(err)
		}
		ids = append(ids, m.ID)
	}
	remove := func(ids ...int) error {
		_, err := b.DeleteMessages(t.Context(), &bot.DeleteMessagesParams{ChatID: 1, MessageIDs: ids})
		return err
	}
	refusedWith(t, "none", remove(), "message identifiers are not specified")
	refusedWith(t, "too many", remove(make([]int, 101)...), "too many message identifiers specified")
	refusedWith(t, "two, and one that is not there", remove(ids[0], ids[1], ids[2]+7), "")
	now = now.Add(49 * time.Hour)
	refusedWith(t, "an old one", remove(ids[2]), "message can't be deleted for everyone")
	if said := u.Messages().FromBot(); len(said) != 1 || said[0].Text != "z" {
		t.Errorf("what is left:\n%s", said)
	}
}

func TestCallbackQueries(t *testing.T) {
	now := time.Unix(1_800_000_000, 0)
	s, b := start(t, sandbox.Options{Now: func() time.Time { return now }})
	u := s.User(1, "Lan")
	u.Start("")
	m, err := b.SendMessage(t.Context(), &bot.SendMessageParams{ChatID: 1, Text: "x", ReplyMarkup: buttons()})
	if err != nil {
		t.Fatal(err)
	}
	answer := func(id string) error {
		_, err := b.AnswerCallbackQuery(t.Context(), &bot.AnswerCallbackQueryParams{CallbackQueryID: id})
		return err
	}
	const old = "query is too old and response timeout expired or query ID is invalid"
	tap, _ := u.Press(m.ID, "Thêm")
	refusedWith(t, "first", answer(tap), "")
	refusedWith(t, "second", answer(tap), old)
	refusedWith(t, "unknown", answer("1"), old)
	late, _ := u.Press(m.ID, "file")
	now = now.Add(151 * time.Second)
	refusedWith(t, "late", answer(late), old)
}

func TestReplies(t *testing.T) {
	s, b := start(t, sandbox.Options{})
	u := s.User(1, "Lan")
	first := u.Start("")
	reply := func(id int, lenient bool) (*models.Message, error) {
		return b.SendMessage(t.Context(), &bot.SendMessageParams{ChatID: 1, Text: "x", ReplyMarkup: buttons(),
			ReplyParameters: &models.ReplyParameters{MessageID: id, AllowSendingWithoutReply: lenient}})
	}
	m, err := reply(first.ID, false)
	if err != nil || m.ReplyToMessage == nil || m.ReplyToMessage.Text != "/start" {
		t.Fatalf("reply: %+v, %v", m, err)
	}
	_, err = reply(first.ID+99, false)
	refusedWith(t, "unknown", err, "message to be replied not found")
	_, err = reply(first.ID+99, true)
	refusedWith(t, "unknown, lenient", err, "")
	u.SendReply(m.ID, "Số liệu")
	last := s.Pending()[len(s.Pending())-1]["message"].(map[string]any)
	if r := last["reply_to_message"].(map[string]any); r["reply_markup"] == nil || r["date"] == 0.0 {
		t.Errorf("the bot gets %v", last)
	}
}

func TestFiles(t *testing.T) {
	s, b := start(t, sandbox.Options{})
	u := s.User(1, "Lan")
	u.Start("")
	send := func(data string, caption string) error {
		_, err := b.SendDocument(t.Context(), &bot.SendDocumentParams{ChatID: 1, Caption: caption,
			Document: &models.InputFileUpload{Filename: "a.docx", Data: strings.NewReader(data)}})
		return err
	}
	refusedWith(t, "caption fits", send("x", strings.Repeat("ữ", 1024)), "")
	refusedWith(t, "caption too long", send("x", strings.Repeat("ữ", 1025)), "message caption is too long")
	refusedWith(t, "empty", send("", ""), "file must be non-empty")
	_, err := b.SendPhoto(t.Context(), &bot.SendPhotoParams{ChatID: 1, Photo: &models.InputFileUpload{Filename: "a.jpg", Data: strings.NewReader("x")}})
	refusedWith(t, "no picture", err, "IMAGE_PROCESS_FAILED")
	_, err = b.GetFile(t.Context(), &bot.GetFileParams{FileID: "x"})
	refusedWith(t, "unknown", err, "wrong file_id or the file is temporarily unavailable")
	big := u.SendDocument("b.zip", bytes.Repeat([]byte("x"), 20<<20+1), "")
	_, err = b.GetFile(t.Context(), &bot.GetFileParams{FileID: big.Document.FileID})
	refusedWith(t, "too big to fetch", err, "file is too big")
	if got := big.Document.MimeType; got != "application/zip" {
		t.Errorf("type %s", got)
	}
}
