package main

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"decuong/bot"
	"decuong/bot/redis/redistest"
	"decuong/bot/seal"
	"decuong/bot/storetest"
)

const (
	oneKey     = "0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a"
	anotherKey = "1b1b1b1b1b1b1b1b1b1b1b1b1b1b1b1b1b1b1b1b1b1b1b1b1b1b1b1b1b1b1b1b"
)

// An environment holds settings.
type environment map[string]string

func (e environment) get(name string) string { return e[name] }

// with returns the environment with a setting changed.
func (e environment) with(name, value string) environment {
	changed := environment{name: value}
	for n, v := range e {
		if n != name {
			changed[n] = v
		}
	}
	return changed
}

// do runs the program and returns what it printed.
func (e environment) do(t *testing.T, args ...string) (string, error) {
	t.Helper()
	var out bytes.Buffer
	err := command(t.Context(), args, e.get, &out, io.Discard)
	return out.String(), err
}

// stock puts something of every kind into the store, and returns its pieces.
func (e environment) stock(t *testing.T) []string {
	t.Helper()
	store := e.open(t)
	defer store.Close()
	storetest.Stock(t, store)
	return storetest.Pieces(t, store)
}

func (e environment) open(t *testing.T) bot.Store {
	t.Helper()
	s, err := readSettings(e.get)
	if err != nil {
		t.Fatal(err)
	}
	store, err := openStore(t.Context(), s, slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	return store
}

// TestBackupAndRestore moves from a file to Redis and back, as an operator
// does.
func TestBackupAndRestore(t *testing.T) {
	for _, key := range []string{"", oneKey} {
		t.Run("key="+key, func(t *testing.T) {
			file := environment{"DATA_DIR": t.TempDir(), "REPORT_KEY": key}
			server := file.with("REDIS_URL", redistest.Start(t).URL)
			back := file.with("DATA_DIR", t.TempDir())
			before := file.stock(t)
			var receipts []string
			path := filepath.Join(t.TempDir(), "decuong.backup")
			for _, step := range []struct{ from, to environment }{{file, server}, {server, back}} {
				for _, args := range [][]string{{"backup", "-o", path}, {"restore", path}} {
					out, err := map[string]environment{"backup": step.from, "restore": step.to}[args[0]].do(t, args...)
					if err != nil {
						t.Fatal(err)
					}
					receipts = append(receipts, out[strings.LastIndex(out, "sha256"):])
				}
			}
			for _, r := range receipts {
				if r != receipts[0] {
					t.Errorf("the hashes differ: %q", receipts)
				}
			}
			if after := pieces(t, back); strings.Join(after, "\n") != strings.Join(before, "\n") {
				t.Error("it came back changed")
			}
			ownersAlone(t, path, key != "")
		})
	}
}

func pieces(t *testing.T, e environment) []string {
	store := e.open(t)
	defer store.Close()
	return storetest.Pieces(t, store)
}

// ownersAlone checks who can read the file.
func ownersAlone(t *testing.T, path string, sealed bool) {
	t.Helper()
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if seal.SealedStream(content) != sealed {
		t.Errorf("sealed: %v", !sealed)
	}
	info, err := os.Stat(path)
	if err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != 0o600 {
		t.Errorf("mode %v, %v", info.Mode(), err)
	}
}

func TestKeysAreAskedFor(t *testing.T) {
	sealed := environment{"DATA_DIR": t.TempDir(), "REPORT_KEY": oneKey, "LISTEN_ADDR": "127.0.0.1:0"}
	sealed.stock(t)
	path := filepath.Join(t.TempDir(), "decuong.backup")
	if _, err := sealed.do(t, "backup", "-o", path); err != nil {
		t.Fatal(err)
	}
	plain := sealed.with("REPORT_KEY", "")
	empty := plain.with("DATA_DIR", t.TempDir())
	for name, test := range map[string]struct {
		env     environment
		args    []string
		because error
	}{
		"running without a key":        {plain, nil, seal.ErrNoKey},
		"running with another":         {sealed.with("REPORT_KEY", anotherKey), nil, seal.ErrUnknownKey},
		"saving with another":          {sealed.with("REPORT_KEY", anotherKey), []string{"backup", "-o", path + "2"}, seal.ErrUnknownKey},
		"restoring without a key":      {empty, []string{"restore", path}, seal.ErrNoKey},
		"restoring over something":     {sealed, []string{"restore", path}, bot.ErrNotEmpty},
		"restoring what is not there":  {sealed, []string{"restore", path + "3"}, fs.ErrNotExist},
		"saving where there is no way": {sealed, []string{"backup", "-o", path + "/x/y"}, nil},
	} {
		if _, err := test.env.do(t, test.args...); err == nil || test.because != nil && !errors.Is(err, test.because) {
			t.Errorf("%s: %v", name, err)
		} else if strings.Contains(err.Error(), anotherKey) {
			t.Errorf("%s: the error tells the key: %v", name, err)
		}
	}
	for _, bad := range []string{"secret", oneKey + "," + oneKey} {
		if _, err := sealed.with("REPORT_KEY", bad).do(t); err == nil || strings.Contains(err.Error(), bad) {
			t.Errorf("a bad key: %v", err)
		}
	}
	if out, err := plain.do(t, "backup", "-o", path+"4"); err != nil || !strings.Contains(out, "sha256") {
		t.Errorf("saving what is sealed, without the key: %q, %v", out, err)
	}
}
