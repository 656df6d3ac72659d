package classified

import (
	"slices"
	"strings"
)

// letters are what stands for a level on an envelope, and "m" in a number.
var letters = map[string]Level{"a": UtmostSecret, "b": TopSecret, "c": Secret, "m": Secret}

// isLetter reports whether the letter stands for a level: 12-BC/ĐU (M), or
// Độ mật: C.
func isLetter(words []word, i int) bool {
	if i == 0 || words[i].look != upper && !(words[i].look == title) {
		return false
	}
	if words[i].text == "m" {
		return strings.HasSuffix(words[i].gap, "(") && numberEnds(&line{words: words, isSplit: true}, i-1)
	}
	return strings.Contains(words[i].gap, ":") && len(words) == i+1 && endsWith(words[:i], labels) > 0 && tells(words[:i])
}

// doubts reports whether the hit, which is no mark, may be meant as one.
func (w *window) doubts(h hit) bool {
	switch {
	case h.guess:
		return true
	case w.isListed(h):
		return false
	case w.fileName:
		return w.mayNameFile(h)
	case h.bare:
		return w.only && h.look == upper && len(w.at.words) == 1 && w.at.words[0].text == "mat"
	}
	return w.isLoud(h) || w.isAbout(h)
}

// isLoud reports whether the level alone stands in capitals, in a line that has
// small letters and tells of no more than one document: as a stamp, though
// nothing around it is known to stand by one.
func (w *window) isLoud(h hit) bool {
	small := func(x word) bool { return x.look != upper && !isNumber(x.text) }
	general := func(x word) bool { return several[x.text] || isDoubt(x) }
	return h.level > Secret && h.look == upper && slices.ContainsFunc(w.at.words, small) &&
		!slices.ContainsFunc(w.at.words[w.sentence(h):h.from], general)
}

// mayNameFile reports whether the level ends a name, or a number follows: then
// MAT is no mất mùa or Mặt trận, of which the second word stands there.
func (w *window) mayNameFile(h hit) bool {
	all := w.at.words
	if h.bare && h.look != upper || h.from > 0 && beforeBare[all[h.from-1].text] || h.from == 0 && h.bare {
		return false
	}
	behind := all[h.to+1:]
	ends := len(behind) == 1 || len(behind) > 1 && (isNumber(behind[0].text) || behind[0].text == "so" || behind[0].text == "số")
	return ends && (h.bare || short[all[max(h.from-1, 0)].text])
}

// isAbout reports whether one document is named, by its kind and what tells it
// from others, and called secret. It may be the text at hand or another one.
func (w *window) isAbout(h hit) bool {
	l := w.at
	from := w.sentence(h)
	before := l.words[from:h.from]
	if slices.ContainsFunc(before, isDoubt) {
		return false
	}
	reach := 0
	if h.level > Secret {
		reach = 3
	}
	for back := 0; back <= reach && back < len(before); back++ {
		lead := before[:len(before)-back]
		if n := endsWith(lead, documents); n > 0 {
			rest := lead[:len(lead)-n]
			single := len(rest) == 0 || !several[rest[len(rest)-1].text] && !isNumber(rest[len(rest)-1].text)
			return single && isOne(lead[len(lead)-n:], l.words[h.to+1:])
		}
	}
	return false
}

// isOne reports whether what follows the level tells one document from others.
func isOne(kind, behind []word) bool {
	if len(behind) == 0 {
		return false
	}
	next := behind[0].text
	if (next == "số" || next == "so") && len(behind) > 1 && has(behind[1].text, "0123456789") {
		return true
	}
	return (next == "của" || next == "ngày") && endsWith(kind, generic) == 0
}
