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
var tied = []string{"số", "ngày", "tháng", "năm"}

const noBreakSpace = "\u00a0"

// tie puts a no-break space between such a word and its number.
func tie(s string) string {
	var b strings.Builder
	done := 0
	for i := 1; i+1 < len(s); i++ {
		if s[i] == ' ' && numeral(s[i+1:]) && endsTied(s[done:i]) {
			b.WriteString(s[done:i])
			b.WriteString(noBreakSpace)
			done = i + 1
		}
	}
	if done == 0 {
		return s
	}
	b.WriteString(s[done:])
	return b.String()
}

func numeral(s string) bool {
	return '0' <= s[0] && s[0] <= '9' || strings.HasPrefix(s, "…")
}

func endsTied(s string) bool {
	for _, w := range tied {
		before := len(s) - len(w)
		if before < 0 || !strings.EqualFold(s[before:], w) {
			continue
		}
		r, _ := utf8.DecodeLastRuneInString(s[:before])
		return before == 0 || !unicode.IsLetter(r)
	}
	return false
}
