package sandbox_test

import (
	"bytes"
	"context"
	"html"
	"io"
	"net/http"
	"testing"

	"github.com/go-telegram/bot"
	"github.com/go-telegram/bot/models"

	"decuong/bot/telegram/sandbox"
)

// echo is a small bot: it repeats texts, with buttons that count their taps
// in the message and that send a document, and it returns files.
func echo(ctx context.Context, b *bot.Bot, u *models.Update) {
	switch {
	case u.CallbackQuery != nil && u.CallbackQuery.Data == "file":
		b.AnswerCallbackQuery(ctx, &bot.AnswerCallbackQueryParams{CallbackQueryID: u.CallbackQuery.ID})
		b.SendDocument(ctx, &bot.SendDocumentParams{
			ChatID: u.CallbackQuery.From.ID, Caption: "<i>Dự thảo</i>", ParseMode: models.ParseModeHTML,
			Document: &models.InputFileUpload{Filename: "Báo cáo.docx", Data: bytes.NewReader([]byte("word"))},
		})
	case u.CallbackQuery != nil:
		m := u.CallbackQuery.Message.Message
		b.AnswerCallbackQuery(ctx, &bot.AnswerCallbackQueryParams{CallbackQueryID: u.CallbackQuery.ID, Text: "Đã nhận."})
		b.EditMessageText(ctx, &bot.EditMessageTextParams{ChatID: m.Chat.ID, MessageID: m.ID, Text: m.Text + "!", ReplyMarkup: buttons()})
	case u.Message != nil && u.Message.Document != nil:
		back(ctx, b, u.Message)
	case u.Message != nil:
		b.SendMessage(ctx, &bot.SendMessageParams{
			ChatID: u.Message.Chat.ID, Text: "<b>" + html.EscapeString(u.Message.Text) + "</b>",
			ParseMode: models.ParseModeHTML, ReplyMarkup: buttons(),
		})
	}
}

func buttons() *models.InlineKeyboardMarkup {
	return &models.InlineKeyboardMarkup{InlineKeyboard: [][]models.InlineKeyboardButton{
		{{Text: "Thêm", CallbackData: "more"}, {Text: "Xuất bản thảo", CallbackData: "file"}},
	}}
}

func back(ctx context.Context, b *bot.Bot, m *models.Message) {
	f, err := b.GetFile(ctx, &bot.GetFileParams{FileID: m.Document.FileID})
	if err != nil {
		return
	}
	r, err := http.Get(b.FileDownloadLink(f))
	if err != nil {
		return
	}
	defer r.Body.Close()
	data, _ := io.ReadAll(r.Body)
	b.SendDocument(ctx, &bot.SendDocumentParams{ChatID: m.Chat.ID, Document: &models.InputFileUpload{
		Filename: "Trả lại " + m.Document.FileName, Data: bytes.NewReader(data),
	}})
}

func TestConversation(t *testing.T) {
	s, b := start(t, sandbox.Options{})
	b.RegisterHandlerMatchFunc(func(*models.Update) bool { return true }, echo)
	ctx, stop := context.WithCancel(soon(t))
	done := make(chan struct{})
	go func() { b.Start(ctx); close(done) }()
	defer func() { stop(); <-done }()

	u := s.User(1, "Lan")
	u.Send("5 < 6 & 7")
	wait(t, u, "bot:  5 < 6 & 7")
	tap, err := u.Tap("Thêm")
	if err != nil {
		t.Fatal(err)
	}
	if n, err := u.Answer(ctx, tap); err != nil || n.Text != "Đã nhận." {
		t.Errorf("answer %+v, %v", n, err)
	}
	wait(t, u, "bot:  5 < 6 & 7!\n      [Thêm] [Xuất bản thảo]")
	u.Tap("Xuất bản thảo")
	last := wait(t, u, "bot:  (Báo cáo.docx)\n      Dự thảo").Last()
	if string(last.File) != "word" || last.CaptionEntities[0].Type != "italic" {
		t.Errorf("document %+v", last)
	}
	u.SendDocument("Số liệu.txt", []byte("245"), "")
	if last := wait(t, u, "bot:  (Trả lại Số liệu.txt)").Last(); string(last.File) != "245" {
		t.Errorf("got back %q", last.File)
	}
	if errs := s.Errors(); len(errs) > 0 {
		t.Errorf("refused: %v", errs)
	}
}
