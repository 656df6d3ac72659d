package bolt

import (
	"errors"
	"testing"
	"time"

	bbolt "go.etcd.io/bbolt"

	"decuong/bot"
)

// TestOldEventsAreForgotten has chats write for a month: no event is forgotten
// within three days, and what is older does not pile up.
func TestOldEventsAreForgotten(t *testing.T) {
	s := file(t)().(*Store)
	defer s.Close()
	const daily = 12
	at := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	turn := func(n int64) bot.Commit {
		return bot.Commit{Chat: "tg:1", Event: bot.EventID(n), At: at, Session: []byte("x"), Base: n}
	}
	for n := range int64(30 * daily) {
		if err := s.Commit(t.Context(), turn(n)); err != nil {
			t.Fatal(err)
		}
		old := turn(max(0, n-3*daily))
		old.Base = n + 1
		if err := s.Commit(t.Context(), old); !errors.Is(err, bot.ErrDuplicate) {
			t.Fatalf("an event three days old: %v", err)
		}
		at = at.Add(24 * time.Hour / daily)
	}
	kept := 0
	err := s.view(t.Context(), func(tx *bbolt.Tx) error {
		kept = tx.Bucket(seenBucket).Stats().KeyN
		return nil
	})
	if err != nil || kept > (rememberedDays+2)*daily {
		t.Errorf("%d events are kept, %v", kept, err)
	}
}
