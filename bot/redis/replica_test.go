//go:build unix

package redis

import (
	"crypto/rand"
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

// TestTwoPasts has a replica take over from a master that does not know, and a
// turn that was loaded from the old master be committed to the new one. Both
// are at the same revision, by different turns.
func TestTwoPasts(t *testing.T) {
	port := redistest.Port(t)
	master := redistest.Start(t, "--port", port, "--repl-diskless-sync-delay", "0")
	replica := redistest.Start(t, "--replicaof", "127.0.0.1 "+port)
	old, now := open(t, master.URL, Replicas(1)), open(t, replica.URL)
	defer old.Close()
	defer now.Close()
	r := reportIn("tg:1")
	say := func(s, from *Store, event bot.EventID, text string) error {
		snap, err := from.Load(t.Context(), "tg:1", bot.Want{All: true})
		if err != nil {
			t.Fatal(err)
		}
		c := bot.Commit{Chat: "tg:1", Event: event, At: time.Now(), Session: []byte("x"), Base: snap.Rev, Mark: snap.Mark, Leaves: rand.Text(), Report: r}
		c.Records = []bot.Record{{Report: r, Field: "a/1", Base: snap.Rev, Value: append(snap.Values["a/1"], text...)}}
		return s.Commit(t.Context(), c)
	}
	for err := say(old, old, 1, "một "); err != nil && !errors.Is(err, bot.ErrDuplicate); err = say(old, old, 1, "một ") {
		if !strings.Contains(err.Error(), "0 of 1 replicas") { // until it has caught up
			t.Fatal(err)
		}
	}
	if err := now.client.SlaveOf(t.Context(), "no", "one").Err(); err != nil {
		t.Fatal(err)
	}
	if err := say(old, old, 2, "hai "); err == nil {
		t.Fatal("acknowledged by a master whose replica left it")
	}
	if err := say(now, now, 3, "ba "); err != nil {
		t.Fatal(err)
	}
	if err := say(now, old, 4, "bốn "); !errors.Is(err, bot.ErrConflict) {
		t.Errorf("a turn from another past: %v", err)
	}
	for event, text := range map[bot.EventID]string{2: "hai ", 4: "bốn "} {
		if err := say(now, now, event, text); err != nil {
			t.Fatal(err)
		}
	}
	snap, err := now.Load(t.Context(), "tg:1", bot.Want{All: true})
	if words := strings.Fields(string(snap.Values["a/1"])); err != nil || len(words) != 4 {
		t.Errorf("%q, %v", words, err)
	}
}
