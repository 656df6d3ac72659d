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

// TestOutlinesDir has the program follow what an operator does with the folder.
func TestOutlinesDir(t *testing.T) {
	dir := folderWith(t, map[string]string{"a.json": "{}", "o.txt": smallOutline, "same.txt": smallOutline, "bad.docx": "PK\x03\x04", "~$o.docx": "x", "b.pdf": "%PDF-"})
	word := filepath.Join(dir, "O.DOCX")
	if _, _, err := decuong("compile", "-answers", filepath.Join(dir, "a.json"), "-o", word); err != nil {
		t.Fatal(err)
	}
	var log bytes.Buffer
	f := outlinesIn(dir, slog.New(slog.NewTextHandler(&log, nil)))
	offers := catalog(f)
	look := func(want int, amiss string) {
		t.Helper()
		f.look()
		if got := offers(); len(got) != want {
			t.Errorf("%d outlines, want %d", len(got), want)
		}
		if got := strings.Join(f.amiss(), "; "); !strings.Contains(got, amiss) || (got == "") != (amiss == "") {
			t.Errorf("amiss: %q, want %q", got, amiss)
		}
	}
	look(3, "bad.docx: ") // the founding one, O.DOCX, o.txt
	if !strings.Contains(log.String(), "bad.docx") {
		t.Errorf("logged:\n%s", &log)
	}
	mended, err := os.ReadFile(word)
	if err != nil {
		t.Fatal(err)
	}
	put(t, filepath.Join(dir, "bad.docx"), append(mended, 0)) // the same outline, of another size
	put(t, filepath.Join(dir, "new.txt"), []byte("BÁO CÁO về việc khác\n1. Một\n2. Hai\n"))
	look(4, "")
	put(t, filepath.Join(dir, "new.txt"), []byte("không có mục nào, và dài hơn trước"))
	look(4, "new.txt: no section found")
	if err := os.RemoveAll(dir); err != nil {
		t.Fatal(err)
	}
	look(4, "no such file")
}
