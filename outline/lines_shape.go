package outline

import (
	"slices"
	"strings"
	"unicode"
)

// allCaps reports whether s has letters and all of them are capitals; what
// stands in brackets does not count.
func allCaps(s string) bool {
	capitals, depth := 0, 0
	for _, r := range s {
		switch {
		case r == '(':
			depth++
		case r == ')':
			depth--
		case depth > 0:
		case unicode.IsLower(r):
			return false
		case unicode.IsUpper(r):
			capitals++
		}
	}
	return capitals > 1
}

// startsSmall reports whether s begins with a small letter or a digit: it
// may go on with a sentence (N7).
func startsSmall(s string) bool {
	r := firstRune(s)
	return unicode.IsLower(r) || unicode.IsDigit(r)
}

// bracketed reports whether s begins like guidance in brackets.
func bracketed(s string) bool { return strings.HasPrefix(s, "(") || strings.HasPrefix(s, "[") }

// endsSentence reports whether s ends with one of the given signs, quotes,
// brackets and footnote marks aside. A row of dots is a blank, not an end.
func endsSentence(s, signs string) bool {
	s = strings.TrimRight(s, "\"”’») ")
	if cut := strings.LastIndexByte(s, '['); cut > 0 && strings.HasSuffix(s, "]") {
		s = strings.TrimRight(s[:cut], " ")
	}
	last := lastRune(s)
	blank := last == '.' && strings.ContainsRune("._…", lastRune(s[:max(0, len(s)-1)])) && !strings.HasSuffix(s, "v...")
	return s != "" && !blank && strings.ContainsRune(signs, last)
}

// The signs that end a sentence, and those that also end the naming of a
// point in a list.
const (
	sentenceEnds = ".!?"
	pointEnds    = ".!?:;"
)

// brackets returns how many round brackets s opens and leaves open, and how
// many it closes that it did not open.
func brackets(s string) (open, closed int) {
	for i := range len(s) {
		switch {
		case s[i] == '(':
			open++
		case s[i] == ')' && open > 0:
			open--
		case s[i] == ')':
			closed++
		}
	}
	return open, closed
}

// maxMargin is the widest line, in characters, of a file that its writer
// broke by hand or by a mail program.
const maxMargin = 110

// margin returns the width at which the lines of a hard-wrapped file were
// broken, or 0 for a file that holds a paragraph a line. Sentences that go on
// below in small letters show it: the widest of their lines is the margin if
// half of them reach it and hardly any other line goes beyond.
func margin(lines []line) int {
	var broken []int // positions of the lines below
	widest := 0
	for i := 1; i < len(lines); i++ {
		above, l := &lines[i-1], &lines[i]
		if above.plain() && l.plain() && !l.labelled() && unicode.IsLower(firstRune(l.text)) && !allCaps(above.title) {
			broken = append(broken, i)
			widest = max(widest, width(above.text))
		}
	}
	full, wider := 0, 0
	for _, i := range broken {
		if reaches(lines[i-1].text, lines[i].text, widest) {
			full++
		}
	}
	for i := range lines {
		if lines[i].plain() && width(lines[i].text) > widest+marginSlack {
			wider++
		}
	}
	if widest > maxMargin || full < 2 || full*2 < len(broken) || wider*20 > len(lines) {
		return 0
	}
	return widest
}

// marginSlack is how many characters short of the margin a full line may
// stop, for lines that were broken by eye.
const marginSlack = 4

// reaches reports whether the line above ran to the margin: the next word
// would not have fitted.
func reaches(above, below string, margin int) bool {
	word, _, _ := strings.Cut(below, " ")
	return margin > 0 && width(above)+1+width(word) > margin-marginSlack
}

// openings are headings that stand at the beginning or the end of a document
// without a number (L6), with the level of the parts.
var openings = []string{
	"MỞ ĐẦU", "PHẦN MỞ ĐẦU", "LỜI MỞ ĐẦU", "LỜI NÓI ĐẦU", "ĐẶT VẤN ĐỀ", "GIỚI THIỆU", "GIỚI THIỆU CHUNG",
	"KẾT LUẬN", "PHẦN KẾT LUẬN", "KẾT LUẬN VÀ KIẾN NGHỊ", "KẾT LUẬN, KIẾN NGHỊ", "LỜI KẾT",
}

const maxOpening = 60 // bytes

// isOpening reports whether s is one of the openings, in any case of letters.
func isOpening(s string) bool {
	return len(s) < maxOpening && slices.Contains(openings, strings.ToUpper(strings.TrimRight(s, " .:")))
}
