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
func (s *Store) History(ctx context.Context, id outline.ReportID, limit int) ([]bot.Replaced, error) {
	for asked := limit; ; {
		lines, err := s.inner.History(ctx, id, asked)
		if err != nil {
			return nil, err
		}
		all := len(lines) < asked
		lines = slices.DeleteFunc(lines, func(r bot.Replaced) bool { return r.Field == keyField })
		if all || len(lines) >= limit {
			return s.openHistory(ctx, id, lines[:min(limit, len(lines))])
		}
		asked += limit - len(lines)
	}
}

// openHistory opens lines of a report whose key is known as a rule: who looks
// into the history of a report has loaded it.
func (s *Store) openHistory(ctx context.Context, id outline.ReportID, lines []bot.Replaced) ([]bot.Replaced, error) {
	k, _ := s.known.Get(reportOwner(id))
	if k == nil && slices.ContainsFunc(lines, func(r bot.Replaced) bool { return sealed(r.Old, formValue) }) {
		var err error
		if k, err = s.find(ctx, id); err != nil {
			return nil, err
		}
	}
	for i, r := range lines {
		old, err := k.openValue(valueOf(id, r.Field), r.Old)
		if err != nil {
			return nil, fmt.Errorf("opening history of report %s: field %s: %w", id, r.Field, err)
		}
		lines[i].Old = old
	}
	return lines, nil
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
