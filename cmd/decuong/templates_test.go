package main

import (
	"archive/zip"
	"bytes"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"decuong/outline/docx"
)

// rebuilt returns a package with the words of its main part changed.
func rebuilt(t *testing.T, document []byte, change func(string) string) []byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(document), int64(len(document)))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, file := range z.File {
		r, err := file.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if file.Name == "word/document.xml" {
			content = []byte(change(string(content)))
		}
		f, err := w.Create(file.Name)
		if err == nil {
			_, err = f.Write(content)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// ours is a template of a commune's own, which says what no form does.
func ours(t *testing.T, words string) []byte {
	return rebuilt(t, docx.Party.Template(), func(s string) string {
		return strings.Replace(s, "ĐẢNG CỘNG SẢN VIỆT NAM", words, 1)
	})
}

func put(t *testing.T, path string, content []byte) {
	t.Helper()
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
}

// TestTemplatesDir has the program follow what an operator does with the
// folder.
func TestTemplatesDir(t *testing.T) {
	dir := t.TempDir()
	var log bytes.Buffer
	f := templatesIn(dir, slog.New(slog.NewTextHandler(&log, nil)))
	titles := func() string {
		f.look()
		var all []string
		for _, t := range f.all() {
			all = append(all, t.Title)
		}
		return strings.Join(all, ", ")
	}
	good := filepath.Join(dir, "Mẫu xã Tân Lập.docx")
	put(t, good, ours(t, "CỦA XÃ"))
	put(t, filepath.Join(dir, "~$u xã Tân Lập.docx"), []byte("Word's mark"))
	put(t, filepath.Join(dir, "đọc tôi.txt"), []byte("no template"))
	put(t, filepath.Join(dir, "hỏng.docx"), ours(t, "{{ten_vo}}"))
	if got := titles(); got != "Mẫu xã Tân Lập" {
		t.Errorf("templates: %s", got)
	}
	if bad := strings.Join(f.amiss(), "; "); !strings.Contains(bad, "hỏng.docx: template refused: unknown placeholders") || !strings.Contains(bad, "{{ten_vo}}") {
		t.Errorf("amiss: %s", bad)
	}
	if !strings.Contains(log.String(), "hỏng.docx") {
		t.Errorf("logged:\n%s", &log)
	}
	name := f.all()[0].Name
	put(t, good, []byte("half of it"))
	if got := titles(); got != "Mẫu xã Tân Lập" || len(f.amiss()) != 2 {
		t.Errorf("while the file is written: %s, amiss %v", got, f.amiss())
	}
	put(t, good, ours(t, "CỦA PHƯỜNG TA"))
	if titles(); f.all()[0].Name != name || len(f.amiss()) != 1 {
		t.Errorf("once it is whole: %+v, amiss %v", f.all(), f.amiss())
	}
	os.Remove(good)
	os.Remove(filepath.Join(dir, "hỏng.docx"))
	if got := titles(); got != "" || f.amiss() != nil {
		t.Errorf("once all is gone: %s, amiss %v", got, f.amiss())
	}
}

func TestTemplatesDirMissing(t *testing.T) {
	f := templatesIn(filepath.Join(t.TempDir(), "none"), quiet)
	if f.look(); len(f.all()) != 0 || len(f.amiss()) != 1 {
		t.Errorf("a folder that is not there: amiss %v", f.amiss())
	}
	nowhere := templatesIn("", quiet)
	if nowhere.look(); nowhere.amiss() != nil {
		t.Errorf("no folder: amiss %v", nowhere.amiss())
	}
}

// TestTemplateInTheChat has a person choose a template of the folder, and the
// document come in it.
func TestTemplateInTheChat(t *testing.T) {
	dir := t.TempDir()
	put(t, filepath.Join(dir, "Mẫu của xã.docx"), ours(t, "TIÊU ĐỀ RIÊNG CỦA XÃ"))
	templates := templatesIn(dir, quiet)
	templates.look()
	s := newRealStage(t, stores["bolt"](t))
	s.stop()
	s.templates = templates.all
	s.start()
	for _, line := range []string{"/start", "[Bắt đầu]", "Đã quán triệt đến 245 đảng viên.", "/thongtin", "[Mẫu: Đảng ủy xã, phường, đặc khu]"} {
		do(t, s, line)
	}
	if picked := do(t, s, "[Mẫu của xã]"); !strings.HasPrefix(picked.Text, "Văn bản sẽ theo mẫu: Mẫu của xã.") {
		t.Fatalf("picked: %s", picked)
	}
	do(t, s, "/xuat")
	inOrder(t, documentText(t, s.person.Messages().Last().File), []string{"TIÊU ĐỀ RIÊNG CỦA XÃ", "Đã quán triệt đến 245 đảng viên."})
}
