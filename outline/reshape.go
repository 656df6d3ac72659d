package outline

import (
	"slices"
	"strconv"
	"strings"
)

// What a person does to an outline that was misread, or that they want
// otherwise. Each function returns a new edition and leaves the old one as it
// is; it reports false where the thing cannot be done. Sections keep their IDs,
// new ones get IDs that none ever had, and levels stay without gaps. No line is
// lost: what is taken out becomes a Leftover.

// A Leftover is what the source has, or an earlier edition had, and the
// outline does not use.
type Leftover struct {
	Line    int        `json:"line"`
	Kind    RemarkKind `json:"kind"`
	Text    string     `json:"text,omitempty"`    // the line as printed
	Section *Section   `json:"section,omitempty"` // in place of Text: a section that was one
}

// Words returns the leftover as it was printed.
func (l Leftover) Words() string {
	if l.Section != nil {
		return l.Section.Printed()
	}
	return l.Text
}

// Keeping returns the outline with the lines that the remarks call unused.
func (o *Outline) Keeping(remarks []Remark) *Outline {
	next := o.copied()
	for _, r := range remarks {
		if r.Kind.Unused() {
			next.Leftovers = append(next.Leftovers, Leftover{Line: r.Line, Kind: r.Kind, Text: r.Text})
		}
	}
	return next
}

// Printed returns label and title in one line, as they stand in a text.
func (s Section) Printed() string {
	if s.Implied && s.Title == "" || s.Label == Unlabelled {
		return s.Title
	}
	if last := s.Label[max(0, len(s.Label)-1):]; bare(last) != "" {
		return s.Label + ". " + s.Title
	}
	return s.Label + " " + s.Title
}

// Naming returns the outline with titles for its lost headings.
func (o *Outline) Naming(titles map[SectionID]string) *Outline {
	next := o.copied()
	for i, s := range next.Sections {
		if s.Implied && titles[s.ID] != "" {
			next.Sections[i].Title = titles[s.ID]
		}
	}
	return next
}

// copied returns an outline whose sections can be changed, but not what hangs
// on them.
func (o *Outline) copied() *Outline {
	next := *o
	next.Sections, next.Leftovers = slices.Clone(o.Sections), slices.Clone(o.Leftovers)
	next.LastID = lastID(o) // also where the section that had it goes
	return &next
}

// Promote puts the section and all below it one level higher. What follows it
// on its old level is below it then, as in Word.
func (o *Outline) Promote(i int) (*Outline, bool) {
	return o.shifted(i, -1), o.Sections[i].Depth > 0
}

// Demote puts the section and all below it under the section before it.
func (o *Outline) Demote(i int) (*Outline, bool) {
	return o.shifted(i, 1), i > 0 && o.Sections[i-1].Depth >= o.Sections[i].Depth
}

func (o *Outline) shifted(i, by int) *Outline {
	next := o.copied()
	for j := i; j < o.End(i); j++ {
		next.Sections[j].Depth += by
	}
	return next
}

// lift takes out the section at i alone; those below it move a level up.
func (o *Outline) lift(i int) {
	for j, end := i+1, o.End(i); j < end; j++ {
		o.Sections[j].Depth--
	}
	o.Sections = slices.Delete(o.Sections, i, i+1)
}

// Guide makes the section guidance of the one above it.
func (o *Outline) Guide(i int) (*Outline, bool) {
	if i == 0 || o.Sections[i].Printed() == "" {
		return o, false
	}
	next := o.copied()
	next.addNotes(i-1, next.Sections[i])
	next.lift(i)
	return next, true
}

// addNotes makes the lines of a section guidance of that at i.
func (o *Outline) addNotes(i int, s Section) {
	above := &o.Sections[i]
	above.Notes = slices.Concat(above.Notes, []string{s.Printed()}, s.Notes)
	above.Tables = slices.Concat(above.Tables, s.Tables)
}

// JoinUp makes the section the end of the line above it: of the last line of
// guidance there, or of the title.
func (o *Outline) JoinUp(i int) (*Outline, bool) {
	if i == 0 || o.Sections[i].Printed() == "" || len(o.Sections[i-1].Notes) == 0 && o.Sections[i-1].Title == "" {
		return o, false
	}
	next := o.copied()
	s, above := next.Sections[i], &next.Sections[i-1]
	if last := len(above.Notes) - 1; last >= 0 {
		above.Notes = slices.Clone(above.Notes)
		above.Notes[last] += " " + s.Printed()
	} else {
		above.Title += " " + s.Printed()
	}
	above.Notes, above.Tables = slices.Concat(above.Notes, s.Notes), slices.Concat(above.Tables, s.Tables)
	next.lift(i)
	return next, true
}

// Rename gives the section the title, and the label if the text begins with
// one.
func (o *Outline) Rename(i int, text string) (*Outline, bool) {
	text = strings.Join(strings.Fields(Clean(text)), " ")
	if text == "" {
		return o, false
	}
	next := o.copied()
	s := &next.Sections[i]
	s.Title, s.Implied = text, false
	if l, rest, ok := trueLabel(text); ok {
		s.Label, s.Title = l, rest
	}
	return next, true
}

// Remove takes out the section with all below it. A heading that was only
// implied goes alone, since no line of the source is meant by it. The last
// section stays.
func (o *Outline) Remove(i int) (*Outline, bool) {
	next := o.copied()
	if s := o.Sections[i]; s.Implied && s.Title == "" && len(s.Notes)+len(s.Tables) == 0 {
		next.lift(i)
		return next, len(next.Sections) > 0
	}
	end := o.End(i)
	for j := i; j < end; j++ {
		next.Leftovers = append(next.Leftovers, Leftover{Line: o.Sections[j].Line, Kind: TakenOut, Section: &o.Sections[j]})
	}
	next.Sections = slices.Delete(next.Sections, i, end)
	return next, len(next.Sections) > 0
}

// Split makes two sections of one: the title ends at the byte at, and what
// follows is a section of its own behind it, with all that stood below.
func (o *Outline) Split(i, at int) (*Outline, bool) {
	title := o.Sections[i].Title
	if at <= 0 || at >= len(title) || strings.TrimSpace(title[:at]) == "" || strings.TrimSpace(title[at:]) == "" {
		return o, false
	}
	next := o.copied()
	s := &next.Sections[i]
	second := next.newSection(strings.TrimSpace(title[at:]), *s)
	second.Notes, second.Tables = s.Notes, s.Tables
	s.Title, s.Notes, s.Tables = strings.TrimSpace(title[:at]), nil, nil
	next.Sections = slices.Insert(next.Sections, i+1, second)
	return next, true
}

// newSection makes a section of a line that stands beside another: with its own
// label, else with the bullet that the other has.
func (o *Outline) newSection(text string, beside Section) Section {
	o.LastID = lastID(o) + 1
	s := Section{ID: SectionID(strconv.FormatInt(int64(o.LastID), 36)), Label: Unlabelled, Title: text, Depth: beside.Depth, Line: beside.Line}
	if l, rest, ok := trueLabel(text); ok {
		s.Label, s.Title = l, rest
	} else if bare(beside.Label) == "" && beside.Label != "" {
		s.Label = beside.Label
	}
	return s
}

// trueLabel cuts a label from the beginning of a line, if there is one beyond
// doubt.
func trueLabel(text string) (label, rest string, ok bool) {
	l, rest, ok := readLabel(text)
	rest = strings.TrimSpace(rest)
	return l.text, rest, ok && !l.weak && !l.bare && rest != ""
}
