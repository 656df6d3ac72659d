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
	from := w.sentence(h)
	before := l.words[from:h.from]
	if from == 0 && l.front && w.isStamped(h, before) {
		return true
	}
	if h.bare || l.shouted || slices.ContainsFunc(before, isDoubt) {
		return false
	}
	return h.strong() && w.isDocument(h, before, from) || isThis(before, h.strong()) ||
		endsWith(before, documents) > 0 && (isQuoted(before) || w.isEnclosed(h, before))
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

func isDoubt(w word) bool { return doubting[w.text] }

// isThis reports whether the words before a level say that "this document" is
// secret, or "what follows", or that this "is" a document of that level.
func isThis(before []word, strong bool) bool {
	for i := range before {
		behind := before[i:]
		if n := beginsWith(behind, pointing); n > 0 && i > 0 && (endsWith(before[:i], documents) > 0 || before[i-1].text == "bản" || before[i-1].text == "dung") {
			return isSaying(behind[n:]) || strong && before[len(before)-1].text == "là"
		}
		if n := beginsWith(behind, [][]string{{"đây", "là"}}); n > 0 {
			m := beginsWith(behind[n:], documents)
			return m > 0 && n+m == len(behind)
		}
	}
	return false
}

// isSaying reports whether the words say what level a document is of; that it
// speaks of secret documents is something else.
func isSaying(words []word) bool {
	n := endsWith(words, documents)
	return endsWith(words, saying) > 0 || n > 0 && len(words) > n && words[len(words)-n-1].text == "là"
}

// isStamped reports whether a line that begins with a document says that it has
// a stamp or a level, and nothing else.
func (w *window) isStamped(h hit, before []word) bool {
	n := beginsWith(before, documents)
	if n == 0 || slices.ContainsFunc(before, isDoubt) || !only(w.at.words[h.to+1:], companions) || !w.at.back {
		return false
	}
	if h.look == lower && !w.only && !w.isIsolated() {
		return false
	}
	return endsWith(before[n:], stamping) > 0 && (!h.bare || h.level > Secret || before[len(before)-1].text == "dau")
}

// isQuoted reports whether a text is said to be taken out of the document.
func isQuoted(before []word) bool {
	for i, w := range before[:len(before)-1] {
		if w.text == "trích" && (before[i+1].text == "từ" || beginsWith(before[i+1:], documents) > 0) {
			return true
		}
	}
	return false
}

// isEnclosed reports whether a sentence begins with sending a document that has
// a number.
func (w *window) isEnclosed(h hit, before []word) bool {
	first := before[0].text
	if first == "xin" || first == "nhờ" || first == "em" {
		first = before[1].text
	}
	behind := w.at.words[h.to+1:]
	return sending[first] && len(behind) > 1 && behind[0].text == "số" && has(behind[1].text, "0123456789")
}
