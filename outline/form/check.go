package form

import (
	"cmp"
	"slices"

	"decuong/outline"
)

// Check returns what there is to mend, in the order of the report: its fields
// first. All answers and fields must be loaded.
func Check(r *outline.Report) []Finding {
	texts := Texts(r)
	var found []Finding
	for _, look := range []func(*outline.Report) []Finding{missing, contents} {
		found = append(found, look(r)...)
	}
	for _, t := range texts {
		for _, look := range []func(string) []Finding{blanks, brackets, spaces, numbers, dates} {
			found = append(found, at(t, look(t.Text))...)
		}
	}
	for _, look := range []func(*outline.Report, []Text) []Finding{units, abbreviations, spellings, contradictions} {
		found = append(found, look(r, texts)...)
	}
	order := orderOf(texts, r.Outline)
	slices.SortStableFunc(found, func(a, b Finding) int {
		return cmp.Or(order(a.Place)-order(b.Place), a.Start-b.Start, cmp.Compare(a.Rule, b.Rule))
	})
	return found
}

// orderOf returns the position of a place in the report.
func orderOf(texts []Text, o *outline.Outline) func(Place) int {
	fields := append(outline.FormFields(o), outline.OptionalFields()...)
	position := map[Place]int{}
	for i, t := range texts {
		position[t.Place] = i + 1
	}
	return func(p Place) int {
		if p.Section == "" {
			return slices.Index(fields, p.Field)
		}
		return len(fields) + o.Index(p.Section)*(len(texts)+1) + position[p]
	}
}
