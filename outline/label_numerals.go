package outline

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// numerals is one way of writing numbers, in one case of letters.
type numerals int

const (
	inDigits numerals = iota
	inRoman
	inSmallRoman
	inLetters
	inSmallLetters
	inWords      // NHẤT HAI BA
	inSmallWords // nhất hai ba
	inTitleWords // Nhất Hai Ba
)

// alphabet is the Vietnamese one as it numbers lists (L5): no vowels with
// marks, no f j w z.
var alphabet = strings.Split("a b c d đ e g h i k l m n o p q r s t u v x y", " ")

// strays are letters from other alphabets; one that stands in a list counts
// like the letter after it.
var strays = map[string]string{"f": "g", "j": "k", "w": "x", "z": "y"}

var ordinalWords = strings.Split("nhất hai ba tư năm sáu bảy tám chín mười", " ")

var ordinalVariants = map[string]string{"một": "nhất", "bốn": "tư", "bẩy": "bảy"}

// plainWords are the ordinal words as they are typed without marks.
var plainWords = strings.Split("nhat hai ba tu nam sau bay tam chin muoi", " ")

// write returns n in these numerals; beyond their range, in digits.
func (n numerals) write(v int) string {
	s := strconv.Itoa(v)
	switch n {
	case inRoman, inSmallRoman:
		s = writeRoman(v)
	case inLetters, inSmallLetters:
		s = nth(alphabet, v)
	case inWords, inSmallWords, inTitleWords:
		s = nth(ordinalWords, v)
	}
	switch n {
	case inLetters, inWords:
		return strings.ToUpper(s)
	case inSmallRoman:
		return strings.ToLower(s)
	case inTitleWords:
		return capitalized(s)
	}
	return s
}

func nth(list []string, v int) string {
	if v < 1 || v > len(list) {
		return strconv.Itoa(v)
	}
	return list[v-1]
}

func capitalized(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[size:]
}

// readDigits reads at most three digits without a leading zero, as N8 has it.
func readDigits(s string) int {
	if s == "" || len(s) > 3 || s[0] == '0' {
		return 0
	}
	v, err := strconv.Atoi(s)
	if err != nil {
		return 0
	}
	return v
}

// readLetter returns the place of a single letter in the alphabet, or 0.
func readLetter(s string) int {
	s = strings.ToLower(s)
	if next, ok := strays[s]; ok {
		s = next
	}
	return slices.Index(alphabet, s) + 1
}

// readOrdinalWord returns the number that a word such as "nhất" means, or 0;
// with plain, also one without marks.
func readOrdinalWord(s string, plain bool) int {
	s = strings.ToLower(s)
	if proper, ok := ordinalVariants[s]; ok {
		s = proper
	}
	if plain && slices.Contains(plainWords, s) {
		return slices.Index(plainWords, s) + 1
	}
	return slices.Index(ordinalWords, s) + 1
}

var romanSigns = []struct {
	value int
	sign  string
}{{50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}}

// maxRoman is the last Roman number that is read or written; nobody counts
// sections further in them.
const maxRoman = 89

func writeRoman(v int) string {
	if v > maxRoman {
		return strconv.Itoa(v)
	}
	var b strings.Builder
	for _, r := range romanSigns {
		for v >= r.value {
			b.WriteString(r.sign)
			v -= r.value
		}
	}
	return b.String()
}

// readRoman returns the value of a Roman number in capitals, or 0.
// Only the regular form counts, so that "IC" or "VIX" is a word.
func readRoman(s string) int {
	if s == "" || len(s) > len("LXXXVIII") {
		return 0
	}
	v, rest := 0, s
	for _, r := range romanSigns {
		for strings.HasPrefix(rest, r.sign) {
			v += r.value
			rest = rest[len(r.sign):]
		}
	}
	if rest != "" || v > maxRoman || writeRoman(v) != s {
		return 0
	}
	return v
}

// caseOf returns the variant of words that s is printed in.
func caseOf(s string) numerals {
	first, size := utf8.DecodeRuneInString(s)
	second, _ := utf8.DecodeRuneInString(s[size:])
	switch {
	case unicode.IsUpper(second):
		return inWords
	case unicode.IsUpper(first):
		return inTitleWords
	}
	return inSmallWords
}
