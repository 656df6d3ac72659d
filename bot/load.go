package bot

import (
	"context"
	"encoding/json"
	"fmt"

	"decuong/dialog"
	"decuong/outline"
)

// loaded is what a turn begins with.
type loaded struct {
	snapshot Snapshot
	session  dialog.Session
	view     dialog.View
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
	return b.read(snapshot, o)
}

// read decodes a snapshot.
func (b *Bot) read(s Snapshot, o *outline.Outline) (loaded, error) {
	at := loaded{snapshot: s, view: dialog.View{Catalog: b.catalog}}
	if s.Session != nil {
		if err := json.Unmarshal(s.Session, &at.session); err != nil {
			return loaded{}, fmt.Errorf("reading session: %w", err)
		}
	}
	var err error
	if o != nil {
		if at.view.Report, err = report(s.Report, o, s.Index, s.Values); err != nil {
			return loaded{}, err
		}
		at.view.Report.Ver = s.Ver
	}
	at.view.Shelf, err = shelf(s.Shelf)
	return at, err
}
