package dialog

import (
	"strings"

	"decuong/outline"
)

// Provenance lists what of a report came from wording that a model made: which
// paragraphs, who took them and when, and what they were made from. All answers
// must be loaded; nil means that there is nothing to list.
func Provenance(r *outline.Report) (title string, list *outline.Table) {
	t := turn{view: View{Report: r}}
	rows := [][]string{phraseProvenanceHead}
	for i, s := range r.Outline.Sections {
		if !r.States[i].Written() {
			continue
		}
		for _, p := range r.Answers[s.ID].Parts {
			if p.Made != nil {
				rows = append(rows, []string{upperFirst(t.name(i)), shorten(p.Text, provenanceShown), phraseTaken(p), phraseMaker(p.Made), t.groundsOf(p.Made)})
			}
		}
	}
	if len(rows) == 1 {
		return phraseProvenance, nil
	}
	return phraseProvenance, &outline.Table{Rows: rows, Header: 1}
}

// provenanceShown is how much of a paragraph and of a ground is listed, in
// runes.
const provenanceShown = 160

// groundsOf tells what wording was made from.
func (t *turn) groundsOf(m *outline.Making) string {
	var all []string
	for _, g := range m.Grounds {
		ground := phraseGround(t.groundName(g), g).String()
		if g.Text != "" {
			ground += " “" + shorten(g.Text, provenanceShown) + "”"
		}
		all = append(all, ground)
	}
	return strings.Join(all, "\n")
}

// exportProvenance sends the list as a file of its own.
func (t *turn) exportProvenance() {
	t.Need.Answers = !t.view.Loaded.Answers
	_, list := Provenance(t.view.Report)
	if list == nil {
		t.brief(phraseNoProvenance)
		return
	}
	t.Effects = append(t.Effects, Deliver{
		Pointer: t.next(t.section(t.at()).ID), Name: phraseProvenanceName(t.view.Report.Called()), Provenance: true,
		Caption: phraseProvenanceCaption(len(list.Rows) - 1), Choices: [][]Choice{buttons(actContinue, actReview)},
	})
}
