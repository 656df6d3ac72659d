package outline

import (
	"strings"
	"unicode"
)

// sift marks the lines that are no part of the outline (N3, N4, N5). What
// comes first goes first: a row of a table may look like a page number.
func sift(lines []line) {
	siftLetter(lines)
	siftSigns(lines)
	siftContents(lines)
	siftEnd(lines)
	siftTables(lines)
	siftPageNumbers(lines)
	siftHeaders(lines)
	siftFootnotes(lines)
}

// drop marks what is not blank and not marked yet.
func drop(lines []line, kind RemarkKind) {
	for i := range lines {
		if lines[i].plain() || lines[i].table != nil {
			lines[i].unused = kind
		}
	}
}

// siftSigns marks rules, rows of dots and boxes to tick.
func siftSigns(lines []line) {
	begun := false
	for i := range lines {
		l := &lines[i]
		begun = begun || l.numbered()
		switch {
		case !l.plain():
		case strings.Trim(l.text, "-_=*~+|#–—─ ") == "" && !(begun && startsText(lines, i)):
			l.unused = Decoration
		case isFill(l):
			l.unused = FillLine
		}
	}
}

// startsText reports whether the line is a single bullet whose text stands on
// the next line.
func startsText(lines []line, i int) bool {
	return lines[i].label.bullet() && i+1 < len(lines) && lines[i+1].plain() && !lines[i+1].labelled()
}

// boxes are what a pen ticks.
const boxes = "□☐☑☒▢❏❑◻⬜"

// isFill reports whether the line is room for an answer: dots alone, or boxes
// to tick. A heading keeps its place even if its title is still dots.
func isFill(l *line) bool {
	heading := l.label.keyword() || l.label.style.kind == romanKind || l.label.style.kind == capitalKind
	switch {
	case strings.Trim(l.title, ".…_‥·,;: ") == "" && l.title != "":
		return !heading
	case l.labelled():
		return false
	}
	return strings.ContainsAny(l.text, boxes) || strings.HasPrefix(l.text, "[ ]")
}

// siftPageNumbers marks "2", "- 3 -", "Trang 2/3". A number that the sentence
// above waits for is none.
func siftPageNumbers(lines []line) {
	above := ""
	for i := range lines {
		l := &lines[i]
		if l.plain() && isPageNumber(l.text) && !awaits(above, numberWords) {
			l.unused = PageNumber
		}
		above = l.text
	}
}

func isPageNumber(s string) bool {
	if len(s) > len("Trang 100 / 100") {
		return false
	}
	s = strings.ToLower(s)
	s = strings.TrimSpace(strings.TrimPrefix(s, "trang"))
	s = strings.Trim(s, "-–— ")
	page, total, _ := strings.Cut(s, "/")
	return isNumber(page) && (total == "" || isNumber(total))
}

// isNumber reports whether s is a number that pages have.
func isNumber(s string) bool {
	s = strings.TrimSpace(s)
	return s != "" && len(s) <= 3 && strings.Trim(s, "0123456789") == ""
}

// numberWords are those after which a sentence waits for a number.
var numberWords = wordSet("số ngày tháng năm quý khóa khoá kỳ thứ lần đoạn từ đến")

func wordSet(words string) map[string]bool {
	set := make(map[string]bool)
	for w := range strings.FieldsSeq(words) {
		set[w] = true
	}
	return set
}

// awaits reports whether s ends with one of the words.
func awaits(s string, words map[string]bool) bool {
	return words[strings.ToLower(s[strings.LastIndexByte(s, ' ')+1:])]
}

// siftFootnotes finds notes that begin like sections. In a document that
// writes "1." a number alone is a section only where it fits between the
// numbers around it: then its dot is lost.
func siftFootnotes(lines []line) {
	following := followingNumbers(lines)
	last, note := 0, 0 // numbers of the last section and the last footnote
	for i := range lines {
		l := &lines[i]
		n, next := l.label.ordinal(), following[i]
		switch {
		case !l.plain():
		case isFootnote(l.text):
			l.footnote = true
		case l.label.style != numberStyle:
		case !l.label.bare, following[0] == 0, n == 1 && next == 2, n == last+1 && n != note+1 && (next == n+1 || next < 2):
			last = n
		default:
			note = n
			l.footnote, l.label, l.title = true, label{}, l.text
		}
	}
}

// followingNumbers returns for every line the next number with a sign after
// it, on that line or below; 0 if there is none.
func followingNumbers(lines []line) []int {
	next, following := 0, make([]int, len(lines))
	for i := len(lines) - 1; i >= 0; i-- {
		if l := &lines[i]; l.plain() && l.label.style == numberStyle && !l.label.bare {
			next = l.label.ordinal()
		}
		following[i] = next
	}
	return following
}

var numberStyle = style{kind: numberKind, close: ".", depth: 1}

// isFootnote reports whether s begins with "[1]" or a raised number.
func isFootnote(s string) bool {
	if strings.ContainsRune("¹²³⁴⁵⁶⁷⁸⁹", firstRune(s)) {
		return true
	}
	mark, _, ok := strings.Cut(s, "]")
	return ok && strings.HasPrefix(mark, "[") && isNumber(mark[1:]) && len(s) > len(mark)+1 && unicode.IsSpace(rune(s[len(mark)+1]))
}
