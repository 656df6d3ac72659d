package facts

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"
)

// A findCase is a text and the facts that must be found in it.
type findCase struct {
	file string
	line int
	text string
	want []string
}

// readFindCases reads a file of cases; numbers.txt tells the form.
func readFindCases(t *testing.T, file string) []findCase {
	content, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var cases []findCase
	for n, line := range strings.Split(string(content), "\n") {
		switch fact, indented := strings.CutPrefix(line, "  "); {
		case line == "" || strings.HasPrefix(line, "#"):
		case indented && fact != "none":
			last := &cases[len(cases)-1]
			last.want = append(last.want, fact)
		case !indented:
			text := strings.ReplaceAll(line, `\n`, "\n")
			if composed, ok := strings.CutPrefix(text, "@nfd "); ok {
				text = norm.NFD.String(composed)
			}
			cases = append(cases, findCase{file: filepath.Base(file), line: n + 1, text: text})
		}
	}
	return cases
}

// describe writes a fact as the files do; with its surface where want has one.
func describe(text string, f Fact, want string) string {
	out := fmt.Sprintf("%s %s", f.Class, f.Value)
	if f.Value.Words != "" {
		out = fmt.Sprintf("%s %s", f.Class, Fold(f.Value.Words))
	}
	if strings.Contains(want, " = ") {
		out += " = " + norm.NFC.String(text[f.Start:f.End])
	}
	return out
}

func folded(want string) string {
	head, surface, has := strings.Cut(want, " = ")
	class, value, _ := strings.Cut(head, " ")
	if class != "document" && class != "date" && class != "number" && class != "ratio" || strings.Contains(value, " ") {
		value = Fold(value)
	}
	if has {
		return class + " " + value + " = " + surface
	}
	return class + " " + value
}

func TestFind(t *testing.T) {
	files, err := filepath.Glob("testdata/find/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no cases", err)
	}
	total, failed := 0, 0
	for _, file := range files {
		for _, c := range readFindCases(t, file) {
			total++
			if !c.holds(t) {
				failed++
			}
		}
	}
	t.Logf("%d cases, %d failed", total, failed)
	if total < 400 {
		t.Errorf("only %d cases", total)
	}
}

func (c findCase) holds(t *testing.T) bool {
	var got, want []string
	for i, f := range Find(c.text) {
		expected := ""
		if i < len(c.want) {
			expected = c.want[i]
		}
		got = append(got, describe(c.text, f, expected))
	}
	for _, w := range c.want {
		want = append(want, folded(w))
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s:%d: %s\n  want %q\n  got  %q", c.file, c.line, c.text, want, got)
		return false
	}
	return true
}
