package main

import (
	"context"
	"errors"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"
)

// A skewed clock differs from that of this machine.
type skewed struct {
	by   atomic.Int64 // nanoseconds
	away atomic.Bool
}

func (s *skewed) Now(context.Context) (time.Time, error) {
	if s.away.Load() {
		return time.Time{}, errors.New("away")
	}
	return time.Now().Add(time.Duration(s.by.Load())), nil
}

// TestClock goes by the store's clock, from the start and when it is set, and
// goes on while the store is away.
func TestClock(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		store := &skewed{}
		store.by.Store(int64(-5 * time.Hour))
		now := clockOf(t.Context(), store, quiet)
		differs := func(want time.Duration) {
			t.Helper()
			if got := time.Until(now()); got != want {
				t.Errorf("it differs by %v, not %v", got, want)
			}
		}
		differs(-5 * time.Hour)
		store.by.Store(int64(2 * time.Hour))
		time.Sleep(2 * clockLook)
		differs(2 * time.Hour)
		store.by.Add(int64(clockSlack / 2))
		time.Sleep(2 * clockLook)
		differs(2 * time.Hour)
		store.away.Store(true)
		time.Sleep(time.Hour)
		differs(2 * time.Hour)
		if own := clockOf(t.Context(), nil, quiet)(); own != time.Now() {
			t.Errorf("without a store's clock it is %v", own)
		}
	})
}
