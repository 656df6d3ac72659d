package facts

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

// bareText returns text without marks, as it is typed in a hurry.
func bareText(text string) string {
	return strings.Map(func(r rune) rune {
		l := apart(r)
		if l.base == l.plain && l.tone == 0 {
			return r
		}
		if plain := l.plain; strings.ToUpper(string(r)) == string(r) {
			return []rune(strings.ToUpper(string(plain)))[0]
		}
		return l.plain
	}, norm.NFC.String(text))
}

// variants are ways in which the same words may have been typed.
var variants = map[string]func(string) string{
	"as it is":      func(s string) string { return s },
	"decomposed":    norm.NFD.String,
	"small letters": strings.ToLower,
	"capitals":      strings.ToUpper,
	"without marks": bareText,
	"hurried":       func(s string) string { return strings.ToLower(bareText(s)) },
}

// TestSelfSupport holds that what a text says supports the text: whatever is
// found in a faithful copy is found in the evidence, however that was typed.
func TestSelfSupport(t *testing.T) {
	texts := map[string]string{}
	for _, pattern := range []string{"testdata/find/*.txt", "testdata/faithful/*.txt"} {
		files, _ := filepath.Glob(pattern)
		for _, file := range files {
			for _, c := range readFindCases(t, file) {
				texts[c.text] = c.file
			}
		}
	}
	files, _ := filepath.Glob("../testdata/outlines/*.txt")
	for _, file := range files {
		content, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		texts[string(content)] = file
	}
	spans, blanked := 0, 0
	for text, file := range texts {
		for name, typed := range variants {
			g := NewEvidence([]Source{{ID: "S", Text: typed(text)}}).Guard(text)
			spans += len(g.Spans)
			blanked += len(g.Cut)
			for _, cut := range g.Cut {
				t.Logf("%s, typed %s: blanked %q of %q", file, name, text[cut.Start:cut.End], text)
			}
		}
	}
	t.Logf("%d spans, %d blanked (%.2f %%)", spans, blanked, 100*float64(blanked)/float64(spans))
	if blanked*100 > spans {
		t.Errorf("%d of %d spans blanked although they are said", blanked, spans)
	}
}
