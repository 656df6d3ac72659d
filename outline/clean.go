package outline

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Clean returns what a person wrote as it is kept: composed (NFC), lines
// ended by \n, free of control characters, of marks that are invisible and of
// those that turn the writing direction; without empty space around it.
// Nothing that can be read is taken away. An emoji keeps its joiners.
func Clean(text string) string {
	text = norm.NFC.String(strings.ToValidUTF8(text, "\uFFFD"))
	text = lineEnds.Replace(text)
	return strings.TrimSpace(strings.Map(readable, text))
}

// lineEnds are the ways in which programs end a line.
var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\v", "\n", "\f", "\n", "\u0085", "\n", "\u2028", "\n", "\u2029", "\n")

const joiner = '\u200D' // holds the parts of one emoji together

// readable drops runes that nobody can see.
func readable(r rune) rune {
	switch {
	case r == '\n' || r == '\t' || r == joiner:
		return r
	case unicode.IsControl(r) || unicode.Is(unicode.Cf, r):
		return -1
	}
	return r
}
