package telegram

import (
	"unicode/utf8"

	"github.com/go-telegram/bot/models"

	"decuong/outline"
)

// emphases are the entities that a document shows too.
var emphases = map[models.MessageEntityType]outline.Emphasis{
	models.MessageEntityTypeBold:      outline.Bold,
	models.MessageEntityTypeItalic:    outline.Italic,
	models.MessageEntityTypeUnderline: outline.Underline,
}

// marks returns what the person set off in the text. Telegram counts in UTF-16
// units, we in bytes.
func marks(text string, entities []models.MessageEntity) []outline.Span {
	var spans []outline.Span
	for _, e := range entities {
		if emphasis, shown := emphases[e.Type]; shown {
			start, end := byteAt(text, e.Offset), byteAt(text, e.Offset+e.Length)
			spans = append(spans, outline.Span{Start: start, End: end, Emphasis: emphasis})
		}
	}
	return spans
}

// byteAt returns the place in the text that is so many UTF-16 units from its
// beginning, or the end of the text.
func byteAt(text string, units int) int {
	at := 0
	for at < len(text) && units > 0 {
		r, size := utf8.DecodeRuneInString(text[at:])
		at += size
		if units--; r > 0xFFFF {
			units--
		}
	}
	return at
}
