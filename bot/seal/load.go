package seal

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"decuong/bot"
	"decuong/outline"
)

// keyField is the field of a report that holds its sealed key.
const keyField = "seal"

// Load reads what a turn needs, and the key of its report with it.
func (s *Store) Load(ctx context.Context, chat bot.ChatID, want bot.Want) (bot.Snapshot, error) {
	want.Fields = append(slices.Clip(want.Fields), keyField)
	snap, err := s.inner.Load(ctx, chat, want)
	if err == nil && snap.Session != nil {
		if snap.Session, err = s.openOwn(chat, sessionOf(chat), snap.Session); err != nil {
			err = fmt.Errorf("opening session: %w", err)
		}
	}
	if err == nil {
		err = s.openReport(cmp.Or(want.Report, snap.Report), &snap)
	}
	if err == nil {
		err = s.openShelf(chat, snap.Shelf)
	}
	if err != nil {
		return bot.Snapshot{}, err
	}
	return snap, nil
}

// openReport opens the index and the values of the snapshot.
func (s *Store) openReport(id outline.ReportID, snap *bot.Snapshot) error {
	k, err := s.openValues(id, snap.Values)
	if err != nil {
		return err
	}
	snap.Index = slices.DeleteFunc(snap.Index, func(e bot.IndexEntry) bool { return e.Field == keyField })
	return k.openIndex(id, snap.Index)
}

// openValues takes the report's key out of the values, which it opens, and
// returns it; nil when the report has none.
func (s *Store) openValues(id outline.ReportID, values map[string][]byte) (*key, error) {
	k, err := s.open(reportOwner(id), string(values[keyField]))
	if err != nil {
		return nil, fmt.Errorf("opening report %s: its key: %w", id, err)
	}
	delete(values, keyField)
	for field, stored := range values {
		if values[field], err = k.openValue(valueOf(id, field), stored); err != nil {
			return nil, fmt.Errorf("opening report %s: field %s: %w", id, field, err)
		}
	}
	return k, nil
}

// open returns the owner's key, of which the store holds this. An owner who
// has none is forgotten: what was remembered is the key of something deleted.
func (s *Store) open(owner, wrapped string) (*key, error) {
	known, _ := s.known.Get(owner)
	switch {
	case wrapped == "":
		if known != nil {
			s.known.Remove(owner)
		}
		return nil, nil
	case known != nil && known.wrapped == wrapped:
		return known, nil
	}
	k, err := s.keys.unwrap(owner, wrapped)
	if err != nil {
		return nil, err
	}
	s.known.Add(owner, k)
	return k, nil
}

// openOwn opens something of a chat.
func (s *Store) openOwn(chat bot.ChatID, at place, stored []byte) ([]byte, error) {
	if !sealed(stored, formChat) {
		return stored, nil
	}
	wrapped, rest, err := cutOwn(stored)
	if err != nil {
		return nil, err
	}
	k, err := s.open(chatOwner(chat), wrapped)
	if err != nil {
		return nil, err
	}
	return k.openPacked(at, rest)
}

func (s *Store) openShelf(chat bot.ChatID, shelf map[outline.ReportID][]byte) (err error) {
	for id, stored := range shelf {
		if shelf[id], err = s.openOwn(chat, lineOf(chat, id), stored); err != nil {
			return fmt.Errorf("opening shelf: %w", err)
		}
	}
	return nil
}

// Fields reads a whole report.
func (s *Store) Fields(ctx context.Context, id outline.ReportID) (map[string][]byte, error) {
	fields, err := s.inner.Fields(ctx, id)
	if err != nil {
		return nil, err
	}
	_, err = s.openValues(id, fields)
	return fields, err
}
