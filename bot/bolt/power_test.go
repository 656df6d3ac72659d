package bolt

import (
	"bytes"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	bbolt "go.etcd.io/bbolt"

	"decuong/bot"
)

// TestLossOfPower has the power fail in the midst of commits. bbolt writes the
// pages of a commit, waits for the disk, writes one of the two heads of the
// file, and waits again; until the disk says that it is done, it may have
// written any part of what it was given, in any order. Whatever it wrote, the file
// opens with every turn that was acknowledged, and takes the next.
func TestLossOfPower(t *testing.T) {
	path := filepath.Join(t.TempDir(), "decuong.db")
	s, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if db := s.db; db.NoSync || db.NoGrowSync || db.NoFreelistSync {
		t.Error("a commit does not wait for the disk")
	}
	r := rand.New(rand.NewPCG(3, 5))
	heads := int64(2 * s.db.Info().PageSize)
	before := content(t, path)
	for n := range int64(60) {
		takeTurn(t, s)
		after := content(t, path)
		powerless(t, n, mixed(r, 512, before, after, heads, int64(len(after))))
		powerless(t, n, mixed(r, 16, before, after, 0, heads))
		before = after
	}
}

func content(t *testing.T, path string) []byte {
	t.Helper()
	all, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func takeTurn(t *testing.T, s *Store) {
	t.Helper()
	snap, err := s.Load(t.Context(), crashChat, bot.Want{})
	if err == nil {
		err = s.Commit(t.Context(), crashTurn(snap))
	}
	if err != nil {
		t.Fatal(err)
	}
}

// mixed returns the file as it is when the power fails while the disk writes
// the pages, which end with the file, or the heads, which the pages came before.
// Of what lies between from and to, half is there, in so many bytes together.
func mixed(r *rand.Rand, together int64, before, after []byte, from, to int64) []byte {
	was := append(bytes.Clone(before), make([]byte, len(after)-len(before))...) // the length is on the disk first
	file := append(bytes.Clone(was[:from]), after[from:]...)
	for at := from; at < to; at += together {
		if r.IntN(2) == 0 {
			copy(file[at:at+together], was[at:])
		}
	}
	return file
}

// powerless opens the file, and finds the turns that were acknowledged before
// the one that was cut off, with or without it.
func powerless(t *testing.T, acknowledged int64, file []byte) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "decuong.db")
	if err := os.WriteFile(path, file, 0o600); err != nil {
		t.Fatal(err)
	}
	s, err := Open(path)
	if err != nil {
		t.Fatalf("after %d turns: %v", acknowledged, err)
	}
	defer s.Close()
	complete(t, s, acknowledged)
	sound(t, s)
	takeTurn(t, s)
	sound(t, s)
}

// sound has bbolt find every page used once or free.
func sound(t *testing.T, s *Store) {
	t.Helper()
	err := s.db.View(func(tx *bbolt.Tx) error {
		for err := range tx.Check() {
			t.Error(err)
		}
		return nil
	})
	if err != nil {
		t.Error(err)
	}
}
