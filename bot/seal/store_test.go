package seal

import (
	"log/slog"
	"path/filepath"
	"strings"
	"testing"

	"github.com/alicebob/miniredis/v2"

	"decuong/bot"
	"decuong/bot/bolt"
	"decuong/bot/redis"
	"decuong/bot/storetest"
)

func init() { redis.Log(slog.New(slog.DiscardHandler))(nil) }

// Master keys for tests.
var (
	first  = strings.Repeat("0a", 32)
	second = strings.Repeat("1b", 32)
)

func keys(t testing.TB, text string) *Keys {
	t.Helper()
	k, err := ParseKeys(text)
	if err != nil {
		t.Fatal(err)
	}
	return k
}

// over opens the store sealed by the keys; "" for none.
func over(t testing.TB, s bot.Store, text string) bot.Store {
	t.Helper()
	var k *Keys
	if text != "" {
		k = keys(t, text)
	}
	sealed, err := Over(t.Context(), s, k)
	if err != nil {
		t.Fatal(err)
	}
	return sealed
}

func TestSealedFile(t *testing.T) {
	storetest.Run(t, func(t testing.TB) func() bot.Store {
		open := file(t)
		return func() bot.Store { return over(t, open(), first) }
	})
}

func TestSealedRedis(t *testing.T) {
	storetest.Run(t, func(t testing.TB) func() bot.Store {
		open, _ := inMemory(t)
		return func() bot.Store { return over(t, open(), second+","+first) }
	})
}

// file is a place for a store in a file.
func file(t testing.TB) func() bot.Store {
	path := filepath.Join(t.TempDir(), "decuong.db")
	return func() bot.Store {
		s, err := bolt.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
}

// inMemory is a place in a Redis of this process.
func inMemory(t testing.TB) (func() bot.Store, *miniredis.Miniredis) {
	server := miniredis.RunT(t)
	return func() bot.Store {
		s, err := redis.Open(t.Context(), "redis://"+server.Addr())
		if err != nil {
			t.Fatal(err)
		}
		return s
	}, server
}
