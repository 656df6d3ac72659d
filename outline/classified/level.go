package classified

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// A hit is a place where a level is named, be it as a mark or in passing.
type hit struct {
	level    Level
	from, to int  // the first of its words in the line, and the last
	place    int  // among those of the line
	bare     bool // without signs, so that it may be another word
	guess    bool // a letter in its place
	look     look
}

// strong reports whether it is written in capitals.
func (h hit) strong() bool { return h.look == upper || h.look == odd }

var (
	secretWords = set("mật mât")
	topWords    = set("tối tói")
	utmostWords = set("tuyệt tuyêt tuyẹt")
	whole       = map[string]Level{
		"tốimật": TopSecret, "tốimât": TopSecret,
		"tuyệtmật": UtmostSecret, "tuyêtmật": UtmostSecret, "tuyệtmât": UtmostSecret, "tuyêtmât": UtmostSecret,
	}
	wholeBare = map[string]Level{"toimat": TopSecret, "tuyetmat": UtmostSecret}
)

// hits returns the places where a level is named.
func hits(words []word) []hit {
	var all []hit
	for i, w := range words {
		h := hit{level: Secret, from: i, to: i, look: w.look}
		switch {
		case secretWords[w.text]:
		case w.text == "mat", w.text == "mạt": // a hat is what a scanner loses first
			h.bare = true
		case whole[w.text] > 0:
			h.level = whole[w.text]
		case wholeBare[w.text] > 0:
			h.level, h.bare = wholeBare[w.text], true
		case letters[w.text] > 0 && isLetter(words, i):
			h.level, h.guess = letters[w.text], true
		default:
			continue
		}
		if h.level == Secret && i > 0 && near(w.gap) {
			h.raise(words[i-1])
		}
		if h.level == Secret && inTerm(words, i) {
			continue
		}
		h.place = len(all)
		all = append(all, h)
	}
	return all
}

// inTerm reports whether "mật" is a part of another term with the words around
// it in the line.
func inTerm(words []word, i int) bool {
	if i > 0 && beside(words[i].gap) && beforeSecret[words[i-1].text] {
		named := words[i-1].text == "độ" && words[i-1].look == lower && words[i].look != lower // độ Mật
		return !named
	}
	rest := words[i+1:]
	return len(rest) > 0 && beside(rest[0].gap) && afterSecret[rest[0].text] && beginsWith(rest, documents) == 0
}

// raise takes the word before into account.
func (h *hit) raise(before word) {
	text := before.text
	if h.strong() && !h.bare && (before.look == upper || before.look == odd) {
		text = scanned(text)
	}
	switch {
	case topWords[text], text == "toi":
		h.level = TopSecret
	case utmostWords[text], text == "tuyet":
		h.level = UtmostSecret
	default:
		return
	}
	h.from--
	h.look = together(before.look, h.look)
}

// scanned returns a word without its signs, and with letters for what a scanner
// takes them for: what is left of TỐI when it read TÔl or TỒ1.
func scanned(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.Is(unicode.Mn, r):
			return -1
		case r == 'l', r == '1', r == 'ı':
			return 'i'
		case r == '0':
			return 'o'
		}
		return r
	}, norm.NFD.String(text))
}

// together returns the look of two words.
func together(a, b look) look {
	switch {
	case a == b:
		return a
	case a == title && b == lower:
		return title
	case a == lower && b == title:
		return lower
	}
	return odd
}

// near reports whether two words that this stands between are one term.
func near(gap string) bool {
	return gap != "" && len(gap) <= pulled && strings.Trim(gap, " \t-_.") == ""
}

// beside reports whether nothing but space is in it, and no end of a cell.
func beside(gap string) bool { return plain(gap) && !strings.Contains(gap, "\t") }

// plain reports whether nothing but space is in it.
func plain(gap string) bool { return strings.TrimSpace(gap) == "" }

// raiseAcross is raise for a word in the line above.
func (h *hit) raiseAcross(above word) {
	from := h.from
	h.raise(above)
	h.from = from
}
