package form

import "decuong/outline"

// A Text is what stands at a place.
type Text struct {
	Place Place
	Text  string
}

// Texts returns all texts of the report that go into the document, in order:
// form fields, then answers part by part, tables cell by cell. What is skipped
// is left out.
func Texts(r *outline.Report) []Text {
	var texts []Text
	for _, id := range append(outline.FormFields(r.Outline), outline.OptionalFields()...) {
		if value := r.Fields[id]; value != "" && id != outline.Date && id != outline.Spelling {
			texts = append(texts, Text{Place{Field: id}, value})
		}
	}
	for _, s := range r.Outline.Sections {
		a := r.Answers[s.ID]
		if a.Mark == outline.Skipped {
			continue
		}
		for _, p := range a.Parts {
			texts = append(texts, textsOf(Place{Section: s.ID, Part: p.ID}, p)...)
		}
	}
	return texts
}

func textsOf(at Place, p outline.Part) []Text {
	if p.Table == nil {
		return []Text{{at, p.Text}}
	}
	var texts []Text
	for i, row := range p.Table.Rows {
		for j, cell := range row {
			at.Row, at.Column = i+1, j+1
			texts = append(texts, Text{at, cell})
		}
	}
	return texts
}
