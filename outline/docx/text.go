package docx

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"decuong/outline"
)

// lines returns the lines of s that are not empty, each without the spaces
// around it.
func lines(s string) []string {
	var ls []string
	for l := range strings.SplitSeq(outline.Clean(s), "\n") {
		if l = strings.TrimSpace(l); l != "" {
			ls = append(ls, l)
		}
	}
	return ls
}

// oneLine returns s on a single line, its words one space apart.
func oneLine(s string) string { return strings.Join(strings.Fields(outline.Clean(s)), " ") }

// The words that must not end a line when a number follows.
var leading = []string{"số", "số:", "ngày", "tháng", "năm", "quý", "khóa", "khoá", "điều", "khoản", "lần"}

const noBreakSpace = "\u00a0"

// tied stands for a no-break space until the text is written: a character of
// one byte that no clean text has, so that the places of spans still hold.
const tied = "\x1f"

// tie puts a no-break space between such a word and its number.
func tie(s string) string {
	var b []byte
	for i := 1; i+1 < len(s); i++ {
		if s[i] != ' ' || !numeral(s[i+1:]) || !leads(s[:i]) {
			continue
		}
		if b == nil {
			b = []byte(s)
		}
		b[i] = tied[0]
	}
	if b == nil {
		return s
	}
	return string(b)
}

// numeral reports whether s begins with a figure, a Roman one, or dots where
// one is to be filled in.
func numeral(s string) bool {
	if '0' <= s[0] && s[0] <= '9' || strings.HasPrefix(s, "…") {
		return true
	}
	roman := s[:len(s)-len(strings.TrimLeft(s, "IVX"))]
	next, _ := utf8.DecodeRuneInString(s[len(roman):])
	return roman != "" && !unicode.IsLetter(next)
}

// leads reports whether s ends with such a word.
func leads(s string) bool {
	for _, w := range leading {
		before := len(s) - len(w)
		if before < 0 || !strings.EqualFold(s[before:], w) {
			continue
		}
		r, _ := utf8.DecodeLastRuneInString(s[:before])
		return before == 0 || !unicode.IsLetter(r)
	}
	return false
}
