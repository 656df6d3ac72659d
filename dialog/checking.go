package dialog

import (
	"slices"
	"strconv"

	"decuong/outline/form"
)

// The check of form: what a văn thư would send the report back for.

// checkShown is how many findings stand in one message.
const checkShown = 8

// check shows the findings, the first of them with what can be done.
func (t *turn) check() {
	all, named := t.formFindings()
	if !t.Need.None() {
		return
	}
	missing := len(all) - len(named)
	if len(named) == 0 {
		t.ask(t.section(t.at()).ID, phraseNothingFound(missing), buttons(actReview, actExport), buttons(actContinue))
		return
	}
	var shown []Text
	var rows [][]Choice
	certain := 0
	for n, f := range named {
		if f.Mends {
			certain++
		}
		if n >= checkShown {
			continue
		}
		shown = append(shown, phraseFinding(n+1, t.placeOf(f.Place), f, t.otherPlace(f)))
		if f.Mends {
			rows = inRows(rows, rowSize, Choice{Act: actMend, Arg: strconv.Itoa(n), Label: phraseMend(n + 1)})
		} else if f.Place.Section != "" {
			rows = inRows(rows, rowSize, t.goChoice(t.view.Report.Outline.Index(f.Place.Section), phraseGoFinding(n+1)))
		}
	}
	if certain > 1 {
		rows = append(rows, []Choice{{Act: actMendAll, Label: phraseMendAll(certain)}})
	}
	rows = append(rows, buttons(actReview, actExport), buttons(actContinue))
	t.ask(t.section(t.at()).ID, paragraphs(phraseFindings(len(named), missing), lines(shown...)), rows...)
}

// listedElsewhere are rules whose findings the review names already.
var listedElsewhere = map[form.Rule]bool{form.MissingField: true, form.LostHeading: true, form.NoContent: true}

// formFindings returns all findings, and those that the review does not name.
func (t *turn) formFindings() (all, named []form.Finding) {
	t.Need.Answers = !t.view.Loaded.Answers
	t.fields()
	if !t.Need.None() {
		return nil, nil
	}
	all = slices.DeleteFunc(form.Check(t.view.Report), func(f form.Finding) bool {
		return f.Rule == form.MissingField && !t.waitsFor(f.Place.Field)
	})
	for _, f := range all {
		if !listedElsewhere[f.Rule] {
			named = append(named, f)
		}
	}
	return all, named
}

// mend mends the finding that the choice numbers.
func (t *turn) mend() {
	_, named := t.formFindings()
	n := t.event.What.(Chose).number()
	if !t.Need.None() || n >= len(named) {
		return
	}
	if c, ok := named[n].Mending(t.view.Report); ok {
		t.change(c)
		t.note, t.last = phraseMended(1), buttons(actUndo)
	}
	t.check()
}

// mendAll mends whatever can be mended without doubt, from the end to the
// beginning, so that what is found before stays in its place.
func (t *turn) mendAll() {
	_, named := t.formFindings()
	if !t.Need.None() {
		return
	}
	mended := 0
	for _, f := range slices.Backward(named) {
		if c, ok := f.Mending(t.view.Report); ok {
			t.change(c)
			mended++
		}
	}
	t.note, t.last = phraseMended(mended), buttons(actUndo)
	t.check()
}

// placeOf names where a finding is.
func (t *turn) placeOf(p form.Place) string {
	if p.Section == "" {
		return t.fieldName(p.Field)
	}
	return t.nameOf(p.Section)
}

// otherPlace names where the second of two figures is.
func (t *turn) otherPlace(f form.Finding) string {
	if f.Other == nil {
		return ""
	}
	return t.placeOf(f.Other.Place)
}
