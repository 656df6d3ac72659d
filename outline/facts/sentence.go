package facts

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/sentences"
	"golang.org/x/text/unicode/norm"
)

// Sentences cuts text into sentences; joined again they are the text. It
// follows Unicode's rules (UAX 29) and mends what they do to Vietnamese as it
// is typed: no end after "TP.", "ThS.", "1." or "II.", none at a line that
// goes on with a small letter; but an end at "xong.Tiếp" and at "xong. tiếp".
func Sentences(text string) []string {
	var out []string
	start := 0
	for _, end := range bounds(text) {
		out = append(out, text[start:end])
		start = end
	}
	return out
}

// Settled returns the length of the beginning of text whose sentences no
// continuation can change: what of a stream may already be shown. The last
// sentence is not settled before the first word after it is complete.
func Settled(text string) int {
	settled := 0
	for _, end := range bounds(text) {
		if !firstWordComplete(text[end:]) {
			break
		}
		settled = end
	}
	return settled
}

// firstWordComplete reports whether s holds a letter and, later, a space.
func firstWordComplete(s string) bool {
	letter := strings.IndexFunc(s, unicode.IsLetter)
	return letter >= 0 && strings.ContainsFunc(s[letter:], unicode.IsSpace)
}

// bounds returns where the sentences of text end, in bytes.
func bounds(text string) []int {
	var out []int
	start, at := 0, 0
	parts := sentences.FromString(text)
	for parts.Next() {
		part := parts.Value()
		for _, cut := range innerBounds(part) {
			out = append(out, at+cut)
			start = at + cut
		}
		at += len(part)
		if at == len(text) || !joins(text[start:at], text[at:]) {
			out = append(out, at)
			start = at
		}
	}
	return out
}

// joins reports whether a sentence that seems to end with before goes on.
func joins(before, after string) bool {
	line := strings.TrimRightFunc(before, unicode.IsSpace)
	next, _ := utf8.DecodeRuneInString(after)
	if strings.ContainsAny(before[len(line):], "\n\r\v\f\u0085\u2028\u2029") {
		return unicode.IsSpace(next) || goesOn(line, before[len(line):], after)
	}
	if line == "" || strings.HasSuffix(before, "[") || line == before && strings.ContainsAny(line[len(line)-1:], "?!") && !unicode.IsSpace(next) {
		return true
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
	return unicode.IsLower(next) && wrapped(line, after) || unicode.IsUpper(next) && awaitsName(line) || unicode.IsDigit(next) && awaitsFigure(line) && !startsLabel(after)
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
	folded, _ := fold(word)
	next, _, _ := strings.Cut(norm.NFC.String(after), " ")
	scale, _ := fold(next)
	return functionWords.folded[folded] || numerals[folded].atom != noAtom || numerals[scale].atom == thousandAtom
}

// awaitsFigure reports whether a line ends with a word such as "có" or "đạt".
func awaitsFigure(line string) bool {
	folded, bare := fold(norm.NFC.String(line[strings.LastIndexFunc(line, unicode.IsSpace)+1:]))
	return beforeCount.folded[folded] || beforeCount.bare[bare] && folded == bare
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
	return unicode.IsUpper(first) && (surnames.folded[folded] || middles.folded[folded])
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

// innerBounds finds ends that Unicode's rules do not see: a full stop after a
// word, with a capital glued to it or a small letter after a space.
func innerBounds(part string) []int {
	var out []int
	for from := 0; ; {
		i := strings.IndexByte(part[from:], '.')
		if i < 0 {
			return out
		}
		stop := from + i
		from = stop + 1
		rest := strings.TrimLeft(part[from:], " \u00a0")
		next, size := utf8.DecodeRuneInString(rest)
		second, _ := utf8.DecodeRuneInString(rest[size:])
		glued := len(rest) == len(part)-from
		if glued && !(unicode.IsUpper(next) && unicode.IsLower(second)) || !glued && !beginsSentence(next) {
			continue
		}
		if word := lastWord(part[:from]); endsSentence(word) {
			out = append(out, len(part)-len(rest))
		}
	}
}

// beginsSentence reports whether a sentence may begin with r where Unicode's
// rules see none begin.
func beginsSentence(r rune) bool {
	return unicode.IsLower(r) || unicode.IsDigit(r) || strings.ContainsRune("[(“\"", r)
}

// endsSentence reports whether a full stop after the word must be one.
func endsSentence(word string) bool {
	if strings.HasSuffix(word, "%") || strings.HasSuffix(word, "]") {
		return true
	}
	if isAbbreviation(word) || utf8.RuneCountInString(word) < 2 {
		return false
	}
	return !strings.ContainsFunc(word, func(r rune) bool { return !unicode.IsLower(r) && !unicode.Is(unicode.Mn, r) })
}

// isAbbreviation reports whether the word is written with a full stop that
// ends nothing. A capital alone stands for a name or a label.
func isAbbreviation(word string) bool {
	if r, size := utf8.DecodeRuneInString(word); size == len(word) && unicode.IsUpper(r) {
		return true
	}
	return stopped[strings.ToLower(word)]
}

var stopped = setOf("tp tx tt kp ths ts pgs gs bs ks cn ls nxb mr mrs ms dr st tr vd ng ntn bcn đ/c đc tm kt tl tuq t.m k.t t.l t.ư t.w tw sđt đt tel no nđ gs.ts pgs.ts q p h x")

func setOf(list string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		set[w] = true
	}
	return set
}
