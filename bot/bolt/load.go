package bolt

import (
	"context"
	"fmt"

	bbolt "go.etcd.io/bbolt"

	"decuong/bot"
	"decuong/bot/internal/pack"
	"decuong/outline"
)

// Load reads what a turn needs.
func (s *Store) Load(ctx context.Context, chat bot.ChatID, want bot.Want) (bot.Snapshot, error) {
	var snap bot.Snapshot
	err := s.view(ctx, func(tx *bbolt.Tx) (err error) {
		c, err := readChat(tx, chat)
		if err != nil {
			return err
		}
		if c.rev > 0 {
			snap.Rev, snap.Report = c.rev, c.report
			if snap.Session, err = pack.Open(c.session); err != nil {
				return fmt.Errorf("reading session: %w", err)
			}
		}
		id, fields := snap.Report, append(c.next, want.Fields...)
		if want.Report != "" {
			id, fields = want.Report, want.Fields
		}
		if err := loadReport(tx, &snap, id, fields, want.All); err != nil {
			return err
		}
		if want.Shelf {
			snap.Shelf, err = readShelf(tx, chat)
		}
		return err
	})
	if err != nil {
		return bot.Snapshot{}, fmt.Errorf("loading chat: %w", err)
	}
	return snap, nil
}

// A chat is its line in the file.
type chat struct {
	rev     int64 // 0: there is none
	report  outline.ReportID
	next    []string
	session []byte // packed; part of the file
}

func readChat(tx *bbolt.Tx, id bot.ChatID) (c chat, err error) {
	stored := tx.Bucket(chatsBucket).Get([]byte(id))
	if stored == nil {
		return chat{}, nil
	}
	r := reading{rest: stored}
	c.rev, c.report = r.number(), outline.ReportID(r.text())
	for n := r.number(); n > 0 && !r.bad; n-- {
		c.next = append(c.next, r.text())
	}
	c.session = r.rest
	return c, r.err("chats")
}

// loadReport reads a report into the snapshot.
func loadReport(tx *bbolt.Tx, snap *bot.Snapshot, id outline.ReportID, fields []string, every bool) (err error) {
	report := findReport(tx, id)
	if report == nil {
		return nil
	}
	snap.Ver = int64(report.Sequence())
	if snap.Index, err = readIndex(report.Bucket(indexBucket)); err != nil {
		return err
	}
	if every {
		snap.Values, err = readFields(report)
		return err
	}
	snap.Values, err = readSome(report, fields)
	return err
}

// readSome reads those of the fields that the report has.
func readSome(report *bbolt.Bucket, fields []string) (map[string][]byte, error) {
	stored := report.Bucket(fieldsBucket)
	values := make(map[string][]byte, len(fields))
	for _, f := range fields {
		value := stored.Get([]byte(f))
		if value == nil {
			continue
		}
		var err error
		if values[f], err = pack.Open(value); err != nil {
			return nil, fmt.Errorf("reading field %s: %w", f, err)
		}
	}
	return values, nil
}

func readIndex(index *bbolt.Bucket) ([]bot.IndexEntry, error) {
	var entries []bot.IndexEntry
	err := index.ForEach(func(field, stored []byte) error {
		r := reading{rest: stored}
		rev := r.number()
		text := string(field) + string(r.rest) // one piece of memory for both
		entries = append(entries, bot.IndexEntry{Field: text[:len(field)], Rev: rev, Summary: text[len(field):]})
		return r.err("index")
	})
	return entries, err
}

// readFields reads every field of a report.
func readFields(report *bbolt.Bucket) (map[string][]byte, error) {
	return opened(report.Bucket(fieldsBucket), func(key string) string { return key })
}

// readShelf reads the chat's shelf, empty when it has none.
func readShelf(tx *bbolt.Tx, chat bot.ChatID) (map[outline.ReportID][]byte, error) {
	return opened(tx.Bucket(shelvesBucket).Bucket([]byte(chat)), func(key string) outline.ReportID {
		return outline.ReportID(key)
	})
}

// opened reads a bucket of packed values; a missing one is empty.
func opened[K comparable](b *bbolt.Bucket, name func(string) K) (map[K][]byte, error) {
	values := map[K][]byte{}
	if b == nil {
		return values, nil
	}
	return values, b.ForEach(func(key, stored []byte) (err error) {
		values[name(string(key))], err = pack.Open(stored)
		return err
	})
}
