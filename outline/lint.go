package outline

import (
	"cmp"
	"slices"
	"strings"
)

// Lint returns what a person should mend in the source of an outline, in the
// order of its lines: of the remarks on how it was read those on damage, and
// what only the whole shows.
func Lint(o *Outline, remarks []Remark) []Remark {
	var found []Remark
	for _, r := range remarks {
		switch r.Kind {
		case LostHeading, GapInNumbers, NumbersRestart:
			found = append(found, r)
		}
	}
	if o.Title == "" {
		found = append(found, Remark{1, NoSubject, ""})
	}
	for i, s := range o.Sections {
		found = append(found, lintSection(s)...)
		found = append(found, lintChildren(o, i)...)
	}
	found = append(found, lintLevel(o, 0, 0, len(o.Sections))...)
	slices.SortStableFunc(found, func(a, b Remark) int { return cmp.Compare(a.Line, b.Line) })
	return found
}

// longTitle is how many characters a title has that is more likely text.
const longTitle = 600

// fewNotes is how many short notes in a row look like a list without numbers.
const fewNotes = 3

func lintSection(s Section) []Remark {
	var found []Remark
	if !s.Implied && strings.Trim(s.Title, dots+" :;,") == "" {
		found = append(found, Remark{s.Line, NoTitle, s.Label})
	}
	if width(s.Title) > longTitle {
		found = append(found, Remark{s.Line, LongTitle, s.Label})
	}
	short := 0
	for _, n := range s.Notes {
		if width(n) < longHeading && !bracketed(n) && !isAnnotation(n) {
			short++
		}
	}
	if short >= fewNotes {
		found = append(found, Remark{s.Line, LostNumbers, s.Notes[0]})
	}
	return found
}

// lintChildren looks at the sections right below the one at i.
func lintChildren(o *Outline, i int) []Remark {
	return lintLevel(o, o.Sections[i].Depth+1, i+1, o.End(i))
}

// lintLevel finds siblings that have the same label or say the same.
func lintLevel(o *Outline, depth, from, to int) []Remark {
	var found []Remark
	labels, titles := make(map[string]bool), make(map[string]bool)
	for _, s := range o.Sections[from:to] {
		if s.Depth != depth {
			continue
		}
		if _, bullet := bullets[firstRune(s.Label)]; !bullet && s.Label != Unlabelled && labels[s.Label] {
			found = append(found, Remark{s.Line, SameLabel, s.Label})
		}
		if title := Fold(s.Heading()); title != "" && titles[title] {
			found = append(found, Remark{s.Line, SameTitle, s.Title})
		} else {
			titles[title] = true
		}
		labels[s.Label] = true
	}
	return found
}
