package facts

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// A letter is one Vietnamese letter taken apart.
type letter struct {
	base  rune // lower case, with the hat, breve, horn or bar that makes it a letter of its own
	plain rune // lower case, without any mark
	tone  rune // combining tone mark, 0 for the level tone
}

// vietnamese holds every letter up to the last one with two marks, ỹ.
var vietnamese = takeApart()

func takeApart() [0x1F00]letter {
	var table [0x1F00]letter
	for r := range rune(len(table)) {
		table[r] = takeApartOne(r)
	}
	for typed, meant := range map[rune]rune{'Ð': 'đ', 'ð': 'đ', 'Đ': 'đ', 'đ': 'đ', 'Ɖ': 'đ', 'ɖ': 'đ'} {
		table[typed] = letter{base: meant, plain: 'd'} // fonts of the nineties typed eth for đ
	}
	return table
}

func takeApartOne(r rune) letter {
	l := letter{base: unicode.ToLower(r), plain: unicode.ToLower(r)}
	if !unicode.IsLetter(r) {
		return l
	}
	var base []rune
	for i, m := range []rune(norm.NFD.String(string(l.base))) {
		switch {
		case i == 0:
			l.plain = m
			base = append(base, m)
		case isTone(m):
			l.tone = m
		default:
			base = append(base, m)
		}
	}
	l.base, _ = utf8.DecodeRuneInString(norm.NFC.String(string(base)))
	return l
}

func isTone(r rune) bool {
	switch r {
	case '\u0300', '\u0301', '\u0303', '\u0309', '\u0323': // huyền sắc ngã hỏi nặng
		return true
	}
	return false
}

// apart returns the letter that r is; runes beyond the alphabet are their own.
func apart(r rune) letter {
	if int(r) < len(vietnamese) {
		return vietnamese[r]
	}
	r = unicode.ToLower(r)
	return letter{base: r, plain: r}
}

// fold returns a word of composed text in the two forms in which words are
// compared: with the tone mark after the last letter, so that hoà and hòa are
// one, and i for a final y where spelling wavers (kỷ, kĩ); and without marks.
func fold(word string) (folded, bare string) {
	if isPlain(word) {
		return word, word
	}
	var buffer [2][64]byte
	f, b := buffer[0][:0], buffer[1][:0]
	var tone rune
	for _, r := range word {
		l := apart(r)
		if l.tone != 0 {
			tone = l.tone
		}
		f = utf8.AppendRune(f, l.base)
		b = utf8.AppendRune(b, l.plain)
	}
	if wavers(f) {
		f[len(f)-1] = 'i'
	}
	if tone != 0 {
		f = utf8.AppendRune(f, tone)
	}
	return string(f), string(b)
}

// isPlain reports whether a word is its own folded form at first sight.
func isPlain(word string) bool {
	for i := range len(word) {
		if word[i] < 'a' || word[i] >= 'y' {
			return false
		}
	}
	return true
}

// wavers reports whether a final y of these letters is also spelled i.
func wavers(word []byte) bool {
	n := len(word) - 1
	return n > 0 && word[n] == 'y' && (strings.IndexByte("hklmst", word[n-1]) >= 0 || strings.HasSuffix(string(word[:n]), "qu"))
}

// Fold returns text as it is compared: composed, lower case, tones placed one
// way, one space between words. Signs stay.
func Fold(text string) string {
	words := strings.Fields(norm.NFC.String(text))
	for i, w := range words {
		words[i], _ = fold(w)
	}
	return strings.Join(words, " ")
}
