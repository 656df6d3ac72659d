package main

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
)

// TestWriteWhole watches what is on the disk when a file is said to be written:
// what is in it, before it has its name, and then the name.
func TestWriteWhole(t *testing.T) {
	sync := flush
	t.Cleanup(func() { flush = sync })
	folder := t.TempDir()
	path := filepath.Join(folder, "backup")
	var flushed []string
	var broken error
	flush = func(f *os.File) error {
		_, err := os.Stat(path)
		flushed = append(flushed, strings.TrimPrefix(f.Name(), folder), map[bool]string{true: "there", false: "not yet"}[err == nil])
		if f.Name() == folder {
			return broken
		}
		return sync(f)
	}
	write := func(w io.Writer) error { _, err := io.WriteString(w, "x"); return err }
	if err := writeWhole(path, 0o600, write); err != nil {
		t.Fatal(err)
	}
	if len(flushed) != 4 || !slices.Equal(flushed[1:], []string{"not yet", "", "there"}) {
		t.Errorf("flushed %q", flushed)
	}
	broken = syscall.EIO
	if err := writeWhole(path, 0o600, write); !errors.Is(err, syscall.EIO) {
		t.Errorf("a disk that refuses: %v", err)
	}
	broken = syscall.EINVAL
	if err := writeWhole(path, 0o600, write); err != nil {
		t.Errorf("a folder that cannot be asked: %v", err)
	}
}
