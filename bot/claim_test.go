package bot_test

import (
	"path/filepath"
	"testing"

	"decuong/bot"
	"decuong/bot/bolt"
)

func TestClaim(t *testing.T) {
	store, err := bolt.Open(filepath.Join(t.TempDir(), "decuong.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	for range 2 {
		if err := bot.Claim(t.Context(), store, "7"); err != nil {
			t.Fatal(err)
		}
	}
	if err := bot.Claim(t.Context(), store, "8"); err == nil {
		t.Error("another bot may use the store")
	}
}
