package outline

// maxGap is how far a number may jump and still count as the next of its
// list: a heading or a few may be lost, but "30." after "2." is a date.
const maxGap = 5

// A run follows the numbering down the text and tells which labels it
// expects. It is what makes "12 cơ sở" after "3." a piece of a sentence.
type run struct {
	open []label       // the numbered labels open now, outermost first
	last map[style]int // the last number seen of every style
}

func newRun() *run { return &run{last: make(map[style]int)} }

// expects reports whether l stands in sequence (N8), and returns it as the
// run of letters decides to read it (L5).
func (r *run) expects(l label) (label, bool) {
	if l.bullet() {
		return l, true
	}
	l = r.asLetter(l)
	at, n := r.find(l.style), l.ordinal()
	switch {
	case l.weak:
		return l, r.next(l, at)
	case l.dotted() && !l.keyword():
		return l, r.fits(l, at)
	case l.keyword():
		return l, at < 0 || n == 1 || n >= r.open[at].ordinal()
	case at >= 0:
		last := r.open[at].ordinal()
		return l, n == 1 || last <= n && n <= last+maxGap
	}
	return l, n <= maxGap || r.last[l.style] < n && n <= r.last[l.style]+maxGap
}

// next reports whether l is exactly what comes next: the first number where
// its list is not open, else the one after the last.
func (r *run) next(l label, at int) bool {
	switch {
	case l.dotted():
		return r.fits(l, at) && (l.ordinal() == 1 || at >= 0 && l.ordinal() == r.open[at].ordinal()+1)
	case at >= 0:
		return l.ordinal() == r.open[at].ordinal()+1 || l.ordinal() == 1 && !l.bare
	}
	return l.ordinal() == 1 || r.last[l.style] > 0 && l.ordinal() == r.last[l.style]+1
}

// fits reports whether 2.3 continues 2.1 or 2.2, or may be the first under an
// open 2, or under a 2 lost after an open 1.
func (r *run) fits(l label, at int) bool {
	first, n := l.path[0], l.ordinal()
	if at >= 0 && samePrefix(l, r.open[at]) {
		last := r.open[at].ordinal()
		return n == 1 || last <= n && n <= last+maxGap
	}
	counting := 0
	for _, o := range r.open {
		if o.path[0] == first {
			return n <= maxGap
		}
		if o.style.kind == l.style.kind || o.dotted() {
			counting = max(counting, o.path[0])
		}
	}
	return n <= maxGap && first > counting && first <= counting+2
}

// take makes l the innermost open label.
func (r *run) take(l label) {
	if l.bullet() {
		return
	}
	r.last[l.style] = l.ordinal()
	if at := r.find(l.style); at >= 0 {
		r.open = append(r.open[:at], l)
		return
	}
	for n := len(r.open); n > 0 && l.style.structural() && r.open[n-1].style.rank() < l.style.rank(); n-- {
		r.open = r.open[:n-1]
	}
	r.open = append(r.open, l)
}

func (r *run) find(s style) int {
	for i, o := range r.open {
		if o.style == s {
			return i
		}
	}
	return -1
}

// structural reports whether sections of this style divide a whole document,
// so that they stand under nothing but each other.
func (s style) structural() bool {
	return s.kind == keywordKind && s.depth == 1 && s.rank() >= partRank
}

// samePrefix reports whether two labels differ in the last number alone.
func samePrefix(a, b label) bool {
	if len(a.path) != len(b.path) {
		return false
	}
	for i, v := range a.path[:len(a.path)-1] {
		if b.path[i] != v {
			return false
		}
	}
	return true
}

// asLetter reads a single I, V or X as a letter where the open run of letters
// has come to it and no run of Roman numbers has.
func (r *run) asLetter(l label) label {
	letter := l
	switch {
	case l.dotted():
		return l
	case l.style.kind == romanKind:
		letter.style.kind, letter.numerals = capitalKind, inLetters
	case l.style.kind == smallRomanKind:
		letter.style.kind, letter.numerals = smallKind, inSmallLetters
	default:
		return l
	}
	v := readLetter(l.numerals.write(l.ordinal()))
	at, rom := r.find(letter.style), r.find(l.style)
	if v == 0 || at < 0 || v != r.open[at].ordinal()+1 || rom > at && l.ordinal() == r.open[rom].ordinal()+1 {
		return l
	}
	if l.ordinal() == 1 && r.last[l.style] > 0 {
		return l
	}
	letter.path = []int{v}
	return letter
}
