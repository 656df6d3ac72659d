package telegram

import (
	"testing"
	"testing/synctest"
	"time"
)

// Two replicas say no more together than the bot may.
func TestShare(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a, _ := (&fake{}).account(t, 10)
		a.Share(2)
		began := time.Now()
		for range 11 {
			if err := a.pace.all.Wait(t.Context()); err != nil {
				t.Fatal(err)
			}
		}
		if took := time.Since(began); took != 2*time.Second {
			t.Errorf("ten messages after the first took %v", took)
		}
		a.Share(0) // nobody knows
		if got := a.pace.all.Limit(); got != 10 {
			t.Errorf("alone: %v a second", got)
		}
	})
}
