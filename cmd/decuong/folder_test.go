package main

import (
	"bytes"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"
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
