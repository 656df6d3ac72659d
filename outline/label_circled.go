package outline

import (
	"strings"
	"unicode/utf8"
)

// circled are the numbers that are one sign: ① to ⑳, ⑴ to ⒇.
var circled = []struct {
	first rune
	close string
}{{'①', "○"}, {'⑴', "()"}}

// readCircled reads a number that is one sign.
func readCircled(s string) (label, string, bool) {
	r, size := utf8.DecodeRuneInString(s)
	for _, c := range circled {
		if n := int(r-c.first) + 1; n >= 1 && n <= 20 {
			l := label{text: string(r), path: []int{n}}
			l.style = style{kind: numberKind, close: c.close, depth: 1}
			return l, strings.TrimLeft(s[size:], " \t.:"), true
		}
	}
	return label{}, "", false
}
