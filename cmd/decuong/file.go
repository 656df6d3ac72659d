package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"syscall"
)

// flush has on the disk what a file holds, or a folder.
var flush = (*os.File).Sync

// writeWhole writes a file with the permissions, which takes the place of any
// other of the name once it is whole and on the disk, and so is its name when it
// returns.
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
		err = flush(file)
	}
	if closing := file.Close(); err == nil {
		err = closing
	}
	if err == nil {
		err = os.Rename(file.Name(), path)
	}
	if err == nil {
		err = flushFolder(filepath.Dir(path))
	}
	if err != nil {
		return fmt.Errorf("writing %s: %w", path, err)
	}
	return nil
}

// flushFolder has the names in a folder on the disk. One that cannot be asked, as
// on Windows, is left alone; what matters is a disk that refuses.
func flushFolder(path string) error {
	folder, err := os.Open(path)
	if err != nil {
		return nil
	}
	defer folder.Close()
	if err := flush(folder); errors.Is(err, syscall.EIO) {
		return err
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
