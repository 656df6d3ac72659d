package main

import (
	"archive/zip"
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const answers = `{
	"fields": {"body": "ĐẢNG ỦY XÃ TÂN LẬP", "number": "5-BC/ĐU"},
	"sections": [{"path": ["PHẦN I", "1"], "parts": [{"text": "Đã họp 3 lần & 2 lần."}]}, {"path": ["PHẦN IX"], "parts": [{"text": "lạc"}]}]
}`

// decuong runs the program with arguments and returns what it says on stderr.
func decuong(args ...string) (stdout, stderr string, err error) {
	var out, errs bytes.Buffer
	err = command(context.Background(), args, func(string) string { return "" }, &out, &errs)
	return out.String(), errs.String(), err
}

// folderWith returns a folder with files.
func folderWith(t *testing.T, files map[string]string) string {
	dir := t.TempDir()
	for name, content := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// wordText returns the main part of a document.
func wordText(t *testing.T, doc string) string {
	t.Helper()
	z, err := zip.NewReader(strings.NewReader(doc), int64(len(doc)))
	if err != nil {
		t.Fatal(err)
	}
	f, err := z.Open("word/document.xml")
	if err != nil {
		t.Fatal(err)
	}
	content, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}

func TestCompileCommand(t *testing.T) {
	dir := folderWith(t, map[string]string{"a.json": answers, "o.txt": "PHẦN I. CHUNG\n1. Quán triệt\n2. Kiểm tra\n"})
	in := func(name string) string { return filepath.Join(dir, name) }
	if _, _, err := decuong("template", "-form", "nd30", "-o", in("t.docx")); err != nil {
		t.Fatal(err)
	}
	for form, number := range map[string]string{"": "Số\u00a005-BC/ĐU", "nd30": "Số:\u00a005-BC/ĐU", "plain": "Đã họp"} {
		args := []string{"compile", "-outline", in("o.txt"), "-answers", in("a.json"), "-form", form, "-o", in("r.docx")}
		_, told, err := decuong(args...)
		if err != nil {
			t.Fatal(err)
		}
		made, err := os.ReadFile(in("r.docx"))
		if err != nil {
			t.Fatal(err)
		}
		if text := wordText(t, string(made)); !strings.Contains(text, "Đã họp 3 lần &amp; 2 lần.") || !strings.Contains(text, number) || !strings.Contains(text, "lạc") {
			t.Errorf("form %q: %s", form, text)
		}
		for _, want := range []string{"no answer: PHẦN I > 2", "no value: place", "answers without a section: 1"} {
			if has := strings.Contains(told, want); has == (form == "plain" && want == "no value: place") {
				t.Errorf("form %q tells %q: %v: %s", form, want, has, told)
			}
		}
	}
	doc, _, err := decuong("compile", "-answers", in("a.json"), "-template", in("t.docx"), "-o", "-")
	if err != nil || !strings.Contains(wordText(t, doc), "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") {
		t.Errorf("from a template: %v", err)
	}
}

// TestCompileRefuses: a mistake is told, and no file is left behind.
func TestCompileRefuses(t *testing.T) {
	dir := folderWith(t, map[string]string{"a.json": answers, "bad.json": "{", "t.docx": "no template", "o.txt": "?"})
	in := func(name string) string { return filepath.Join(dir, name) }
	for want, args := range map[string][]string{
		"-answers FILE and -o FILE":              {"-answers", in("a.json")},
		"no form is called \"huyen\"":            {"-answers", in("a.json"), "-form", "huyen", "-o", in("r.docx")},
		"template refused: not a Word":           {"-answers", in("a.json"), "-template", in("t.docx"), "-o", in("r.docx")},
		"importing report":                       {"-answers", in("bad.json"), "-o", in("r.docx")},
		"reading answers":                        {"-answers", in("none.json"), "-o", in("r.docx")},
		"reading outline":                        {"-outline", in("none.txt"), "-answers", in("a.json"), "-o", in("r.docx")},
		"no folder/r.docx: open":                 {"-answers", in("a.json"), "-o", in("no folder/r.docx")},
		"flag provided but not defined: -answer": {"-answer", "x"},
	} {
		if _, _, err := decuong(append([]string{"compile"}, args...)...); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %s", args, err, want)
		}
	}
	if left, _ := filepath.Glob(in("*")); len(left) != 4 {
		t.Errorf("left behind: %q", left)
	}
	if _, _, err := decuong("compile", "-h"); err != nil {
		t.Errorf("help: %v", err)
	}
}
