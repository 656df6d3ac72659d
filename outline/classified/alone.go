package classified

import "strings"

// isAlone reports whether the hit stands alone in its line or cell, but for
// what goes with a stamp.
func (w *window) isAlone(h hit, s segment) bool {
	l := w.at
	behind := companions
	if h.strong() {
		behind = signs
	}
	if !only(l.words[s.from:h.from], companions) || !only(l.words[h.to+1:s.to], behind) || s.from == 0 && !l.front || s.to == len(l.words) && !l.back {
		return false
	}
	switch {
	case h.bare:
		return w.isBareStamp(h, s)
	case h.strong():
		return !w.isWordByWord()
	case !s.whole || isItem(l.gap(0)) && strings.TrimSpace(l.tail) != strings.TrimSpace(l.gap(0)):
		return false
	case h.look == title || h.level > Secret && h.look != lower:
		return !has(l.tail, ":") && !w.runsOn()
	}
	return !has(l.tail, ":") && (w.only || w.isIsolated())
}

// isWordByWord reports whether the lines around are one small word each, as in
// a text of which each word was put on a line.
func (w *window) isWordByWord() bool {
	b, a := w.beforeWords(), w.afterWords()
	return !w.apart[0] && !w.apart[1] && len(b) == 1 && len(a) == 1 && b[0].look == lower && a[0].look == lower
}

// isBareStamp reports whether a level without signs can be nothing else: two
// words in capitals, or "MAT" below the name of the Party or the State.
func (w *window) isBareStamp(h hit, s segment) bool {
	if h.level == UtmostSecret && s.whole {
		return true
	}
	if h.look != upper {
		return false
	}
	inHead := w.sinceHead <= headReach || w.after != nil && w.after.isHead() || w.isBesideNumber()
	return h.level > Secret || inHead && s.from == h.from && s.to == h.to+1
}

// isBesideNumber reports whether the number of a document, or its place and
// date, stands in the line above or below.
func (w *window) isBesideNumber() bool {
	above := w.before != nil && w.before.isNumber()
	return above || w.after != nil && (w.after.isNumber() || hasDate(w.after.split()))
}

// isNumber reports whether the line is the number of a document.
func (l *line) isNumber() bool {
	all := l.split()
	return len(all) > 1 && len(all) < 8 && (all[0].text == "số" || all[0].text == "so") && has(all[1].text, "0123456789") ||
		numberEnds(l, len(all)-1)
}

// only reports whether the words are terms, one after another.
func only(words []word, terms [][]string) bool {
	for len(words) > 0 {
		n := beginsWith(words, terms)
		if n == 0 {
			return false
		}
		words = words[n:]
	}
	return true
}

// isItem reports whether a line that begins so is an item of a list.
func isItem(gap string) bool {
	gap = strings.TrimSpace(gap)
	return gap != "" && strings.Trim(gap, "-+*•●▪◦–·>✦") == "" && len([]rune(gap)) == 1
}

// runsOn reports whether the line goes on in the one below, or is the end of
// the one above.
func (w *window) runsOn() bool {
	if a := w.afterWords(); len(a) > 0 && !w.apart[1] && plain(w.at.tail) && a[0].look == lower && plain(w.after.gap(0)) {
		return true
	}
	b := w.beforeWords()
	return len(b) > 3 && !w.apart[0] && has(w.before.tail, ",")
}

// isIsolated reports whether nothing that could be one sentence with the line
// stands above or below it.
func (w *window) isIsolated() bool {
	b, a := w.beforeWords(), w.afterWords()
	above := len(b) == 0 || w.apart[0] || has(w.before.tail, ".!?:;")
	below := len(a) == 0 || w.apart[1] || a[0].look != lower
	return above && below
}

// isNamed reports whether the line or cell is a kind of document and a level:
// TÀI LIỆU MẬT.
func (w *window) isNamed(h hit, s segment) bool {
	l := w.at
	n := endsWith(l.words[s.from:h.from], kinds)
	if n == 0 || h.from-n != s.from || h.bare && h.level == Secret || !only(l.words[h.to+1:s.to], signs) ||
		has(l.gap(h.to+1), ":") || isItem(l.gap(s.from)) {
		return false
	}
	if h.strong() {
		return s.from > 0 || l.front
	}
	return s.whole && (w.only || l.words[s.from].look != lower && !w.runsOn() && w.isIsolated())
}

// isInHead reports whether the hit stands before or behind what the head of a
// document says, in the same line.
func (w *window) isInHead(h hit, s segment) bool {
	l := w.at
	if !h.strong() || h.bare {
		return false
	}
	rest := l.words[h.to+1:]
	if h.from == s.from && (s.from > 0 || l.front) {
		if hasDate(rest) || beginsWith(rest, bodies) > 0 && rest[0].look == upper {
			return true
		}
		if gap := strings.TrimSpace(l.gap(h.to + 1)); len(rest) > 0 && gap != "" && strings.Trim(gap, ":.,!–—-") == "" {
			return true
		}
	}
	if h.to+1 != s.to || h.from == s.from {
		return false
	}
	head := l.words[s.from:h.from]
	last := head[len(head)-1]
	return beginsWith(head, bodies) > 0 && allUpper(head) && endsWith(head, documents) == 0 && last.text != "văn" && last.text != "thị"
}

func hasDate(all []word) bool {
	for i, w := range all {
		if (w.text == "ngày" || w.text == "ngay") && i < 10 {
			return true
		}
	}
	return false
}

func allUpper(all []word) bool {
	for _, w := range all {
		if w.look != upper && !isNumber(w.text) {
			return false
		}
	}
	return true
}
