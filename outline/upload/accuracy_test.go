package upload

import (
	"regexp"
	"strings"
	"testing"
)

// A sectionRow is a section as a tree prints it.
type sectionRow struct {
	depth        int
	label, title string
}

var (
	dots   = regexp.MustCompile(`[._…‥]{2,}|…`)
	spaces = regexp.MustCompile(`\s+`)
)

// sectionRows reads a printed tree. Rows of dots, signs that end a title and
// the kind of dashes do not count.
func sectionRows(tree string) []sectionRow {
	var rows []sectionRow
	for line := range strings.Lines(tree) {
		label, title, _ := strings.Cut(strings.TrimRight(line, "\n"), "\t")
		title = strings.NewReplacer("\u00A0", " ", "–", "-", "—", "-").Replace(title)
		title = spaces.ReplaceAllString(dots.ReplaceAllString(title, "…"), " ")
		inner := strings.TrimLeft(label, " ")
		rows = append(rows, sectionRow{(len(label) - len(inner)) / 2, inner, strings.TrimRight(strings.TrimSpace(title), " .;:,…\"”")})
	}
	return rows
}

// right counts how many sections were read exactly: those of the longest
// common run of label, level and title in order.
func right(want, got []sectionRow) int {
	longest := make([][]int, len(want)+1)
	for i := range longest {
		longest[i] = make([]int, len(got)+1)
	}
	for i := len(want) - 1; i >= 0; i-- {
		for j := len(got) - 1; j >= 0; j-- {
			if want[i] == got[j] {
				longest[i][j] = longest[i+1][j+1] + 1
			} else {
				longest[i][j] = max(longest[i+1][j], longest[i][j+1])
			}
		}
	}
	return longest[0][0]
}

// TestAccuracy tells how much of every outline was read exactly. A section
// too many counts like one that is missing.
func TestAccuracy(t *testing.T) {
	all, exact := 0, 0
	for _, c := range cases(t, "testdata/unseen", "testdata/later") {
		file, err := Read("", c.file)
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		o, _, _ := Outline(file) // without sections, nothing is right
		want, got := sectionRows(c.expected), sectionRows(o.Format())
		n := right(want, got)
		all, exact = all+max(len(want), len(got)), exact+n
		if n < max(len(want), len(got)) {
			t.Errorf("%s: %d of %d sections are right; read:\n%s", c.name, n, max(len(want), len(got)), o.Format())
		}
	}
	t.Logf("%d of %d sections are right: %.1f %%", exact, all, 100*float64(exact)/float64(all))
}
