package bolt

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"time"

	bbolt "go.etcd.io/bbolt"

	"decuong/bot"
	"decuong/bot/internal/pack"
)

func entryKey(id bot.EntryID) []byte { return numbered(id.Rev, string(id.Chat)) }

// entry returns the line of an entry of the outbox.
func entry(at, until time.Time, packed []byte) []byte {
	return append(line{}.time(at).time(until), packed...)
}

// Unsent looks through the whole outbox, which holds little besides what is
// being sent, and writes only when it leases something.
func (s *Store) Unsent(ctx context.Context, now, until time.Time, limit int) ([]bot.Entry, error) {
	var entries []bot.Entry
	find := func(tx *bbolt.Tx) (err error) {
		entries, err = waiting(tx, now)
		entries = entries[:max(0, min(limit, len(entries)))]
		return err
	}
	if err := s.view(ctx, find); err != nil {
		return nil, fmt.Errorf("looking into outbox: %w", err)
	}
	if len(entries) == 0 {
		return nil, nil
	}
	err := s.update(ctx, func(tx *bbolt.Tx) error {
		if err := find(tx); err != nil { // others may have leased since
			return err
		}
		for i := range entries {
			if err := lease(tx, &entries[i], until); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("leasing from outbox: %w", err)
	}
	return entries, nil
}

// waiting returns the entries whose lease has run out at now, oldest first,
// those of a chat in the order of its turns; not yet with what is to be sent.
func waiting(tx *bbolt.Tx, now time.Time) ([]bot.Entry, error) {
	var entries []bot.Entry
	err := tx.Bucket(outboxBucket).ForEach(func(key, stored []byte) error {
		r := reading{rest: stored}
		e := bot.Entry{EntryID: bot.EntryID{Rev: number(key)}, At: r.time()}
		if r.time().After(now) {
			return nil
		}
		if len(key) < 8 {
			return ErrDamaged
		}
		e.Chat = bot.ChatID(key[8:])
		entries = append(entries, e)
		return r.err("outbox")
	})
	slices.SortFunc(entries, func(a, b bot.Entry) int {
		return cmp.Or(a.At.Compare(b.At), cmp.Compare(a.Chat, b.Chat), cmp.Compare(a.Rev, b.Rev))
	})
	return entries, err
}

// lease leases the entry and reads what is to be sent.
func lease(tx *bbolt.Tx, e *bot.Entry, until time.Time) (err error) {
	outbox, key := tx.Bucket(outboxBucket), entryKey(e.EntryID)
	r := reading{rest: outbox.Get(key)}
	e.At = r.time()
	r.time()
	if e.Outbox, err = pack.Open(r.rest); err != nil {
		return err
	}
	return outbox.Put(key, entry(e.At, until, r.rest))
}

// Hold moves the leases in one transaction.
func (s *Store) Hold(ctx context.Context, until time.Time, entries ...bot.EntryID) error {
	if len(entries) == 0 {
		return nil
	}
	err := s.update(ctx, func(tx *bbolt.Tx) error {
		for _, id := range entries {
			if tx.Bucket(outboxBucket).Get(entryKey(id)) == nil {
				continue
			}
			if err := lease(tx, &bot.Entry{EntryID: id}, until); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("holding leases: %w", err)
	}
	return nil
}

// Acknowledge takes entries out in one transaction.
func (s *Store) Acknowledge(ctx context.Context, entries ...bot.EntryID) error {
	if len(entries) == 0 {
		return nil
	}
	err := s.update(ctx, func(tx *bbolt.Tx) error {
		for _, e := range entries {
			if err := tx.Bucket(outboxBucket).Delete(entryKey(e)); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("acknowledging: %w", err)
	}
	return nil
}
