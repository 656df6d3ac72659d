package outline

import "strings"

// A label is the sign at the beginning of a section, read but not yet
// believed.
type label struct {
	text     string   // as it is shown: "PHẦN I", "2.3.1", "a)", "-"
	style    style    // labels of one style are siblings
	path     []int    // the numbers in it: 2.3.1 gives 2, 3, 1; none for a bullet
	before   string   // what is printed before its last number …
	after    string   // … and after it, so that a lost sibling can be named
	numerals numerals // how its last number is written
	weak     bool     // believed only where the numbering expects just this number
	bare     bool     // no sign stands after its number, as in a footnote
}

// A style is a way of numbering.
type style struct {
	kind  kind
	sign  string // the keyword, or the bullet
	close string // "." for all of . : / -, or ")", or "()"
	depth int    // how many numbers: 3 for 2.3.1
	inner int    // levels above that its list prints in the same way; 0 in text
}

// A kind is a family of styles.
type kind int

const (
	noKind kind = iota
	bulletKind
	headingKind // a heading without a label
	keywordKind
	capitalKind // A B C D Đ
	romanKind
	numberKind
	smallKind      // a b c d đ
	smallRomanKind // i ii iii
)

// ordinal returns the last number of the label, 0 when it has none.
func (l label) ordinal() int {
	if len(l.path) == 0 {
		return 0
	}
	return l.path[len(l.path)-1]
}

// bullet reports whether the label is a sign without a number.
func (l label) bullet() bool { return l.style.kind == bulletKind }

// keyword reports whether the label begins with a word such as PHẦN.
func (l label) keyword() bool { return l.style.kind == keywordKind }

// dotted reports whether the label tells its parent's number too: 2.1, I.1.
func (l label) dotted() bool { return len(l.path) > 1 }

// with returns the label of the sibling that has the number n.
func (l label) with(n int) label {
	l.path = append(append([]int(nil), l.path[:len(l.path)-1]...), n)
	l.text = l.before + l.numerals.write(n) + l.after
	return l
}

// The ranks that decide between two readings: of A and I, of CHƯƠNG and what
// divides a whole document like it, and of a heading without a label.
const (
	capitalRank = 5
	partRank    = 8
	topRank     = 10
)

// rank orders the styles by how high they usually stand. It matters only
// where numbering alone leaves two readings; D1 lets any style stand under
// any other.
func (s style) rank() int {
	switch {
	case s.kind == keywordKind && s.depth == 1:
		return keywordRank(s.sign)
	case s.kind == bulletKind:
		return 0
	case s.depth > 1:
		return 3
	}
	switch s.kind {
	case capitalKind, romanKind:
		return capitalRank
	case numberKind:
		if s.close == "." {
			return 4
		}
		return 2
	}
	return 1
}

// readLabel reads the label at the beginning of s, if there is one, and
// returns what follows it. Quote marks before a label are skipped (L4).
func readLabel(s string) (l label, rest string, ok bool) {
	s = strings.TrimLeft(s, "\"'“”‘’«» \t")
	if bare := cutOrnament(s); bare != s {
		if l, rest, ok = readLabel(bare); ok && !l.bullet() && !l.weak && !l.bare {
			return l, rest, true
		}
	}
	if l, rest, ok = readKeyword(s); ok {
		return l, rest, true
	}
	if l, rest, ok = readBullet(s); ok {
		return l, rest, true
	}
	if l, rest, ok = readCircled(s); ok {
		return l, rest, true
	}
	if l, rest, ok = readBracketed(s); ok {
		return l, rest, true
	}
	return readNumber(s)
}
