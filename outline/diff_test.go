package outline

import (
	"strings"
	"testing"
)

// marked shows a diff in one line: [removed] {added}.
func marked(edits []Edit) string {
	var b strings.Builder
	for _, e := range edits {
		b.WriteString([]string{"", "[", "{"}[e.Kind] + e.Words + []string{"", "]", "}"}[e.Kind])
	}
	return b.String()
}

func TestDiff(t *testing.T) {
	for _, c := range []struct{ from, to, want string }{
		{"", "", ""},
		{"Có 254 đảng viên.", "Có 245 đảng viên.", "Có [254 ]{245 }đảng viên."},
		{"a b c", "a b c", "a b c"},
		{"a b", "a b c d", "a b {c d}"},
		{"", "mới", "{mới}"},
		{"cũ", "", "[cũ]"},
		{"một hai ba bốn", "một ba bốn năm", "một [hai ]ba bốn {năm}"},
	} {
		if got := marked(Diff(c.from, c.to)); got != c.want {
			t.Errorf("Diff(%q, %q) = %q, want %q", c.from, c.to, got, c.want)
		}
	}
}

func FuzzDiff(f *testing.F) {
	f.Add("Có 254 đảng viên.", "Có 245 đảng viên, 3 chi bộ.")
	f.Fuzz(func(t *testing.T, from, to string) {
		var a, b []string
		for _, e := range Diff(from, to) {
			if e.Kind != Added {
				a = append(a, strings.Fields(e.Words)...)
			}
			if e.Kind != Removed {
				b = append(b, strings.Fields(e.Words)...)
			}
		}
		if strings.Join(a, " ") != strings.Join(strings.Fields(from), " ") || strings.Join(b, " ") != strings.Join(strings.Fields(to), " ") {
			t.Errorf("Diff(%q, %q) does not lead from one to the other", from, to)
		}
	})
}

func BenchmarkDiff(b *testing.B) {
	from := strings.Repeat("đã rà soát bổ sung quy hoạch cấp ủy ", 150)
	to := "mới " + strings.ReplaceAll(from, "bổ sung", "điều chỉnh")
	for b.Loop() {
		Diff(from, to)
	}
}
