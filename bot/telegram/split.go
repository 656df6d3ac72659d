package telegram

import (
	"strings"
	"unicode/utf8"

	"decuong/dialog"
)

// Limits of one message, in UTF-16 units after the markup is parsed. The Bot
// API documents "characters"; its server counts code points, of which there
// are never more than units.
const (
	textLimit    = 4096
	captionLimit = 1024
	// Telegram shows 100 entities of a message and drops the rest
	// (python-telegram-bot, constants.py). It also keeps the markup of a piece
	// far below the 32,768 bytes that the server reads.
	dressedLimit = 100
)

// split cuts a text into pieces that each fit into a message. Joined, the
// pieces are the text, but for pieces of white space alone, which Telegram
// does not take.
func split(t dialog.Text) []dialog.Text {
	var pieces []dialog.Text
	for t = valid(t); len(t) > 0; {
		var piece dialog.Text
		if piece, t = cut(t, textLimit); !blank(piece) {
			pieces = append(pieces, piece)
		}
	}
	return pieces
}

// cut returns as much of the beginning of t as fits into limit units, ending
// where a reader would pause, and what remains. All of it must be valid UTF-8.
func cut(t dialog.Text, limit int) (piece, rest dialog.Text) {
	fit, whole := fitting(t, limit)
	if whole {
		return t, nil
	}
	head, tail := divide(t, fit)
	if at := pause(head.String(), after(tail)); at < fit {
		return divide(t, at)
	}
	return head, tail
}

// fitting returns how many bytes of t fit into a message of limit units, and
// whether that is all.
func fitting(t dialog.Text, limit int) (fit int, whole bool) {
	dressed := 0
	for _, s := range t {
		if s.Dress != dialog.Plain {
			dressed++
		}
		if dressed > dressedLimit {
			return fit, false
		}
		n, room := within(s.Words, limit)
		fit += n
		if n < len(s.Words) {
			return fit, false
		}
		limit = room
	}
	return fit, true
}

// within returns how many bytes of s are within limit UTF-16 units, and the
// units that are left.
func within(s string, limit int) (n, left int) {
	for i := range len(s) {
		units := 0
		switch b := s[i]; {
		case b >= 0xF0: // begins a rune beyond the BMP: a surrogate pair
			units = 2
		case utf8.RuneStart(b):
			units = 1
		}
		if units > limit {
			return i, limit
		}
		limit -= units
	}
	return len(s), limit
}

// divide cuts t at a byte of its words.
func divide(t dialog.Text, at int) (head, tail dialog.Text) {
	for i, s := range t {
		if at < len(s.Words) {
			head, tail = t[:i:i], t[i:]
			if at > 0 {
				head = append(head, dialog.Span{Words: s.Words[:at], Dress: s.Dress})
				tail = append(dialog.Text{{Words: s.Words[at:], Dress: s.Dress}}, t[i+1:]...)
			}
			return head, tail
		}
		at -= len(s.Words)
	}
	return t, nil
}

// after returns the first rune of t, or -1.
func after(t dialog.Text) rune {
	for _, s := range t {
		for _, r := range s.Words {
			return r
		}
	}
	return -1
}

// blank reports whether Telegram would take the text for empty.
func blank(t dialog.Text) bool {
	for _, s := range t {
		if strings.TrimSpace(s.Words) != "" {
			return false
		}
	}
	return true
}

// valid returns t in UTF-8, which alone Telegram takes, without empty spans.
func valid(t dialog.Text) dialog.Text {
	for i, s := range t {
		if s.Words == "" || !utf8.ValidString(s.Words) {
			return mended(t[i:], t[:i:i])
		}
	}
	return t
}

// mended appends t to done with every run of invalid bytes as U+FFFD.
func mended(t, done dialog.Text) dialog.Text {
	for _, s := range t {
		if s.Words != "" {
			done = append(done, dialog.Span{Words: strings.ToValidUTF8(s.Words, "\uFFFD"), Dress: s.Dress})
		}
	}
	return done
}
