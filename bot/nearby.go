package bot

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"decuong/outline"
	"decuong/outline/classified"
	"decuong/outline/facts"
)

// What other answers of the report say is evidence too: a question may go back
// to a plan that another one names. It is what the writer has accepted, but not
// for this question, so what rests on it alone is told apart.

const (
	// readQuickly is how much evidence the guard reads in no time that a person
	// would notice: see BenchmarkGuard in outline/facts.
	readQuickly = 24 << 10
	// sentAlong is how much of the other answers a drafter is given.
	sentAlong = 4 << 10
)

// nearby adds the other answers of the report, the nearest first: whole pieces,
// as many as there is room for. What is left of the last period is none of
// this one's, and what carries a mark of secrecy goes nowhere.
func (n *notes) nearby(r *outline.Report, at scope) {
	room := readQuickly - len(n.text())
	for _, j := range at.others(r.Outline) {
		if !r.States[j].Written() {
			continue
		}
		s := r.Outline.Sections[j]
		for _, p := range r.Answers[s.ID].Parts {
			text, _ := facts.SetAside(p.Text)
			_, secret := classified.Find(p.Text)
			if secret || p.Sums != "" || p.Source == outline.Copied || strings.TrimSpace(text) == "" || len(text) > room {
				continue
			}
			room -= len(text)
			n.others = append(n.others, Evidence{ID: fmt.Sprintf("N%d", len(n.others)+1), Source: s.Label, About: s.Title, Text: text})
			n.otherOrigins = append(n.otherOrigins, groundOf(s, p, text))
		}
	}
}

// others returns the positions of the sections beside those of the scope: first
// those of the same part, the nearest first.
func (at scope) others(o *outline.Outline) []int {
	part := func(i int) int { return o.Path(i)[0] }
	var all []int
	for i := range o.Sections {
		if i < at.from || i >= at.to {
			all = append(all, i)
		}
	}
	far := func(i int) int {
		if part(i) != part(at.from) {
			return len(o.Sections) + max(i-at.from, at.from-i)
		}
		return max(i-at.from, at.from-i)
	}
	slices.SortStableFunc(all, func(a, b int) int { return cmp.Compare(far(a), far(b)) })
	return all
}

// along returns those of the other answers that a drafter is given.
func (n notes) along() []Evidence {
	room := sentAlong
	for i, e := range n.others {
		if room -= len(e.Text); room < 0 {
			return n.others[:i]
		}
	}
	return n.others
}

// borrowed reports whether the source of a span is another answer.
func (n notes) borrowed(source string) bool {
	return slices.ContainsFunc(n.others, func(e Evidence) bool { return e.ID == source })
}
