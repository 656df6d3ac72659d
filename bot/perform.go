package bot

import (
	"context"
	"errors"
	"fmt"
	"time"

	"decuong/bot/panics"
	"decuong/dialog"
	"decuong/outline"
)

// perform does what a turn decided, in order, and acknowledges it. What the
// messenger cannot carry now is tried again; what it can never carry, because
// the chat is gone, is done with. What takes long is done aside, and the entry
// acknowledged there. It reports false when it was stopped before:
// then the entry stays in the outbox.
func (b *Bot) perform(l *lane, j job) bool {
	for i, effect := range j.effects {
		if beside := sideOf(effect); beside != inChat && l.side == inChat {
			b.lanes.add(laneKey{l.chat, beside}, job{entry: j.entry, effects: j.effects[i:], first: j.first + i, at: j.at})
			return true
		}
		err := b.do(l, effect, Outcome(j.entry, j.first+i))
		if errors.Is(err, ErrGone) {
			break
		}
		if err != nil && !Permanent(err) {
			return false
		}
	}
	b.receipts.add(j.entry)
	return true
}

// sideOf returns where an effect is done: what takes long beside what the person
// is told, and what a model is waited for beside all that.
func sideOf(effect dialog.Effect) side {
	switch e := effect.(type) {
	case dialog.Transcribe:
		return atModel
	case dialog.Draft:
		if !e.Own {
			return atModel
		}
		return atWork
	case dialog.Fetch, dialog.Show:
		return atWork
	case dialog.Deliver:
		if e.PDF {
			return atWork
		}
	}
	return inChat
}

// retry calls do until it succeeds, can never succeed, or the bot stops.
func (b *Bot) retry(l *lane, do func(context.Context) error) error {
	for wait := 500 * time.Millisecond; ; wait = min(2*wait, 30*time.Second) {
		err := panics.Caught(func() error { return do(b.sending) })
		switch {
		case err == nil || errors.Is(err, ErrGone):
			return err
		case Permanent(err):
			b.log.Error("message can never be sent", "chat", l.chat, "error", err, "stack", panics.Stack(err))
			return err
		}
		b.watch.Again()
		b.log.Warn("message not sent, trying again", "chat", l.chat, "error", err, "wait", wait)
		select {
		case <-b.sending.Done():
			return b.sending.Err()
		case <-time.After(wait):
		}
	}
}

// do performs one effect. What has an outcome is done once, and the outcome
// comes back as an event.
func (b *Bot) do(l *lane, effect dialog.Effect, id EventID) error {
	switch e := effect.(type) {
	case dialog.Say:
		return b.retry(l, func(ctx context.Context) error { return b.messenger.Say(ctx, l.chat, e) })
	case dialog.Ask:
		if l.superseded(e) {
			return nil
		}
		return b.retry(l, func(ctx context.Context) error { return b.messenger.Ask(ctx, l.chat, e) })
	case dialog.Fetch:
		failed := dialog.Unreadable{Pointer: e.Pointer, Name: e.File.Name, Why: dialog.UnreadDamaged}
		return b.report(l, id, failed, func() dialog.Happening { return b.fetch(b.sending, l.chat, e) })
	case dialog.Draft:
		failed := dialog.DraftFailed{Pointer: e.Pointer, Kind: e.Kind, Own: e.Own, Why: dialog.UndraftedTrouble}
		return b.report(l, id, failed, func() dialog.Happening { return b.draft(b.sending, l.chat, e) })
	case dialog.Transcribe:
		failed := dialog.Unheard{Pointer: e.Pointer, Why: dialog.UndraftedTrouble, File: e.File, Left: e.Left}
		return b.report(l, id, failed, func() dialog.Happening { return b.hear(b.sending, l.chat, e) })
	case dialog.Halt:
		b.underway.halt(l.chat, e.Turn)
		return nil
	case dialog.Inspect:
		failed := dialog.Inspected{Pointer: e.Pointer, Name: e.File.Name, Flaws: []dialog.Flaw{{Why: dialog.FlawDamaged}}}
		return b.report(l, id, failed, func() dialog.Happening { return b.inspect(b.sending, l.chat, e) })
	case dialog.Show:
		return b.show(l, e)
	case dialog.Deliver:
		failed := dialog.DeliverFailed{Turn: e.Turn}
		return b.report(l, id, failed, func() dialog.Happening { return b.deliver(b.sending, l.chat, e) })
	}
	panic(fmt.Sprintf("unknown effect %T", effect)) // unreachable: the codec knows the same kinds
}

// report does what has an outcome and brings it back through the front door.
// What panics, and an outcome that no turn can be made of, has failed: whoever
// waits for it is told.
func (b *Bot) report(l *lane, id EventID, failed dialog.Happening, do func() dialog.Happening) error {
	e := dialog.Event{By: outline.AuthorID(l.chat), What: failed}
	err := panics.Caught(func() error { e.What = do(); return nil })
	if err != nil {
		b.log.Error("effect given up", "chat", l.chat, "outcome", fmt.Sprintf("%T", failed), "error", err, "stack", panics.Stack(err))
	}
	if e.What == nil { // the program ends: what was begun is done again by the next
		return b.sending.Err()
	}
	e.At = b.now()
	turn := func(ctx context.Context) error { return b.Turn(ctx, l.chat, id, e) }
	if err = b.retry(l, turn); Permanent(err) && e.What != failed {
		e.What = failed
		err = b.retry(l, turn)
	}
	if Permanent(err) {
		b.apologise(b.sending, l.chat, id)
	}
	return err
}

// Outcome is the ID of the event that tells how the effect at position i of an
// outbox entry ended. A turn has fewer than 16 effects.
func Outcome(entry EntryID, i int) EventID { return -EventID(entry.Rev<<4 | int64(i)) }
