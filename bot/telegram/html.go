package telegram

import (
	"strings"

	"decuong/dialog"
)

// tags are how Telegram's HTML spells each dress.
var tags = map[dialog.Dress]string{
	dialog.Bold: "b", dialog.Italic: "i", dialog.Quote: "blockquote", dialog.Struck: "s", dialog.Added: "u",
}

// markup returns the text in Telegram's HTML. Whatever people wrote comes out
// literally.
func markup(t dialog.Text) string {
	var b strings.Builder
	n := 0
	for _, s := range t {
		n += len(s.Words) + len("<blockquote></blockquote>")
	}
	b.Grow(n)
	for _, s := range t {
		tag := tags[s.Dress]
		if tag == "" || s.Words == "" {
			escape(&b, s.Words)
			continue
		}
		b.WriteString("<" + tag + ">")
		escape(&b, s.Words)
		b.WriteString("</" + tag + ">")
	}
	return b.String()
}

// escape writes words so that no part of them is markup. Quotes mean nothing
// outside a tag and stay.
func escape(b *strings.Builder, words string) {
	for {
		i := strings.IndexAny(words, "&<>")
		if i < 0 {
			b.WriteString(words)
			return
		}
		b.WriteString(words[:i])
		switch words[i] {
		case '&':
			b.WriteString("&amp;")
		case '<':
			b.WriteString("&lt;")
		case '>':
			b.WriteString("&gt;")
		}
		words = words[i+1:]
	}
}
