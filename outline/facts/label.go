package facts

import (
	"math/big"
	"strconv"
	"strings"
)

// A numbering follows how a text numbers its own parts. A number counts as a
// label only where the numbering expects it; any other is a figure.
type numbering struct {
	last map[string]int // by style, the last number seen
}

// labels finds the label at the beginning of the sentence.
func (f *finder) labels(n *numbering) {
	if len(f.ts) == 0 {
		return
	}
	start := 0
	for f.sign(start, "-+*•") {
		start++
	}
	switch {
	case f.ts[0].line && f.dotted(start, n):
	case f.ts[0].line && f.roman(start, n):
	default:
		f.enumerator(start, n)
	}
}

// expects reports whether v comes next in a style, and takes note.
func (n *numbering) expects(style string, v int) bool {
	if v != 1 && v != n.last[style]+1 {
		return false
	}
	if n.last == nil {
		n.last = map[string]int{}
	}
	n.last[style] = v
	return true
}

// dotted finds "1.", "2)", "2.3.1.": small numbers, followed by text.
func (f *finder) dotted(i int, n *numbering) bool {
	end, prefix, last := i, "", ""
	for f.at(end).kind == digitsToken && len(f.ts[end].text) <= 2 && f.ts[end].text[0] != '0' {
		if last != "" {
			prefix += last + "."
		}
		last = f.ts[end].text
		if !f.sign(end+1, ".)/-:") || !f.at(end+1).glued() {
			break
		}
		end += 2
		if f.at(end).gap > 0 {
			break
		}
		if f.sign(end-1, "/-:") && f.at(end).kind == digitsToken {
			return false // "1-3/10: họp"
		}
	}
	if last == "" || end == i && prefix == "" || f.at(end).kind != wordToken || f.at(end).gap == 0 {
		return false
	}
	v, _ := strconv.Atoi(last)
	if !n.expects(prefix, v) && !(strings.Count(prefix, ".") > 1 && v < 20) {
		return false
	}
	f.take(Label, i, end, Value{Words: prefix + last})
	return true
}

// roman finds "II." at the beginning of a line.
func (f *finder) roman(i int, n *numbering) bool {
	v := romanValue(f.at(i).text)
	if v == 0 || !f.sign(i+1, ".)/-") || f.at(i+2).kind != wordToken || !n.expects("roman", v) {
		return false
	}
	f.take(Label, i, i+2, Value{Words: strconv.Itoa(v)})
	return true
}

var (
	orderWords = wordsOf("thứ")
	isWord     = wordsOf("là")
	firstWord  = wordsOf("nhất")
)

// enumerator finds "Một là," and "Thứ nhất,".
func (f *finder) enumerator(i int, n *numbering) {
	if f.says(i, orderWords) && (f.sign(i+2, ",:") || f.says(i+2, isWord)) {
		v := numeralAt(f.ts, i+1).value
		if f.says(i+1, firstWord) {
			v = 1
		}
		if v > 0 && n.expects("thứ", int(v)) {
			f.take(Label, i, i+2, Value{Words: strconv.FormatInt(v, 10)})
		}
		return
	}
	if a := numeralAt(f.ts, i); a.atom == digitAtom && f.says(i+1, isWord) && n.expects("là", int(a.value)) {
		f.take(Label, i, i+2, Value{Words: strconv.FormatInt(a.value, 10)})
	}
}

// romanValue returns the value of a regular Roman number below 90, or 0.
func romanValue(s string) int {
	if s == "" || len(s) > len("LXXXVIII") || strings.Trim(s, "IVXL") != "" {
		return 0
	}
	v := 0
	for i := range s {
		d := romanDigit(s[i])
		if i+1 < len(s) && d < romanDigit(s[i+1]) {
			d = -d
		}
		v += d
	}
	if writeRoman(v) != s {
		return 0
	}
	return v
}

func romanDigit(c byte) int {
	return map[byte]int{'I': 1, 'V': 5, 'X': 10, 'L': 50}[c]
}

func writeRoman(v int) string {
	var b strings.Builder
	for _, d := range []struct {
		value int
		sign  string
	}{{50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}} {
		for v >= d.value {
			b.WriteString(d.sign)
			v -= d.value
		}
	}
	return b.String()
}

func number(r *big.Rat) Value { return Value{Amount: r} }
