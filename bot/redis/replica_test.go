//go:build unix

package redis

import (
	"errors"
	"strings"
	"syscall"
	"testing"
	"time"

	"decuong/bot"
	"decuong/bot/redis/redistest"
)

// TestReplicas shows that nothing counts as saved before the replica has it,
// not even what is delivered again.
func TestReplicas(t *testing.T) {
	port := redistest.Port(t)
	master := redistest.Start(t, "--port", port, "--repl-diskless-sync-delay", "0")
	replica := redistest.Start(t, "--replicaof", "127.0.0.1 "+port)
	s := open(t, master.URL, Replicas(1))
	defer s.Close()
	for {
		if warnings, err := s.Durability(t.Context()); err != nil {
			t.Fatal(err)
		} else if len(warnings) == 0 {
			break
		}
		time.Sleep(20 * time.Millisecond)
	}
	careless := open(t, master.URL)
	expectWarnings(t, careless, "REDIS_WAIT is 0, but 1 replicas follow the master: when it fails ")
	turn := bot.Commit{Chat: "tg:1", Event: 1, At: time.Now(), Session: []byte("x")}
	for { // until the replica has caught up
		err := s.Commit(t.Context(), turn)
		if err == nil || errors.Is(err, bot.ErrDuplicate) {
			break
		}
		if !strings.Contains(err.Error(), "0 of 1 replicas") {
			t.Fatalf("with its replica: %v", err)
		}
	}
	turn.Event, turn.Base = 2, 1
	replica.Signal(syscall.SIGSTOP)
	for range 2 {
		err := s.Commit(t.Context(), turn)
		if err == nil || errors.Is(err, bot.ErrDuplicate) || !strings.Contains(err.Error(), "0 of 1 replicas") {
			t.Errorf("without its replica: %v", err)
		}
	}
	if err := s.Bury(t.Context(), turn.Chat, 3, nil); err == nil {
		t.Error("buried without its replica")
	}
	replica.Signal(syscall.SIGCONT)
	if err := s.Commit(t.Context(), turn); !errors.Is(err, bot.ErrDuplicate) {
		t.Errorf("when the replica is back: %v", err)
	}
	turn.Base = 7
	turn.Event = 4
	if err := s.Commit(t.Context(), turn); !errors.Is(err, bot.ErrConflict) {
		t.Errorf("a conflict: %v", err)
	}
}
