package form

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// leftBlank finds what an outline or a draft left to be filled in: rows of
// dots or lines, dots within a number ("số …-KH/TU"), words between brackets
// and dots ("[…số liệu…]"). Three dots alone are an ellipsis.
var leftBlank = regexp.MustCompile(`\[\s*(?:…|\.{3,})[^\]\n]*\]|\.{4,}|…[….]+|_{3,}|(?:số|ngày|tháng|năm)\s+(?:…|\.{3})|(?:…|\.{3})\s?[-/]\s?[\p{Lu}\d]+(?:[-/][\p{Lu}\d]+)*`)

func blanks(text string) []Finding {
	var found []Finding
	for _, at := range leftBlank.FindAllStringIndex(text, -1) {
		found = append(found, ranged(BlankLeft, text, at[0], at[1]))
	}
	return found
}

// pairs are the signs that come in two.
var pairs = map[rune]rune{')': '(', ']': '[', '}': '{', '”': '“', '»': '«'}

// listLabel finds the bracket behind the label of a list, which closes nothing:
// "a) …", "gồm: 1) …; 2) …".
var listLabel = regexp.MustCompile(`(?:^|[\s;:,.])(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ]|[IVX]+)\)`)

// brackets finds brackets and quotation marks without their second. A straight
// quotation mark is its own second, within a line.
func brackets(text string) []Finding {
	labels := map[int]bool{}
	for _, at := range listLabel.FindAllStringIndex(text, -1) {
		labels[at[1]-1] = true
	}
	var found []Finding
	var open []int
	closing := 0 // of the marks ”
	for i, r := range text {
		if r == '”' {
			closing++
		}
		switch first := pairs[r]; {
		case strings.ContainsRune("([{“«", r):
			open = append(open, i)
		case first == 0:
		case len(open) > 0 && strings.HasPrefix(text[open[len(open)-1]:], string(first)):
			open = open[:len(open)-1]
		case r == '”' && len(open) == 0 && closing%2 == 0: // ”…”, as some phones type it
		case !labels[i]:
			found = append(found, ranged(Unopened, text, i, i+utf8.RuneLen(r)))
		}
	}
	for _, i := range open {
		_, size := utf8.DecodeRuneInString(text[i:])
		found = append(found, ranged(Unclosed, text, i, i+size))
	}
	return append(found, straightQuotes(text)...)
}

// straightQuotes finds the last of an odd number of them in a line. Behind a
// figure it is an inch.
func straightQuotes(text string) []Finding {
	var found []Finding
	start := 0
	for line := range strings.SplitSeq(text, "\n") {
		count, last := 0, 0
		for i, r := range line {
			before, _ := utf8.DecodeLastRuneInString(line[:i])
			if r == '"' && (count%2 == 1 || !unicode.IsDigit(before)) {
				count, last = count+1, i
			}
		}
		if count%2 == 1 {
			found = append(found, ranged(Unclosed, text, start+last, start+last+1))
		}
		start += len(line) + 1
	}
	return found
}
