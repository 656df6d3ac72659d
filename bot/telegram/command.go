package telegram

import (
	"strings"
	"unicode"
)

// command reads "/name@bot rest". The name comes back in lower case, of at
// most 32 letters, digits and underscores (Bot API, BotCommand); what looks
// otherwise, or is for another bot, is no command: "/01/2024 là hạn".
func (t *translator) command(text string) (name, rest string, ok bool) {
	tail, ok := strings.CutPrefix(text, "/")
	if !ok {
		return "", "", false
	}
	name, tail = leading(tail)
	if name == "" || len(name) > 32 {
		return "", "", false
	}
	if at, found := strings.CutPrefix(tail, "@"); found {
		var who string
		who, tail = leading(at)
		if own := t.username(); who == "" || own != "" && !strings.EqualFold(who, own) {
			return "", "", false
		}
	}
	rest = strings.TrimLeftFunc(tail, unicode.IsSpace)
	if tail != "" && rest == tail {
		return "", "", false
	}
	return strings.ToLower(name), strings.TrimRightFunc(rest, unicode.IsSpace), true
}

// leading cuts the letters, digits and underscores that s begins with.
func leading(s string) (word, rest string) {
	i := strings.IndexFunc(s, func(r rune) bool {
		return !('a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' || r == '_')
	})
	if i < 0 {
		return s, ""
	}
	return s[:i], s[i:]
}
