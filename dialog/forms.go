package dialog

import "decuong/outline"

// A Shape is a form or template that documents can be made in.
type Shape struct {
	Name  string // ASCII, at most 16 characters
	Title string // as people call it
}

// shapes lists the forms and templates that there are.
func (t *turn) shapes() {
	var rows [][]Choice
	for _, s := range t.view.Shapes {
		rows = append(rows, []Choice{{Act: actPickShape, Arg: s.Name, Label: shorten(s.Title, 60)}})
	}
	t.ask(t.section(t.at()).ID, phraseShapes(t.shapeTitle()), append(rows, buttons(actForm))...)
}

// pickShape has the document made in the form or template that the choice
// names.
func (t *turn) pickShape() {
	name := t.event.What.(Chose).Arg
	for _, s := range t.view.Shapes {
		if s.Name == name {
			t.change(outline.Filled{Report: t.Session.Report, Field: outline.FormName, Value: name})
			t.note = phraseShapePicked(s.Title)
			t.form()
			return
		}
	}
	t.shapes()
}

// shapeTitle is the form that the document is made in.
func (t *turn) shapeTitle() string {
	name := t.fields()[outline.FormName]
	for _, s := range t.view.Shapes {
		if s.Name == name {
			return s.Title
		}
	}
	if len(t.view.Shapes) > 0 {
		return t.view.Shapes[0].Title
	}
	return ""
}
