package classified

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// marks returns the level of the hit in the middle line, if it is a mark.
func (w *window) marks(h hit) (Level, bool) {
	l := w.at
	if h.guess || has(l.gap(h.from), "☐□◻▢⬜") || strings.Contains(l.gap(h.from), "[ ]") {
		return 0, false
	}
	if isTicked(l, h) {
		return h.level, true
	}
	if w.isListed(h) {
		return 0, false
	}
	if b := w.beforeWords(); h.level == Secret && h.from == 0 && !w.apart[0] && len(b) == 1 { // a stamp in two lines
		h.raiseAcross(b[0])
	}
	s := w.segment(h)
	if h.look == lower && h.to+1 < len(l.words) && isNumber(l.words[h.to+1].text) { // so many of them
		return 0, false
	}
	return h.level, w.isLabelled(h, s) || !w.isCompound(h) && (w.isBracketed(h) || w.isNumbered(h) ||
		w.isAlone(h, s) || w.isNamed(h, s) || w.isInHead(h, s) || w.isSent(h) || w.isInFileName(h))
}

func has(gap, runes string) bool { return strings.ContainsAny(gap, runes) }

func (w *window) beforeWords() []word {
	if w.before == nil || !w.at.front {
		return nil
	}
	return w.before.split()
}

func (w *window) afterWords() []word {
	if w.after == nil || !w.at.back {
		return nil
	}
	return w.after.split()
}

// isCompound reports whether the word is a part of another term with a word
// in the line above or below.
func (w *window) isCompound(h hit) bool {
	l, b, a := w.at, w.beforeWords(), w.afterWords()
	above := h.from == 0 && !w.apart[0] && len(b) > 0 && plain(w.before.tail) && plain(l.gap(0)) && aboveSecret[b[len(b)-1].text]
	below := h.to == len(l.words)-1 && !w.apart[1] && len(a) > 0 && plain(l.tail) && plain(w.after.gap(0)) && belowSecret[a[0].text]
	return h.level == Secret && (above || below)
}

// isListed reports whether the level is one of several that are named: a rule
// or a form lists them, a stamp shows one.
func (w *window) isListed(h hit) bool {
	l, all := w.at, w.at.hits()
	for _, other := range all[max(0, h.place-1):min(len(all), h.place+2)] {
		if other.level == h.level {
			continue
		}
		first, second := h, other
		if other.from < h.from {
			first, second = other, h
		}
		between := l.words[first.to+1 : second.from]
		if len(between) == 0 || len(between) == 1 && slices.Contains([]string{"và", "hoặc", "hay", "độ", "va", "hoac"}, between[0].text) {
			return true
		}
	}
	return !w.apart[0] && onlyLevel(w.before, h) || !w.apart[1] && onlyLevel(w.after, h)
}

// onlyLevel reports whether the line is another level and nothing else, but
// perhaps a number or a sign in front.
func onlyLevel(l *line, h hit) bool {
	if l == nil {
		return false
	}
	hits := l.hits()
	if len(hits) != 1 || hits[0].bare || hits[0].level == h.level || hits[0].to != len(l.words)-1 {
		return false
	}
	first := l.words[0].text
	return hits[0].from == 0 || hits[0].from == 1 && (isNumber(first) || utf8.RuneCountInString(first) == 1)
}

// isTicked reports whether a box is ticked before the hit.
func isTicked(l *line, h hit) bool {
	if has(l.gap(h.from), "☑☒✓✔✅") {
		return true
	}
	return h.from > 0 && l.words[h.from-1].text == "x" && strings.HasSuffix(l.gap(h.from-1), "[") && strings.HasPrefix(l.gap(h.from), "]")
}

// A segment is the words of a cell, or of a line.
type segment struct {
	from, to int // the first word, and the one behind the last
	whole    bool
}

// segmentReach is how many words on either side of a hit are looked at.
const segmentReach = 40

// segment returns the segment that the hit is in.
func (w *window) segment(h hit) segment {
	l := w.at
	s := segment{from: h.from, to: h.to + 1}
	wide := "  "
	if l.justified {
		wide = "\t"
	}
	parts := func(gap string) bool { return has(gap, "\t|│║¦┃") || strings.Contains(gap, wide) }
	for s.from > 0 && s.from > h.from-segmentReach && !parts(l.gap(s.from)) {
		s.from--
	}
	for s.to < len(l.words) && s.to < h.to+segmentReach && !parts(l.gap(s.to)) {
		s.to++
	}
	s.whole = s.from == 0 && s.to == len(l.words) && l.front && l.back
	return s
}

// isBracketed reports whether the hit stands in brackets of its own.
func (w *window) isBracketed(h hit) bool {
	l := w.at
	before, after := strings.TrimRight(l.gap(h.from), " "), strings.TrimLeft(l.gap(h.to+1), " ")
	switch {
	case before == "" || after == "":
		return false
	case strings.ContainsRune("[【{<", lastRune(before)) && has(after[:1], "]}>") || strings.HasPrefix(after, "】"):
		return !h.bare || h.level > Secret || h.strong()
	case before[len(before)-1] == '(' && after[0] == ')':
		return h.bare && h.strong() && (h.level > Secret || w.followsNumber(h)) || !h.bare && (h.strong() || w.followsNumber(h) || w.closes(h))
	}
	return false
}

func lastRune(text string) rune {
	r, _ := utf8.DecodeLastRuneInString(text)
	return r
}

// closes reports whether the hit, in brackets, ends its line, or begins it, as
// that of a title does; a sentence goes on, or has a full stop.
func (w *window) closes(h hit) bool {
	l := w.at
	end := h.to == len(l.words)-1 && l.back && (h.look == title || !has(l.tail, ".;,:")) || w.fileName && h.to == len(l.words)-2
	return end || h.from == 0 && l.front
}

// isNumbered reports whether the hit belongs to the number of a document.
func (w *window) isNumbered(h hit) bool {
	return w.followsNumber(h) && !h.bare && (h.strong() || has(w.at.gap(h.from), "(-/[")) ||
		w.followsNumber(h) && h.bare && h.look == upper && (h.level > Secret || has(w.at.gap(h.from), "(["))
}

// followsNumber reports whether the hit follows the number of a document, such as
// 12-BC/TU.
func (w *window) followsNumber(h hit) bool {
	l := w.at
	return h.from > 0 && strings.Trim(l.gap(h.from), " (-/[\t,") == "" && numberEnds(l, h.from-1)
}

// numberEnds reports whether the number of a document ends with the word.
func numberEnds(l *line, last int) bool {
	digits, letters, signs := false, false, false
	for i := last; i >= 0 && i > last-7; i-- {
		digits = digits || has(l.words[i].text, "0123456789")
		letters = letters || l.words[i].look == upper
		gap := l.gap(i)
		signs = signs || has(gap, "/") && i > 0
		if i == 0 || gap == "" || strings.Trim(gap, "-/.") != "" {
			break
		}
	}
	return digits && letters && signs
}
