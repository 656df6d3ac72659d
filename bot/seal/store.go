package seal

import (
	"context"
	"fmt"
	"time"

	lru "github.com/hashicorp/golang-lru/v2"

	"decuong/bot"
)

// A Store is a bot.Store that seals what it gives to another.
type Store struct {
	inner bot.Store
	keys  *Keys
	known *lru.Cache[string, *key] // data keys by their owners
	mark  marking
}

// remembered is how many data keys are kept open. One takes a kilobyte, and
// two microseconds to open again.
const remembered = 4096

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
	return upon(store, keys, right), nil
}

// upon returns the store with everything sealed; marked tells that it has the
// mark of the keys.
func upon(store bot.Store, keys *Keys, marked bool) *Store {
	known, err := lru.New[string, *key](remembered)
	if err != nil {
		panic(err) // unreachable
	}
	return &Store{inner: store, keys: keys, known: known, mark: marking{done: marked}}
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

// Now returns the time by the store's clock, if it has one.
func (s *Store) Now(ctx context.Context) (time.Time, error) {
	if p, ok := s.inner.(interface {
		Now(context.Context) (time.Time, error)
	}); ok {
		return p.Now(ctx)
	}
	return time.Now(), nil
}

// Hold changes leases.
func (s *Store) Hold(ctx context.Context, until time.Time, entries ...bot.EntryID) error {
	return s.inner.Hold(ctx, until, entries...)
}

// Close closes the store beneath.
func (s *Store) Close() error { return s.inner.Close() }
