package bolt

import (
	"context"
	"fmt"
	"runtime/debug"

	bbolt "go.etcd.io/bbolt"
)

// Close ends once all that is under way has ended, and frees the file; after
// damage was met in writing, the file is free when the process has ended.
func (s *Store) Close() error {
	s.writing <- struct{}{}
	defer func() { <-s.writing }()
	if s.broken != nil {
		return nil
	}
	return s.db.Close()
}

// view runs f on the store as it is at one moment.
func (s *Store) view(ctx context.Context, f func(*bbolt.Tx) error) (err error) {
	defer recoverDamage(&err)()
	if err := ctx.Err(); err != nil {
		return err
	}
	return s.db.View(f)
}

// update runs f, and has what it did on the disk when it returns nil; else
// nothing has changed. A panic in the midst of it may leave bbolt's own lock
// taken for ever, so it is never asked to write again.
func (s *Store) update(ctx context.Context, f func(*bbolt.Tx) error) (err error) {
	if err := ctx.Err(); err != nil {
		return err
	}
	select {
	case s.writing <- struct{}{}:
		defer func() { <-s.writing }()
	case <-ctx.Done():
		return ctx.Err()
	}
	if s.broken != nil {
		return s.broken
	}
	s.broken = fmt.Errorf("%w: writing broke off", ErrDamaged)
	defer recoverDamage(&err)()
	err = s.db.Update(f)
	s.broken = nil
	return err
}

// recoverDamage returns what is to be deferred by a function that reads the
// file. bbolt trusts what it reads: a damaged page makes it panic, and so does
// a page that the disk cannot give, once the fault is made a panic.
func recoverDamage(err *error) func() {
	before := debug.SetPanicOnFault(true)
	return func() {
		debug.SetPanicOnFault(before)
		if p := recover(); p != nil {
			*err = fmt.Errorf("%w: %v", ErrDamaged, p)
		}
	}
}
