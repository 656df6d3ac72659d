package dialog

import (
	"slices"
	"strconv"
	"strings"

	"decuong/outline"
)

// filling is the stage that asks for the form fields of the document, one
// after the other. A text here is the value of the field that was asked for;
// one that cannot be a value is filed as an answer, and the bot says so.
type filling struct{}

func (filling) enter(t *turn) {
	id := t.Session.Field
	form := t.shape().Form
	if !slices.Contains(form.Fields(t.view.Report.Outline), id) {
		t.form()
		return
	}
	value := t.fields()[id]
	var rows [][]Choice
	proposals := t.proposals(id)
	for n, proposal := range proposals {
		arg := strconv.Itoa(n + 1)
		if id == outline.Date {
			arg = proposal // tomorrow's proposal is another day
		}
		rows = append(rows, []Choice{{Act: actPropose, Arg: arg, Label: phrasePropose(proposal)}})
	}
	leave, itself := button(actNextField), value == "" && stated[id] && len(proposals) > 0
	switch {
	case value != "" || itself:
		leave.Label = labels[actStay]
	case !t.waitsFor(id):
		leave.Label = phraseNone
	}
	rows = append(rows, []Choice{leave, button(actForm)})
	if value != "" {
		rows = append(rows, buttons(actBlank))
	}
	ask := phraseAskField(t.fieldName(id), fieldHelp(id, t.waitsFor(id)), value)
	if itself {
		ask = phraseFieldStated(t.fieldName(id), fieldHelp(id, t.waitsFor(id)), proposals[0])
	}
	t.ask(t.section(t.at()).ID, ask, rows...)
}

// stated are the fields that the document states by itself as long as nobody
// says otherwise.
var stated = map[outline.FieldID]bool{outline.Subject: true, outline.Opening: true}

func (filling) answer(t *turn) bool {
	switch e := t.event.What.(type) {
	case Chose:
		switch proposals := t.proposals(t.Session.Field); {
		case e.Act == actNextField:
			t.nextField()
		case e.Act == actBlank:
			t.blankField()
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
	if id == outline.Date && spokenKey(text) == "hom nay" {
		text = t.thisDay()
	}
	value, ok := t.view.Report.Outline.FieldValue(id, text)
	if id == outline.Number && strings.Trim(value, "0123456789") == "" {
		t.fields()
		value += t.shape().Form.Propose(t.view.Report, id) // the symbol is the body's
	}
	switch {
	case text == "":
		return false
	case ok:
		t.setField(value)
	case len([]rune(text)) > outline.FieldSize(id):
		t.note = phraseTooLongForField(t.fieldName(id))
		return false
	default:
		t.badField(id, text)
	}
	return true
}

// badField says that a text is no value of the field. A day that lacks but its
// year is offered with this one, and not taken for granted: in January people
// date what they wrote in December.
func (t *turn) badField(id outline.FieldID, text string) {
	day, ok := outline.ParseDate(text + t.event.At.In(vietnam).Format("/2006"))
	if id == outline.Date && ok {
		t.ask(t.section(t.at()).ID, phraseNoYear(text, day), []Choice{{Act: actPropose, Arg: day, Label: phrasePropose(day)}}, buttons(actNextField, actForm), t.held(t.at(), text))
		return
	}
	t.note, t.last = phraseBadField(shorten(text, 60), t.fieldName(id)), t.held(t.at(), text)
	t.resume()
}

// thisDay is the day of the event, as the field keeps a day.
func (t *turn) thisDay() string { return t.event.At.In(vietnam).Format("02/01/2006") }

// setField saves the value of the present field and asks for the next one.
func (t *turn) setField(value string) {
	id := t.Session.Field
	before := t.fields()[id]
	t.change(outline.Filled{Report: t.Session.Report, Field: id, Value: value})
	t.note = phraseFieldSaved(t.fieldName(id), value)
	if b, ok := t.view.Report.Outline.Blank(id); ok {
		t.note = phraseBlankSaved(b, value)
	}
	if before != "" && before != value {
		t.note = lines(t.note, phraseFieldWas(before))
	}
	if id == outline.Body {
		t.recall(value)
	}
	t.nextField()
}

// blankField takes the value of the present field away.
func (t *turn) blankField() {
	id := t.Session.Field
	t.change(outline.Filled{Report: t.Session.Report, Field: id})
	if id == outline.Body {
		t.list("")
	}
	t.note = phraseFieldBlank(t.fieldName(id))
	t.nextField()
}

// nextField goes to the next field without a value that people are asked for,
// or to the overview.
func (t *turn) nextField() {
	ids := t.askedFor()
	at := slices.Index(ids, t.Session.Field)
	if at < 0 { // one that is only asked for by name
		t.moreFields()
		return
	}
	for _, id := range ids[at+1:] {
		if !t.view.Report.Filled[id] {
			t.Session.Field = id
			t.enter(Filling)
			return
		}
	}
	t.form()
}

// fill asks for the field that the choice names.
func (t *turn) fill() {
	t.Session.Field = outline.FieldID(t.event.What.(Chose).Arg)
	t.enter(Filling)
}

// mostProposals bounds the buttons of a field.
const mostProposals = 5

// proposals returns likely values of a field, each once.
func (t *turn) proposals(id outline.FieldID) []string {
	var all []string
	switch id {
	case outline.Date:
		all = []string{t.thisDay()}
	case outline.Body:
		all = t.knownBodies()
	default:
		t.fields()
		if proposal := t.shape().Form.Propose(t.view.Report, id); proposal != "" {
			all = []string{proposal}
		}
	}
	for _, usual := range fieldProposals[id] {
		if !slices.Contains(all, usual) {
			all = append(all, usual)
		}
	}
	present := t.fields()[id]
	all = slices.DeleteFunc(all, func(proposal string) bool { return proposal == present })
	return all[:min(len(all), mostProposals)]
}
