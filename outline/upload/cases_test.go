package upload

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"decuong/outline"
)

// A testCase is an outline in a file and the tree that a person drew of it
// before the program had read it.
type testCase struct {
	name     string
	source   string // of a Word file, in the notation of wordFile
	file     []byte
	expected string
}

// cases returns the outlines of the folders: texts, and Word files in the
// notation of wordFile.
func cases(t testing.TB, folders ...string) []testCase {
	t.Helper()
	var found []testCase
	for _, folder := range folders {
		paths, err := filepath.Glob(filepath.Join(folder, "*.expected"))
		if err != nil || len(paths) == 0 {
			t.Fatalf("no outlines in %s: %v", folder, err)
		}
		for _, path := range paths {
			base := strings.TrimSuffix(path, ".expected")
			c := testCase{name: filepath.Base(folder) + "/" + filepath.Base(base), expected: string(content(t, path))}
			if _, err := os.Stat(base + ".word"); err == nil {
				c.source = string(content(t, base+".word"))
				c.file = wordFile(t, c.source)
			} else {
				c.file = content(t, base+".txt")
			}
			found = append(found, c)
		}
	}
	return found
}

func content(t testing.TB, path string) []byte {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// outlined reads the outline of a file.
func outlined(t testing.TB, file []byte) (*outline.Outline, []outline.Remark) {
	t.Helper()
	c, err := Read("", file)
	if err != nil {
		t.Fatal(err)
	}
	o, remarks, err := Outline(c)
	if err != nil {
		t.Fatal(err)
	}
	return o, remarks
}
