package bot

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"slices"
	"strings"

	"decuong/dialog"
	"decuong/outline"
	"decuong/outline/classified"
	"decuong/outline/facts"
)

// draftKinds are what a drafter is asked for.
var draftKinds = map[dialog.DraftKind]DraftKind{
	dialog.DraftWording: Wording, dialog.DraftShorter: Shorter, dialog.DraftFuller: Fuller, dialog.DraftFormal: Formal,
	dialog.DraftOneLine: OneLine, dialog.DraftFivePoint: FivePoint, dialog.DraftOnePage: OnePage,
}

// extracted is how many sentences an extractive summary has.
var extracted = map[dialog.DraftKind]int{dialog.DraftOneLine: 1, dialog.DraftFivePoint: 5, dialog.DraftOnePage: 15}

// undrafted tell why there is no draft in the dialog's words.
var undrafted = map[DraftReason]dialog.Undrafted{
	DraftBusy: dialog.UndraftedBusy, DraftRefused: dialog.UndraftedRefused, DraftTooLong: dialog.UndraftedLong, DraftCut: dialog.UndraftedCut,
	DraftUnheard: dialog.UndraftedUnheard,
}

// draft has wording made, and lets nothing through that the notes do not hold.
// It returns nil when the program ends before it is made.
func (b *Bot) draft(ctx context.Context, chat ChatID, d dialog.Draft) dialog.Happening {
	if b.halted(ctx, chat, d.Turn) {
		return dialog.DraftFailed{Pointer: d.Pointer, Why: dialog.UndraftedStopped}
	}
	ctx, made := b.underway.begin(ctx, chat, d.Turn)
	defer made()
	began := b.now()
	drafted, err := b.drafted(ctx, chat, d)
	level := slog.LevelInfo
	if err != nil {
		level = slog.LevelWarn
	}
	if err != nil && context.Cause(ctx) == errHalted {
		err = errHalted
	}
	took := b.now().Sub(began)
	b.log.Log(ctx, level, "draft", "chat", chat, "kind", string(d.Kind), "blanks", drafted.Blanks, "took", took, "error", err)
	b.watch.Draft(draftOutcome(err), drafted.Blanks, took)
	switch {
	case err == nil:
		return drafted
	case b.sending.Err() != nil:
		return nil
	}
	return dialog.DraftFailed{Pointer: d.Pointer, Why: whyUndrafted(err), Tokens: drafted.Tokens}
}

// dailyTokens is what a person may have of the model in a day: some hundred
// drafts of a question, or a few summaries of a long report.
const dailyTokens = 500_000

// draftOutcome names for a Watch how making wording ended.
func draftOutcome(err error) string {
	if err == nil {
		return "done"
	}
	return string(whyUndrafted(err))
}

func whyUndrafted(err error) dialog.Undrafted {
	var e *DraftError
	switch {
	case errors.Is(err, errHalted):
		return dialog.UndraftedStopped
	case errors.Is(err, errUnfetched):
		return dialog.UndraftedLost
	case errors.Is(err, errSecret):
		return dialog.UndraftedSecret
	}
	if errors.As(err, &e) {
		if why, known := undrafted[e.Reason]; known {
			return why
		}
	}
	return dialog.UndraftedAway
}

func (b *Bot) drafted(ctx context.Context, chat ChatID, d dialog.Draft) (dialog.Drafted, error) {
	out := dialog.Drafted{Pointer: d.Pointer, Kind: d.Kind, Again: d.Again}
	fields, err := b.store.Fields(ctx, d.Report)
	if err != nil {
		return out, fmt.Errorf("loading report: %w", err)
	}
	r, err := whole(d.Report, fields)
	if err != nil {
		return out, err
	}
	i := r.Outline.Index(d.Section)
	if i < 0 {
		return out, errors.New("the section is gone")
	}
	n := notesOf(r, i)
	out.Sums = r.Answers[d.Section].Digest()
	out.Orders = n.orders
	if b.drafter == nil {
		out.Text = strings.Join(facts.Extract(n.text(), extracted[d.Kind]), " ")
		return out, nil
	}
	text, known, err := b.worded(ctx, chat, d, r, i, n, &out.Tokens)
	if err != nil {
		return out, err
	}
	return b.guarded(out, known, n, text), nil
}

// errSecret: words that carry a mark of state secrecy leave for nowhere.
var errSecret = errors.New("a mark of state secrecy in what was to be sent")

// worded has the drafter work, and shows what it writes as it comes: guarded,
// sentence by sentence.
func (b *Bot) worded(ctx context.Context, chat ChatID, d dialog.Draft, r *outline.Report, i int, n notes, cost *int) (string, *facts.Evidence, error) {
	task, known := n.task(r, i, d), n.known(r, i, d.Proposal)
	if secret(task) {
		return "", nil, errSecret
	}
	p := newPreviewer(d.Growing(""), func(p dialog.Preview) error { return b.messenger.Preview(ctx, chat, p) })
	defer p.end()
	task.Spent = func(tokens int) { *cost = tokens }
	task.Queued = func(place int) { p.tell(d.Queued(place)) }
	var so strings.Builder
	text, err := b.drafter.Draft(ctx, task, func(sentence string) {
		so.WriteString(sentence)
		p.tell(d.Growing(known.Guard(so.String()).Text))
	})
	return text, known, err
}

// secret reports whether anything that a task would send carries a mark of
// state secrecy. What people write is refused when they write it; this is for
// what came before such marks were known, or was put together of innocent
// parts.
func secret(task DraftTask) bool {
	all := []string{task.Question, task.Present, task.Unit, strings.Join(task.Points, "\n")}
	for _, e := range task.Evidence {
		all = append(all, e.Text)
	}
	_, found := classified.Find(strings.Join(all, "\n"))
	return found
}

// guarded puts the wording into the outcome, with what the evidence does not
// hold as blanks, and with what the rest stands on.
func (b *Bot) guarded(out dialog.Drafted, evidence *facts.Evidence, n notes, text string) dialog.Drafted {
	g := evidence.Guard(text)
	out.Text, out.Blanks, out.Made = g.Text, g.Blanks, &outline.Making{Grounds: n.grounds(g)}
	name, instructions := b.drafter.Model()
	out.Made.Model, out.Made.Instructions = name+", "+b.drafter.Host(), instructions
	for _, s := range g.Marked() {
		out.Doubts = append(out.Doubts, g.Text[s.Start:s.End])
	}
	return out
}

// notes are what was said to a section and below it, without lines that speak
// to a machine.
type notes struct {
	evidence []Evidence
	own      []facts.Source   // the outline's words, from the question up
	origins  []outline.Ground // of the evidence
	orders   []string
}

// grounds returns what guarded wording stands on: all that was given to be
// used, and what comes from the outline and the form.
func (n notes) grounds(g facts.Guarded) []outline.Ground {
	of := map[string]int{}
	all := slices.Clone(n.origins)
	for i, e := range n.evidence {
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
	if len(elsewhere.Facts) > 0 {
		all = append(all, elsewhere)
	}
	return all
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
