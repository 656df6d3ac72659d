package seal

import (
	"context"
	"errors"
	"fmt"

	"decuong/bot"
	"decuong/outline"
)

// Commit seals the turn. A report whose key is not known is taken for a new
// one and gets a key with the same commit; when that meets a key which is
// there, the commit is sealed again with it.
func (s *Store) Commit(ctx context.Context, c bot.Commit) error {
	err := s.mark.set(ctx, s.inner, s.keys)
	for again := true; again && err == nil; {
		again, err = s.commit(ctx, c)
	}
	return err
}

// commit tries once, and reports whether to try again.
func (s *Store) commit(ctx context.Context, c bot.Commit) (again bool, err error) {
	keys, err := s.keysFor(c)
	if err != nil {
		return false, fmt.Errorf("committing turn: %w", err)
	}
	out, err := s.sealed(c, keys)
	if err != nil {
		return false, fmt.Errorf("committing turn: %w", err)
	}
	err = s.inner.Commit(ctx, out)
	if errors.Is(err, bot.ErrConflict) {
		met, lookErr := s.meets(ctx, keys)
		if met || lookErr != nil {
			return met, lookErr
		}
	}
	if err == nil {
		s.remember(c, keys)
	}
	return false, err
}

// A sealing is the key for a report in a commit.
type sealing struct {
	*key
	id   outline.ReportID
	base int64 // of the record that writes the key; see bot.Record
	set  bool  // there is such a record
}

// keysFor returns the keys for the reports that the commit writes to.
func (s *Store) keysFor(c bot.Commit) (map[outline.ReportID]sealing, error) {
	keys := map[outline.ReportID]sealing{}
	for _, r := range c.Records {
		if r.Field == keyField {
			return nil, fmt.Errorf("field %s is not for others", keyField)
		}
		if _, done := keys[r.Report]; done {
			continue
		}
		owner := reportOwner(r.Report)
		known, _ := s.known.Get(owner)
		if known == nil {
			keys[r.Report] = sealing{key: s.keys.fresh(owner), id: r.Report, base: 0, set: true}
			continue
		}
		current, err := s.keys.rewrap(owner, known)
		if err != nil {
			return nil, fmt.Errorf("key of report %s: %w", r.Report, err)
		}
		keys[r.Report] = sealing{key: current, id: r.Report, base: bot.AnyRev, set: current != known}
	}
	return keys, nil
}

// sealed returns the commit with everything sealed, the keys that it writes
// before what they seal.
func (s *Store) sealed(c bot.Commit, keys map[outline.ReportID]sealing) (bot.Commit, error) {
	chat, err := s.chatKey(c.Chat)
	if err != nil {
		return c, err
	}
	c.Session = chat.sealOwn(sessionOf(c.Chat), c.Session)
	c.Outbox = chat.sealOwn(entryOf(c.Entry()), c.Outbox)
	lines := c.Shelf
	c.Shelf = make(map[outline.ReportID][]byte, len(lines))
	for id, l := range lines {
		c.Shelf[id] = chat.sealOwn(lineOf(c.Chat, id), l)
	}
	records := c.Records
	c.Records = make([]bot.Record, 0, len(records)+len(keys))
	for _, k := range keys {
		if k.set {
			c.Records = append(c.Records, bot.Record{Report: k.id, Field: keyField, Base: k.base, Value: []byte(k.wrapped)})
		}
	}
	for _, r := range records {
		k := keys[r.Report]
		r.Value = k.sealValue(valueOf(r.Report, r.Field), r.Value)
		r.Back = k.sealValue(backOf(r.Report, r.Field), r.Back)
		r.Summary = k.sealSummary(summaryOf(r.Report, r.Field), r.Summary)
		c.Records = append(c.Records, r)
	}
	return c, nil
}

// meets reports whether one of the reports that were taken for new has a key.
func (s *Store) meets(ctx context.Context, keys map[outline.ReportID]sealing) (bool, error) {
	for id, k := range keys {
		if !k.set || k.base == bot.AnyRev {
			continue
		}
		if there, err := s.find(ctx, id); there != nil || err != nil {
			return there != nil, err
		}
	}
	return false, nil
}

// remember keeps the keys that the commit wrote, and forgets those that it
// destroyed.
func (s *Store) remember(c bot.Commit, keys map[outline.ReportID]sealing) {
	for id, k := range keys {
		if k.set {
			s.known.Add(reportOwner(id), k.key)
		}
	}
	for _, id := range c.Drop {
		s.known.Remove(reportOwner(id))
	}
}
