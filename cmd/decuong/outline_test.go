package main

import (
	"bytes"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const smallOutline = "BÁO CÁO\ntổng kết năm 2026\n\nPHẦN I. CHUNG\n1. Quán triệt\n2. Kiểm tra\n1. Ưu điểm\nPHẦN III. KIẾN NGHỊ\n"

func TestOutlineCommand(t *testing.T) {
	dir := folderWith(t, map[string]string{"a.json": "{}", "o.txt": smallOutline})
	text, word := filepath.Join(dir, "o.txt"), filepath.Join(dir, "o.docx")
	if _, _, err := decuong("compile", "-outline", text, "-answers", filepath.Join(dir, "a.json"), "-o", word); err != nil {
		t.Fatal(err)
	}
	const tree = "PHẦN I\tCHUNG\n  1\tQuán triệt\n  2\tKiểm tra\n?PHẦN II\t\n  1\tƯu điểm\nPHẦN III\tKIẾN NGHỊ\n"
	for file, want := range map[string]string{text: tree, word: strings.Replace(tree, "?", "", 1)} {
		if stdout, stderr, err := decuong("outline", file); err != nil || stdout != want || !strings.Contains(stderr, file+":") {
			t.Errorf("%s: %v\n%s%s", filepath.Base(file), err, stdout, stderr)
		}
	}
	for file, want := range map[string]string{text: `:7: the heading "PHẦN II" seems to be lost`, word: "section PHẦN II has no title"} {
		if stdout, _, err := decuong("outline", "-lint", file); err != nil || !strings.HasPrefix(stdout, file+":") || !strings.Contains(stdout, want) {
			t.Errorf("%s: %v\n%s", filepath.Base(file), err, stdout)
		}
	}
	for _, args := range [][]string{{"outline"}, {"outline", text, word}, {"outline", "-x", text}, {"outline", filepath.Join(dir, "a.json")}, {"outline", dir + "/no"}} {
		if _, _, err := decuong(args...); err == nil {
			t.Errorf("%q ends without an error", args)
		}
	}
}

func TestCatalogTakesTextAndWord(t *testing.T) {
	dir := folderWith(t, map[string]string{"a.json": "{}", "o.txt": smallOutline, "bad.docx": "PK\x03\x04", "~$o.docx": "x", "b.pdf": "%PDF-"})
	word := filepath.Join(dir, "O.DOCX")
	if _, _, err := decuong("compile", "-answers", filepath.Join(dir, "a.json"), "-o", word); err != nil {
		t.Fatal(err)
	}
	var log bytes.Buffer
	offers, err := catalog(dir, slog.New(slog.NewTextHandler(&log, nil)))
	if err != nil || len(offers) != 3 {
		t.Errorf("%d offers, %v", len(offers), err)
	}
	if lines := strings.Count(log.String(), "\n"); lines != 1 || !strings.Contains(log.String(), "bad.docx") {
		t.Errorf("logged:\n%s", &log)
	}
	if err := os.Remove(word); err != nil {
		t.Error(err)
	}
}
