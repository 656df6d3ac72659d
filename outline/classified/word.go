package classified

import (
	"strings"
	"unicode"
)

// A word of a line: letters and digits.
type word struct {
	text string // in lower case
	look look
	gap  string // what stands between it and the word before
}

// A look is how a word is written.
type look int

const (
	lower look = iota
	title      // the first letter alone is a capital
	upper      // all letters are capitals
	odd        // neither
)

// words splits a text, and returns what follows the last word as well. Letters
// that stand apart and spell a level are one word.
func words(text string) (all []word, tail string) {
	for rest := text; ; {
		begin := strings.IndexFunc(rest, inWord)
		if begin < 0 {
			return joined(all), rest
		}
		end := strings.IndexFunc(rest[begin:], func(r rune) bool { return !inWord(r) })
		if end < 0 {
			end = len(rest) - begin
		}
		raw := rest[begin : begin+end]
		all = append(all, word{strings.ToLower(raw), lookOf(raw), rest[:begin]})
		rest = rest[begin+end:]
	}
}

func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

func lookOf(raw string) look {
	capitals, letters, first := 0, 0, false
	for _, r := range raw {
		if !unicode.IsLetter(r) {
			continue
		}
		if unicode.IsUpper(r) {
			capitals++
			first = first || letters == 0
		}
		letters++
	}
	switch {
	case capitals == 0:
		return lower
	case capitals == letters:
		return upper
	case first && capitals == 1:
		return title
	}
	return odd
}

// spelled are the levels as they are spelled in one.
var spelled = set("mật mât mat tối tuyệt tuyêt toi tuyet tốimật tuyệtmật tuyêtmật tốimât tuyệtmât tuyêtmât toimat tuyetmat")

// pulled is the longest that stands between letters that belong together.
const pulled = 4

// joined joins letters, or pieces of a word, that are set apart and spell a
// level. Three pieces at least must be single letters, or two make up "mật".
func joined(all []word) []word {
	var out []word
	for i := 0; i < len(all); {
		n := apart(all[i:])
		if n == 0 {
			out = append(out, all[i])
			i++
			continue
		}
		w := word{gap: all[i].gap}
		capitals := 0
		for _, piece := range all[i : i+n] {
			w.text += piece.text
			if piece.look == upper || piece.look == title && len([]rune(piece.text)) == 1 {
				capitals++
			}
		}
		w.look = [2]look{lower, odd}[min(capitals, 1)]
		if capitals == n {
			w.look = upper
		}
		out = append(out, w)
		i += n
	}
	return out
}

// apart returns how many words from the first on are one that is set apart, 0
// when none is.
func apart(all []word) int {
	if len(all) > 1 && (all[0].text == "m" && (all[1].text == "ật" || all[1].text == "ât") ||
		(all[0].text == "mậ" || all[0].text == "mâ") && all[1].text == "t") && pullable(all[1].gap) {
		return 2
	}
	text, best := "", 0
	for i := 0; i < len(all) && i < len("tuyệtmật"); i++ {
		if len([]rune(all[i].text)) != 1 || i > 0 && !pullable(all[i].gap) {
			break
		}
		if text += all[i].text; i >= 2 && spelled[text] {
			best = i + 1
		}
	}
	return best
}

// pullable reports whether letters that this stands between may belong
// together.
func pullable(gap string) bool {
	return gap != "" && len(gap) <= pulled && strings.Trim(gap, " \t.-_*·/–~") == ""
}

// set returns the words of a text.
func set(text string) map[string]bool {
	all := map[string]bool{}
	for _, w := range strings.Fields(text) {
		all[w] = true
	}
	return all
}
