package outline

import "strings"

// FindLabel returns the positions of the sections that bear the label as a
// person types it: letter case, the sign behind it and outer spaces do not
// count. Bullets have no label to be found by.
func (o *Outline) FindLabel(typed string) []int {
	label := bare(strings.Join(strings.Fields(typed), " "))
	if label == "" {
		return nil
	}
	var found []int
	for i, s := range o.Sections {
		if len(label) <= longestFold*len(s.Label) && strings.EqualFold(bare(s.Label), label) {
			found = append(found, i)
		}
	}
	return found
}

// longestFold is how many times longer than a letter its other case is at most,
// in bytes: what is longer than that is no label, but somebody's words.
const longestFold = 3

// bare returns a label without the signs around it; "" for a bullet.
func bare(label string) string { return strings.Trim(label, " \t\n.:/-+*•()~") }

// Ambiguous reports whether the label at i stands elsewhere too.
func (o *Outline) Ambiguous(i int) bool { return len(o.FindLabel(o.Sections[i].Label)) != 1 }

// Bullet reports whether the section at i is one of a row of like bullets, and
// its ordinal in the row from 1.
func (o *Outline) Bullet(i int) (ordinal int, ok bool) {
	if bare(o.Sections[i].Label) != "" {
		return 0, false
	}
	parent := o.Parent(i)
	for j := parent + 1; j <= i; j++ {
		if o.Sections[j].Depth == o.Sections[i].Depth && bare(o.Sections[j].Label) == "" {
			ordinal++
		}
	}
	return ordinal, true
}
