package outline

import (
	"strings"
	"unicode"
)

// continues reports whether line i goes on with the paragraph above it.
func (j *joining) continues(p *paragraph, i int) bool {
	l, last := &j.lines[i], p.lines[len(p.lines)-1]
	switch {
	case l.certain:
		return false
	case l.within && !l.labelled():
		return true
	case l.heading != p.heading && !l.within && !p.untitled():
		return false
	}
	if l.labelled() && j.believes(last, l) {
		return j.needs(p, last, i)
	}
	full := reaches(last.text, l.text, j.margin) && !endsSentence(last.text, pointEnds)
	switch {
	case p.untitled():
		return !bracketed(l.text) && !isOpening(l.text)
	case p.depth > 0 && j.closesSoon(i):
		return true
	case l.footnote:
		return full
	case bracketed(l.text):
		small := unicode.IsLower(firstRune(l.text[1:]))
		return full && small || isReferenceMark(l.text) && !endsSentence(last.text, pointEnds)
	case isOpening(l.text), !j.begun && j.newInHead(p, l), isOpening(last.text) && !strings.HasPrefix(l.text, "VÀ "):
		return false
	case p.caps && allCaps(l.text), unfinished(last.text):
		return true
	case startsSmall(l.text):
		return !endsSentence(last.text, sentenceEnds)
	}
	return full && !p.caps
}

// newInHead reports whether l begins a paragraph of its own in the head, where
// capitals and the name of the form set it off.
func (j *joining) newInHead(p *paragraph, l *line) bool {
	return p.caps && !allCaps(l.text) || cutForm(l.text) != l.text
}

// believes reports whether the label of l is one, below the line last. A
// decimal number in a sentence looks like a label, but its sentence has begun
// above.
func (j *joining) believes(last, l *line) bool {
	_, ok := j.run.expects(l.label)
	decimal := l.label.weak && l.label.bare && l.label.dotted() && j.margin > 0
	return ok && (!decimal || endsSentence(last.text, pointEnds))
}

// bracketReach is how many lines a bracket may span; one that is still open
// then was never meant to close.
const bracketReach = 6

// closesSoon reports whether line i or one of the next, before another
// section begins, closes the bracket open above.
func (j *joining) closesSoon(i int) bool {
	for n := i; n < len(j.lines) && n < i+bracketReach && j.lines[n].plain(); n++ {
		if _, closed := brackets(j.lines[n].text); closed > 0 {
			return true
		}
		if n > i && j.lines[n].labelled() {
			return false
		}
	}
	return false
}

// needs reports whether the sentence above needs line i although it begins
// like a section (N8).
func (j *joining) needs(p *paragraph, last *line, i int) bool {
	l := &j.lines[i]
	_, closed := brackets(l.title)
	switch {
	case p.depth > 0 && closed > 0:
		return true
	case p.untitled(), endsSentence(last.text, pointEnds):
		return false
	case l.label.bullet():
		return j.dashGoesOn(p, i)
	}
	if l.label.keyword() {
		return unfinished(last.text)
	}
	waits := unfinished(last.text) || awaits(last.text, numberWords)
	return waits && reaches(last.text, l.text, j.margin) && !j.run.next(l.label, j.run.find(l.label.style))
}

// linkWords are those after which a sentence goes on; partWords are parts of a
// document, after which it does when a link stands before them: "nêu tại mục".
// As the end of another word, both end titles: "Ưu điểm", "Nhà ở".
var (
	linkWords = wordSet("ở tại theo và hoặc của với trong")
	partWords = wordSet("điểm khoản mục điều phần chương")
)

// wholeWords end in a word that is no link there.
var wholeWords = map[string]bool{
	"tồn tại": true, "hiện tại": true, "làm theo": true, "học theo": true, "kèm theo": true, "tiếp theo": true,
	"nhà ở": true, "chỗ ở": true, "nơi ở": true, "đất ở": true, "bên trong": true,
}

// unfinished reports whether s ends with a word that needs another.
func unfinished(s string) bool {
	before, last := lastWords(s)
	switch {
	case linkWords[last]:
		return !wholeWords[before+" "+last]
	case partWords[last]:
		return linkWords[before]
	}
	return false
}

// lastWords returns the last two words of s in small letters.
func lastWords(s string) (before, last string) {
	at := strings.LastIndexByte(s, ' ')
	last = strings.ToLower(s[at+1:])
	if at > 0 {
		s = s[:at]
		before = strings.ToLower(s[strings.LastIndexByte(s, ' ')+1:])
	}
	return before, last
}

// isReferenceMark reports whether s begins with the "(1)" that refers a field
// of a form to its note.
func isReferenceMark(s string) bool {
	mark, _, ok := strings.Cut(s, ")")
	return ok && isNumber(strings.TrimPrefix(mark, "("))
}

// compounds are words that a dash joins, as in "kinh tế - xã hội".
var compounds = map[string][]string{
	"kinh tế":     {"xã hội", "chính trị", "kỹ thuật", "văn hóa", "văn hoá", "quốc phòng"},
	"văn hóa":     {"xã hội", "thông tin", "nghệ thuật"},
	"văn hoá":     {"xã hội", "thông tin", "nghệ thuật"},
	"chính trị":   {"xã hội", "tư tưởng", "kinh tế"},
	"quốc phòng":  {"an ninh"},
	"an ninh":     {"quốc phòng", "trật tự"},
	"khoa học":    {"công nghệ", "kỹ thuật"},
	"thương mại":  {"dịch vụ", "du lịch"},
	"công nghiệp": {"xây dựng", "tiểu thủ", "dịch vụ"},
	"dịch vụ":     {"du lịch", "thương mại"},
}

// dashGoesOn reports whether the dash of line i stands within a sentence: it
// joins two years, two words that belong together, or, at the margin, small
// letters that are no list.
func (j *joining) dashGoesOn(p *paragraph, i int) bool {
	l, last := &j.lines[i], p.lines[len(p.lines)-1]
	end := lastRune(last.text)
	if l.label.style.sign != "-" || !startsSmall(l.title) || !unicode.IsLetter(end) && !unicode.IsDigit(end) {
		return false
	}
	if unicode.IsDigit(end) && unicode.IsDigit(firstRune(l.title)) || isCompound(p.tail(), l.title) {
		return true
	}
	list := i+1 < len(j.lines) && j.lines[i+1].label.style == l.label.style
	return !list && reaches(last.text, l.text, j.margin)
}

func isCompound(above, below string) bool {
	words := strings.Fields(strings.ToLower(above))
	if len(words) < 2 {
		return false
	}
	for _, second := range compounds[strings.Join(words[len(words)-2:], " ")] {
		if strings.HasPrefix(below, second) {
			return true
		}
	}
	return false
}
