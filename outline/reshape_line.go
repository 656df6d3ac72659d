package outline

import "slices"

// Lines of guidance and leftovers, as they become something else.

// AskNote makes a line of guidance of the section at i a question, with the
// guidance that follows it: beside the section, or below it if that is a
// heading.
func (o *Outline) AskNote(i, note int) (*Outline, bool) {
	if !o.hasNote(i, note) {
		return o, false
	}
	next := o.copied()
	notes := o.Sections[i].Notes
	q := next.newSection(notes[note], o.Sections[i])
	q.Notes = slices.Clone(notes[note+1:])
	next.Sections[i].Notes = slices.Clone(notes[:note])
	next.insertBehind(i, q)
	return next, true
}

// insertBehind puts a section right behind that at i: beside a question, below
// a heading.
func (o *Outline) insertBehind(i int, s Section) {
	s.Depth = 0
	if i >= 0 {
		if s.Depth = o.Sections[i].Depth; !o.Leaf(i) {
			s.Depth++
		}
	}
	o.Sections = slices.Insert(o.Sections, i+1, s)
}

func (o *Outline) hasNote(i, note int) bool { return 0 <= note && note < len(o.Sections[i].Notes) }

// JoinNote makes a line of guidance the end of the line above it.
func (o *Outline) JoinNote(i, note int) (*Outline, bool) {
	if !o.hasNote(i, note) || note == 0 && o.Sections[i].Title == "" {
		return o, false
	}
	next := o.copied()
	s := &next.Sections[i]
	line := s.Notes[note]
	s.Notes = slices.Delete(slices.Clone(s.Notes), note, note+1)
	if note == 0 {
		s.Title += " " + line
	} else {
		s.Notes[note-1] += " " + line
	}
	return next, true
}

// RemoveNote takes out a line of guidance.
func (o *Outline) RemoveNote(i, note int) (*Outline, bool) {
	if !o.hasNote(i, note) {
		return o, false
	}
	next := o.copied()
	s := &next.Sections[i]
	next.Leftovers = append(next.Leftovers, Leftover{Line: s.Line, Kind: TakenOut, Text: s.Notes[note]})
	s.Notes = slices.Delete(slices.Clone(s.Notes), note, note+1)
	return next, true
}

// Restore puts a leftover back as a section, by its line in the source; one
// that was a section keeps its ID and, as far as there can be, its level. It
// returns its position.
func (o *Outline) Restore(k int) (next *Outline, at int, ok bool) {
	if k < 0 || k >= len(o.Leftovers) {
		return o, 0, false
	}
	next = o.copied()
	left := next.Leftovers[k]
	next.Leftovers = slices.Delete(next.Leftovers, k, k+1)
	behind := o.behind(left.Line)
	if left.Section != nil && o.Index(left.Section.ID) < 0 {
		next.Sections = slices.Insert(next.Sections, behind+1, *left.Section)
		next.level()
		return next, behind + 1, true
	}
	beside := Section{Line: left.Line}
	if behind >= 0 {
		beside.Label = o.Sections[behind].Label
	}
	next.insertBehind(behind, next.newSection(left.Words(), beside))
	return next, behind + 1, true
}

// RestoreNote puts a leftover back as guidance of the section that it stood
// below in the source, and returns the position of that.
func (o *Outline) RestoreNote(k int) (next *Outline, at int, ok bool) {
	if k < 0 || k >= len(o.Leftovers) {
		return o, 0, false
	}
	next = o.copied()
	left := next.Leftovers[k]
	next.Leftovers = slices.Delete(next.Leftovers, k, k+1)
	at = max(0, o.behind(left.Line))
	if left.Section != nil {
		next.addNotes(at, *left.Section)
		return next, at, true
	}
	next.Sections[at].Notes = slices.Concat(next.Sections[at].Notes, []string{left.Text})
	return next, at, true
}

// behind returns the position of the section that a line of the source stands
// behind, or -1.
func (o *Outline) behind(line int) int {
	found := -1
	for i, s := range o.Sections {
		if s.Line <= line {
			found = i
		}
	}
	return found
}

// level closes gaps between levels: a section stands one level below the next
// one above it that stood higher.
func (o *Outline) level() {
	var above []int
	for i := range o.Sections {
		depth := o.Sections[i].Depth
		for len(above) > 0 && above[len(above)-1] >= depth {
			above = above[:len(above)-1]
		}
		o.Sections[i].Depth = len(above)
		above = append(above, depth)
	}
}

// Instead returns the outline as it can take the place of a later edition
// again: no ID that was given since is given twice, and the sections of that
// edition which have something to keep are leftovers.
func (o *Outline) Instead(later *Outline, keep func(SectionID) bool) *Outline {
	next := o.copied()
	next.LastID, next.LastBlank = max(lastID(o), lastID(later)), max(lastBlank(o), lastBlank(later))
	next.keepGone(later, keep)
	return next
}

// keepGone makes leftovers of the sections and former sections of another
// edition that this one does not have.
func (o *Outline) keepGone(other *Outline, keep func(SectionID) bool) {
	known := make(map[SectionID]bool)
	for _, s := range o.Sections {
		known[s.ID] = true
	}
	for _, l := range o.Leftovers {
		if l.Section != nil {
			known[l.Section.ID] = true
		}
	}
	add := func(l Leftover) {
		if !known[l.Section.ID] && keep(l.Section.ID) {
			o.Leftovers = append(o.Leftovers, l)
		}
	}
	for i := range other.Sections {
		add(Leftover{Line: other.Sections[i].Line, Kind: FormerSection, Section: &other.Sections[i]})
	}
	for _, l := range other.Leftovers {
		if l.Section != nil {
			add(l)
		}
	}
}
