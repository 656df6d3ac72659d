package form

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"decuong/outline"
)

// common are abbreviations that documents of Party and State use without
// explaining them.
var common = []string{"UBND", "HĐND", "MTTQ", "GDP", "USD", "TP", "TW"}

// inCapitals finds words in capitals, joined by strokes or not: "BTV", "KT-XH",
// and also "35-CT/TW".
var inCapitals = regexp.MustCompile(`[\p{Lu}\p{N}]+(?:[-/&.][\p{Lu}\p{N}]+)*`)

var roman = regexp.MustCompile(`^[IVXLC]+(?:[-/.][IVXLC]+)*$`)

// abbreviations finds the first use of each that is not explained before or
// there: "Ban Thường vụ (BTV)", "(sau đây viết tắt là BTV)", "BTV (Ban Thường
// vụ)". The outline's headings are read with the answers, for they explain
// too.
func abbreviations(r *outline.Report, texts []Text) []Finding {
	settled := map[string]bool{}
	for _, word := range common {
		settled[word] = true
	}
	var found []Finding
	look := func(p Place, text string) {
		for _, at := range inCapitals.FindAllStringIndex(text, -1) {
			word := text[at[0]:at[1]]
			if settled[word] || !abbreviated(text, at[0], at[1]) {
				continue
			}
			settled[word] = true
			if !explains(text, at[0], at[1]) && p != (Place{}) {
				f := ranged(Abbreviation, text, at[0], at[1])
				f.Place, f.Word = p, word
				found = append(found, f)
			}
		}
	}
	next := 0
	for _, s := range r.Outline.Sections {
		look(Place{}, s.Title)
		for ; next < len(texts) && (texts[next].Place.Section == "" || texts[next].Place.Section == s.ID); next++ {
			if texts[next].Place.Section != "" {
				look(texts[next].Place, texts[next].Text)
			}
		}
	}
	return found
}

// abbreviated reports whether the word in capitals is an abbreviation, and not
// a word of a line in capitals, a Roman figure or part of a document number.
func abbreviated(text string, start, end int) bool {
	word := text[start:end]
	n := utf8.RuneCountInString(word)
	if n < 2 || n > 10 || roman.MatchString(word) || strings.ContainsFunc(word, unicode.IsNumber) || strings.ContainsAny(word, "/.&") || toned(word) {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(text[:start])
	after, _ := utf8.DecodeRuneInString(text[end:])
	if joins(before) || joins(after) {
		return false
	}
	return !capitals(lastWord(near(text, start-40, start))) && !capitals(firstWord(near(text, end, end+40)))
}

// joins reports whether the character makes one word of those at its sides.
func joins(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("-/_@&", r)
}

// toned reports whether the word has a tone mark, which words have and
// abbreviations have not.
func toned(word string) bool {
	return strings.ContainsAny(norm.NFD.String(word), "\u0300\u0301\u0303\u0309\u0323")
}

// capitals reports whether a word is in capitals, of more than one letter.
func capitals(word string) bool {
	word = strings.TrimFunc(word, func(r rune) bool { return !unicode.IsLetter(r) })
	return utf8.RuneCountInString(word) > 1 && strings.ToUpper(word) == word && !roman.MatchString(word)
}

// lastWord returns the word right before the end of s, on the same line and
// with nothing but a space between.
func lastWord(s string) string {
	bare := strings.TrimRight(s, " ")
	if bare == s {
		return ""
	}
	return bare[strings.LastIndexAny(bare, " \n(")+1:]
}

func firstWord(s string) string {
	bare := strings.TrimLeft(s, " ")
	if bare == s {
		return ""
	}
	if i := strings.IndexAny(bare, " \n"); i >= 0 {
		return bare[:i]
	}
	return bare
}

var (
	introduced = regexp.MustCompile(`\((?:[^()]*(?:viết tắt|gọi tắt|gọi là)[^()]*)?[“"]?$`)
	spelledOut = regexp.MustCompile(`^[”"]? \(\p{L}+ \p{L}`)
)

// explains reports whether the word is explained where it stands.
func explains(text string, start, end int) bool {
	closed := strings.HasPrefix(strings.TrimLeft(text[end:], `”"`), ")")
	return closed && introduced.MatchString(near(text, start-200, start)) || spelledOut.MatchString(near(text, end, end+40))
}
