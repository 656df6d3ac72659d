package bot

import (
	"fmt"
	"slices"
	"strings"

	"decuong/dialog"
	"decuong/outline"
	"decuong/outline/facts"
)

// notes are what was said to a section and below it, without lines that speak
// to a machine.
type notes struct {
	evidence []Evidence
	own      []facts.Source   // the outline's words, from the question up
	origins  []outline.Ground // of the evidence
	orders   []string
}

func notesOf(r *outline.Report, i int) notes {
	var n notes
	for j := i; j < r.Outline.End(i); j++ {
		if !r.States[j].Written() {
			continue
		}
		for _, p := range r.Answers[r.Outline.Sections[j].ID].Parts {
			if text := n.aside(p.Text); text != "" && p.Sums == "" {
				n.evidence = append(n.evidence, Evidence{
					ID: fmt.Sprintf("G%d", len(n.evidence)+1), Source: r.Outline.Sections[j].Label, About: r.Outline.Sections[j].Title, Text: text,
				})
				n.origins = append(n.origins, groundOf(r.Outline.Sections[j], p, text))
			}
		}
	}
	for _, j := range r.Outline.Path(i) {
		s := r.Outline.Sections[j]
		n.own = append(n.own, facts.Source{ID: s.Label, Text: n.aside(s.Title + "\n" + strings.Join(s.Notes, "\n"))})
	}
	return n
}

// aside returns text without the lines that speak to a machine, and keeps
// these to be shown. An outline that somebody sent in may hold them too.
func (n *notes) aside(text string) string {
	rest, orders := facts.SetAside(text)
	for _, o := range orders {
		n.orders = append(n.orders, text[o.Start:o.End])
	}
	return rest
}

func (n notes) text() string {
	var all []string
	for _, e := range n.evidence {
		all = append(all, e.Text)
	}
	return strings.Join(all, "\n")
}

// task is what the drafter is asked for.
func (n notes) task(r *outline.Report, i int, d dialog.Draft) DraftTask {
	s := r.Outline.Sections[i]
	t := DraftTask{
		Kind: draftKinds[d.Kind], Question: s.Label + ". " + s.Heading(), Points: slices.DeleteFunc(s.Checklist(), speaksToMachine),
		Unit: r.Fields[outline.Body], Evidence: n.evidence, Again: d.Again,
	}
	if d.Kind == dialog.DraftShorter || d.Kind == dialog.DraftFuller || d.Kind == dialog.DraftFormal {
		t.Present = outline.Answer{Parts: r.Proposals[d.Proposal].Parts}.Text()
	}
	return t
}

func speaksToMachine(point string) bool { return len(facts.Orders(point)) > 0 }

// known is what wording may say: the notes, the outline's own words, and the
// form; and, when a proposal is changed that the person put a hand to, what
// they wrote there.
func (n notes) known(r *outline.Report, i int, changed outline.ProposalID) *facts.Evidence {
	var sources []facts.Source
	for _, p := range r.Proposals[changed].Parts {
		if p.Made != nil && p.Made.Amended {
			sources = append(sources, facts.Source{ID: "hand", Text: p.Text})
		}
	}
	for _, e := range n.evidence {
		sources = append(sources, facts.Source{ID: e.ID, Text: e.Text, About: e.About})
	}
	sources = append(sources, n.own...)
	sources = append(sources, facts.Source{ID: "head", Text: strings.Join(r.Outline.FilledHead(r.Fields), "\n")})
	for _, id := range outline.FormFields(r.Outline) {
		sources = append(sources, facts.Source{ID: string(id), Text: r.Fields[id]})
	}
	return facts.NewEvidence(sources)
}
