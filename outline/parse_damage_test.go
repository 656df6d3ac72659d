package outline

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// damages are what editors, mail programs and copying do to a text without
// changing what its author meant.
var damages = map[string]func(string) string{
	"wrapped at 60": func(s string) string { return wrapLines(s, 60) },
	"wrapped at 72": func(s string) string { return wrapLines(s, 72) },
	"wrapped at 85": func(s string) string { return wrapLines(s, 85) },
	"indented":      func(s string) string { return "   " + strings.ReplaceAll(s, "\n", "\n\t  ") },
	"from a web page": func(s string) string {
		return strings.NewReplacer(". ", ".\u00A0", "\n", "\u00A0\r\n\uFEFF").Replace(s)
	},
	"other signs after labels": strings.NewReplacer(
		"I. ", "I - ", "V. ", "V- ", "1. ", "1/ ", "2. ", "2 . ", "3. ", "3- ", "a) ", "a)\t").Replace,
}

// wrapLines breaks lines at the width, in characters; rows of tables and lines
// with gaps it leaves alone.
func wrapLines(s string, margin int) string {
	var out []string
	for l := range strings.SplitSeq(s, "\n") {
		if strings.Contains(l, "\t") || strings.Contains(l, "    ") {
			out = append(out, l)
			continue
		}
		row := ""
		for w := range strings.FieldsSeq(l) {
			if row != "" && width(row)+1+width(w) > margin {
				out, row = append(out, row), ""
			}
			row = strings.TrimPrefix(row+" "+w, " ")
		}
		out = append(out, row)
	}
	return strings.Join(out, "\n")
}

func TestTreeSurvivesDamage(t *testing.T) {
	for _, p := range outlinePairs(t) {
		for name, damage := range damages {
			o, _, err := Parse(damage(p.text))
			if err != nil {
				t.Errorf("%s, %s: %v", p.name, name, err)
				continue
			}
			if diff := cmp.Diff(foldTree(t, p.expected), foldTree(t, o.Format())); diff != "" {
				t.Errorf("%s, %s (-expected +read):\n%s", p.name, name, diff)
			}
		}
	}
}
