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
func (t *turn) check() { t.checkFrom(0) }

// checkOn shows the findings from the one that the choice numbers.
func (t *turn) checkOn() { t.checkFrom(t.event.What.(Chose).number()) }

// checkFrom shows the findings from a number on, as many as a message takes.
func (t *turn) checkFrom(first int) {
	all, named := t.formFindings()
	if !t.Need.None() {
		return
	}
	missing := len(all) - len(named)
	if len(named) == 0 {
		tables, rows := t.unsettledTables()
		t.ask(t.section(t.at()).ID, paragraphs(phraseNothingFound(missing), tables), append(rows, buttons(actReview, actExport), buttons(actContinue))...)
		return
	}
	first = min(first, (len(named)-1)/checkShown*checkShown)
	last := min(first+checkShown, len(named))
	var shown []Text
	var rows, pairs [][]Choice
	for n := first; n < last; n++ {
		shown = append(shown, phraseFinding(n+1, t.placeOf(named[n].Place), named[n], t.otherPlace(named[n])))
		if ways := t.waysOut(n, named[n]); len(ways) > 1 {
			pairs = append(pairs, ways)
		} else {
			rows = inRows(rows, rowSize, ways[0])
		}
	}
	rows = append(rows, pairs...)
	if certain := mendable(named); certain > 1 {
		rows = append(rows, []Choice{{Act: actMendAll, Label: phraseMendAll(certain)}})
	}
	if left := len(named) - last; left > 0 {
		rows = append(rows, []Choice{{Act: actCheckOn, Arg: strconv.Itoa(last), Label: phraseMoreFindings(left)}})
	}
	tables, ways := t.unsettledTables()
	rows = append(append(rows, ways...), buttons(actReview, actExport), buttons(actContinue))
	t.ask(t.section(t.at()).ID, paragraphs(phraseFindings(len(named), missing), lines(shown...), tables), rows...)
}

// waysOut returns what can be done about the nth finding: have it mended, or
// go where it is, to both places where there are two.
func (t *turn) waysOut(n int, f form.Finding) []Choice {
	o := t.view.Report.Outline
	switch {
	case f.Mends:
		return []Choice{{Act: actMend, Arg: strconv.Itoa(n), Label: phraseMend(n + 1)}}
	case f.Place.Section == "":
		return []Choice{{Act: actFill, Arg: string(f.Place.Field), Label: phraseGoFinding(n + 1)}}
	case f.Other != nil:
		return []Choice{
			t.goChoice(o.Index(f.Place.Section), phraseGoFindingAt(n+1, t.placeOf(f.Place))),
			t.goChoice(o.Index(f.Other.Place.Section), phraseGoFindingAt(n+1, t.otherPlace(f))),
		}
	}
	return []Choice{t.goChoice(o.Index(f.Place.Section), phraseGoFinding(n+1))}
}

func mendable(found []form.Finding) int {
	count := 0
	for _, f := range found {
		if f.Mends {
			count++
		}
	}
	return count
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
		t.tellMended(named[n : n+1])
	}
	t.checkFrom(n / checkShown * checkShown)
}

// mendAll mends whatever can be mended without doubt, from the end to the
// beginning, so that what is found before stays in its place.
func (t *turn) mendAll() {
	_, named := t.formFindings()
	if !t.Need.None() {
		return
	}
	var mended []form.Finding
	for _, f := range slices.Backward(named) {
		if c, ok := f.Mending(t.view.Report); ok {
			t.change(c)
			mended = append(mended, f)
		}
	}
	slices.Reverse(mended)
	t.tellMended(mended)
	t.check()
}

// mendedShown is how many of the places that were mended are told one by one.
const mendedShown = 6

// tellMended tells what was mended where, and offers to take it back.
func (t *turn) tellMended(mended []form.Finding) {
	var told []Text
	for _, f := range mended[:min(len(mended), mendedShown)] {
		told = append(told, phraseMendedAt(t.placeOf(f.Place), f))
	}
	if t.note = phraseMended(len(mended), told); mended != nil {
		t.last = buttons(actUndo)
	}
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
