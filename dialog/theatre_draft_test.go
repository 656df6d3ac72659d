package dialog_test

import (
	"slices"
	"strings"

	"decuong/dialog"
	"decuong/outline"
	"decuong/outline/facts"
)

// What wording of the pure stage rests on.

// others are the other answers of the report, which wording for a question may
// go back to.
func (p *pureStage) others(r *outline.Report, d dialog.Draft) (all []facts.Source) {
	if d.Kind != dialog.DraftWording {
		return nil
	}
	for i, s := range r.Outline.Sections {
		if text := p.notes(r, s.ID); s.ID != d.Section && r.Outline.Leaf(i) && text != "" {
			all = append(all, facts.Source{ID: string(s.ID), Text: text, About: s.Title})
		}
	}
	return all
}

// grounds are the notes, and of the other answers those that something rests
// on.
func grounds(r *outline.Report, d dialog.Draft, notes string, g facts.Guarded) (all []outline.Ground) {
	ground := func(id outline.SectionID, text string) {
		parts := r.Answers[id].Parts
		if len(parts) == 0 {
			return
		}
		made := outline.Ground{Section: id, Source: parts[0].Source, At: parts[0].At, Text: strings.TrimSpace(text)}
		for _, s := range g.Spans {
			if words := g.Text[s.Start:s.End]; !s.Blank && s.Source == string(id) && !slices.Contains(made.Facts, words) {
				made.Facts = append(made.Facts, words)
			}
		}
		if id == d.Section || len(made.Facts) > 0 {
			all = append(all, made)
		}
	}
	ground(d.Section, notes)
	for _, s := range r.Outline.Sections {
		if s.ID != d.Section {
			ground(s.ID, r.Answers[s.ID].Text())
		}
	}
	return all
}
