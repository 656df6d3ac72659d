package bot

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"

	"decuong/dialog"
	"decuong/outline"
)

// loaded is what a turn begins with.
type loaded struct {
	snapshot Snapshot
	recalled bool // not from the store; see recent
	session  dialog.Session
	commit   string // that wrote the session
	view     dialog.View
	beside   []IndexEntry // of view.Other
}

// on reports whether the turn's report is this one.
func (at loaded) on(id outline.ReportID) bool {
	return at.view.Report != nil && at.view.Report.ID == id
}

// load reads what a turn in the chat needs. An outline that this process has
// not seen yet costs a second round trip.
func (b *Bot) load(ctx context.Context, chat ChatID, want Want) (loaded, error) {
	snapshot, err := b.store.Load(ctx, chat, want)
	if err != nil {
		return loaded{}, fmt.Errorf("loading chat: %w", err)
	}
	o, err := b.outlineOf(snapshot)
	if err == errOutlineUnseen {
		want.Fields = append(want.Fields, outlineField)
		if snapshot, err = b.store.Load(ctx, chat, want); err != nil {
			return loaded{}, fmt.Errorf("loading chat: %w", err)
		}
		o, err = b.outlineOf(snapshot)
	}
	if err != nil {
		return loaded{}, err
	}
	return b.read(chat, snapshot, o, want.Report)
}

// read decodes a snapshot, in which the report is of, if that is not empty.
func (b *Bot) read(chat ChatID, s Snapshot, o *outline.Outline, of outline.ReportID) (loaded, error) {
	at := loaded{snapshot: s, view: b.view()}
	if s.Session != nil {
		at.session, at.commit = b.session(chat, s)
	}
	var err error
	if o != nil {
		var unread []string
		if at.view.Report, unread, err = report(cmp.Or(of, s.Report), o, s.Index, s.Values); err != nil {
			return loaded{}, &broken{err}
		}
		b.passedOver(at.view.Report.ID, unread...)
		at.view.Report.Ver = s.Ver
	}
	if at.view.Shelf, err = shelf(s.Shelf); err != nil {
		return loaded{}, &broken{err}
	}
	return at, nil
}

// view returns what is seen in every chat.
func (b *Bot) view() dialog.View {
	return dialog.View{
		Catalog: b.catalog(), Model: b.present(), Shapes: b.shapes(), Unpaced: b.unpaced,
		PDF: b.printer != nil, Picture: b.printer != nil && b.printer.Paints(),
	}
}

// recall is load from memory.
func (b *Bot) recall(m memory) loaded {
	at := loaded{
		snapshot: Snapshot{Rev: m.rev, Mark: m.mark, Values: m.values}, recalled: true,
		session: m.Session, commit: m.Commit, view: b.view(),
	}
	if at.view.Report = m.report; m.report != nil {
		at.snapshot.Report, at.snapshot.Ver = m.report.ID, m.report.Ver
	}
	return at
}

// session decodes the session. One that this version cannot read is begun
// anew: that costs the person a moment, and no words.
func (b *Bot) session(chat ChatID, s Snapshot) (dialog.Session, string) {
	var at written
	if err := json.Unmarshal(s.Session, &at); err != nil {
		b.log.Error("session not understood, begun anew", "chat", chat, "kind", fmt.Sprintf("%T", err)) // the error may hold words
		return dialog.Session{Report: s.Report}, ""
	}
	return at.Session, at.Commit
}

// loads is how often a turn may ask for more before it is the dialog that is
// wrong.
const loads = 8

// decide steps until the view holds enough.
func (b *Bot) decide(ctx context.Context, chat ChatID, at *loaded, e dialog.Event) (dialog.Turn, error) {
	var need dialog.Need
	for range loads {
		turn := dialog.Step(at.view, at.session, e)
		if turn.Need.None() {
			return turn, nil
		}
		need = need.And(turn.Need)
		more, err := b.loadMore(ctx, chat, *at, need)
		if err != nil {
			return dialog.Turn{}, err
		}
		*at = more
	}
	return dialog.Turn{}, &broken{fmt.Errorf("deciding turn: still needs more after %d loads", loads)}
}

// loadMore loads the chat again, with all that is needed.
func (b *Bot) loadMore(ctx context.Context, chat ChatID, before loaded, need dialog.Need) (loaded, error) {
	at, err := b.load(ctx, chat, wanted(need, before.view.Report))
	if err != nil {
		return loaded{}, err
	}
	if !at.snapshot.stands(before.snapshot) {
		return loaded{}, ErrConflict
	}
	at.view.Loaded = need
	at.view.House.Standing = before.view.House.Standing
	if err = b.loadHouse(ctx, chat, &at, need); err == nil {
		err = b.loadReports(ctx, chat, &at, need)
	}
	return at, err
}

// stands reports whether the chat and its report are as they were.
func (s Snapshot) stands(was Snapshot) bool {
	return s.Rev == was.Rev && s.Ver == was.Ver && (s.Mark == "" || s.Mark == was.Mark)
}

// loadHouse reads what is needed of what all chats share.
func (b *Bot) loadHouse(ctx context.Context, chat ChatID, at *loaded, need dialog.Need) (err error) {
	if need.House || need.Invitation != "" {
		if at.view.House.Invitations, err = b.door.invitations(ctx, chat, need); err != nil {
			return err
		}
	}
	if need.Templates {
		if err = b.sent(ctx, chat, &at.view); err != nil {
			return err
		}
	}
	if need.Published || need.Publication != "" {
		at.view.House.Publications, err = b.door.publications(ctx, chat, need)
	}
	return err
}

// loadReports reads what is needed of the report's past, and of the chat's
// other reports.
func (b *Bot) loadReports(ctx context.Context, chat ChatID, at *loaded, need dialog.Need) (err error) {
	if need.History > 0 && at.view.Report != nil {
		if at.view.History, err = b.history(ctx, at.view.Report.ID, need.History); err != nil {
			return err
		}
	}
	if need.Progress {
		if err = b.progress(ctx, chat, at.view.Shelf); err != nil {
			return err
		}
	}
	if need.Origin != "" {
		if at.view.Elsewhere, err = b.holding(ctx, chat, at.view.Shelf, need.Origin); err != nil {
			return err
		}
	}
	if need.Report != "" {
		at.view.Other, at.beside, err = b.other(ctx, chat, need.Report)
	}
	return err
}

// other loads a report that the session is not on, with its lasting fields, and
// its index: one of the chat's shelf, else none.
func (b *Bot) other(ctx context.Context, chat ChatID, id outline.ReportID) (*outline.Report, []IndexEntry, error) {
	want := Want{Report: id, Shelf: true}
	for _, f := range outline.LastingFields() {
		want.Fields = append(want.Fields, formPrefix+string(f))
	}
	at, err := b.load(ctx, chat, want)
	if err != nil {
		return nil, nil, err
	}
	for _, s := range at.view.Shelf {
		if s.Report == id {
			return at.view.Report, at.snapshot.Index, nil
		}
	}
	return nil, nil, nil
}

// A broken state cannot be read or stepped on, however often it is tried.
type broken struct{ err error }

func (e *broken) Error() string { return e.err.Error() }
func (e *broken) Unwrap() error { return e.err }

// Permanent reports that trying again does not help.
func (e *broken) Permanent() bool { return true }
