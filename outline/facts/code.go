package facts

import (
	"strconv"
	"strings"
	"unicode"
)

// codes finds letters and digits glued together that are neither a figure
// with its unit nor a word with a figure: A12, 5G, QL1A, Covid-19, 2O20; and
// dates and telephone numbers that can be nothing else.
func (f *finder) codes() {
	for i := 0; i < len(f.ts); {
		end := f.mixedEnd(i)
		if end > i+1 && f.free(i, end) && f.isCode(i, end) {
			f.code(i, end)
		}
		i = max(i+1, end)
	}
	for i := range f.ts {
		if !f.taken[i] && f.ts[i].kind == digitsToken {
			f.telephone(i)
			f.threeParts(i)
		}
	}
}

// code takes a code; letters with a number at their end may also be short for
// a thing with a number, "KV1".
func (f *finder) code(i, end int) {
	c := f.take(Code, i, end, Value{Words: strings.ToLower(f.chunk(i, end))})
	first, last := &f.ts[i], &f.ts[end-1]
	switch {
	case end == i+2 && first.kind == digitsToken && monthLetters[last.bare]: // 9T, of this year
		c.also(Number, number(integer(first.text)), Supported)
	case end == i+2 && first.kind == digitsToken && last.kind == wordToken: // 178V
		c.also(Number, number(integer(first.text)), Elsewhere)
	case end == i+3 && first.kind == digitsToken && dividedUnits[f.ts[i+1].bare] && last.kind == digitsToken && len(last.text) <= 3: // 3m5, 12km300
		c.also(Number, number(rational(first.text+"."+last.text)), Supported)
	case last.kind == digitsToken && first.kind == wordToken && len(last.text) < 7:
		c.also(Number, number(integer(last.text)), Elsewhere)
		if m, _ := strconv.Atoi(last.text); end == i+2 && monthLetters[first.bare] && m > 0 && m <= 12 { // T7
			c.also(Date, Value{From: Day{Month: m}}, Supported)
		}
	}
}

// dividedUnits are written between the whole and its decimals.
var dividedUnits = setOf("m km ha kg")

// monthLetters stand for "tháng" beside digits.
var monthLetters = setOf("t th thg")

// mixedEnd returns the end of the words and digits glued to the one at i; a
// dash joins a word to digits.
func (f *finder) mixedEnd(i int) int {
	if f.ts[i].kind != wordToken && f.ts[i].kind != digitsToken {
		return i
	}
	end := i + 1
	for end < len(f.ts) && f.ts[end].glued() {
		t := &f.ts[end]
		joined := f.sign(end, "-") && f.at(end+1).glued() && f.at(end-1).kind == wordToken && f.at(end-1).title && f.at(end+1).kind == digitsToken
		if t.kind != wordToken && t.kind != digitsToken && !joined {
			break
		}
		end++
	}
	return end
}

// isCode reports whether the glued tokens make a code.
func (f *finder) isCode(from, to int) bool {
	digits := false
	for _, t := range f.ts[from:to] {
		digits = digits || t.kind == digitsToken
	}
	if !digits {
		return false
	}
	if isSquareUnit(&f.ts[from], &f.ts[from+1]) && (f.at(from-1).kind == digitsToken || f.at(from-1).kind == blankToken || numeralAt(f.ts, from-1).atom != noAtom) {
		return false
	}
	if f.sign(from-1, "/") && isSquareUnit(&f.ts[from], &f.ts[from+1]) && to == from+2 { // đồng/m3
		f.unit(from)
		return false
	}
	if f.ts[from].kind == wordToken && f.ts[from+1].kind != wordToken {
		return f.codeLetters(&f.ts[from])
	}
	last := &f.ts[to-1]
	if f.ts[from].kind == digitsToken {
		unit := &f.ts[from+1]
		if unit.upper && len(unit.text) == 1 && !strings.Contains("TLHKM", unit.text) {
			return true
		}
		if scaleAt(f.ts, from+1) != nil || units[unit.bare] || units[strings.ToLower(unit.text)] || countNouns.begins(f.ts, from+1) {
			return to-from > 2 && last.kind == digitsToken && scaleAt(f.ts, from+1) == nil && !isSquareUnit(unit, last)
		}
		return unit.upper || len(unit.text) == 1 && unit.text != "đ"
	}
	return true
}

// units may be glued to their figure.
var units = setOf(`m km ha cm mm dm kg g l h p tạ tấn ta tan đ d đv dv đc dc cb ng nguoi ho hộ x chi dong đồng dang tuoi tuổi lit kw kwh mw v
		vnd vnđ usd`)

// codeLetters reports whether letters before digits make a code: capitals, or
// a consonant or two. "tháng5" is a word with a number.
func (f *finder) codeLetters(t *token) bool {
	if t.upper || t.title && len([]rune(t.text)) <= 3 && !t.marked {
		return true
	}
	vowels := strings.ContainsFunc(t.bare, func(r rune) bool { return strings.ContainsRune("aeiouy", r) })
	return t.title && !vowels || !vowels && !t.marked && !(t.bare == "x") || f.sign(f.indexOf(t)+1, "-")
}

// indexOf returns the position of the token that starts where t does.
func (f *finder) indexOf(t *token) int {
	for i := range f.ts {
		if f.ts[i].start == t.start {
			return i
		}
	}
	return -1
}

// telephone finds 0912345678, 0912.345.678 and 0912 345 678.
func (f *finder) telephone(i int) {
	if f.ts[i].text[0] != '0' || len(f.ts[i].text) > 5 || len(f.ts[i].text) < 3 {
		return
	}
	if f.at(i).glued() && f.sign(i-1, ".,") && f.at(i-2).kind == digitsToken {
		return // a group of 1.043.250.000
	}
	count, end := len(f.ts[i].text), i+1
	for end < len(f.ts) && count < 10 {
		at := end
		if f.sign(at, ".-") && f.at(at).glued() {
			at++
		}
		if t := f.at(at); t.kind != digitsToken || at == end && t.gap != 1 {
			break
		}
		count += len(f.at(at).text)
		end = at + 1
	}
	if count >= 9 && count <= 11 && end > i+1 && f.free(i, end) {
		f.take(Code, i, end, Value{Words: f.chunk(i, end)})
	}
}

// threeParts finds what looks like a date but is none: 45/13/2025.
func (f *finder) threeParts(i int) {
	end := i + 1
	for f.sign(end, "/") && f.at(end+1).kind == digitsToken && f.at(end).gap <= 1 {
		end += 2
	}
	if end-i >= 5 && f.free(i, end) {
		f.take(Code, i, end, Value{Words: f.chunk(i, end)})
	}
}

// leftovers makes sure that no digit escapes: what no reading took is a code.
func (f *finder) leftovers() {
	for i := 0; i < len(f.ts); i++ {
		if f.taken[i] || f.ts[i].kind != digitsToken && !f.hiddenDigit(i) {
			continue
		}
		end := i + 1
		for end < len(f.ts) && !f.taken[end] && f.ts[end].glued() && (f.ts[end].kind == digitsToken || f.sign(end, ".,'/") && f.at(end+1).glued() && f.at(end+1).kind == digitsToken) {
			end++
		}
		f.take(Code, i, end, Value{Words: f.chunk(i, end)})
		i = end - 1
	}
}

// hiddenDigit reports whether a word carries a numeral, as in "x²".
func (f *finder) hiddenDigit(i int) bool {
	return f.ts[i].kind == wordToken && !units[strings.TrimRight(f.ts[i].bare, "²³")] && strings.ContainsFunc(f.ts[i].text, unicode.IsNumber)
}
