package outline

import "strings"

// dotted puts 2.3 under the open 2, or under another open section of that
// number (D2). A parent that is nowhere is lost (I2).
func (t *tree) dotted(it item) {
	t.closeBullets()
	t.makeRoom(it.label)
	t.push(it.label, it.title)
}

// makeRoom closes what is open down to the parent of l, and opens the parent
// if it is lost.
func (t *tree) makeRoom(l label) {
	at := t.find(l.style)
	if at >= 0 && samePrefix(l, t.path[at].label) {
		t.checkGap(t.path[at].label, l)
		t.path = t.path[:at]
		return
	}
	hosted := at > 0 && t.path[at-1].label.style.kind == romanKind // 1.2 stood under I
	if at >= 0 {
		t.path = t.path[:at]
	}
	if len(l.path) > 2 {
		t.makeRoomBelow(l.parent())
		return
	}
	t.makeRoomUnder(l, hosted)
}

// makeRoomBelow closes what is below the open parent, itself dotted; if it is
// not open, it is lost.
func (t *tree) makeRoomBelow(parent label) {
	for i, n := range t.path {
		if n.label.dotted() && n.label.ordinal() == parent.ordinal() && samePrefix(n.label, parent) {
			t.path = t.path[:i+1]
			return
		}
	}
	t.makeRoom(parent)
	t.open(parent, "")
}

// makeRoomUnder closes what is below the section whose number is the first one
// of l. The innermost section of the kind that l counts by decides; without
// one, the innermost part that has a number.
func (t *tree) makeRoomUnder(l label, hosted bool) {
	n := l.path[0]
	if i := t.innermost(func(o label) bool { return o.style.kind == l.style.kind && o.style.sign == l.style.sign }); i >= 0 {
		if o := t.path[i].label; n > o.ordinal() {
			t.path = t.path[:i]
			t.open(o.with(n), "")
		} else if n == o.ordinal() {
			t.path = t.path[:i+1]
		}
		return
	}
	i := t.innermost(func(o label) bool { return o.keyword() || o.style.rank() == capitalRank })
	switch {
	case i >= 0 && n == t.path[i].label.ordinal():
		t.path = t.path[:i+1]
	case l.style.kind != numberKind:
	case hosted && t.skips(len(t.path)-1, n):
		t.imply(len(t.path)-1, "")
	default:
		t.open(l.parent(), "")
	}
}

// innermost returns the level of the innermost open section, not dotted, whose
// label is wanted; or -1.
func (t *tree) innermost(wanted func(label) bool) int {
	for i := len(t.path) - 1; i >= 0; i-- {
		if l := t.path[i].label; !l.dotted() && l.ordinal() > 0 && wanted(l) {
			return i
		}
	}
	return -1
}

// skips reports whether the sibling with the number n, the next after the
// section at the given level, is missing.
func (t *tree) skips(level, n int) bool {
	next := t.next(level)
	return n == t.path[level].label.ordinal()+1 && (next == nil || next.ordinal() > n)
}

// parent returns the label above a dotted one: 2.3 for 2.3.1, I for I.2.
func (l label) parent() label {
	l.path = l.path[:len(l.path)-1]
	l.text = strings.TrimPrefix(strings.TrimSuffix(l.before, "."), "(")
	l.before, l.after = l.text[:strings.LastIndexAny(l.text, " .")+1], ""
	l.style.close, l.style.depth = ".", len(l.path)
	switch {
	case len(l.path) > 1:
	case l.style.kind == romanKind:
		l.numerals = inRoman
	case l.style.kind == capitalKind:
		l.numerals = inLetters
	}
	return l
}
