package outline

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxPath is how many numbers a label may have. Word knows nine levels, and
// nobody writes more.
const maxPath = 9

// readNumber reads a label that is a number or letter with a sign after it,
// "I.", "2.1", "3)", "a/", or a number alone before a capital.
func readNumber(s string) (label, string, bool) {
	path, num, last, rest := readPath(s)
	if len(path) == 0 {
		return label{}, "", false
	}
	token := s[:len(s)-len(rest)]
	sep, title := cutSeparator(rest)
	if after, ok := strings.CutPrefix(rest, ","); ok && num == inSmallLetters { // "a, Chủ quan"
		sep, title = ",", strings.TrimLeft(after, " \t")
	}
	if !separates(num, len(path), sep, rest, title) {
		return label{}, "", false
	}
	l := label{text: token, path: path, numerals: num, before: token[:len(token)-last]}
	l.style = style{kind: kindOf(s, num), close: ".", depth: len(path)}
	l.bare = sep == ""
	small := unicode.IsLower(firstRune(title)) && (num == inDigits || num == inRoman)
	l.weak = small || sep == "," || l.bare && (len(path) == 1 || title == "")
	return l.closed(sep), title, true
}

// separates reports whether sep, found between a number and a title, makes
// the number a label. The doubts are dates, fractions, decimals, ranges,
// symbols of documents (35-CT/TW) and initials (V.I. Lênin).
func separates(num numerals, numbers int, sep, rest, title string) bool {
	first := firstRune(title)
	tight := title != "" && glued(rest, title)
	switch {
	case startsWord(rest) && !(numbers > 1 && unicode.IsUpper(first)):
		return false
	case sep == "":
		return standsAlone(num, numbers, first, title)
	case sep == ")":
		return true
	case strings.ContainsRune("-–—−", lastRune(sep)) && unicode.IsDigit(first):
		return false
	case !tight:
		return true
	case unicode.IsDigit(first), strings.ContainsRune("%°", first):
		return false
	case sep != "." && isSymbol(title):
		return false
	case num == inDigits:
		return true
	}
	return unicode.IsUpper(first) && !isInitial(title)
}

// standsAlone reports whether a number without a sign after it can be a
// label.
func standsAlone(num numerals, numbers int, first rune, title string) bool {
	switch {
	case title == "":
		return numbers > 1 || num == inRoman || num == inLetters
	case numbers > 1:
		return unicode.IsLetter(first) || strings.ContainsRune("(\"“", first)
	}
	return (num == inDigits || num == inRoman) && unicode.IsUpper(first)
}

// isSymbol reports whether s begins like the symbol of a document: "CT/TW".
func isSymbol(s string) bool {
	word, _, _ := strings.Cut(s, " ")
	return strings.ContainsAny(word, "/-0123456789") && word == strings.ToUpper(word)
}

// isInitial reports whether s begins like the rest of initials: "I. Lênin".
func isInitial(s string) bool {
	r, size := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r) && strings.HasPrefix(s[size:], ".")
}

// readBracketed reads "(1)", "(a)", "(i)". After one that is a reference mark,
// as in "(1): ……", no title follows.
func readBracketed(s string) (label, string, bool) {
	inner, found := strings.CutPrefix(s, "(")
	if !found {
		return label{}, "", false
	}
	path, num, last, rest := readPath(inner)
	if len(path) == 0 || !strings.HasPrefix(rest, ")") {
		return label{}, "", false
	}
	text := s[:len(s)-len(rest)+1]
	title := strings.TrimLeft(rest[1:], ". \t")
	if first := firstRune(title); title != "" && !unicode.IsLetter(first) && !unicode.IsDigit(first) && !strings.ContainsRune("\"“(", first) {
		return label{}, "", false
	}
	l := label{text: text, path: path, numerals: num, before: text[:len(text)-1-last], after: ")"}
	l.style = style{kind: kindOf(inner, num), close: "()", depth: len(path)}
	l.weak = title == ""
	return l, title, true
}

// readPath reads the numbers at the beginning of s: a first one in any
// numerals and, after dots, others in digits. It returns how the last one is
// written and how many bytes it has.
func readPath(s string) (path []int, num numerals, last int, rest string) {
	v, num, size := readFirst(s)
	if v == 0 {
		return nil, 0, 0, s
	}
	path, rest = []int{v}, s[size:]
	for strings.HasPrefix(rest, ".") {
		token := leading(rest[1:], unicode.IsDigit)
		if token == "" {
			break
		}
		v := readDigits(token)
		if v == 0 || v > 99 || len(path) == maxPath {
			return nil, 0, 0, s
		}
		path, num, size = append(path, v), inDigits, len(token)
		rest = rest[1+size:]
	}
	return path, num, size, rest
}

// readFirst reads a number in digits, Roman or one letter, which must be a
// whole word. A single I, V or X is Roman, until the run of letters claims it.
func readFirst(s string) (v int, num numerals, size int) {
	if token := leading(s, unicode.IsDigit); token != "" {
		return readDigits(token), inDigits, len(token)
	}
	token := leading(s, unicode.IsLetter)
	lower := token == strings.ToLower(token)
	if v := readRoman(strings.ToUpper(token)); v > 0 && !isAlphabetic(token) {
		switch {
		case lower:
			return v, inSmallRoman, len(token)
		case token == strings.ToUpper(token):
			return v, inRoman, len(token)
		}
		return 0, 0, 0
	}
	if utf8.RuneCountInString(token) != 1 {
		return 0, 0, 0
	}
	if lower {
		return readLetter(token), inSmallLetters, len(token)
	}
	return readLetter(token), inLetters, len(token)
}

// isAlphabetic reports whether a Roman sign is nearly always meant as a
// letter: nobody has a section fifty.
func isAlphabetic(token string) bool { return strings.Contains("CDLMcdlm", token) }

// kindOf returns the kind of a label that begins as s and whose last number
// is written as num.
func kindOf(s string, num numerals) kind {
	_, first, _ := readFirst(s)
	switch first {
	case inRoman:
		return romanKind
	case inSmallRoman:
		return smallRomanKind
	case inLetters:
		return capitalKind
	case inSmallLetters:
		return smallKind
	}
	return numberKind
}
