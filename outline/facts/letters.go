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
	latin bool // of the Latin script
	upper bool // a capital
}

// marked reports whether the letter carries a Vietnamese mark.
func (l letter) marked() bool { return l.base != l.plain || l.tone != 0 }

// The alphabets of Europe stand first among all letters, and further on those
// Latin letters that have two marks, up to ỹ.
var european, vietnamese = takeApartAll(0, 'Ա'), takeApartAll('Ḁ', 'ἀ')

func takeApartAll(first, end rune) []letter {
	table := make([]letter, end-first)
	for i := range table {
		table[i] = takeApart(first + rune(i))
	}
	return table
}

// apart returns the letter that r is; beyond the alphabets that have marks
// each is its own.
func apart(r rune) letter {
	switch {
	case int(r) < len(european):
		return european[r]
	case r >= 'ἀ':
		return unmarked(r)
	case r >= 'Ḁ':
		return vietnamese[r-'Ḁ']
	}
	return takeApart(r)
}

func takeApart(r rune) letter {
	l := unmarked(r)
	switch r {
	case 'Ð', 'ð', 'Đ', 'đ', 'Ɖ', 'ɖ': // fonts of the nineties typed eth for đ
		l.base, l.plain = 'đ', 'd'
		return l
	}
	parts := norm.NFD.PropertiesString(string(l.base)).Decomposition()
	if !unicode.IsLetter(r) || parts == nil {
		return l
	}
	var base []rune
	for i, m := range string(parts) {
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

func unmarked(r rune) letter {
	l := unicode.ToLower(r)
	return letter{base: l, plain: l, latin: unicode.Is(unicode.Latin, r) && unicode.IsLetter(r), upper: unicode.IsUpper(r)}
}

func isLatin(r rune) bool { return apart(r).latin }

// fold returns a word of composed text in the two forms in which words are
// compared: with the tone mark after the last letter, so that hoà and hòa are
// one, and i for a final y where spelling wavers (kỷ, kĩ); and without marks.
func fold(word string) (folded, bare string) {
	if isPlain(word) {
		return word, word
	}
	var room [2][64]byte
	f, b := appendFold(room[0][:0], room[1][:0], word)
	return string(f), string(b)
}

// foldOnly returns the form with marks.
func foldOnly(word string) string {
	folded, _ := fold(word)
	return folded
}

// appendFold writes both forms in the room of two empty slices.
func appendFold(folded, bare []byte, word string) (f, b []byte) {
	var tone rune
	for _, r := range word {
		l := apart(r)
		if l.tone != 0 {
			tone = l.tone
		}
		folded = utf8.AppendRune(folded, l.base)
		bare = utf8.AppendRune(bare, l.plain)
	}
	if wavers(folded) {
		folded[len(folded)-1] = 'i'
	}
	if tone != 0 {
		folded = utf8.AppendRune(folded, tone)
	}
	return folded, bare
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
