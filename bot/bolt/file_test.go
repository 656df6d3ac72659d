package bolt

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"decuong/bot"
	"decuong/bot/storetest"
	"decuong/outline"
)

func TestSecondCopyIsRefused(t *testing.T) {
	path := filepath.Join(t.TempDir(), "decuong.db")
	first, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	_, err = Open(path)
	if !errors.Is(err, ErrLocked) || err.Error() != "another copy of the program is using "+path {
		t.Errorf("the second copy: %v", err)
	}
	if err := first.Close(); err != nil {
		t.Fatal(err)
	}
	second, err := Open(path)
	if err != nil {
		t.Fatalf("after the first has ended: %v", err)
	}
	second.Close()
}

func TestFileIsTheOwnersAlone(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows keeps no such permissions")
	}
	path := filepath.Join(t.TempDir(), "a", "b", "decuong.db")
	s, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	for p, want := range map[string]os.FileMode{path: 0o600, filepath.Dir(path): 0o700, filepath.Dir(filepath.Dir(path)): 0o700} {
		if info, err := os.Stat(p); err != nil || info.Mode().Perm() != want {
			t.Errorf("%s: %v, %v", p, info.Mode(), err)
		}
	}
}

func TestOpenRefuses(t *testing.T) {
	whole := written(t)
	newer := strings.ReplaceAll(string(whole), "version1", "version9")
	for name, test := range map[string]struct {
		content string
		because error
	}{
		"text":          {strings.Repeat("Đây không phải là kho. ", 4000), ErrDamaged},
		"short":         {"x", nil},
		"first quarter": {string(whole[:len(whole)/4]), ErrDamaged},
		"zeros":         {string(make([]byte, len(whole))), ErrDamaged},
		"another time":  {newer, nil},
	} {
		path := filepath.Join(t.TempDir(), "decuong.db")
		if err := os.WriteFile(path, []byte(test.content), 0o600); err != nil {
			t.Fatal(err)
		}
		s, err := Open(path)
		if err == nil {
			s.Close()
			t.Errorf("%s was opened", name)
		} else if !strings.Contains(err.Error(), path) || test.because != nil && !errors.Is(err, test.because) {
			t.Errorf("%s: %v", name, err)
		}
		if now, err := os.ReadFile(path); err != nil || string(now) != test.content {
			t.Errorf("%s: the file was changed", name)
		}
	}
	if _, err := Open(t.TempDir()); err == nil {
		t.Error("a folder was opened")
	}
}

// written returns the file of a store in which something is.
func written(t *testing.T) []byte {
	t.Helper()
	path := filepath.Join(t.TempDir(), "decuong.db")
	s, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	walk := storetest.NewWalk("tg:1", 40)
	walk.Begin(t, s)
	for range 30 {
		walk.Turn(t, s)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return content
}

// TestDamageIsAnError loses each page of a file in turn, as a disk does, and
// uses all of it. Where a value was lost that nothing vouches for, the answer
// may be wrong; but the program must live.
func TestDamageIsAnError(t *testing.T) {
	whole := written(t)
	const size = 4096
	noticed := 0
	for page := range len(whole) / size {
		for _, filling := range []byte{0, 0xff, 'x'} {
			spoilt := slices.Concat(whole[:page*size], bytes.Repeat([]byte{filling}, size), whole[(page+1)*size:])
			path := filepath.Join(t.TempDir(), "decuong.db")
			if err := os.WriteFile(path, spoilt, 0o600); err != nil {
				t.Fatal(err)
			}
			s, err := Open(path)
			if err == nil {
				err = errors.Join(use(t, s), use(t, s), s.Close())
			}
			if err != nil {
				noticed++
			}
		}
	}
	if noticed < 10 {
		t.Errorf("damage was noticed only %d times", noticed)
	}
}

// use reads everything and writes something.
func use(t *testing.T, s *Store) error {
	snap, err := s.Load(t.Context(), "tg:1", bot.Want{All: true, Shelf: true})
	r := outline.ReportID(bot.ShardOf("tg:1")) + "walk"
	_, err2 := s.Fields(t.Context(), r)
	_, err3 := s.History(t.Context(), r, 1000)
	err4 := s.Commit(t.Context(), bot.Commit{Chat: "tg:1", Event: 1, At: time.Now(), Session: []byte("x"), Base: snap.Rev})
	return errors.Join(err, err2, err3, err4)
}
