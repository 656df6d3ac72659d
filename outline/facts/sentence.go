package facts

import (
	"strings"
	"unicode"

	"github.com/clipperhouse/uax29/v2/sentences"
)

// Sentences cuts text into sentences; joined again they are the text. It
// follows Unicode's rules (UAX 29) and mends what they do to Vietnamese as it
// is typed: no end after "TP.", "ThS.", "1." or "II.", none at a line that
// goes on with a small letter; but an end at "xong.Tiếp" and at "xong. tiếp".
func Sentences(text string) []string {
	var out []string
	start := 0
	for _, end := range bounds(text) {
		out = append(out, text[start:end])
		start = end
	}
	return out
}

// Settled returns the length of the beginning of text whose sentences no
// continuation can change: what of a stream may already be shown. The last
// sentence is not settled before the first word after it is complete.
func Settled(text string) int {
	settled := 0
	for _, end := range bounds(text) {
		if !firstWordComplete(text[end:]) {
			break
		}
		settled = end
	}
	return settled
}

// firstWordComplete reports whether s holds a letter and, later, a space.
func firstWordComplete(s string) bool {
	letter := strings.IndexFunc(s, unicode.IsLetter)
	return letter >= 0 && strings.ContainsFunc(s[letter:], unicode.IsSpace)
}

// bounds returns where the sentences of text end, in bytes.
func bounds(text string) []int {
	var out []int
	start, at := 0, 0
	parts := sentences.FromString(text)
	for parts.Next() {
		part := parts.Value()
		for _, cut := range innerBounds(part) {
			out = append(out, at+cut)
			start = at + cut
		}
		at += len(part)
		if at == len(text) || !joins(text[start:at], text[at:]) {
			out = append(out, at)
			start = at
		}
	}
	return out
}
