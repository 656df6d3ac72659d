package dialog

import (
	"slices"

	"decuong/outline"
)

// The form fields of the document: which there are, what they say, and a button
// for each.

// askedFor returns the fields that people are asked for one after the other;
// the others of the form are asked for by name only.
func (t *turn) askedFor() []outline.FieldID {
	return slices.DeleteFunc(t.shape().Form.Fields(t.view.Report.Outline), byName)
}

// more returns the fields that are asked for by name.
func (t *turn) more() []outline.FieldID {
	return slices.DeleteFunc(t.shape().Form.Fields(t.view.Report.Outline), func(id outline.FieldID) bool { return !byName(id) })
}

func byName(id outline.FieldID) bool { return slices.Contains(outline.OptionalFields(), id) }

// waitsFor reports whether the document is a draft while the field is empty.
func (t *turn) waitsFor(id outline.FieldID) bool {
	return t.view.Report.Outline.Required(id) && t.shape().Form.Requires(id)
}

// lacking returns what keeps the document a draft: questions, and fields of
// its form.
func (t *turn) lacking() ([]outline.SectionID, []outline.FieldID) {
	questions, fields := t.view.Report.Missing()
	form := t.shape().Form
	return questions, slices.DeleteFunc(fields, func(id outline.FieldID) bool { return !form.Requires(id) })
}

// form shows the fields with their values, each with a button to change it.
// The question in front of the person stays there.
func (t *turn) form() {
	t.Session.Stage, t.Session.Field = Asking, ""
	asked, more := t.askedFor(), t.more()
	rows := t.fieldButtons(asked)
	if len(more) > 0 {
		rows = append(rows, buttons(actMore))
	}
	signed, like := t.likeLast()
	rows = append(rows, like...)
	if len(t.view.Shapes) > 1 {
		rows = append(rows, []Choice{{Act: actShapes, Label: phraseShapeButton(t.shape().Title)}})
	}
	rows = append(rows, buttons(actExport, actContinue))
	t.ask(t.section(t.at()).ID, paragraphs(phraseForm, t.listFields(asked, more), signed), rows...)
}

// moreFields shows the fields that are asked for by name.
func (t *turn) moreFields() {
	t.Session.Stage, t.Session.Field = Asking, ""
	more := t.more()
	rows := append(t.fieldButtons(more), buttons(actForm, actContinue))
	t.ask(t.section(t.at()).ID, paragraphs(phraseMoreFields, t.listFields(nil, more)), rows...)
}

// listFields shows the values of the fields, and in a line which of those that
// are asked for are empty: each has a button with its name.
func (t *turn) listFields(asked, more []outline.FieldID) Text {
	values := t.fields()
	var shown []Text
	var empty []string
	for _, id := range slices.Concat(asked, more) {
		switch {
		case values[id] != "":
			shown = append(shown, phraseField(t.fieldName(id), values[id]))
		case t.waitsFor(id):
			empty = append(empty, t.fieldName(id))
		}
	}
	return lines(append(shown, phraseFieldsEmpty(empty, shown == nil))...)
}

func (t *turn) fieldButtons(ids []outline.FieldID) [][]Choice {
	var rows [][]Choice
	for _, id := range ids {
		rows = inRows(rows, 2, Choice{Act: actFill, Arg: string(id), Label: shorten(upperFirst(t.fieldName(id)), 32)})
	}
	return rows
}

// fieldName is what a field is called.
func (t *turn) fieldName(id outline.FieldID) string {
	if b, ok := t.view.Report.Outline.Blank(id); ok {
		return phraseBlank(b)
	}
	return fieldNames[id]
}
