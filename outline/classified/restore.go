package classified

import (
	"strings"
	"unicode"

	"decuong/outline/oldfont"
)

// restored returns the line as its font shows it, if the letters of "mật"
// stand in it as a font from before Unicode has them: pasted from a file of
// twenty years ago, MẬT is MËT or MAÄT.
func restored(line string) string {
	switch {
	case holds(line, "Ë"):
		return shown(line, strings.Map(oldfont.FromTCVN3, line))
	case holds(line, "aä", "aÄ", "Aä", "AÄ"):
		return oldfont.FromVNI(line)
	}
	return line
}

// holds reports whether one of the vowels stands between m and t.
func holds(line string, vowels ...string) bool {
	for _, v := range vowels {
		for rest := line; ; {
			before, after, found := strings.Cut(rest, v)
			if !found {
				break
			}
			if strings.HasSuffix(strings.ToLower(before), "m") && strings.HasPrefix(strings.ToLower(after), "t") {
				return true
			}
			rest = after
		}
	}
	return false
}

// shown returns a line of TCVN3, of which the fonts of capitals show small
// letters as capitals: so they do where a few words are all of it.
func shown(old, line string) string {
	const few = 4
	capital := func(r rune) bool { return r < unicode.MaxASCII && unicode.IsUpper(r) }
	if strings.ContainsFunc(old, capital) || len(strings.Fields(line)) > few {
		return line
	}
	return strings.ToUpper(line)
}
