package docx

import (
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"decuong/outline"
)

var update = flag.Bool("update", false, "rewrite the documents in testdata; read the difference as an archive clerk would")

// TestDocuments compares whole documents with those that were read and found
// good: a paragraph a line, its style before it.
func TestDocuments(t *testing.T) {
	half := answer(mark(walked(), 2, outline.Skipped), 3)
	half = half.With(outline.Filled{Field: outline.Number}).With(outline.Filled{Field: outline.Signatory})
	for name, r := range map[string]*outline.Report{"founding": walked(), "draft": half, "bare": samples()["bare"]} {
		var b strings.Builder
		for _, l := range read(t, compiled(t, r)) {
			b.WriteString("[" + l.style + "] " + strings.ReplaceAll(l.text, "\n", " ⏎ ") + "\n")
		}
		path := "testdata/" + name + ".txt"
		if *update {
			if err := os.WriteFile(path, []byte(b.String()), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(b.String(), "\n")); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}
