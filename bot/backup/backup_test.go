package backup

import (
	"bytes"
	"errors"
	"log/slog"
	"path/filepath"
	"strings"
	"testing"

	"github.com/alicebob/miniredis/v2"

	"decuong/bot"
	"decuong/bot/bolt"
	"decuong/bot/redis"
	"decuong/bot/redis/redistest"
	"decuong/bot/seal"
	"decuong/bot/storetest"
)

func init() { redis.Log(slog.New(slog.DiscardHandler))(nil) }

var (
	first  = keys(strings.Repeat("0a", 32))
	second = keys(strings.Repeat("1b", 32))
)

func keys(text string) *seal.Keys {
	k, err := seal.ParseKeys(text)
	if err != nil {
		panic(err) // unreachable: the keys are constants
	}
	return k
}

// kinds are stores of every kind, each empty.
var kinds = map[string]func(t *testing.T) bot.Store{
	"file": func(t *testing.T) bot.Store {
		return opened(t)(bolt.Open(filepath.Join(t.TempDir(), "decuong.db")))
	},
	"memory": func(t *testing.T) bot.Store {
		return opened(t)(redisAt(t, "redis://"+miniredis.RunT(t).Addr()))
	},
	"server": func(t *testing.T) bot.Store {
		return opened(t)(redisAt(t, redistest.Start(t).URL))
	},
}

func redisAt(t *testing.T, url string) (bot.Store, error) { return redis.Open(t.Context(), url) }

func opened(t *testing.T) func(bot.Store, error) bot.Store {
	return func(s bot.Store, err error) bot.Store {
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { s.Close() })
		return s
	}
}

func over(t *testing.T, s bot.Store, k *seal.Keys) bot.Store {
	t.Helper()
	sealed, err := seal.Over(t.Context(), s, k)
	if err != nil {
		t.Fatal(err)
	}
	return sealed
}

func backup(t *testing.T, s bot.Store, k *seal.Keys) ([]byte, Receipt) {
	t.Helper()
	var file bytes.Buffer
	r, err := Write(t.Context(), &file, s, k)
	if err != nil {
		t.Fatal(err)
	}
	return file.Bytes(), r
}

// TestThereAndBack carries a store to one of each other kind and back.
func TestThereAndBack(t *testing.T) {
	for name, k := range map[string]*seal.Keys{"open": nil, "sealed": first} {
		for from, open := range kinds {
			t.Run(name+" from "+from, func(t *testing.T) {
				s := open(t)
				storetest.Stock(t, over(t, s, k))
				before := storetest.Pieces(t, s)
				for to := range kinds {
					file, wrote := backup(t, s, k)
					s = kinds[to](t)
					restored, err := Restore(t.Context(), bytes.NewReader(file), s, k)
					if err != nil || restored != wrote || wrote.Pieces != len(before) {
						t.Fatalf("to %s: wrote %v, restored %v, %v", to, wrote, restored, err)
					}
				}
				if after := storetest.Pieces(t, s); strings.Join(before, "\n") != strings.Join(after, "\n") {
					t.Error("it came back changed")
				}
			})
		}
	}
}

// begun is how a value that begins with "Đã" stands in a backup.
const begun = `"xJDDo`

func TestNothingIsReadable(t *testing.T) {
	s := kinds["memory"](t)
	storetest.Stock(t, over(t, s, first))
	whole, _ := backup(t, s, first)
	if !seal.SealedStream(whole) || bytes.Contains(whole, []byte("tg:1")) {
		t.Error("the file is not sealed")
	}
	if _, err := Restore(t.Context(), bytes.NewReader(whole), kinds["memory"](t), nil); !errors.Is(err, seal.ErrNoKey) {
		t.Errorf("without a key: %v", err)
	}
	if _, err := Restore(t.Context(), bytes.NewReader(whole), kinds["memory"](t), second); !errors.Is(err, seal.ErrUnknownKey) {
		t.Errorf("with another key: %v", err)
	}
	values, _ := backup(t, s, nil)
	to := kinds["memory"](t)
	if _, err := Restore(t.Context(), bytes.NewReader(values), to, nil); err != nil {
		t.Fatal(err)
	}
	for _, piece := range storetest.Pieces(t, to) {
		if strings.Contains(piece, begun) {
			t.Errorf("readable: %s", piece)
		}
	}
	inTheOpen := kinds["memory"](t)
	storetest.Stock(t, inTheOpen)
	if !strings.Contains(strings.Join(storetest.Pieces(t, inTheOpen), ""), begun) {
		t.Error("what would be readable is not looked for")
	}
	if snap, err := over(t, to, first).Load(t.Context(), "tg:1", bot.Want{All: true}); err != nil || len(snap.Values) != 4 {
		t.Errorf("with the key: %+v, %v", snap, err)
	}
}

func TestFullStoreIsRefused(t *testing.T) {
	s := kinds["file"](t)
	storetest.Stock(t, s)
	file, _ := backup(t, s, nil)
	if _, err := Restore(t.Context(), bytes.NewReader(file), s, nil); !errors.Is(err, bot.ErrNotEmpty) {
		t.Errorf("%v", err)
	}
}
