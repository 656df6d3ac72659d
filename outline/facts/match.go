package facts

import "strings"

// A matcher holds words against what was heard from a place on.
type matcher struct {
	e        *Evidence
	at, next int
	plain    bool // the draft is typed without marks
	guessed  bool // marks were missing among words that have them
	unmarked bool // no word heard had a mark
	short    bool // initials were taken for words
	whole    bool // a word was heard as it is
	shorts   int  // how many initials were taken
}

// match takes the next word heard for one of the words, or for several of
// which it is the initials; it returns for how many, 0 when for none.
func (m *matcher) match(words []heard) int {
	h, w := m.e.words[m.at+m.next], words[0]
	m.next++
	m.unmarked = m.unmarked && !h.marked
	switch {
	case h.fold == w.fold, h.bare == w.bare && (!h.sure || m.plain):
		m.whole = true
		return 1
	case h.bare == w.bare && !h.marked:
		m.guessed, m.whole = true, true
		return 1
	case h.short == "":
		return 0
	}
	if n := len(h.short); n <= min(len(words), longestInitials) && initials(words[:n]) == h.short && (n < len(words) || m.whole || m.next > 1) {
		m.short, m.shorts, m.next = true, m.shorts+1, m.next+h.takes-1
		return n
	}
	if n := m.overAnd(words); n > 0 {
		m.short, m.shorts, m.next = true, m.shorts+1, m.next+h.takes-1
		return n
	}
	if h.takes > 1 || h.upper {
		return 0
	}
	if contracts(h.short, w.bare) {
		m.short = true
		return 1
	}
	if len(words) > 1 && joined(h.short, w.bare, words[1].bare) {
		m.short, m.whole = true, true
		return 2
	}
	return 0
}

// overAnd matches initials that pass over "và", and returns for how many
// words they stand.
func (m *matcher) overAnd(words []heard) int {
	short := m.e.words[m.at+m.next-1].short
	n, passed := 0, false
	for n < len(words) && short != "" {
		switch {
		case words[n].bare != "" && words[n].bare[0] == short[0]:
			short = short[1:]
		case n > 0 && words[n].fold == and:
			passed = true
		default:
			return 0
		}
		n++
	}
	if short != "" || !passed || n == len(words) && !m.whole && m.next < 2 {
		return 0
	}
	return n
}

// joined reports whether the letters begin like the first word and go on as
// the second: "ctri" for chính trị.
func joined(short, first, second string) bool {
	begun, whole := strings.CutSuffix(short, second)
	return whole && begun != "" && len(begun) <= 2 && strings.HasPrefix(first, begun)
}

// contracts reports whether the letters are a syllable with some left out, as
// "đg" is đường and "ng" người.
func contracts(short, bare string) bool {
	if short[0] != bare[0] || len(short) >= len(bare) {
		return false
	}
	for i := range len(bare) {
		if short != "" && bare[i] == short[0] {
			short = short[1:]
		}
	}
	return short == ""
}

// manyInitials are enough by themselves: "TT PVHCC".
const manyInitials = 6

// longestInitials is how many words initials stand for at most.
const longestInitials = 8

func initials(words []heard) string {
	var out strings.Builder
	for _, w := range words {
		if w.bare != "" {
			out.WriteByte(w.bare[0])
		}
	}
	return out.String()
}
