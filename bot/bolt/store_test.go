package bolt

import (
	"path/filepath"
	"testing"

	"decuong/bot"
	"decuong/bot/storetest"
)

func TestStore(t *testing.T) { storetest.Run(t, file) }

// file is a place for a store in a file.
func file(t testing.TB) func() bot.Store {
	path := filepath.Join(t.TempDir(), "new", "decuong.db")
	return func() bot.Store {
		s, err := Open(path)
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
}
