package outline

import (
	"maps"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"
)

// wordCount counts the words and the numbers of texts: runs of letters, and
// runs of digits.
func wordCount(texts ...string) map[string]int {
	count := make(map[string]int)
	for _, text := range texts {
		for line := range strings.SplitSeq(text, "\n") {
			for _, in := range []func(rune) bool{unicode.IsLetter, unicode.IsDigit} {
				for w := range strings.FieldsFuncSeq(tidy(line), func(r rune) bool { return !in(r) }) {
					count[w]++
				}
			}
		}
	}
	return count
}

// accounted counts the words of everything that Parse says of a text.
func accounted(o *Outline, remarks []Remark) map[string]int {
	texts := append([]string(nil), o.Head...)
	for _, s := range o.Sections {
		if !s.Implied {
			texts = append(texts, s.Label)
		}
		texts = append(append(texts, s.Title), s.Notes...)
	}
	for _, r := range remarks {
		if r.Kind.Unused() {
			texts = append(texts, r.Text)
		}
	}
	return wordCount(texts...)
}

// checkAccount tests that every word of the text stands in exactly one place:
// a section, guidance, the head, or a remark that says it is not used.
func checkAccount(t *testing.T, text string, o *Outline, remarks []Remark) {
	t.Helper()
	source := wordCount(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(strings.ToValidUTF8(text, "\uFFFD")))
	got := accounted(o, remarks)
	if !maps.Equal(source, got) {
		t.Errorf("words lost or doubled (-source +account):\n%s", cmp.Diff(source, got))
	}
}

func TestParseLosesNoWord(t *testing.T) {
	for _, p := range outlinePairs(t) {
		t.Run(p.name, func(t *testing.T) {
			o, remarks, err := Parse(p.text)
			if err != nil {
				t.Fatal(err)
			}
			checkAccount(t, p.text, o, remarks)
		})
	}
}

// TestParseLosesNoLine removes, doubles and swaps lines: damage of every kind
// changes the tree but not the account.
func TestParseLosesNoLine(t *testing.T) {
	for _, p := range outlinePairs(t) {
		lines := strings.Split(p.text, "\n")
		for i := range lines {
			without := append(append([]string(nil), lines[:i]...), lines[i+1:]...)
			twice := append(append([]string(nil), lines[:i+1]...), lines[i:]...)
			for _, damaged := range [][]string{without, twice, append(without, lines[i])} {
				text := strings.Join(damaged, "\n")
				o, remarks, err := Parse(text)
				if err != nil {
					t.Fatalf("%s, line %d: %v", p.name, i+1, err)
				}
				checkAccount(t, text, o, remarks)
			}
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, p := range outlinePairs(f) {
		f.Add(p.text)
	}
	f.Add("1\n\n1.\n-\n(1)\nPHẦN\nI\n(\n)")
	f.Fuzz(func(t *testing.T, text string) {
		o, remarks, err := Parse(text)
		if err != nil && err != ErrNoSections {
			t.Fatal(err)
		}
		checkAccount(t, text, o, remarks)
		checkShape(t, o, remarks)
	})
}

// checkShape tests what every outline promises whatever it was read from.
func checkShape(t *testing.T, o *Outline, remarks []Remark) {
	t.Helper()
	depth, seen := -1, make(map[SectionID]bool)
	for _, s := range o.Sections {
		if s.Depth < 0 || s.Depth > depth+1 || s.Label == "" || s.Line < 1 || seen[s.ID] || len(s.ID) > 4 {
			t.Errorf("bad section %+v after depth %d", s, depth)
		}
		depth, seen[s.ID] = s.Depth, true
	}
	for _, b := range o.Blanks {
		if b.Start >= b.End || b.End > len(o.Head[b.Head]) {
			t.Errorf("blank %+v lies outside of %q", b, o.Head[b.Head])
		}
	}
	line := 0
	for _, r := range remarks {
		if r.Line < line || strings.Contains(r.String(), "\n") {
			t.Errorf("remark %q after line %d", r, line)
		}
		line = r.Line
	}
}
