package outline

import (
	"cmp"
	"errors"
	"slices"
	"strconv"
	"strings"
)

// ErrNoSections is the error of Parse for a text in which nothing begins like
// a section.
var ErrNoSections = errors.New("no section found: no line begins with a number, a letter or a bullet")

// ErrTooManySections is the error of Parse for a text with more sections than
// there are IDs of four characters.
var ErrTooManySections = errors.New("more sections than an outline can have")

// maxSections is how many numbers base 36 has in four digits.
const maxSections = 36*36*36*36 - 1

// Parse reads the outline that a text holds, with remarks on what it had to
// infer and on every line that it did not use, in the order of the lines. Any
// text may be given; it takes time in proportion to its length. With
// ErrNoSections the outline has only its head.
func Parse(text string) (*Outline, []Remark, error) { return parse(split(text)) }

func parse(lines []line) (*Outline, []Remark, error) {
	sift(lines)
	head, items, remarks := sortOut(join(lines))
	t := grow(items)
	o := &Outline{Title: subject(head), Head: head, Blanks: blanks(head), Sections: t.sections}
	remarks = append(remarks, unused(lines)...)
	remarks = append(remarks, t.remarks...)
	slices.SortStableFunc(remarks, func(a, b Remark) int { return cmp.Compare(a.Line, b.Line) })
	switch {
	case len(o.Sections) == 0:
		return o, remarks, ErrNoSections
	case len(o.Sections) > maxSections:
		return nil, remarks, ErrTooManySections
	}
	for i := range o.Sections {
		o.Sections[i].ID = SectionID(strconv.FormatInt(int64(i)+1, 36))
	}
	return o, remarks, nil
}

// unused remarks on every line that is no part of the outline.
func unused(lines []line) []Remark {
	var remarks []Remark
	for i := range lines {
		l := &lines[i]
		switch {
		case l.unused == "":
		case l.table != nil:
			for row := range strings.SplitSeq(l.table.Text(), "\n") {
				remarks = append(remarks, Remark{l.no, l.unused, collapse(row)})
			}
		default:
			remarks = append(remarks, Remark{l.no, l.unused, l.text})
		}
	}
	return remarks
}
