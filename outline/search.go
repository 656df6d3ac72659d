package outline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold returns the text as it is compared in a search: small letters without
// tone marks and diacritics, words one space apart.
func Fold(text string) string {
	folded := make([]byte, 0, len(text))
	for _, r := range text {
		switch r = unicode.ToLower(r); {
		case unicode.IsSpace(r):
			if len(folded) > 0 && folded[len(folded)-1] != ' ' {
				folded = append(folded, ' ')
			}
		case r == 'đ':
			folded = append(folded, 'd')
		case r < utf8.RuneSelf:
			folded = append(folded, byte(r))
		default:
			folded = appendBare(folded, r)
		}
	}
	return strings.TrimSuffix(string(folded), " ")
}

// appendBare appends the rune without its marks.
func appendBare(to []byte, r rune) []byte {
	var room [utf8.UTFMax]byte
	letter := utf8.AppendRune(room[:0], r)
	if parts := norm.NFD.Properties(letter).Decomposition(); parts != nil {
		letter = parts
	}
	for len(letter) > 0 {
		part, size := utf8.DecodeRune(letter)
		if !unicode.Is(unicode.Mn, part) {
			to = append(to, letter[:size]...)
		}
		letter = letter[size:]
	}
	return to
}

// A Hit is a section that holds what was looked for.
type Hit struct {
	Section int    // position in Outline.Sections
	Excerpt string // of the answer, around the words; "" where the title holds them
}

// Search returns the sections whose title or answer holds the words, in order.
// Words typed with diacritics are found as typed, words without them in any
// spelling. Only answers that are loaded are looked through.
func (r *Report) Search(words string) []Hit {
	match := matcher(words)
	var hits []Hit
	for i, s := range r.Outline.Sections {
		if at, _ := match(s.Title + " " + r.Names[s.ID]); at >= 0 {
			hits = append(hits, Hit{Section: i})
			continue
		}
		if at, excerpt := match(r.Answers[s.ID].Text()); at >= 0 {
			hits = append(hits, Hit{Section: i, Excerpt: excerpt})
		}
	}
	return hits
}

// SearchOrphans returns the orphans whose heading or answer holds the words, as
// Search does.
func (r *Report) SearchOrphans(words string) []Unplaced {
	match := matcher(words)
	var found []Unplaced
	for _, u := range r.Orphans() {
		if at, _ := match(u.Heading + " " + u.Answer.Text()); at >= 0 {
			found = append(found, u)
		}
	}
	return found
}

// matcher returns a function that finds the words in a text: the position of
// the first word, or -1, and the words around it as they are written.
func matcher(words string) func(string) (int, string) {
	wanted := strings.Fields(strings.ToLower(Clean(words)))
	plain := strings.Join(wanted, " ") == Fold(words)
	same := func(w string) string { return strings.ToLower(w) }
	if plain {
		same = Fold
	}
	return func(text string) (int, string) {
		all := strings.Fields(text)
		for i := range all {
			if len(wanted) > 0 && begins(all[i:], wanted, same) {
				return i, strings.Join(all[max(0, i-5):min(len(all), i+len(wanted)+8)], " ")
			}
		}
		return -1, ""
	}
}

// begins reports whether the words open with those wanted, the last of which
// may be the beginning of a word. Signs around words do not count.
func begins(words, wanted []string, same func(string) string) bool {
	if len(words) < len(wanted) {
		return false
	}
	for i, w := range wanted {
		got := strings.TrimFunc(same(words[i]), func(r rune) bool { return unicode.IsPunct(r) })
		w = strings.TrimFunc(w, func(r rune) bool { return unicode.IsPunct(r) })
		if got != w && (i+1 < len(wanted) || !strings.HasPrefix(got, w)) {
			return false
		}
	}
	return true
}
