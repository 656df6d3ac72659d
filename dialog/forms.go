package dialog

import "decuong/outline"

// A Shape is a form or template that documents can be made in.
type Shape struct {
	Name  string // ASCII, at most 16 characters
	Title string // as people call it
	Form  Form
}

// A Form tells what documents of a shape say of themselves.
type Form interface {
	// Fields returns the form fields that are printed, and those that tell how,
	// in the order in which they are asked.
	Fields(*outline.Outline) []outline.FieldID
	// Requires reports whether the document is a draft while the field is empty.
	Requires(outline.FieldID) bool
	// Propose returns a likely value of a field by those that are known, or "".
	Propose(*outline.Report, outline.FieldID) string
}

// shapes lists the forms and templates that there are.
func (t *turn) shapes() {
	var rows [][]Choice
	for _, s := range t.allShapes() {
		rows = append(rows, []Choice{{Act: actPickShape, Arg: s.Name, Label: shorten(s.Title, 60)}})
	}
	if t.administers() {
		rows = append(rows, buttons(actSendForm))
		for _, s := range t.view.Templates {
			if s.Name != "" {
				rows = append(rows, []Choice{{Act: actTakeAway, Arg: s.File, Label: phraseTakeAwayButton(s.Title)}})
			}
		}
	}
	t.ask(t.section(t.at()).ID, phraseShapes(t.shape().Title), append(rows, buttons(actForm))...)
}

// pickShape has the document made in the form or template that the choice
// names.
func (t *turn) pickShape() {
	name := t.event.What.(Chose).Arg
	for _, s := range t.allShapes() {
		if s.Name == name {
			t.change(outline.Filled{Report: t.Session.Report, Field: outline.FormName, Value: name})
			t.note = phraseShapePicked(s.Title)
			t.form()
			return
		}
	}
	t.shapes()
}

// shape is the form that the document is made in: the one that was chosen, else
// the usual one.
func (t *turn) shape() Shape {
	name := ""
	if t.view.Report.Filled[outline.FormName] {
		name = t.fields()[outline.FormName]
	}
	for _, s := range t.view.Shapes {
		if s.Name == name {
			return s
		}
	}
	if name != "" {
		t.allShapes()
	}
	return t.view.Shapes[0]
}
