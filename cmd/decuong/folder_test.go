package main

import (
	"bytes"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"decuong/outline/upload"
)

// TestFolderOutlivesItsFiles has a reader fall over one file: the others are
// read, what that file held before is kept, and the operator is told its name.
func TestFolderOutlivesItsFiles(t *testing.T) {
	dir := t.TempDir()
	var log bytes.Buffer
	f := &folder[string]{path: dir, setting: "OUTLINES_DIR", endings: []string{".txt"}, log: slog.New(slog.NewTextHandler(&log, nil)), read: func(path string) (string, error) {
		content, err := os.ReadFile(path)
		return strings.Split(string(content), "=")[1], err // falls over a file without the sign
	}}
	put(t, filepath.Join(dir, "a.txt"), []byte("a=1"))
	put(t, filepath.Join(dir, "b.txt"), []byte("b=1"))
	f.look()
	put(t, filepath.Join(dir, "a.txt"), []byte("half of a file"))
	put(t, filepath.Join(dir, "b.txt"), []byte("b=two"))
	f.look()
	if got := strings.Join(f.all(), " "); got != "1 two" {
		t.Errorf("in use: %s", got)
	}
	if amiss := strings.Join(f.amiss(), "; "); !strings.HasPrefix(amiss, "a.txt: panic: ") {
		t.Errorf("amiss: %s", amiss)
	}
	if logged := log.String(); !strings.Contains(logged, "a.txt") || !strings.Contains(logged, "folder_test.go") {
		t.Errorf("logged, with the place where it fell:\n%s", logged)
	}
}

// A file that is larger than any is not even read, wherever a link leads, and
// what is no file is left alone.
func TestFolderOfOddities(t *testing.T) {
	dir, elsewhere := t.TempDir(), t.TempDir()
	huge := filepath.Join(elsewhere, "huge")
	put(t, huge, nil)
	if err := os.Truncate(huge, upload.MaxFile+1); err != nil {
		t.Fatal(err)
	}
	put(t, filepath.Join(elsewhere, "o"), []byte(smallOutline))
	for name, to := range map[string]string{"huge.txt": huge, "o.txt": filepath.Join(elsewhere, "o"), "round.txt": "round.txt", "folder.txt": elsewhere, "gone.txt": "gone"} {
		if err := os.Symlink(to, filepath.Join(dir, name)); err != nil {
			t.Skipf("no links here: %v", err)
		}
	}
	f := outlinesIn(dir, slog.New(slog.DiscardHandler))
	f.look()
	if amiss := f.amiss(); len(f.all()) != 1 || len(amiss) != 1 || amiss[0] != "huge.txt: "+errTooLarge.Error() {
		t.Errorf("%d outlines; amiss: %q", len(f.all()), amiss)
	}
}
