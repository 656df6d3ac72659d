package outline

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxBlanks is how many blanks of a head become form fields. A head with more
// is no head but a form of its own, and nobody wants to be asked so much
// before the first question.
const maxBlanks = 30

// blanks returns the places of the head to be filled in. Those of the
// letterhead are none: number, place and date of the outline itself.
func blanks(head []string) []Blank {
	var found []Blank
	for i, h := range head {
		if isLetterhead(h) {
			continue
		}
		for _, s := range findBlanks(h) {
			if len(found) == maxBlanks {
				return found
			}
			id := FieldID("b" + strconv.Itoa(len(found)+1))
			found = append(found, Blank{id, wordsBefore(h, s), wordAfter(h, s), i, s.start, s.end})
		}
	}
	return found
}

// A span is a byte range.
type span struct{ start, end int }

// findBlanks returns the blanks of a paragraph: rows of dots or underscores,
// with the "20" of a year before them, and gaps where a number must stand.
func findBlanks(h string) []span {
	var found []span
	for i := 0; i < len(h); {
		r, size := utf8.DecodeRuneInString(h[i:])
		s, blank := span{i, i + size}, false
		switch {
		case strings.ContainsRune(dots, r):
			s, blank = dotBlank(h, i)
		case r == ' ' || r == '\t':
			s, blank = gapBlank(h, i)
		}
		if blank {
			found = append(found, s)
		}
		i = max(s.end, i+size)
	}
	return found
}

// dots are the signs that a row of dots is made of.
const dots = ".…_‥"

// hasDots reports whether s has a row of dots to fill.
func hasDots(s string) bool {
	return (strings.Contains(s, "..") || strings.ContainsAny(s, "…_‥")) && len(findBlanks(s)) > 0
}

// dotBlank returns the row of dots that begins at i, over single spaces in
// it. Fewer than three are a blank only in a year, and those of "v.v..." or
// after a comma mean "and so on".
func dotBlank(h string, i int) (span, bool) {
	end := i
	for over := 0; over == 0 || startsRow(h[end:]); over = 1 {
		end += over
		end += len(leading(h[end:], func(r rune) bool { return strings.ContainsRune(dots, r) }))
	}
	start, before := yearStart(h, i), strings.TrimRight(h[:i], " ")
	soOn := strings.HasSuffix(before, "v") || strings.HasSuffix(before, ",")
	return span{start, end}, end-i > 2 && !soOn || end-i == 2 && start < i
}

// startsRow reports whether a row of dots goes on after one space.
func startsRow(s string) bool {
	return strings.HasPrefix(s, " ..") || strings.HasPrefix(s, " …") || strings.HasPrefix(s, " __")
}

// yearStart returns where the blank begins whose dots or gap begin at i:
// before the two digits of the century, as in "20…".
func yearStart(h string, i int) int {
	century := strings.HasSuffix(h[:i], "20") || strings.HasSuffix(h[:i], "19")
	if century && (i == 2 || !unicode.IsDigit(rune(h[i-3]))) {
		return i - 2
	}
	return i
}

// gapBlank returns the white space of h that begins at i and whether it leaves
// room for a number: a wide one after a word that asks for a number or before
// the rest of a symbol or date. The blank keeps one space on either side.
func gapBlank(h string, i int) (span, bool) {
	end := i + len(leading(h[i:], unicode.IsSpace))
	if end-i < len(gap) && !strings.Contains(h[i:end], "\t") || i == 0 || end == len(h) {
		return span{i, end}, false
	}
	next := firstRune(h[end:])
	symbol := next == '/' || next == '-' && end+1 < len(h) && h[end+1] != ' '
	start := yearStart(h, i)
	if !symbol && start == i && !awaits(h[:i], numberWords) {
		return span{i, end}, false
	}
	if start == i {
		start++
	}
	if !symbol && !strings.ContainsRune(",.;)", next) {
		end--
	}
	return span{start, end}, end > start
}

// clauseWords is how many words before a blank tell what it is for.
const clauseWords = 12

// wordsBefore returns the words of the clause that lead to the blank; other
// blanks among them are ellipses.
func wordsBefore(h string, s span) string {
	before := strings.TrimRight(h[:s.start], ": \t")
	if at := strings.LastIndexAny(before, ",;(:\"“"); at >= 0 {
		_, size := utf8.DecodeRuneInString(before[at:])
		before = before[at+size:]
	}
	var b strings.Builder
	end := 0
	for _, other := range findBlanks(before) {
		b.WriteString(before[end:other.start] + "…")
		end = other.end
	}
	words := strings.Fields(b.String() + before[end:])
	return strings.Join(words[max(0, len(words)-clauseWords):], " ")
}

// wordAfter returns what is glued to the end of the blank.
func wordAfter(h string, s span) string {
	word, _, _ := strings.Cut(strings.ReplaceAll(h[s.end:], "\t", " "), " ")
	return strings.TrimRight(word, ".,;:)”\"…_")
}
