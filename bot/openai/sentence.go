package openai

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// sentence returns the length of the first whole sentence of text, 0 as long
// as that cannot be told. Text does not begin with a space. A line always
// ends a sentence. Where it is in doubt it does not: a sentence too long only
// comes a little later, half a one would be guarded without its end.
func sentence(text string) int {
	depth := 0
	for i, r := range text {
		switch {
		case r == '\n':
			return i
		case strings.ContainsRune("([{“«", r):
			depth++
		case strings.ContainsRune(")]}”»", r):
			depth = max(0, depth-1)
		case depth == 0 && strings.ContainsRune(".!?…", r):
			if at := i + utf8.RuneLen(r); goesOn(text[at:]) && !abbreviated(text[:at]) {
				return at
			}
		}
	}
	return 0
}

// goesOn reports whether another sentence begins after a space. It needs to be
// seen: what follows a small letter is the same sentence.
func goesOn(after string) bool {
	rest := strings.TrimLeft(after, " \t\u00a0")
	if len(rest) == len(after) || rest == "" {
		return strings.HasPrefix(after, "\n")
	}
	next, _ := utf8.DecodeRuneInString(rest)
	return !unicode.IsLower(next)
}

var (
	// Titles, places and ends of lists that are written with a full stop.
	shortened = regexp.MustCompile(`(?i)^(?:tp|tx|tt|q|p|h|x|ts|ths|th\.s|pgs|gs|bs|ks|cn|cv|đ/c|đc|ô|b|v\.v|vv|tr|st|t\.ư|tw|tư|nxb|vd|no)\.$`)
	// "số 35-CT/TW.", "12-NQ/TU.": digits, then capitals after a dash or stroke.
	symbol = regexp.MustCompile(`^(?:\d+(?:/\d+)?)?[-–/]?\p{Lu}+[-–/\p{Lu}\d]*[/-]\p{Lu}+\.$`)
	// The initial of a name: "Nguyễn Văn A.".
	initial = regexp.MustCompile(`^\p{Lu}\.$`)
	// "1.", "2.3.", "II.", "a." at the beginning count points.
	ordinal = regexp.MustCompile(`^(?:\d{1,3}(?:\.\d{1,2})*|[IVXivx]{1,5}|\p{L})\.$`)
)

// abbreviated reports whether the full stop at the end of head belongs to its
// last word.
func abbreviated(head string) bool {
	last := head[strings.LastIndexAny(head, " \t\n\u00a0")+1:]
	start := len(last) == len(head)
	last = strings.TrimLeft(last, "([“\"'«")
	return shortened.MatchString(last) || symbol.MatchString(last) || initial.MatchString(last) ||
		start && ordinal.MatchString(last)
}
