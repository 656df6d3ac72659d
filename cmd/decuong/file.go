package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// writeWhole writes a file with the permissions, which takes the place of any
// other of the name once it is whole and on the disk.
func writeWhole(path string, mode os.FileMode, write func(io.Writer) error) error {
	file, err := os.CreateTemp(filepath.Dir(path), ".decuong-*")
	if err != nil {
		return fmt.Errorf("writing %s: %w", path, err)
	}
	defer os.Remove(file.Name()) // of one that broke off
	if err = write(file); err == nil {
		err = file.Chmod(mode)
	}
	if err == nil {
		err = file.Sync()
	}
	if closing := file.Close(); err == nil {
		err = closing
	}
	if err == nil {
		err = os.Rename(file.Name(), path)
	}
	if err != nil {
		return fmt.Errorf("writing %s: %w", path, err)
	}
	return nil
}

// save writes the content to a file that everybody may read, or to stdout for
// the path "-".
func save(path string, content []byte, stdout io.Writer) error {
	write := func(w io.Writer) error { _, err := w.Write(content); return err }
	if path == "-" {
		return write(stdout)
	}
	return writeWhole(path, 0o644, write)
}
