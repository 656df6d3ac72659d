package sandbox_test

import (
	"net/http/httptest"
	"strconv"
	"testing"
	"time"

	"github.com/go-telegram/bot"
	"github.com/go-telegram/bot/models"

	"decuong/bot/telegram/sandbox"
)

// servePlain serves a sandbox whose bot says only what the test says.
func servePlain(t *testing.T) (*sandbox.Sandbox, *bot.Bot, string) {
	t.Helper()
	s, err := sandbox.New(sandbox.Options{Name: "Đề Cương"})
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(s.Handler())
	t.Cleanup(func() { s.Close(); server.Close() })
	b, err := bot.New(s.Token(), bot.WithServerURL(server.URL))
	if err != nil {
		t.Fatal(err)
	}
	return s, b, server.URL
}

// wide is a keyboard with all that the page has to find room for.
func wide() *models.InlineKeyboardMarkup {
	eight := []models.InlineKeyboardButton{}
	for i := 1; i <= 8; i++ {
		eight = append(eight, models.InlineKeyboardButton{Text: strconv.Itoa(i), CallbackData: strconv.Itoa(i)})
	}
	return &models.InlineKeyboardMarkup{InlineKeyboard: [][]models.InlineKeyboardButton{
		{{Text: "Trước", CallbackData: "a"}, {Text: "Bỏ qua", CallbackData: "b"}, {Text: "Tiếp", CallbackData: "c", Style: "primary"}},
		{{Text: "Mục lục", CallbackData: "d"}, {Text: "Xuất bản thảo", CallbackData: "e"}},
		eight,
		{{Text: "Công tác kiểm tra, giám sát, kỷ luật trong Đảng và bảo vệ chính trị nội bộ", CallbackData: "f"}},
		{{Text: "Sao chép mã", CopyText: &models.CopyTextButton{Text: "35-CT/TW"}}, {Text: "Xoá", CallbackData: "g", Style: "danger"}, {Text: "Chưa dùng được", Disabled: &models.DisabledButton{}}},
	}}
}

// lastQuery waits for a tap and returns its ID.
func lastQuery(t *testing.T, s *sandbox.Sandbox) string {
	t.Helper()
	for range 200 {
		for _, u := range s.Pending() {
			if q, ok := u["callback_query"].(map[string]any); ok {
				return q["id"].(string)
			}
		}
		time.Sleep(20 * time.Millisecond)
	}
	t.Fatal("nobody pressed a button")
	return ""
}
