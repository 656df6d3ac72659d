package main

import (
	"context"
	"errors"
	"testing"
	"testing/synctest"
	"time"
)

// A skewed clock differs from that of this machine.
type skewed struct {
	by   time.Duration
	away bool
}

func (s *skewed) Now(context.Context) (time.Time, error) {
	if s.away {
		return time.Time{}, errors.New("away")
	}
	return time.Now().Add(s.by), nil
}

// TestClock goes by the store's clock, from the start and when it is set, and
// goes on while the store is away.
func TestClock(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		store := &skewed{by: -5 * time.Hour}
		now := clockOf(t.Context(), store, quiet)
		differs := func(want time.Duration) {
			t.Helper()
			if got := time.Until(now()); got != want {
				t.Errorf("it differs by %v, not %v", got, want)
			}
		}
		differs(-5 * time.Hour)
		store.by = 2 * time.Hour
		time.Sleep(2 * clockLook)
		differs(2 * time.Hour)
		store.by += clockSlack / 2
		time.Sleep(2 * clockLook)
		differs(2 * time.Hour)
		store.away = true
		time.Sleep(time.Hour)
		differs(2 * time.Hour)
		if own := clockOf(t.Context(), nil, quiet)(); own != time.Now() {
			t.Errorf("without a store's clock it is %v", own)
		}
	})
}
