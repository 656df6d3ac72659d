package bot

import (
	"cmp"
	"context"
	"errors"
	"log/slog"
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

// draft has wording made, and lets nothing through that the notes do not hold.
// It returns nil when the program ends before it is made.
func (b *Bot) draft(ctx context.Context, chat ChatID, d dialog.Draft) dialog.Happening {
	if !d.Own && b.halted(ctx, chat, d.Turn) {
		return dialog.DraftFailed{Pointer: d.Pointer, Kind: d.Kind, Why: dialog.UndraftedStopped}
	}
	ctx, made := b.underway.begin(ctx, chat, d.Turn)
	defer made()
	if !d.Own {
		go b.heed(ctx, chat, d.Turn)
	}
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
	return dialog.DraftFailed{Pointer: d.Pointer, Kind: d.Kind, Own: d.Own, Why: whyUndrafted(err), Tokens: drafted.Tokens}
}

func (b *Bot) drafted(ctx context.Context, chat ChatID, d dialog.Draft) (dialog.Drafted, error) {
	out := dialog.Drafted{Pointer: d.Pointer, Kind: d.Kind, Again: d.Again}
	r, err := b.wholeReport(ctx, d.Report)
	if err != nil {
		return out, err
	}
	at, err := scopeOf(r, d)
	if err != nil {
		return out, err
	}
	n := notesOf(r, at)
	if _, summary := extracted[d.Kind]; !summary {
		n.nearby(r, at)
	}
	out.Sums = r.Digest(cmp.Or(d.Section, outline.Whole))
	out.Orders = n.orders
	switch {
	case d.Own:
		out.Text = extract(n.text(), d.Kind)
		return out, nil
	case b.moved(d.Host, b.model.Host):
		return out, errMoved
	case b.model.Host == "":
		return out, &DraftError{Reason: DraftAbsent, Err: errors.New("there is no model")}
	case !b.goes(r, outline.UseWording, b.model.Host):
		return out, errUnagreed
	}
	text, known, err := b.worded(ctx, chat, d, r, at, n, &out.Tokens)
	if err != nil {
		return out, err
	}
	return b.guarded(out, known, n, text), nil
}

// worded has the drafter work, and shows what it writes as it comes: guarded,
// sentence by sentence.
func (b *Bot) worded(ctx context.Context, chat ChatID, d dialog.Draft, r *outline.Report, at scope, n notes, cost *int) (string, *facts.Evidence, error) {
	task, known := n.task(r, at, d), n.known(r, d.Proposal)
	switch {
	case len(task.Evidence) == 0 && task.Present == "":
		return "", nil, errEmpty
	case secret(task):
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
	if _, marked := classified.Find(text); marked {
		return "", nil, &DraftError{Reason: DraftBroken, Err: errMarked}
	}
	return text, known, err
}

// guarded puts the wording into the outcome, with what the evidence does not
// hold as blanks, and with what the rest stands on.
func (b *Bot) guarded(out dialog.Drafted, evidence *facts.Evidence, n notes, text string) dialog.Drafted {
	g := evidence.Guard(text)
	out.Text, out.Blanks, out.Made = g.Text, g.Blanks, &outline.Making{Grounds: n.grounds(g)}
	name, instructions := b.drafter.Model()
	out.Made.Model, out.Made.Instructions = name+", "+b.drafter.Host(), instructions
	for _, s := range g.Marked() {
		if n.borrowed(s.Source) {
			continue // its ground tells
		}
		out.Doubts = append(out.Doubts, g.Text[s.Start:s.End])
	}
	return out
}
