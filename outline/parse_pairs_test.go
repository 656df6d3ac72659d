package outline

import (
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// A pair is an outline and the tree that a person drew of it.
type pairFile struct{ name, text, expected string }

// outlinePairs returns those handed to us, with the prefix outlines/, and
// those of our own in styles/.
func outlinePairs(t testing.TB) []pairFile {
	t.Helper()
	paths, err := filepath.Glob("testdata/*/*.expected")
	if err != nil || len(paths) < 18 {
		t.Fatalf("found %d outlines: %v", len(paths), err)
	}
	var pairs []pairFile
	for _, p := range paths {
		base := strings.TrimSuffix(p, ".expected")
		name := filepath.Base(filepath.Dir(p)) + "/" + filepath.Base(base)
		pairs = append(pairs, pairFile{name, readTestFile(t, base+".txt"), readTestFile(t, p)})
	}
	return pairs
}

func readTestFile(t testing.TB, path string) string {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

var (
	blankRun = regexp.MustCompile(`[._…‥]{2,}|…`)
	spaceRun = regexp.MustCompile(`\s+`)
)

// foldTree makes two printed trees comparable: rows of dots become one
// ellipsis, signs at the end of a title and the kind of dashes do not count.
func foldTree(t testing.TB, tree string) []string {
	t.Helper()
	var rows []string
	for row := range strings.Lines(tree) {
		label, title, ok := strings.Cut(strings.TrimRight(row, "\n"), "\t")
		if !ok {
			t.Fatalf("a row without a tab: %q", row)
		}
		title = strings.NewReplacer("\u00A0", " ", "–", "-", "—", "-").Replace(title)
		title = spaceRun.ReplaceAllString(blankRun.ReplaceAllString(title, "…"), " ")
		rows = append(rows, label+"\t"+strings.TrimRight(strings.TrimSpace(title), " .;:,…\"”"))
	}
	return rows
}

func TestParseTrees(t *testing.T) {
	for _, p := range outlinePairs(t) {
		t.Run(p.name, func(t *testing.T) {
			text, err := Decode([]byte(p.text))
			if err != nil {
				t.Fatal(err)
			}
			o, _, err := Parse(text)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(foldTree(t, p.expected), foldTree(t, o.Format())); diff != "" {
				t.Errorf("tree differs (-expected +read):\n%s", diff)
			}
		})
	}
}

func TestParseCounts(t *testing.T) {
	rows := strings.Split(strings.TrimSpace(readTestFile(t, "testdata/outlines/counts.tsv")), "\n")
	for _, row := range rows[1:] {
		name, want, _ := strings.Cut(row, "\t")
		o, _, err := Parse(readTestFile(t, "testdata/outlines/"+name+".txt"))
		if err != nil {
			t.Fatal(err)
		}
		if got := countSections(o); got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}

// countSections returns the columns of counts.tsv: sections, questions, lost
// headings, headings without a label, levels.
func countSections(o *Outline) string {
	implied, plain, levels := 0, 0, 0
	for _, s := range o.Sections {
		if s.Implied {
			implied++
		}
		if s.Label == Unlabelled {
			plain++
		}
		levels = max(levels, s.Depth+1)
	}
	var columns []string
	for _, n := range []int{len(o.Sections), len(o.Questions()), implied, plain, levels} {
		columns = append(columns, strconv.Itoa(n))
	}
	return strings.Join(columns, "\t")
}

func TestFoundingIsTheOutlineHandedToUs(t *testing.T) {
	if foundingText != readTestFile(t, "testdata/outlines/000_010934581d49c0d2.txt") {
		t.Error("founding.txt differs from the outline in testdata")
	}
}
