package form

import (
	"strconv"

	"decuong/outline"
	"decuong/outline/facts"
)

// contradictions finds the same figure in two values. Cells of tables are left
// out: what they count stands in other cells.
func contradictions(r *outline.Report, texts []Text) []Finding {
	var sources []facts.Source
	for i, t := range texts {
		if t.Place.Section != "" && t.Place.Row == 0 {
			about := r.Outline.Sections[r.Outline.Index(t.Place.Section)].Heading()
			sources = append(sources, facts.Source{ID: strconv.Itoa(i), Text: t.Text, About: about})
		}
	}
	var found []Finding
	for _, c := range facts.Disagree(sources) {
		a, b := spotOf(texts, c.A), spotOf(texts, c.B)
		found = append(found, Finding{Rule: ContraryFigure, Place: a.Place, Start: a.Start, End: a.End, Found: a.Found, Word: c.Item, Other: &b})
	}
	return found
}

func spotOf(texts []Text, s facts.Stated) Spot {
	i, err := strconv.Atoi(s.Source)
	if err != nil {
		panic(err) // unreachable: the IDs are our own
	}
	return Spot{texts[i].Place, s.Fact.Start, s.Fact.End, texts[i].Text[s.Fact.Start:s.Fact.End]}
}
