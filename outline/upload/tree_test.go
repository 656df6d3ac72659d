package upload

import (
	"regexp"
	"strings"
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
