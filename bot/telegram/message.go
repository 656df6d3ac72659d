package telegram

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"strings"
	"unicode"
	"unicode/utf8"

	tgbot "github.com/go-telegram/bot"
	"github.com/go-telegram/bot/models"

	"decuong/dialog"
)

// A message is one message to be sent.
type message struct {
	text     dialog.Text
	keyboard *models.InlineKeyboardMarkup
	file     *file  // that the text is the caption of
	picture  []byte // in PNG, that the text is the caption of
	edit     int    // the message whose place it takes; 0: it is a new one
	plain    bool   // words alone
}

// A file is a document to be sent.
type file struct {
	name    string
	content []byte
}

// send sends a message and returns its number. What Telegram refuses in it is
// given up bit by bit, so that the person is not left in silence.
func (a *Account) send(ctx context.Context, to *peer, m message) (int, error) {
	for {
		id := m.edit
		err := a.try(ctx, to, a.call(m, &id))
		var no *refusal
		if !errors.As(err, &no) || !m.yield(no) {
			return id, err
		}
		a.log.Warn("telegram refuses a message; sending a simpler one", "chat", to, "error", no)
	}
}

// yield gives up what may have caused the refusal. It reports whether there
// was anything left to give up.
func (m *message) yield(no *refusal) bool {
	switch {
	case no.garbled() && !m.plain:
		m.plain = true
	case m.edit != 0: // not found, too old, a document's caption
		m.edit = 0
	case !m.plain:
		m.plain = true
	case m.keyboard != nil:
		m.keyboard = nil
	default:
		return false
	}
	return true
}

// call returns the call that sends m and puts the message's number into id.
func (a *Account) call(m message, id *int) call {
	sent := func(got *models.Message, err error) error {
		if err == nil && got != nil {
			*id = got.ID
		}
		return err
	}
	switch {
	case m.file != nil:
		return call{"sendDocument", uploadTime, func(ctx context.Context, chat int64) error {
			return sent(a.calls.SendDocument(ctx, m.document(chat)))
		}}
	case m.picture != nil:
		return call{"sendPhoto", uploadTime, func(ctx context.Context, chat int64) error {
			return sent(a.calls.SendPhoto(ctx, m.photo(chat)))
		}}
	case m.edit != 0:
		return call{"editMessageText", callTime, func(ctx context.Context, chat int64) error {
			return sent(a.calls.EditMessageText(ctx, m.change(chat)))
		}}
	}
	return call{"sendMessage", callTime, func(ctx context.Context, chat int64) error {
		return sent(a.calls.SendMessage(ctx, m.words(chat)))
	}}
}

func (m *message) words(chat int64) *tgbot.SendMessageParams {
	p := &tgbot.SendMessageParams{ChatID: chat, LinkPreviewOptions: unpreviewed(m.text.String()), ReplyMarkup: m.buttons()}
	p.Text, p.ParseMode = m.spelt()
	return p
}

func (m *message) change(chat int64) *tgbot.EditMessageTextParams {
	p := &tgbot.EditMessageTextParams{ChatID: chat, MessageID: m.edit, LinkPreviewOptions: unpreviewed(m.text.String()), ReplyMarkup: m.buttons()}
	p.Text, p.ParseMode = m.spelt()
	return p
}

func (m *message) document(chat int64) *tgbot.SendDocumentParams {
	p := &tgbot.SendDocumentParams{ChatID: chat, ReplyMarkup: m.buttons(),
		Document: &models.InputFileUpload{Filename: m.file.name, Data: bytes.NewReader(m.file.content)}}
	p.Caption, p.ParseMode = m.spelt()
	return p
}

func (m *message) photo(chat int64) *tgbot.SendPhotoParams {
	p := &tgbot.SendPhotoParams{ChatID: chat, ReplyMarkup: m.buttons(),
		Photo: &models.InputFileUpload{Filename: "trang-1.png", Data: bytes.NewReader(m.picture)}}
	p.Caption, p.ParseMode = m.spelt()
	return p
}

// spelt returns the text as Telegram reads it.
func (m *message) spelt() (string, models.ParseMode) {
	if m.plain {
		return m.text.String(), ""
	}
	return markup(m.text), models.ParseModeHTML
}

// noPreview keeps an address from becoming a picture.
var noPreview = &models.LinkPreviewOptions{IsDisabled: tgbot.True()}

// unpreviewed keeps addresses in what people wrote from becoming pictures. Most
// texts have none, which is a letter behind a dot, and need no such word.
func unpreviewed(text string) *models.LinkPreviewOptions {
	for _, rest, found := strings.Cut(text, "."); found; _, rest, found = strings.Cut(rest, ".") {
		if r, _ := utf8.DecodeRuneInString(rest); unicode.IsLetter(r) {
			return noPreview
		}
	}
	return nil
}

// buttons returns the keyboard, and nil for none. It is encoded here, for the
// library begins a goroutine for every call, whose small stack would grow in the
// depths of the encoding.
func (m *message) buttons() models.ReplyMarkup {
	if m.keyboard == nil {
		return nil
	}
	encoded, err := json.Marshal(m.keyboard)
	if err != nil {
		panic(err) // unreachable
	}
	return string(encoded)
}
