package outline

import (
	"slices"
	"strings"
	"testing"
)

func TestCleanMarked(t *testing.T) {
	for name, c := range map[string]struct {
		text  string
		words []string // that are marked
	}{
		"clean already":   {"Đã họp 3 lần.", []string{"họp", "Đã họp 3 lần."}},
		"decomposed":      {"Đảng u\u0309y xa" + tilde + " Tân Lập", []string{"u\u0309y", "Tân Lập"}},
		"space around":    {"  \n Đã họp 3 lần. \n", []string{"họp", "lần."}},
		"invisible marks": {"Đã\u200b họp\r\n3 \u202elần", []string{"họp\r\n3", "lần"}},
		"at a joint":      {"x" + "a" + tilde, []string{tilde}},
	} {
		var marks []Span
		for _, w := range c.words {
			i := strings.Index(c.text, w)
			marks = append(marks, Span{i, i + len(w), Bold})
		}
		clean, kept := CleanMarked(c.text, marks)
		if clean != Clean(c.text) {
			t.Errorf("%s: the text is %q", name, clean)
		}
		var got []string
		for _, m := range kept {
			got = append(got, clean[m.Start:m.End])
		}
		var want []string
		for _, w := range c.words {
			want = append(want, Clean(strings.Replace(w, tilde, "a"+tilde, 1)))
		}
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Errorf("%s: marked %q, want %q", name, got, want)
		}
	}
}

// tilde is the sign on ã alone: what marks it marks the letter.
const tilde = "\u0303"

func TestCleanMarkedDropsWhatMarksNothing(t *testing.T) {
	_, kept := CleanMarked("chữ", []Span{{0, 0, Bold}, {2, 1, Bold}, {-5, 2, "?"}, {9, 12, Italic}, {-5, 99, Italic}, {1, 3, Underline}})
	want := []Span{{0, 5, Italic}, {1, 2, Underline}}
	if !slices.Equal(kept, want) {
		t.Errorf("kept %v, want %v", kept, want)
	}
}

func TestTableText(t *testing.T) {
	table := Table{Rows: [][]string{{"Chỉ tiêu", "Năm 2025"}, {"Đảng viên\nmới", "12", "3"}, {}}}
	if got := table.Text(); got != "Chỉ tiêu\tNăm 2025\nĐảng viên mới\t12\t3\n" {
		t.Errorf("got %q", got)
	}
	if table.Columns() != 3 {
		t.Errorf("%d columns", table.Columns())
	}
}
