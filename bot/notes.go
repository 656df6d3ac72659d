package bot

import (
	"fmt"
	"slices"
	"strings"

	"decuong/dialog"
	"decuong/outline"
	"decuong/outline/facts"
)

// A scope is the stretch of a report that wording is made for: the sections at
// positions from to to-1.
type scope struct {
	from, to int
	whole    bool // the report
}

// scopeOf returns what a draft is for: a section with all below it, or the
// whole report.
func scopeOf(r *outline.Report, d dialog.Draft) (scope, error) {
	if d.Section == "" {
		return scope{0, len(r.Outline.Sections), true}, nil
	}
	i := r.Outline.Index(d.Section)
	if i < 0 {
		return scope{}, errNowhere
	}
	return scope{from: i, to: r.Outline.End(i)}, nil
}

// asked returns the positions of the sections whose words ask for the wording:
// those on the way to it, and those below.
func (at scope) asked(o *outline.Outline) []int {
	var all []int
	if !at.whole {
		all = o.Path(at.from)[:len(o.Path(at.from))-1]
	}
	for i := at.from; i < at.to; i++ {
		all = append(all, i)
	}
	return all
}

// notes are what was said to a section and below it, without lines that speak
// to a machine.
type notes struct {
	evidence []Evidence
	own      []facts.Source   // the outline's words, from the top down to what is asked
	origins  []outline.Ground // of the evidence
	orders   []string

	others       []Evidence // what other answers of the report say
	otherOrigins []outline.Ground
}

func notesOf(r *outline.Report, at scope) notes {
	var n notes
	for j := at.from; j < at.to; j++ {
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
	for _, j := range at.asked(r.Outline) {
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
func (n notes) task(r *outline.Report, at scope, d dialog.Draft) DraftTask {
	t := DraftTask{
		Kind: draftKinds[d.Kind], Question: r.Outline.Title, Unit: r.Fields[outline.Body], Evidence: n.evidence, Nearby: n.along(), Again: d.Again,
	}
	if !at.whole {
		s := r.Outline.Sections[at.from]
		t.Question, t.Points = s.Label+". "+s.Heading(), slices.DeleteFunc(s.Checklist(), speaksToMachine)
	}
	if d.Kind == dialog.DraftShorter || d.Kind == dialog.DraftFuller || d.Kind == dialog.DraftFormal {
		t.Present = outline.Answer{Parts: r.Proposals[d.Proposal].Parts}.Text()
		if t.Present == "" { // it was taken or left meanwhile
			t.Kind = Wording
		}
	}
	return t
}

func speaksToMachine(point string) bool { return len(facts.Orders(point)) > 0 }

// known is what wording may say: the notes, the outline's own words, the form,
// and after all these what other answers say; and, when a proposal is changed
// that the person put a hand to, what they wrote there.
func (n notes) known(r *outline.Report, changed outline.ProposalID) *facts.Evidence {
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
	for _, e := range n.others {
		sources = append(sources, facts.Source{ID: e.ID, Text: e.Text, About: e.About})
	}
	return facts.NewEvidence(sources)
}
