package upload

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// tool returns the path of an external program. Without it the test is
// skipped, or fails where nothing may be.
func tool(t *testing.T, names ...string) string {
	t.Helper()
	for _, name := range names {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	if os.Getenv("DECUONG_TEST_ALL") == "1" {
		t.Fatalf("none of %q is installed", names)
	}
	t.Skipf("none of %q is installed", names)
	return ""
}

// converted returns Word files as LibreOffice saves them in another format.
func converted(t *testing.T, format, extension string, files ...[]byte) [][]byte {
	t.Helper()
	dir := t.TempDir()
	args := []string{"-env:UserInstallation=file://" + filepath.Join(dir, "profile"), "--headless", "--convert-to", format, "--outdir", filepath.Join(dir, "out")}
	for i, file := range files {
		path := filepath.Join(dir, fmt.Sprintf("%d.docx", i))
		if err := os.WriteFile(path, file, 0o600); err != nil {
			t.Fatal(err)
		}
		args = append(args, path)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 2*time.Minute)
	defer cancel()
	cmd := exec.CommandContext(ctx, tool(t, "soffice", "libreoffice"), args...)
	endTogether(cmd)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("LibreOffice: %v\n%s", err, out)
	}
	var saved [][]byte
	for i := range files {
		saved = append(saved, content(t, filepath.Join(dir, "out", fmt.Sprintf("%d.%s", i, extension))))
	}
	return saved
}

// TestOutlinesSavedByLibreOffice reads the outlines in Word again as
// LibreOffice saves them, all but one: LibreOffice 7.4 knows no legal numbers.
func TestOutlinesSavedByLibreOffice(t *testing.T) {
	var word []testCase
	var files [][]byte
	for _, c := range cases(t, folders...) {
		if c.source != "" && !strings.Contains(c.source, "legal=") {
			word, files = append(word, c), append(files, c.file)
		}
	}
	for i, file := range converted(t, "docx", "docx", files...) {
		o, _ := outlined(t, file)
		if diff := cmp.Diff(sectionRows(word[i].expected), sectionRows(o.Format()), cmp.AllowUnexported(sectionRow{})); diff != "" {
			t.Errorf("%s (-expected +read):\n%s", word[i].name, diff)
		}
	}
}
