package outline

// unlabelled is the label of a heading that has none.
var unlabelled = label{text: Unlabelled, style: style{kind: headingKind, depth: 1}}

// heading decides what a line in capitals without a label is: a part whose
// label alone is lost (I4), a heading that never had one (L6), or guidance
// within a list.
func (t *tree) heading(it item) {
	opening := isOpening(it.title)
	following := t.following()
	switch {
	case !opening && len(t.sections) == 0 && t.beginLost(following, it.title):
		return
	case !opening && t.impliedBy(following, it.title):
		return
	case !opening && !it.alone && t.goesOn(following):
		t.guidance(it)
		return
	}
	level := 0
	if !opening {
		level = t.headingLevel()
	}
	t.path = t.path[:level]
	t.push(unlabelled, it.title)
	t.path[level].opening = opening
}

// following returns the label of the next section, over guidance; the zero
// label before another heading and at the end.
func (t *tree) following() label {
	for _, it := range t.items[t.now+1:] {
		if it.heading || it.label.style.kind != noKind {
			return it.label
		}
	}
	return label{}
}

// impliedBy opens the lost heading with the title if the label that follows
// restarts a list that is open.
func (t *tree) impliedBy(following label, title string) bool {
	at := t.find(following.style)
	if following.dotted() || following.ordinal() != 1 || at < 0 {
		return false
	}
	level := t.lostLevel(at)
	if level >= 0 {
		t.imply(level, title)
	}
	return level >= 0
}

// goesOn reports whether the label goes on with a list of numbers or small
// letters that is open.
func (t *tree) goesOn(l label) bool {
	return l.ordinal() > 1 && l.style.rank() < capitalRank && t.find(l.style) >= 0
}

// headingLevel returns the level of a heading without a label: beside an open
// one; else within the open part, if the next part is the one that follows it;
// else at the top.
func (t *tree) headingLevel() int {
	if at := t.find(unlabelled.style); at >= 0 {
		return at
	}
	if len(t.path) == 0 || t.path[0].label.ordinal() == 0 {
		return 0
	}
	if next := t.next(0); next != nil && next.ordinal() == t.path[0].label.ordinal()+1 {
		return 1
	}
	return 0
}
