package telegram

import (
	"testing"

	"github.com/go-telegram/bot/models"
	"github.com/google/go-cmp/cmp"
)

func TestMarks(t *testing.T) {
	text := "Đạt 👍 245 đảng viên"
	got := marks(text, []models.MessageEntity{
		{Type: models.MessageEntityTypeBold, Offset: 7, Length: 3},
		{Type: models.MessageEntityTypeItalic, Offset: 0, Length: 3},
		{Type: models.MessageEntityTypeURL, Offset: 0, Length: 3},
		{Type: models.MessageEntityTypeUnderline, Offset: 11, Length: 999},
	})
	var words []string
	for _, m := range got {
		words = append(words, string(m.Emphasis)+":"+text[m.Start:m.End])
	}
	if diff := cmp.Diff([]string{"b:245", "i:Đạt", "u:đảng viên"}, words); diff != "" {
		t.Error(diff)
	}
	if got := marks("", nil); got != nil {
		t.Errorf("marks of nothing: %v", got)
	}
}
