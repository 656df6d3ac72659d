package seal

import (
	"context"
	"fmt"
	"time"

	"decuong/bot"
)

// A Store is a bot.Store that seals what it gives to another.
type Store struct {
	inner bot.Store
	keys  *Keys
	known *cache
	mark  marking
}

var _ bot.Store = (*Store)(nil)

// Over returns the store with everything sealed that is written from now on.
// Without keys it returns the store as it is, or ErrNoKey when something in it
// was sealed. Keys that do not open what was sealed last give ErrUnknownKey.
func Over(ctx context.Context, store bot.Store, keys *Keys) (bot.Store, error) {
	_, right, err := check(ctx, store, keys)
	if err != nil {
		return nil, fmt.Errorf("opening the store: %w", err)
	}
	if keys == nil {
		return store, nil
	}
	return &Store{inner: store, keys: keys, known: newCache(remembered), mark: marking{done: right}}, nil
}

// Acknowledge takes entries out of the outbox.
func (s *Store) Acknowledge(ctx context.Context, entries ...bot.EntryID) error {
	return s.inner.Acknowledge(ctx, entries...)
}

// Dump gives what is in the store as it is there: sealed.
func (s *Store) Dump(ctx context.Context, put func(bot.Piece) error) error {
	return s.inner.Dump(ctx, put)
}

// Fill takes pieces as Dump gives them.
func (s *Store) Fill(ctx context.Context, source func(put func(bot.Piece) error) error) error {
	return s.inner.Fill(ctx, source)
}

// Ping asks the store whether it answers, if it can be asked.
func (s *Store) Ping(ctx context.Context) error {
	if p, ok := s.inner.(interface{ Ping(context.Context) error }); ok {
		return p.Ping(ctx)
	}
	return nil
}

// Present counts the processes on a store, if it has many.
func (s *Store) Present(ctx context.Context, process string, d time.Duration) (int, error) {
	if p, ok := s.inner.(interface {
		Present(context.Context, string, time.Duration) (int, error)
	}); ok {
		return p.Present(ctx, process, d)
	}
	return 1, nil
}

// Hold changes leases.
func (s *Store) Hold(ctx context.Context, until time.Time, entries ...bot.EntryID) error {
	return s.inner.Hold(ctx, until, entries...)
}

// Close closes the store beneath.
func (s *Store) Close() error { return s.inner.Close() }
