package upload

import (
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"

	"decuong/outline"
)

// folders hold the outlines of this package. Those in unseen and later were
// written, trees and all, before the reader had been run on any of them; 23
// of 26 and 19 of 24 were read exactly then, 95.0 % and 85.6 % of their
// sections.
var folders = []string{"testdata/unseen", "testdata/later"}

func TestOutlines(t *testing.T) {
	for _, c := range cases(t, folders...) {
		t.Run(c.name, func(t *testing.T) {
			o, _ := outlined(t, c.file)
			if diff := cmp.Diff(sectionRows(c.expected), sectionRows(o.Format()), cmp.AllowUnexported(sectionRow{})); diff != "" {
				t.Errorf("the tree differs (-expected +read):\n%s", diff)
			}
		})
	}
}

// typed returns a Word file whose paragraphs are the lines of a text.
func typed(t testing.TB, text string) []byte {
	t.Helper()
	text, err := outline.Decode([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return wordFile(t, strings.ReplaceAll(strings.ReplaceAll(text, "|", "¦"), "\t", "<tab>"))
}

// texts returns the paths of all outlines in plain text, those of package
// outline too.
func texts(t testing.TB) []string {
	t.Helper()
	var all []string
	for _, pattern := range []string{"testdata/*/*.txt", "../testdata/*/*.txt"} {
		paths, err := filepath.Glob(pattern)
		if err != nil || len(paths) < 20 {
			t.Fatalf("found %d outlines: %v", len(paths), err)
		}
		all = append(all, paths...)
	}
	return all
}

// TestTextSavedAsWordIsTheSameOutline types every outline in plain text into
// Word, a line a paragraph.
func TestTextSavedAsWordIsTheSameOutline(t *testing.T) {
	for _, path := range texts(t) {
		expected := content(t, strings.TrimSuffix(path, ".txt")+".expected")
		text := string(content(t, path))
		if strings.Contains(text, "|") || strings.Contains(text, "# ") {
			continue // bars and hashes mean something in the notation of the test
		}
		o, _ := outlined(t, typed(t, text))
		if diff := cmp.Diff(sectionRows(string(expected)), sectionRows(o.Format()), cmp.AllowUnexported(sectionRow{})); diff != "" {
			t.Errorf("%s (-expected +read):\n%s", path, diff)
		}
	}
}

// wordCount counts the words and numbers of texts, signs for numbers as numbers.
func wordCount(texts ...string) map[string]int {
	count := make(map[string]int)
	for _, text := range texts {
		for _, in := range []func(rune) bool{unicode.IsLetter, unicode.IsDigit} {
			for w := range strings.FieldsFuncSeq(norm.NFKC.String(text), func(r rune) bool { return !in(r) }) {
				count[w]++
			}
		}
	}
	return count
}

// held returns the words of everything that a file holds.
func held(c *Content) map[string]int {
	var texts []string
	for _, b := range c.Blocks {
		if b.Table != nil && !b.Table.isLayout() {
			texts = append(texts, b.Table.Grid().Text())
			continue
		}
		for p := range (&Content{Blocks: []Block{b}}).paragraphs() {
			if p.Text != "" {
				texts = append(texts, p.Label, p.Text)
			}
		}
	}
	for _, n := range c.Notes {
		texts = append(texts, n.Mark, n.Text)
	}
	return wordCount(texts...)
}

// accounted returns the words of everything that is said of a file: sections,
// guidance, tables, the head, and what is not used.
func accounted(o *outline.Outline, remarks []outline.Remark) map[string]int {
	texts := append([]string(nil), o.Head...)
	for _, s := range o.Sections {
		if !s.Implied && s.Label != outline.Unlabelled {
			texts = append(texts, s.Label)
		}
		texts = append(append(texts, s.Title), s.Notes...)
		for _, table := range s.Tables {
			texts = append(texts, table.Text())
		}
	}
	for _, r := range remarks {
		if r.Kind.Unused() {
			texts = append(texts, r.Text)
		}
	}
	return wordCount(texts...)
}

// checkAccount tests that every word of a Word file is in exactly one place.
func checkAccount(t *testing.T, c *Content, o *outline.Outline, remarks []outline.Remark) {
	t.Helper()
	if got, want := accounted(o, remarks), held(c); !maps.Equal(want, got) {
		t.Errorf("words lost or doubled (-file +account):\n%s", cmp.Diff(want, got))
	}
}

func TestOutlineLosesNoWord(t *testing.T) {
	files := cases(t, folders...)
	for _, path := range texts(t) {
		if text := string(content(t, path)); !strings.Contains(text, "# ") {
			files = append(files, testCase{name: path, file: typed(t, text)})
		}
	}
	for _, f := range files {
		t.Run(f.name, func(t *testing.T) {
			c, err := Read("", f.file)
			if err != nil {
				t.Fatal(err)
			}
			o, remarks, err := Outline(c)
			if err != nil {
				t.Fatal(err)
			}
			checkAccount(t, c, o, remarks)
		})
	}
}

// TestFoundingOutlineInWord reads the founding outline from Word files: typed
// as it is, with all numbers computed, and both again as LibreOffice saves
// them.
func TestFoundingOutlineInWord(t *testing.T) {
	text := string(content(t, "../founding.txt"))
	want := outline.Founding()
	automatic := automaticFounding(t)
	files := map[string][]byte{"typed": typed(t, text), "automatic": automatic}
	if os.Getenv("DECUONG_TEST_ALL") == "1" || !testing.Short() {
		for name, file := range map[string][]byte{"typed, saved": typed(t, text), "automatic, saved": automatic} {
			t.Run(name, func(t *testing.T) { sameOutline(t, want, converted(t, file, "docx", "docx")) })
		}
	}
	for name, file := range files {
		t.Run(name, func(t *testing.T) { sameOutline(t, want, file) })
	}
}

func sameOutline(t *testing.T, want *outline.Outline, file []byte) {
	t.Helper()
	o, _ := outlined(t, file)
	if len(o.Sections) != 36 || len(o.Questions()) != 29 {
		t.Errorf("%d sections, %d questions", len(o.Sections), len(o.Questions()))
	}
	if diff := cmp.Diff(want.Format(), o.Format()); diff != "" {
		t.Errorf("the tree differs (-founding +read):\n%s", diff)
	}
	if o.Title != want.Title || len(o.Blanks) != len(want.Blanks) {
		t.Errorf("title %q with %d blanks, want %q with %d", o.Title, len(o.Blanks), want.Title, len(want.Blanks))
	}
}

// automaticFounding writes the founding outline with numbers that exist in
// its lists alone: nothing but text is in the paragraphs.
func automaticFounding(t *testing.T) []byte {
	var b strings.Builder
	b.WriteString("#list 1 upperRoman \"PHẦN %1.\"\n#num 21 of 1 0=3\n")
	b.WriteString("#list 2 decimal \"%1.\" ; decimal \"%1.%2.\" ; decimal \"%1.%2.%3.\"\n#num 22 of 2 0=1\n#num 23 of 2 0=1\n")
	b.WriteString("#list 3 bullet \"-\"\n")
	part := 0
	for _, h := range outline.Founding().Head {
		b.WriteString(h + "\n")
	}
	b.WriteString("-----\n")
	for _, s := range outline.Founding().Sections {
		switch {
		case strings.HasPrefix(s.Label, "PHẦN"):
			part++
			if s.Implied {
				continue
			}
			b.WriteString(map[bool]string{true: "{num=1:0}", false: "{num=21:0}"}[part < 3])
		case s.Label == "-":
			b.WriteString("{num=3:0}")
		default:
			list := map[int]string{1: "2", 2: "22", 3: "23"}[part]
			b.WriteString("{num=" + list + ":" + string(rune('0'+strings.Count(s.Label, "."))) + "}")
		}
		b.WriteString(s.Title + "\n")
	}
	return wordFile(t, b.String())
}
