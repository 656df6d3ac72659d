package outline

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// bullets are the signs of bullets and what they are shown as (L3). Those of
// the private use area are Word's, from the fonts Symbol and Wingdings.
var bullets = map[rune]string{
	'-': "-", '–': "-", '—': "-", '−': "-", '‐': "-", '‑': "-", '⁃': "-",
	'+': "+", '*': "*", '∗': "*",
	'•': "•", '●': "•", '▪': "•", '\uF0B7': "•", '\uF0A7': "•", '·': "•", '∙': "•", '■': "•", '◾': "•", '⬝': "•",
	'◦': "◦", '○': "○", '‣': "‣", '►': "►", '▶': "►", '➢': "➢", '\uF0D8': "➢", '→': "→", '⇒': "⇒", '➔': "➔", '\uF0E8': "➔",
	'✅': "✅", '👉': "👉", '🔹': "🔹", '🔸': "🔸", '🔷': "🔷", '🔶': "🔶", '📌': "📌", '➡': "→", '➤': "➤", '☞': "☞", '⭐': "⭐", '❑': "❑",
	'✓': "✓", '✔': "✓", '\uF0FC': "✓", '❖': "❖", '\uF076': "❖", '◆': "◆", '★': "★", '✦': "✦",
}

// tabBullets are letters that Word's bullets become in plain text; only a tab
// after them tells them from words.
const tabBullets = "o§ØüvqÜ"

// readBullet reads the sign of a bullet. A sign alone is one whose text
// stands on the next line.
func readBullet(s string) (label, string, bool) {
	r, size := utf8.DecodeRuneInString(s)
	rest := strings.TrimPrefix(s[size:], "\uFE0F") // makes an emoji of a sign
	sign, ok := bullets[r]
	switch {
	case !ok && strings.ContainsRune(tabBullets, r) && strings.HasPrefix(rest, "\t"), !ok && isPictograph(r):
		sign = string(r)
	case !ok:
		return label{}, "", false
	}
	next, _ := utf8.DecodeRuneInString(rest)
	if rest != "" && !unicode.IsSpace(next) && !unicode.IsLetter(next) && !strings.ContainsRune("\"“(…", next) {
		return label{}, "", false
	}
	return label{text: sign, style: style{kind: bulletKind, sign: sign, depth: 1}}, strings.TrimLeft(rest, " \t"), true
}

// isPictograph reports whether phones type the rune as a small picture. Boxes
// to tick and numbers in circles are none.
func isPictograph(r rune) bool {
	return r >= 0x1F300 && r <= 0x1FAFF || r >= 0x2600 && r <= 0x27BF && (r < 0x2610 || r > 0x2612) && (r < 0x2776 || r > 0x2793) || r >= 0x23E9 && r <= 0x23FA
}

// cutOrnament cuts pictures and the signs of bullets before a label that
// phones adorn with them: "📌 I. Kết quả". A hyphen or a plus is never one.
func cutOrnament(s string) string {
	rest := strings.TrimLeftFunc(s, func(r rune) bool {
		_, bullet := bullets[r]
		return isPictograph(r) || bullet && r > unicode.MaxLatin1 && bullets[r] != "-" || r == '\uFE0F' || r == joiner || r == ' '
	})
	if rest == "" || strings.TrimLeft(s, " ") == rest {
		return s
	}
	return rest
}

// cutSeparator cuts the sign that ends a label, one of . : / - or ), or two
// different ones, with spaces before it. A closing bracket wins (L2).
func cutSeparator(s string) (sep, rest string) {
	rest = strings.TrimLeft(s, " \t")
	for len(sep) < len("./") {
		r, size := utf8.DecodeRuneInString(rest)
		if r == ')' {
			return ")", strings.TrimLeft(rest[size:], " \t.:")
		}
		if !strings.ContainsRune(".:/-–—−", r) || strings.ContainsRune(sep, r) || rest == "" {
			break
		}
		sep, rest = sep+string(r), rest[size:]
	}
	return sep, strings.TrimLeft(rest, " \t")
}

// closed returns the label with the bracket that ends it, if sep is one.
func (l label) closed(sep string) label {
	if sep == ")" {
		l.text, l.after = l.text+")", ")"
		l.style.close = ")"
	}
	return l
}

// glued reports whether title, the end of rest, follows its separator without
// a space.
func glued(rest, title string) bool {
	r, _ := utf8.DecodeLastRuneInString(rest[:len(rest)-len(title)])
	return r != ' ' && r != '\t'
}

// leading returns the longest beginning of s whose runes all are in.
func leading(s string, in func(rune) bool) string {
	return s[:len(s)-len(strings.TrimLeftFunc(s, in))]
}

// startsWord reports whether s goes on with a letter or digit.
func startsWord(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return s != "" && (unicode.IsLetter(r) || unicode.IsDigit(r))
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
