package outline

import (
	"fmt"
	"sort"
)

// A tree grows section by section. Its path holds the sections that are open,
// outermost first; the next item closes some of them and is put under the
// last that is left (D1).
type tree struct {
	items    []item
	where    map[style][]int // positions in items of the labels of a style
	now      int             // position in items
	path     []node
	sections []Section
	last     map[style]int // the last number of every style, for numbers that run on
	remarks  []Remark
}

// A node is an open section.
type node struct {
	label   label
	opening bool // a heading such as MỞ ĐẦU, which holds no parts
	level   int  // of a heading by its style, 0 for other text
}

func (n node) rank() int {
	switch {
	case n.label.style.kind != headingKind:
		return n.label.style.rank()
	case n.opening:
		return capitalRank - 1
	}
	return topRank
}

// grow makes sections of the items.
func grow(items []item) *tree {
	t := &tree{items: items, where: make(map[style][]int), last: make(map[style]int)}
	for i, it := range items {
		t.where[it.label.style] = append(t.where[it.label.style], i)
	}
	for i, it := range items {
		t.now = i
		if t.beginsList(it) {
			t.beginLost(it.label, "")
		}
		switch {
		case it.table != nil:
			t.table(it)
		case it.heading && it.level > 0:
			t.styled(it)
		case it.heading:
			t.heading(it)
		case it.label.style.kind == noKind:
			t.guidance(it)
		case it.label.bullet():
			t.bullet(it)
		case it.label.dotted():
			t.dotted(it)
		default:
			t.numbered(it)
		}
	}
	return t
}

// guidance adds a note to the section above, which is the one above it in the
// text (N2).
func (t *tree) guidance(it item) {
	s := &t.sections[len(t.sections)-1]
	s.Notes = append(s.Notes, it.title)
	t.remark(GuidanceNote, it.title)
}

// bullet puts a bullet beside an open one with the same sign, else under the
// last section (D4).
func (t *tree) bullet(it item) {
	if at := t.find(it.label.style); at >= 0 {
		t.path = t.path[:at]
	}
	t.push(it.label, it.title)
}

// numbered puts a section beside the open one of its style. A style that is
// not open begins a level under the last section that can hold it.
func (t *tree) numbered(it item) {
	t.closeBullets()
	at := t.find(it.label.style)
	if at >= 0 && it.label.ordinal() == 1 && t.path[at].label.ordinal() >= 1 {
		at = t.restart(at)
	}
	if at >= 0 {
		t.checkGap(t.path[at].label, it.label)
		t.path = t.path[:at]
	} else {
		t.closeStyled(it.level)
		t.closeLower(it.label.style)
		t.checkFirst(it.label)
	}
	t.push(it.label, it.title)
}

// closeLower closes what a section of the new style s cannot stand under. For
// PHẦN and CHƯƠNG that is whatever ranks below them; for I and A, a heading
// such as MỞ ĐẦU; for any, a section that ranks below and whose own list
// starts anew beneath s.
func (t *tree) closeLower(s style) {
	for n := len(t.path); n > 0; n-- {
		top, rooted := t.path[n-1], t.path[0].opening && s.rank() >= capitalRank
		switch {
		case s.structural() && top.label.style.kind == headingKind:
		case top.rank() >= s.rank():
			return
		case !s.structural() && !rooted && !t.startsAnew(n-1):
			return
		}
		t.path = t.path[:n-1]
	}
}

// startsAnew reports whether the next label in the style of the section at
// the given level, beside it, has the first number.
func (t *tree) startsAnew(level int) bool {
	next := t.next(level)
	return next != nil && next.ordinal() == 1
}

// next returns the label of the next section in the style of the one at the
// given level of the path, before the section around them closes; or nil.
func (t *tree) next(level int) *label {
	if i := t.nextItem(t.path[level].label.style); i < t.scope(level) {
		return &t.items[i].label
	}
	return nil
}

// scope returns the position of the next item that closes one of the sections
// above the given level of the path.
func (t *tree) scope(level int) int {
	end := len(t.items)
	for _, n := range t.path[:level] {
		end = min(end, t.nextItem(n.label.style))
	}
	return end
}

// nextItem returns the position of the next item whose label has the style;
// the number of items if there is none.
func (t *tree) nextItem(s style) int { return t.itemAfter(s, t.now) }

func (t *tree) itemAfter(s style, i int) int {
	positions := t.where[s]
	i = sort.SearchInts(positions, i+1)
	if i == len(positions) {
		return len(t.items)
	}
	return positions[i]
}

// find returns the place of a style in the path, or -1.
func (t *tree) find(s style) int {
	for i, n := range t.path {
		if n.label.style == s {
			return i
		}
	}
	return -1
}

func (t *tree) closeBullets() {
	for n := len(t.path); n > 0 && t.path[n-1].label.bullet(); n-- {
		t.path = t.path[:n-1]
	}
}

// push opens a section under the last one of the path.
func (t *tree) push(l label, title string) {
	t.sections = append(t.sections, Section{
		Label: l.text, Title: title, Depth: len(t.path), Line: t.items[t.now].line,
	})
	t.path = append(t.path, node{label: l, level: t.items[t.now].level})
	if !l.bullet() {
		t.last[l.style] = l.ordinal()
	}
	if hasDots(title) {
		t.remark(BlankToFill, title)
	}
}

// checkGap remarks on numbers left out between siblings.
func (t *tree) checkGap(before, after label) {
	skipped := after.ordinal() - before.ordinal() - 1
	lettered := after.numerals == inLetters || after.numerals == inSmallLetters
	spared := lettered && before.ordinal()+1 == readLetter("đ") // many lists do without it
	if skipped > 1 || skipped == 1 && !spared {
		t.remark(GapInNumbers, fmt.Sprintf("%s is followed by %s", before.text, after.text))
	}
}

// checkFirst remarks on a list that neither begins at its first number nor
// runs on from the list of the part before.
func (t *tree) checkFirst(l label) {
	if l.ordinal() > 1 && l.ordinal() != t.last[l.style]+1 {
		t.remark(GapInNumbers, "the list begins at "+l.text)
	}
}

func (t *tree) remark(k RemarkKind, text string) {
	t.remarks = append(t.remarks, Remark{t.items[t.now].line, k, text})
}
