package outline

import (
	"regexp"
	"strings"
)

// isQuoted reports whether a text is one that a program for mail quotes: most
// of its lines, at least three, begin with a sign of quotation.
func isQuoted(text string) bool {
	if !strings.Contains(text, ">") {
		return false
	}
	quoted, all := 0, 0
	for l := range strings.Lines(text) {
		if l = strings.TrimSpace(l); l != "" {
			all++
			if l[0] == '>' {
				quoted++
			}
		}
	}
	return quoted > 2 && quoted*4 >= all*3
}

// areQuoted is isQuoted for the paragraphs of a source.
func areQuoted(passages []Passage) bool {
	var b strings.Builder
	for i := range passages {
		b.WriteString(passages[i].Text)
		b.WriteByte('\n')
	}
	return isQuoted(b.String())
}

// quotation is what stands before a line that was quoted, perhaps more than
// once.
var quotation = regexp.MustCompile(`^\s*(?:>[> ]*)`)

// unquote cuts the signs of quotation.
func unquote(s string) string { return quotation.ReplaceAllString(s, "") }
