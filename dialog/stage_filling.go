package dialog

import (
	"slices"
	"strconv"

	"decuong/outline"
)

// filling is the stage that asks for the form fields of the document, one
// after the other. A text here is the value of the field that was asked for;
// one that cannot be a value is filed as an answer, and the bot says so.
type filling struct{}

func (filling) enter(t *turn) {
	id := t.Session.Field
	if !slices.Contains(outline.FormFields(t.view.Report.Outline), id) {
		t.form()
		return
	}
	var rows [][]Choice
	for n, proposal := range t.proposals(id) {
		arg := strconv.Itoa(n + 1)
		if id == outline.Date {
			arg = proposal // tomorrow's proposal is another day
		}
		rows = append(rows, []Choice{{Act: actPropose, Arg: arg, Label: phrasePropose(proposal)}})
	}
	leave := button(actNextField)
	switch {
	case t.view.Report.Filled[id]:
		leave.Label = labels[actStay]
	case !t.view.Report.Outline.Required(id):
		leave.Label = phraseNone
	}
	rows = append(rows, []Choice{leave, button(actForm)})
	t.ask(t.section(t.at()).ID, phraseAskField(t.fieldName(id), fieldHelp(id), t.fields()[id]), rows...)
}

func (filling) answer(t *turn) bool {
	switch e := t.event.What.(type) {
	case Chose:
		switch proposals := t.proposals(t.Session.Field); {
		case e.Act == actNextField:
			t.nextField()
		case e.Act == actPropose && t.Session.Field == outline.Date:
			return filling{}.value(t, e.Arg)
		case e.Act == actPropose && 0 < e.number() && e.number() <= len(proposals):
			t.setField(proposals[e.number()-1])
		default:
			return false
		}
		return true
	case Said:
		if e.With == None && e.To == (Pointer{}) {
			return filling{}.value(t, outline.Clean(e.Text))
		}
	}
	return false
}

// value takes the text as the field's value, says what is wrong with it, or
// leaves it to be an answer.
func (filling) value(t *turn, text string) bool {
	id := t.Session.Field
	value, ok := t.view.Report.Outline.FieldValue(id, text)
	switch {
	case text == "":
		return false
	case ok:
		t.setField(value)
	case len([]rune(text)) > outline.FieldSize:
		t.note = phraseTooLongForField(t.fieldName(id))
		return false
	default:
		t.note, t.last = phraseBadField(shorten(text, 60), t.fieldName(id)), t.held(t.at(), text)
		t.resume()
	}
	return true
}

// setField saves the value of the present field and asks for the next one.
func (t *turn) setField(value string) {
	id := t.Session.Field
	t.change(outline.Filled{Report: t.Session.Report, Field: id, Value: value})
	t.note = phraseFieldSaved(t.fieldName(id), value)
	if b, ok := t.view.Report.Outline.Blank(id); ok {
		t.note = phraseBlankSaved(b, value)
	}
	t.nextField()
}

// nextField goes to the next field without a value, or to the overview.
func (t *turn) nextField() {
	ids := outline.FormFields(t.view.Report.Outline)
	for _, id := range ids[slices.Index(ids, t.Session.Field)+1:] {
		if !t.view.Report.Filled[id] {
			t.Session.Field = id
			t.enter(Filling)
			return
		}
	}
	t.form()
}

// form shows all fields with their values, each with a button to change it.
// The question in front of the person stays there.
func (t *turn) form() {
	t.Session.Stage, t.Session.Field = Asking, ""
	values := t.fields()
	var rows [][]Choice
	var shown []Text
	for _, id := range outline.FormFields(t.view.Report.Outline) {
		shown = append(shown, phraseField(t.fieldName(id), values[id], t.view.Report.Outline.Required(id)))
		c := Choice{Act: actFill, Arg: string(id), Label: shorten(upperFirst(t.fieldName(id)), 32)}
		rows = inRows(rows, 2, c)
	}
	if len(t.view.Shapes) > 1 {
		rows = append(rows, []Choice{{Act: actShapes, Label: phraseShapeButton(t.shapeTitle())}})
	}
	rows = append(rows, buttons(actExport, actContinue))
	t.ask(t.section(t.at()).ID, paragraphs(phraseForm, lines(shown...)), rows...)
}

// fill asks for the field that the choice names.
func (t *turn) fill() {
	t.Session.Field = outline.FieldID(t.event.What.(Chose).Arg)
	t.enter(Filling)
}

// proposals returns likely values of a field, at most nine.
func (t *turn) proposals(id outline.FieldID) []string {
	switch id {
	case outline.Date:
		return []string{t.event.At.In(vietnam).Format("02/01/2006")}
	case outline.Subject:
		if title := t.view.Report.Outline.Title; title != "" {
			return []string{title}
		}
	}
	return fieldProposals[id]
}

// fieldName is what a field is called.
func (t *turn) fieldName(id outline.FieldID) string {
	if b, ok := t.view.Report.Outline.Blank(id); ok {
		return phraseBlank(b)
	}
	return fieldNames[id]
}
