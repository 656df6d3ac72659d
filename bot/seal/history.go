package seal

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"decuong/bot"
	"decuong/outline"
)

// History reads the end of a report's history. The lines that tell of its key
// are left out; they are the oldest of all, unless the report was there before
// it was sealed or the master key changed.
func (s *Store) History(ctx context.Context, id outline.ReportID, limit int) (bot.History, error) {
	for asked := limit; ; {
		h, err := s.inner.History(ctx, id, asked)
		if err != nil {
			return bot.History{}, err
		}
		all := len(h.Replaced) < asked
		h.Replaced = slices.DeleteFunc(h.Replaced, func(r bot.Replaced) bool { return r.Field == keyField })
		if all || len(h.Replaced) >= limit {
			h.Replaced = h.Replaced[:min(limit, len(h.Replaced))]
			return h, s.openHistory(ctx, id, h)
		}
		asked += limit - len(h.Replaced)
	}
}

// openHistory opens lines of a report whose key is known as a rule: who looks
// into the history of a report has loaded it.
func (s *Store) openHistory(ctx context.Context, id outline.ReportID, h bot.History) (err error) {
	k, _ := s.known.Get(reportOwner(id))
	if k == nil && slices.ContainsFunc(h.Replaced, func(r bot.Replaced) bool {
		return sealed(r.Old, formValue) || sealed(r.Back, formValue)
	}) {
		if k, err = s.find(ctx, id); err != nil {
			return err
		}
	}
	for i := range h.Replaced {
		if err = k.openReplaced(id, &h.Replaced[i]); err != nil {
			return fmt.Errorf("opening history of report %s: %w", id, err)
		}
	}
	for field, value := range h.Values {
		if h.Values[field], err = k.openValue(valueOf(id, field), value); err != nil {
			return fmt.Errorf("opening history of report %s: field %s: %w", id, field, err)
		}
	}
	return nil
}

// openReplaced opens a line. One that was tampered with is left as a Back of
// which no value can be made, as stores leave what they cannot read: the rest of
// the history is as good as before.
func (k *key) openReplaced(id outline.ReportID, r *bot.Replaced) error {
	old, err := k.openValue(valueOf(id, r.Field), r.Old)
	back, err2 := k.openValue(backOf(id, r.Field), r.Back)
	switch {
	case errors.Is(err, ErrKeyMissing) || errors.Is(err2, ErrKeyMissing):
		return ErrKeyMissing
	case err != nil:
		r.Old, r.Back = nil, r.Old
	case err2 == nil:
		r.Old, r.Back = old, back
	}
	return nil
}

// find reads the key of a report, nil when it has none.
func (s *Store) find(ctx context.Context, id outline.ReportID) (*key, error) {
	snap, err := s.inner.Load(ctx, mark, bot.Want{Report: id, Fields: []string{keyField}})
	if err != nil {
		return nil, fmt.Errorf("looking for the key of report %s: %w", id, err)
	}
	k, err := s.open(reportOwner(id), string(snap.Values[keyField]))
	if err != nil {
		return nil, fmt.Errorf("opening report %s: its key: %w", id, err)
	}
	return k, nil
}
