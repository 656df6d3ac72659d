package office

import (
	"bytes"
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"decuong/outline"
	"decuong/outline/upload"
)

// TestConvert reads the founding outline of an old Word file, of rich text, of
// an OpenDocument text, and of a PDF.
func TestConvert(t *testing.T) {
	o := found(t)
	r := FindReader()
	if r.texts == "" {
		t.Skip("pdftotext is not installed")
	}
	t.Setenv("TMPDIR", t.TempDir())
	word := foundingText(t, o)
	want := outline.Founding().Format()
	for _, ending := range []string{".doc", ".rtf", ".odt", ".pdf"} {
		content, name, err := r.Convert(t.Context(), ending, word[ending])
		if err != nil {
			t.Errorf("%s: %v", ending, err)
			continue
		}
		c, err := upload.Read(name, content)
		if err != nil {
			t.Errorf("%s: %v", ending, err)
			continue
		}
		read, _, err := upload.Outline(c)
		if err != nil || len(read.Sections) != len(outline.Founding().Sections) {
			t.Errorf("%s: %v, read\n%s\nwant\n%s", ending, err, read.Format(), want)
		}
	}
	empty(t, os.Getenv("TMPDIR"))
}

// foundingText returns the founding outline in the formats of Convert.
func foundingText(t *testing.T, o *Office) map[string][]byte {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("..", "..", "outline", "founding.txt"))
	if err != nil {
		t.Fatal(err)
	}
	files := map[string][]byte{}
	err = o.job(t.Context(), func(ctx context.Context, folder string) error {
		if err := writeProfile(filepath.Join(folder, "profile")); err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(folder, "file.txt"), text, 0o600); err != nil {
			return err
		}
		for ending, filter := range map[string]string{".doc": "doc:MS Word 97", ".rtf": "rtf", ".odt": "odt", ".pdf": "pdf"} {
			_, err := run(ctx, folder, nil, o.writer, "-env:UserInstallation=file://"+filepath.Join(folder, "profile"),
				"--headless", "--norestore", "--infilter=Text (encoded):UTF8", "--convert-to", filter, "--outdir", folder, filepath.Join(folder, "file.txt"))
			if err != nil {
				return err
			}
			if files[ending], err = result(filepath.Join(folder, "file"+ending)); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// TestConvertRefuses: what no program reads, and what they cannot read, is an
// error.
func TestConvertRefuses(t *testing.T) {
	none := &Reader{office: &Office{jobs: make(chan struct{}, 1), limit: time.Minute}}
	for _, ending := range []string{".doc", ".pdf", ".xls", ".exe"} {
		if _, _, err := none.Convert(t.Context(), ending, []byte("x")); !errors.Is(err, ErrNoReader) {
			t.Errorf("%s: %v", ending, err)
		}
	}
	r := FindReader()
	if r.texts != "" {
		if _, _, err := r.Convert(t.Context(), ".pdf", []byte("%PDF-1.7\nno more")); err == nil {
			t.Error("text of a PDF that is none")
		}
	}
}

// TestConvertWithinMemory: a program that wants more than its share of memory
// ends.
func TestConvertWithinMemory(t *testing.T) {
	shell, err := exec.LookPath("sh")
	if err != nil {
		t.Skip("no shell")
	}
	r := &Reader{office: &Office{jobs: make(chan struct{}, 1), limit: time.Minute}, texts: script(t, "ulimit -v"), shell: shell}
	out, _, err := r.Convert(t.Context(), ".pdf", []byte("%PDF-"))
	if err != nil || !bytes.Contains(out, []byte("1048576")) {
		t.Errorf("bounded to %s, %v", strings.TrimSpace(string(out)), err)
	}
}
