package outline

import (
	"regexp"
	"strings"
)

// isMarkdown reports whether a text was written with the signs of Markdown, as
// language models and some phones write: two headings at least, or two lines
// in bold.
func isMarkdown(text string) bool {
	if !strings.Contains(text, "**") && !strings.Contains(text, "# ") {
		return false
	}
	headings, bold := 0, 0
	for l := range strings.Lines(text) {
		if _, level := cutHashes(strings.TrimSpace(l)); level > 0 {
			headings++
		}
		if strings.Count(l, "**") >= 2 {
			bold++
		}
	}
	return headings > 1 || bold > 1
}

// cutHashes cuts the signs of a heading and returns its level, 0 for a line
// that is none.
func cutHashes(s string) (rest string, level int) {
	rest = strings.TrimLeft(s, "#")
	level = len(s) - len(rest)
	if level == 0 || level > 6 || !strings.HasPrefix(rest, " ") {
		return s, 0
	}
	return strings.Trim(rest, "# "), level
}

// starred is a word or more between single stars.
var starred = regexp.MustCompile(`(^|[\s(“"])\*(\pL[^*]*[^*\s])\*`)

// unmark takes the signs of Markdown from a line.
func unmark(s string) (plain string, heading int) {
	s, heading = cutHashes(s)
	return starred.ReplaceAllString(strings.ReplaceAll(s, "**", ""), "$1$2"), heading
}
