package main

import (
	"fmt"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"strings"

	"decuong/dialog"
	"decuong/outline"
)

// printOutline prints the outline in a file, a section a line, and what a
// person should know of how it was read on stderr.
func printOutline(path string, stdout, stderr io.Writer) error {
	o, remarks, err := readOutline(path)
	if err != nil {
		return err
	}
	for _, r := range remarks {
		fmt.Fprintf(stderr, "%s:%s\n", path, r)
	}
	_, err = io.WriteString(stdout, o.Format())
	return err
}

func readOutline(path string) (*outline.Outline, []outline.Remark, error) {
	content, err := os.ReadFile(path)
	if err != nil {
		return nil, nil, fmt.Errorf("reading outline: %w", err)
	}
	text, err := outline.Decode(content)
	if err != nil {
		return nil, nil, fmt.Errorf("reading outline %s: %w", path, err)
	}
	o, remarks, err := outline.Parse(text)
	if err != nil {
		return nil, nil, fmt.Errorf("reading outline %s: %w", path, err)
	}
	return o, remarks, nil
}

// catalog returns the outlines that reports can be begun with: the founding
// one, and those of the folder, if one is named. A file that is no outline is
// named in the log and left out.
func catalog(dir string, log *slog.Logger) ([]dialog.Offer, error) {
	offers := []dialog.Offer{offer(outline.Founding())}
	if dir == "" {
		return offers, nil
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, fmt.Errorf("reading OUTLINES_DIR: %w", err)
	}
	for _, e := range entries {
		if !strings.EqualFold(filepath.Ext(e.Name()), ".txt") {
			continue
		}
		o, _, err := readOutline(filepath.Join(dir, e.Name()))
		if err != nil {
			log.Warn("outline left out", "error", err)
			continue
		}
		offers = append(offers, offer(o))
	}
	return offers, nil
}

// offer names an outline by what it holds, so that a button of yesterday means
// the same outline today or none.
func offer(o *outline.Outline) dialog.Offer { return dialog.Offer{Name: o.Hash(), Outline: o} }
