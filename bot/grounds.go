package bot

import (
	"slices"
	"strings"

	"decuong/outline"
	"decuong/outline/facts"
)

// grounds returns what guarded wording stands on: all that was given to be
// used, and what comes from other answers, and from the outline and the form.
func (n notes) grounds(g facts.Guarded) []outline.Ground {
	of := map[string]int{}
	all := slices.Concat(n.origins, n.otherOrigins)
	for i, e := range slices.Concat(n.evidence, n.others) {
		of[e.ID] = i
	}
	var elsewhere outline.Ground
	for _, s := range g.Spans {
		if s.Blank || s.Source == "" {
			continue
		}
		ground := &elsewhere
		if i, known := of[s.Source]; known {
			ground = &all[i]
		}
		if words := g.Text[s.Start:s.End]; !slices.Contains(ground.Facts, words) {
			ground.Facts = append(ground.Facts, words)
		}
	}
	given := len(n.origins)
	all = append(all, elsewhere)
	rest := slices.DeleteFunc(all[given:], func(g outline.Ground) bool { return len(g.Facts) == 0 })
	return all[:given+len(rest)]
}

// groundKept is how much of a ground is kept beside what was made of it, in
// runes: enough to know it again. All of it is in the history.
const groundKept = 300

// groundOf tells where a piece of evidence comes from.
func groundOf(s outline.Section, p outline.Part, text string) outline.Ground {
	if r := []rune(text); len(r) > groundKept {
		text = string(r[:groundKept]) + "…"
	}
	return outline.Ground{Section: s.ID, Source: p.Source, At: p.At, Text: strings.TrimSpace(text)}
}
