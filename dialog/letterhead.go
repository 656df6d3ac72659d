package dialog

import (
	"slices"
	"strings"

	"decuong/outline"
)

// What the documents of a body have in common is asked for once. It is taken
// from the last report of the person's that the same body issued, when they say
// that it issues this one: never before, for who writes for a branch may write
// for the committee next.

// recall notes which body the report is of, and fills the empty fields as in
// the last report of the same body.
func (t *turn) recall(body string) {
	t.list(body)
	last := t.lastForm(t.lastOf(body))
	var names []string
	for _, f := range outline.LastingFields() {
		if value := last[f]; value != "" && !t.view.Report.Filled[f] {
			t.change(outline.Filled{Report: t.Session.Report, Field: f, Value: value})
			names = append(names, t.fieldName(f))
		}
	}
	if names != nil {
		t.note = paragraphs(t.note, phraseRecalled(names, t.fields()))
	}
}

// lastForm returns the lasting fields of another report of the person's, none
// where there is none.
func (t *turn) lastForm(id outline.ReportID) map[outline.FieldID]string {
	switch {
	case !t.Need.None() || id == "":
		return nil
	case t.view.Loaded.Report != id:
		t.Need.Report = id
		return nil
	case t.view.Other == nil:
		return nil
	}
	return t.view.Other.Fields
}

// list has the list of reports tell which body the present one is of.
func (t *turn) list(body string) {
	for _, s := range t.shelf() {
		if s.Report == t.Session.Report {
			s.Body = body
			t.change(s.listed())
		}
	}
}

// lastOf returns the person's newest other report of the body, "" for none.
func (t *turn) lastOf(body string) outline.ReportID {
	for _, s := range t.shelf() {
		if s.Report != t.Session.Report && sameBody(s.Body, body) {
			return s.Report
		}
	}
	return ""
}

// sameBody compares names of bodies, whichever way they spell ủy.
func sameBody(a, b string) bool {
	plain := func(name string) string { return strings.ReplaceAll(strings.ToUpper(name), "UỶ", "ỦY") }
	return plain(a) == plain(b)
}

// bodiesKnown is how many bodies are proposed.
const bodiesKnown = 3

// knownBodies returns the bodies of the person's other reports, the last first.
func (t *turn) knownBodies() []string {
	var all []string
	for _, s := range t.shelf() {
		known := slices.ContainsFunc(all, func(b string) bool { return sameBody(b, s.Body) })
		if s.Body != "" && s.Report != t.Session.Report && !known && len(all) < bodiesKnown {
			all = append(all, s.Body)
		}
	}
	return all
}

// likeLast offers to fill the form as for the bodies that the person wrote for
// before, while this report is of none, and tells who signed the last of them.
func (t *turn) likeLast() (Text, [][]Choice) {
	if t.view.Report.Filled[outline.Body] {
		return nil, nil
	}
	var rows [][]Choice
	bodies := t.knownBodies()
	for _, body := range bodies {
		rows = append(rows, []Choice{{Act: actLikeLast, Arg: string(t.lastOf(body)), Label: phraseLikeLast(body)}})
	}
	if rows == nil {
		return nil, nil
	}
	return phraseLastSigned(bodies[0], t.lastForm(t.lastOf(bodies[0]))), rows
}

// fillLikeLast fills the form as in the report that the choice names.
func (t *turn) fillLikeLast() {
	for _, s := range t.shelf() {
		if string(s.Report) == t.event.What.(Chose).Arg && s.Body != "" {
			t.change(outline.Filled{Report: t.Session.Report, Field: outline.Body, Value: s.Body})
			t.note = phraseFieldSaved(t.fieldName(outline.Body), s.Body)
			t.recall(s.Body)
		}
	}
	t.form()
}
