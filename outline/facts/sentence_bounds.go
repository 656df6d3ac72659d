package facts

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// joins reports whether a sentence that seems to end with before goes on.
func joins(before, after string) bool {
	line := strings.TrimRightFunc(before, unicode.IsSpace)
	next, _ := utf8.DecodeRuneInString(after)
	if strings.ContainsAny(before[len(line):], "\n\r\v\f\u0085\u2028\u2029") {
		return unicode.IsSpace(next) || goesOn(line, before[len(line):], after)
	}
	if line == "" || line == before {
		return true // no space after it
	}
	if !strings.HasSuffix(line, ".") {
		return false
	}
	word := lastWord(line)
	digit, _ := utf8.DecodeLastRuneInString(word)
	return isAbbreviation(word) || isLabelOnly(line) || unicode.IsDigit(digit) && unicode.IsDigit(next)
}

// goesOn reports whether a line broken by a paste goes on with a small letter.
func goesOn(line, space, after string) bool {
	next, _ := utf8.DecodeRuneInString(after)
	last, _ := utf8.DecodeLastRuneInString(line)
	if line == "" || strings.Count(space, "\n") != 1 || strings.ContainsRune(".!?:;…", last) {
		return false
	}
	figure := unicode.IsDigit(next) && !startsLabel(after) || next == '['
	return unicode.IsLower(next) && wrapped(line, after) || unicode.IsUpper(next) && awaitsName(line) || figure && awaitsFigure(line)
}

// A line of wrapped text has about this many letters; a shorter or longer one
// that a small letter follows is a note of its own.
const wrapLeast, wrapMost = 45, 110

// wrapped reports whether a line is cut within a sentence: it is as long as
// wrapped text is, or its last word cannot end anything.
func wrapped(line, after string) bool {
	n := utf8.RuneCountInString(line[strings.LastIndexAny(line, "\n\r")+1:])
	if n >= wrapLeast && n <= wrapMost || strings.HasSuffix(line, ",") {
		return true
	}
	word := norm.NFC.String(line[strings.LastIndexFunc(line, unicode.IsSpace)+1:])
	next, _, _ := strings.Cut(norm.NFC.String(after), " ")
	ends, begins := folds.known(foldOnly(word)), folds.known(foldOnly(next))
	return ends.in(functionWords) || ends.tells().numeral.atom != noAtom || begins.tells().numeral.atom == thousandAtom
}

// awaitsFigure reports whether a line ends with a word such as "có" or "đạt".
func awaitsFigure(line string) bool {
	folded, bare := fold(norm.NFC.String(line[strings.LastIndexFunc(line, unicode.IsSpace)+1:]))
	return beforeCount.hasFold(folded) || beforeCount.hasBare(bare) && folded == bare
}

// startsLabel reports whether a line begins with the number of a paragraph.
func startsLabel(line string) bool {
	rest := strings.TrimLeftFunc(line, unicode.IsDigit)
	return rest == "" || strings.ContainsAny(rest[:1], ".)/")
}

// awaitsName reports whether a line ends within the name of a person.
func awaitsName(line string) bool {
	word := norm.NFC.String(line[strings.LastIndexFunc(line, unicode.IsSpace)+1:])
	first, _ := utf8.DecodeRuneInString(word)
	folded, _ := fold(word)
	return unicode.IsUpper(first) && (surnames.hasFold(folded) || middles.hasFold(folded))
}

// lastWord returns the word before the full stop that ends line, without it.
func lastWord(line string) string {
	line = line[:len(line)-1]
	return line[strings.LastIndexFunc(line, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("(,;:-/\"“", r) })+1:]
}

// isLabelOnly reports whether the line so far is only the number of what
// follows: "1.", "2.3.1.", "II.", "a.".
func isLabelOnly(line string) bool {
	line = strings.TrimLeftFunc(line, unicode.IsSpace)
	return utf8.RuneCountInString(line) <= len("2.10.12.") && !strings.ContainsFunc(line, func(r rune) bool {
		return r != '.' && !unicode.IsDigit(r) && !strings.ContainsRune("IVXabcdeghikABCDEGHKđĐ", r)
	})
}

// innerBounds finds ends that Unicode's rules do not see: a full stop with
// space after it, whatever follows, and one with a capital glued to it after a
// word in small letters.
func innerBounds(part string) []int {
	var out []int
	for from := 0; ; {
		i := strings.IndexByte(part[from:], '.')
		if i < 0 {
			return out
		}
		stop := from + i
		from = stop + 1
		closed := strings.TrimLeft(part[from:], closers)
		rest := strings.TrimLeft(closed, " \t\u00a0")
		if rest == "" || !endsSentence(part[:from]) {
			continue
		}
		if len(rest) < len(closed) && !strings.ContainsAny(rest[:1], ".,;:)!?") || len(rest) == len(part)-from && beginsGlued(part[:stop], rest) {
			out = append(out, len(part)-len(rest))
		}
	}
}

// closers may stand between the sign that ends a sentence and the space.
const closers = "\"'”’)]»"

// endsSentence reports whether the full stop that ends s ends a sentence.
func endsSentence(s string) bool {
	word := lastWord(s)
	return utf8.RuneCountInString(word) > 1 && !strings.Contains(word, ".") && !isAbbreviation(word) && !isLabelOnly(s)
}

// beginsGlued reports whether a sentence begins right after the full stop:
// a word in small letters, a figure or a blank before, a capital and a small
// letter after.
func beginsGlued(before, after string) bool {
	last, _ := utf8.DecodeLastRuneInString(before)
	first, size := utf8.DecodeRuneInString(after)
	second, _ := utf8.DecodeRuneInString(after[size:])
	word := lastWord(before + ".")
	small := !strings.ContainsFunc(word, func(r rune) bool { return !unicode.IsLower(r) && !unicode.Is(unicode.Mn, r) })
	return unicode.IsUpper(first) && (unicode.IsLower(second) || unicode.Is(unicode.Mn, second)) && (small || last == '%' || last == ']' || unicode.IsDigit(last))
}

// isAbbreviation reports whether the word is written with a full stop that
// ends nothing. A capital alone stands for a name or a label.
func isAbbreviation(word string) bool {
	if r, size := utf8.DecodeRuneInString(word); size == len(word) && unicode.IsUpper(r) {
		return true
	}
	return stopped[strings.ToLower(word)]
}

var stopped = setOf(`tp tx tt kp ths ts pgs gs bs ks cn ls nxb mr mrs ms dr st tr vd ng ntn bcn đ/c đc tm kt tl tuq t.m k.t t.l t.ư t.w tw sđt đt
		tel no nđ gs.ts pgs.ts q p h x`)

func setOf(list string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		set[w] = true
	}
	return set
}
