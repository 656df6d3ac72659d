package seal

import (
	"context"
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
	open := func(stored *[]byte, at place) {
		if err == nil {
			if *stored, err = k.openValue(at, *stored); err != nil {
				err = fmt.Errorf("opening history of report %s: field %s: %w", id, at.name, err)
			}
		}
	}
	for i := range h.Replaced {
		r := &h.Replaced[i]
		open(&r.Old, valueOf(id, r.Field))
		open(&r.Back, backOf(id, r.Field))
	}
	for field, value := range h.Values {
		open(&value, valueOf(id, field))
		h.Values[field] = value
	}
	return err
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
