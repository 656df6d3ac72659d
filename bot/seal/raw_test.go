package seal

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/alicebob/miniredis/v2"

	"decuong/bot"
	"decuong/bot/bolt"
	"decuong/bot/redis"
	"decuong/bot/redis/redistest"
	"decuong/bot/storetest"
)

// stocked are the texts that storetest.Stock writes, of every kind.
var stocked = []string{
	"Đã họp", "Báo cáo", "Mời đồng chí", "của khách", "Đã lưu", "không đọc được", "đã xoá", "outline", `{"turn"`,
}

// raws are stores whose bytes can be read as they lie there.
var raws = map[string]func(*testing.T) (s bot.Store, read func() []byte){
	"file": func(t *testing.T) (bot.Store, func() []byte) {
		path := filepath.Join(t.TempDir(), "decuong.db")
		s, err := bolt.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		return s, readFiles(t, filepath.Dir(path))
	},
	"memory": func(t *testing.T) (bot.Store, func() []byte) {
		open, server := inMemory(t)
		return open(), func() []byte { return everyKey(t, server) }
	},
	"server": func(t *testing.T) (bot.Store, func() []byte) {
		server := redistest.Start(t)
		s, err := redis.Open(t.Context(), server.URL)
		if err != nil {
			t.Fatal(err)
		}
		return s, readFiles(t, filepath.Dir(strings.TrimPrefix(server.URL, "unix://")))
	},
}

// TestRawStore reads what lies in a store: in the open the texts are there,
// sealed none is.
func TestRawStore(t *testing.T) {
	for name, place := range raws {
		for how, with := range map[string]string{"open": "", "sealed": first} {
			t.Run(name+"/"+how, func(t *testing.T) {
				inner, read := place(t)
				defer inner.Close()
				storetest.Stock(t, over(t, inner, with))
				raw := read()
				for _, text := range stocked {
					if there := bytes.Contains(raw, []byte(text)); there != (with == "") {
						t.Errorf("%q is readable: %v", text, there)
					}
				}
				if !bytes.Contains(raw, []byte("a/1")) {
					t.Error("the store was not read")
				}
			})
		}
	}
}

func readFiles(t *testing.T, folder string) func() []byte {
	return func() []byte {
		var all []byte
		err := filepath.WalkDir(folder, func(path string, d os.DirEntry, err error) error {
			if err != nil || !d.Type().IsRegular() {
				return err
			}
			content, err := os.ReadFile(path)
			all = append(all, content...)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		return all
	}
}

// everyKey returns names and contents of all that is in the server.
func everyKey(t *testing.T, server *miniredis.Miniredis) []byte {
	var all bytes.Buffer
	for _, key := range server.Keys() {
		all.WriteString(key)
		switch server.Type(key) {
		case "hash":
			fields, _ := server.HKeys(key)
			for _, f := range fields {
				all.WriteString(f + server.HGet(key, f))
			}
		case "zset":
			members, _ := server.ZMembers(key)
			all.WriteString(strings.Join(members, " "))
		case "set":
			members, _ := server.SMembers(key)
			all.WriteString(strings.Join(members, " "))
		case "stream":
			lines, _ := server.Stream(key)
			for _, l := range lines {
				all.WriteString(strings.Join(l.Values, " "))
			}
		default:
			t.Errorf("%s is a %s", key, server.Type(key))
		}
	}
	return all.Bytes()
}
