package classified

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// A line of a text, or a piece of a very long one.
type line struct {
	number      int
	text        string // in NFKC, without what nobody sees
	front, back bool   // it begins, and ends, where the text's line does

	// Once it is split:
	words     []word
	tail      string // what follows the last word
	found     []hit
	justified bool // words are set apart to fill the line
	shouted   bool // most of it is in capitals, so that they say nothing
	isSplit   bool
}

// ends are what ends a line.
const ends = "\n\r\v\f\u0085\u2028\u2029"

// A line of more bytes than longest is looked at in pieces, of which each
// repeats the end of the one before it.
const (
	longest  = 8 << 10
	repeated = 512
)

// lines returns the lines of a text.
func lines(text string) iter.Seq[*line] {
	return func(yield func(*line) bool) {
		for number := 1; ; number++ {
			end := strings.IndexAny(text, ends)
			whole := text
			if end >= 0 {
				whole = text[:end]
			}
			if !pieces(number, whole, yield) || end < 0 {
				return
			}
			_, size := utf8.DecodeRuneInString(text[end:])
			if strings.HasPrefix(text[end:], "\r\n") {
				size = 2
			}
			text = text[end+size:]
		}
	}
}

// pieces yields a line, in pieces if it is very long.
func pieces(number int, whole string, yield func(*line) bool) bool {
	for front := true; ; front = false {
		if len(whole) <= longest {
			return yield(&line{number: number, text: clean(restored(whole)), front: front, back: true})
		}
		if !yield(&line{number: number, text: clean(restored(whole[:cut(whole, longest)])), front: front}) {
			return false
		}
		whole = whole[cut(whole, longest-repeated):]
	}
}

// cut returns a place before at where the text may be cut: at a space, if there
// is one nearby.
func cut(text string, at int) int {
	if space := strings.LastIndexByte(text[at-repeated/2:at], ' '); space > 0 {
		return at - repeated/2 + space
	}
	for !utf8.RuneStart(text[at]) {
		at--
	}
	return at
}

// clean returns the text with letters in one form, and without marks that
// nobody sees.
func clean(text string) string {
	return strings.Map(func(r rune) rune {
		switch r {
		case 'Ð', 'Ɖ': // of other languages, and alike to look at
			return 'Đ'
		case 'ð', 'ɖ':
			return 'đ'
		}
		if r < 0x2000 && r != softHyphen && r != joiner { // most of what is written
			return r
		}
		if r == softHyphen || r == joiner || unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Variation_Selector, r) {
			return -1
		}
		return r
	}, norm.NFKC.String(text))
}

const (
	softHyphen = '\u00ad'
	joiner     = '\u034f' // of combining marks
)

func (l *line) empty() bool { return strings.TrimSpace(l.text) == "" }

// headReach is how many lines below the name of the Party or the State a stamp
// without signs is taken for one.
const headReach = 12

// isHead reports whether the line names the Party or the State as the head of
// a document does, with signs or without.
func (l *line) isHead() bool {
	if len(l.text) > 300 {
		return false
	}
	for _, name := range []string{"CỘNG SẢN VIỆT NAM", "CONG SAN VIET NAM", "XÃ HỘI CHỦ NGHĨA", "XA HOI CHU NGHIA"} {
		if strings.Contains(l.text, name) {
			return true
		}
	}
	return false
}

// split finds the words of the line.
func (l *line) split() []word {
	if l.isSplit {
		return l.words
	}
	l.isSplit = true
	l.words, l.tail = words(l.text)
	wide, capitals := 0, 0
	for i, w := range l.words {
		if i > 0 && strings.Contains(w.gap, "  ") {
			wide++
		}
		if w.look == upper || isNumber(w.text) {
			capitals++
		}
	}
	l.justified = wide >= 3 && wide*3 >= (len(l.words)-1)*2
	l.shouted = capitals*4 >= len(l.words)*3
	l.found = hits(l.words)
	return l.words
}

// hits returns the places in the line where a level is named.
func (l *line) hits() []hit {
	if !l.isSplit && !mayHold(l.text) && !strings.Contains(l.text, "(M)") {
		return nil
	}
	l.split()
	return l.found
}

// gap returns what stands before the word, behind the last one for len(words).
func (l *line) gap(i int) string {
	if i < len(l.words) {
		return l.words[i].gap
	}
	return l.tail
}

// mayHold reports whether the letters of a level stand anywhere in the text
// with little between them. Most lines are done with after this.
func mayHold(text string) bool {
	found, between := 0, 0
	for _, r := range text {
		switch {
		case found == 1 && strings.ContainsRune("aAâÂậẬạẠ", r), found == 2 && (r == 't' || r == 'T'):
			if found++; found == 3 {
				return true
			}
			between = 0
		case r == 'm' || r == 'M':
			found, between = 1, 0
		case found > 0:
			if between++; between > 4 || unicode.IsLetter(r) || unicode.IsDigit(r) {
				found = 0
			}
		}
	}
	return false
}
