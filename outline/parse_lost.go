package outline

// restart decides what it means that a list, open at the path's place at,
// starts again at its first number: a heading above it is lost (I2). It opens
// the lost heading and returns -1, or at if none can be told.
func (t *tree) restart(at int) int {
	level := t.lostLevel(at)
	if level < 0 {
		t.remark(NumbersRestart, t.items[t.now].label.text)
		return at
	}
	t.imply(level, "")
	return -1
}

// lostLevel returns the place in the path of the section whose next sibling is
// lost before the present item, which restarts the list at the given place. It
// is the innermost one after which a number is skipped, or else, where no
// sibling follows at all, the innermost (the restart at the end). -1: neither.
func (t *tree) lostLevel(at int) int {
	last := -1
	for level := at - 1; level >= 0; level-- {
		l := t.path[level].label
		if l.ordinal() == 0 {
			continue
		}
		next := t.next(level)
		switch {
		case next == nil || next.ordinal() == 1:
			last = max(last, level)
		case next.ordinal() > l.ordinal()+1:
			return level
		default:
			return -1
		}
	}
	return last
}

// imply opens the lost sibling after the section at the given level, with the
// title that survived, if one did.
func (t *tree) imply(level int, title string) {
	l := t.path[level].label
	t.path = t.path[:level]
	t.open(l.with(l.ordinal()+1), title)
}

// open pushes a lost heading.
func (t *tree) open(l label, title string) {
	t.push(l, title)
	t.path[len(t.path)-1].level = max(0, t.items[t.now].level-1)
	t.sections[len(t.sections)-1].Implied = true
	t.remark(LostHeading, l.text)
}

// beginsList reports whether it is the first item of all, or the first section
// with a number under the one above it.
func (t *tree) beginsList(it item) bool {
	n := len(t.sections)
	if n == 0 || it.label.ordinal() == 0 || it.label.dotted() {
		return n == 0 && !it.heading
	}
	return t.sections[n-1].Depth == len(t.path)-1 && !t.path[len(t.path)-1].label.bullet() && t.find(it.label.style) < 0
}

// beginLost opens the first part of those that hold lists like the one that l
// begins, if that part is lost: the parts begin below, at the second number
// or, in a text that has none before, later. It reports whether it did. The
// title is what survived of the part.
func (t *tree) beginLost(l label, title string) bool {
	first, end := len(t.items), t.scope(len(t.path))
	part := l
	for s := range t.where {
		i := t.nextItem(s)
		if i >= end || !s.divides() || s.rank() < part.style.rank() || s == l.style {
			continue
		}
		if s.rank() > part.style.rank() || i < first {
			part, first = t.items[i].label, i
		}
	}
	tie := part.style.rank() == l.style.rank()
	switch {
	case first == len(t.items), part.ordinal() < 2, part.ordinal() == t.last[part.style]+1:
		return false
	case len(t.sections) > 0 && part.ordinal() > 2, tie && !t.restartsBelow(l.style, first, end):
		return false
	}
	t.open(part.with(1), title)
	return true
}

// restartsBelow reports whether the list of style s starts again after the
// item at from and before the one at end.
func (t *tree) restartsBelow(s style, from, end int) bool {
	i := t.itemAfter(s, from)
	return i < end && t.items[i].label.ordinal() == 1
}

// divides reports whether sections of this style are what a text is divided
// into, so that they begin at the first number. Điều 14 may be a mere
// reference.
func (s style) divides() bool {
	return s.structural() || s.close == "." && s.depth == 1 && (s.kind == capitalKind || s.kind == romanKind || s.kind == numberKind)
}

// lostFirst reports whether the first part is lost: the text begins with its
// children, and the parts, when they come, begin at the second number or
// later (I2).
func lostFirst(paragraphs []paragraph) bool {
	var child, part label
	seen := make(map[style]bool)
	for _, p := range paragraphs {
		switch l := p.label; {
		case l.ordinal() == 0 || l.dotted() || seen[l.style]:
			continue
		case child.ordinal() == 0:
			child = l
		case l.style.divides() && l.style.rank() > max(child.style.rank(), part.style.rank()):
			part = l
		}
		seen[p.label.style] = true
	}
	return part.ordinal() > 1
}
