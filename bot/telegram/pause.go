package telegram

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// pause returns where in head, which is followed by the rune next, a reader
// would pause before its end: after the last paragraph, else line, else
// sentence of its second half, else after its last word. A word too long for
// a message is cut between two characters as people see them. The result is
// in bytes, at most len(head), and 0 only for an empty head.
func pause(head string, next rune) int {
	half := len(head) / 2
	if i := strings.LastIndex(head, "\n\n"); i >= half {
		return i + 2
	}
	if i := strings.LastIndexByte(head, '\n'); i >= half {
		return i + 1
	}
	if i := lastSentence(head); i > half {
		return i
	}
	if next == ' ' || next == '\n' {
		return len(head)
	}
	if i := strings.LastIndexAny(head, " \t\n"); i >= 0 {
		return i + 1
	}
	return lastCharacter(head, next)
}

// lastSentence returns the position after the last sentence of s that is
// followed by a space, or 0.
func lastSentence(s string) int {
	for i := len(s) - 1; i > 0; i-- {
		if s[i] == ' ' && strings.IndexByte(".!?;:", s[i-1]) >= 0 {
			return i + 1
		}
	}
	return 0
}

// joinLimit bounds how far a cut moves back for what belongs together. The
// longest emoji of Unicode 16 has 10 runes, and no Vietnamese letter has more
// than three; what is longer is no writing.
const joinLimit = 32

// lastCharacter returns the last position in s, at best its end, that is not
// within one character as people see it. s is followed by the rune next.
func lastCharacter(s string, next rune) int {
	at := len(s)
	for range joinLimit {
		last, size := utf8.DecodeLastRuneInString(s[:at])
		if !joined(last, next) {
			return at
		}
		if at -= size; at == 0 {
			break
		}
		next = last
	}
	return len(s)
}

// joined reports whether b belongs to the same character as a before it: a
// combining accent, a variation or skin tone, or an emoji glued by a
// zero-width joiner.
func joined(a, b rune) bool {
	const joiner = '\u200D'
	return unicode.In(b, unicode.Mn, unicode.Me) || a == joiner || b == joiner ||
		0x1F3FB <= b && b <= 0x1F3FF
}
