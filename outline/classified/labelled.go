package classified

import (
	"slices"
	"strings"
)

// isLabelled reports whether the field before the hit says that it tells the
// level of a document.
func (w *window) isLabelled(h hit, s segment) bool {
	l := w.at
	gap, field := l.gap(h.from), l.words[:h.from]
	if n := endsWith(field, labels); n > 0 {
		filled := h.from-n == s.from && h.to+1 == s.to
		return has(gap, ":=") || tells(field) && (filled || has(gap, "–—→-\t|│") || strings.Contains(gap, "  "))
	}
	switch {
	case h.from == 0:
		b := w.beforeWords()
		n := endsWith(b, labels)
		return s.to == h.to+1 && n > 0 && n >= len(b)-1 && tells(b)
	case has(gap, ":="):
		return w.fills(h, s) || tellsOf(l, h.from)
	}
	return field[len(field)-1].text == "là" && w.endsSentence(h) && tellsOf(l, h.from)
}

// fills reports whether the level is all that the field holds, so that its
// name need not tell: in capitals, or one that is nothing else.
func (w *window) fills(h hit, s segment) bool {
	field := w.at.words[s.from:h.from]
	if h.bare || h.to+1 != s.to || slices.ContainsFunc(field, func(w word) bool { return example[w.text] }) {
		return false
	}
	return h.strong() || len(field) <= 3 && (h.level > Secret || h.look == title && endsWith(field, sorting) > 0)
}

// tellsOf reports whether the words before tell how secret a document is, with
// more of it between the name of the field and its colon.
func tellsOf(l *line, before int) bool {
	field := l.words[:before]
	if strings.Contains(l.gap(before), ")") {
		for len(field) > 0 && !strings.Contains(l.gap(len(field)), "(") {
			field = field[:len(field)-1]
		}
	}
	for len(field) > 0 && ofDocument[field[len(field)-1].text] {
		field = field[:len(field)-1]
	}
	return endsWith(field, labels) > 0 && tells(field)
}

// tells reports whether the name of a field says "mật".
func tells(field []word) bool { return strings.HasSuffix(field[len(field)-1].text, "t") }

// endsSentence reports whether a sentence ends with the hit, or is broken off.
func (w *window) endsSentence(h hit) bool {
	gap := strings.TrimLeft(w.at.gap(h.to+1), `"”’») `)
	return h.to+1 == len(w.at.words) && w.at.back || gap != "" && has(gap[:1], ".;,!:")
}
