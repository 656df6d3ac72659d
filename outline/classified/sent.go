package classified

import (
	"slices"
	"strings"
)

// sentReach is how many words before a level are looked at.
const sentReach = 14

// isSent reports whether a sentence says of a document at hand that it is
// secret: it is sent with the text, begins the line, or is called "this".
func (w *window) isSent(h hit) bool {
	l := w.at
	if h.bare || l.shouted {
		return false
	}
	from := w.sentence(h)
	before := l.words[from:h.from]
	return h.strong() && w.isDocument(h, before, from) || isThis(before, h.strong())
}

// sentence returns where the sentence of the hit begins, or how far back it is
// looked at.
func (w *window) sentence(h hit) int {
	from := h.from
	for from > 0 && from > h.from-sentReach && !has(w.at.gap(from), ".;!?\t|") {
		from--
	}
	return from
}

// isDocument reports whether a document with the level in capitals is sent, or
// begins the line without a rule being made of it.
func (w *window) isDocument(h hit, before []word, from int) bool {
	n := endsWith(before, documents)
	if n == 0 {
		return false
	}
	if slices.ContainsFunc(before, func(w word) bool { return doubting[w.text] }) {
		return false
	}
	lead := before[:len(before)-n]
	if slices.ContainsFunc(lead, func(w word) bool { return sending[w.text] }) || len(lead) > 0 && asking[lead[len(lead)-1].text] {
		return true
	}
	l := w.at
	if len(before) > n || from > 0 || !l.front || strings.TrimSpace(l.gap(0)) != "" {
		return false
	}
	return h.to+1 == len(l.words) || !ruling[l.words[h.to+1].text]
}

// isThis reports whether the words before a level say that "this document" is
// secret, without a doubt or a condition.
func isThis(before []word, strong bool) bool {
	for i, this := range before {
		if this.text == "này" && i > 0 && (endsWith(before[:i], documents) > 0 || before[i-1].text == "bản") {
			open := slices.ContainsFunc(before, func(w word) bool { return doubting[w.text] })
			return !open && (endsWith(before, saying) > 0 || strong && before[len(before)-1].text == "là")
		}
	}
	return false
}

// isInFileName reports whether the hit stands in the name of a file between
// signs that part words there.
func (w *window) isInFileName(h hit) bool {
	if !w.fileName || !h.strong() || h.bare && h.level == Secret {
		return false
	}
	l := w.at
	parts := func(gap string) bool {
		return (h.level > Secret || !plain(gap)) && strings.Trim(gap, " _-.()[]+") == ""
	}
	return h.to+1 < len(l.words) && parts(l.gap(h.to+1)) && (h.from == 0 || parts(l.gap(h.from)))
}
