package form

import "decuong/outline"

// A Text is what stands at a place.
type Text struct {
	Place Place
	Text  string
}

// Texts returns all texts of the report that go into the document, in order:
// form fields, then answers part by part, tables cell by cell. What is skipped
// is left out, and in a table of the outline what is not its writer's.
func Texts(r *outline.Report) []Text {
	var texts []Text
	for _, id := range append(outline.FormFields(r.Outline), outline.OptionalFields()...) {
		if value := r.Fields[id]; value != "" && id != outline.Date && id != outline.Spelling {
			texts = append(texts, Text{Place{Field: id}, value})
		}
	}
	for i, s := range r.Outline.Sections {
		a := r.Answers[s.ID]
		if a.Mark == outline.Skipped {
			continue
		}
		for _, p := range a.Parts {
			texts = append(texts, textsOf(Place{Section: s.ID, Part: p.ID}, p, given(r.Outline, i, p))...)
		}
	}
	return texts
}

// given returns the table of the outline that the part fills in; nil where it
// is the writer's own.
func given(o *outline.Outline, i int, p outline.Part) *outline.Table {
	if p.Fills == 0 {
		return nil
	}
	if forms := o.TablesAt(i); p.Fills <= len(forms) {
		return forms[p.Fills-1]
	}
	return nil
}

// textsOf returns the texts of a part. In a table, what stands in the same cell
// of the one that was given is not the writer's: nobody mends the words of a
// superior.
func textsOf(at Place, p outline.Part, given *outline.Table) []Text {
	if p.Table == nil {
		return []Text{{at, p.Text}}
	}
	var texts []Text
	for i, row := range p.Table.Rows {
		for j, cell := range row {
			if cell == given.At(outline.Spot{Row: i, Column: j}) {
				continue
			}
			at.Row, at.Column = i+1, j+1
			texts = append(texts, Text{at, cell})
		}
	}
	return texts
}
