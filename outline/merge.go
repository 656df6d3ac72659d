package outline

import (
	"slices"
	"strconv"
)

// A Move tells what became of a section when a new edition of an outline took
// the place of an old one.
type Move struct {
	Kind MoveKind
	ID   SectionID
	Old  int // position in the old outline, -1 for a section that is new
	New  int // position in the merged outline, -1 for one that is gone
	// Homeless: it was a question and is none any more, because it is gone or
	// has become a heading. What was answered to it has no place.
	Homeless bool
}

// A MoveKind is what became of a section.
type MoveKind string

const (
	SectionSame    MoveKind = "same"    // same place, same words
	SectionMoved   MoveKind = "moved"   // another label or another section above; the words may differ too
	SectionRenamed MoveKind = "renamed" // same place, other words
	SectionNew     MoveKind = "new"
	SectionGone    MoveKind = "gone"
)

// Merge returns the new edition of an outline with the IDs that its sections
// and blanks have in the old one, and what became of every section: those of
// the merged outline in order, then those that are gone in theirs. What is
// found again keeps its ID; the rest get IDs that no section ever had, also
// none of those that earlier editions lost; what is gone is a leftover. Neither
// outline is changed.
//
// Sections are the same by what they say and by where they stand. A question
// that says something else where another stood is new: an answer must not
// stand under a question that was not asked.
func Merge(old, new *Outline) (merged *Outline, moves []Move) {
	m := newMatching(old, new)
	m.match()
	next := *new
	next.Sections = slices.Clone(new.Sections)
	next.LastID = lastID(old)
	for j := range next.Sections {
		s := &next.Sections[j]
		if i := m.toOld[j]; i >= 0 {
			s.ID = old.Sections[i].ID
		} else {
			next.LastID++
			s.ID = SectionID(strconv.FormatInt(int64(next.LastID), 36))
		}
		moves = append(moves, m.move(&next, j))
	}
	for i, s := range old.Sections {
		if m.toNew[i] < 0 {
			moves = append(moves, Move{SectionGone, s.ID, i, -1, old.Leaf(i)})
		}
	}
	next.Leftovers = slices.Clone(new.Leftovers)
	next.keepGone(old, func(SectionID) bool { return true })
	mergeBlanks(old, &next)
	return &next, moves
}

// lastID returns the highest number that was ever given as an ID.
func lastID(o *Outline) int {
	last := o.LastID
	for _, s := range o.Sections {
		if n, err := strconv.ParseInt(string(s.ID), 36, 32); err == nil {
			last = max(last, int(n))
		}
	}
	for _, l := range o.Leftovers {
		if l.Section == nil {
			continue
		}
		if n, err := strconv.ParseInt(string(l.Section.ID), 36, 32); err == nil {
			last = max(last, int(n))
		}
	}
	return last
}

// move tells what became of the section that stands at j in the merged
// outline.
func (m *matching) move(merged *Outline, j int) Move {
	id, i := merged.Sections[j].ID, m.toOld[j]
	if i < 0 {
		return Move{SectionNew, id, -1, j, false}
	}
	kind := SectionSame
	switch {
	case m.old.sections[i].label != m.new.sections[j].label || m.parentOf(i) != m.new.sections[j].parent:
		kind = SectionMoved
	case m.old.sections[i].folded != m.new.sections[j].folded:
		kind = SectionRenamed
	}
	return Move{kind, id, i, j, m.old.outline.Leaf(i) && !merged.Leaf(j)}
}

// parentOf returns the position in the new outline of the section above the
// old one at i: -1 at the top, -2 where it is gone.
func (m *matching) parentOf(i int) int {
	parent := m.old.sections[i].parent
	if parent < 0 {
		return -1
	}
	if j := m.toNew[parent]; j >= 0 {
		return j
	}
	return -2
}

// mergeBlanks gives the blanks of the head the IDs of those that stand between
// the same words; the rest, IDs that none ever had.
func mergeBlanks(old, merged *Outline) {
	merged.Blanks = slices.Clone(merged.Blanks)
	merged.LastBlank = lastBlank(old)
	type words struct{ before, after string }
	free := make(map[words][]FieldID)
	for _, b := range old.Blanks {
		w := words{Fold(b.Before), Fold(b.After)}
		free[w] = append(free[w], b.ID)
	}
	for i := range merged.Blanks {
		b := &merged.Blanks[i]
		w := words{Fold(b.Before), Fold(b.After)}
		if ids := free[w]; len(ids) > 0 {
			b.ID, free[w] = ids[0], ids[1:]
			continue
		}
		merged.LastBlank++
		b.ID = FieldID("b" + strconv.Itoa(merged.LastBlank))
	}
}

// lastBlank returns the highest number that was ever given to a blank.
func lastBlank(o *Outline) int {
	last := o.LastBlank
	for _, b := range o.Blanks {
		if n, err := strconv.Atoi(string(b.ID[min(1, len(b.ID)):])); err == nil {
			last = max(last, n)
		}
	}
	return last
}
