package dialog

import "testing"

// TestIndexFold: where a line is cut is the beginning of a letter, whatever the
// lengths of small and capital ones.
func TestIndexFold(t *testing.T) {
	for _, c := range []struct {
		text, words string
		at          int
	}{
		{"Công tác Dân vận", "dân vận", len("Công tác ")},
		{"ȺȾ İI ĐẢNG VIÊN", "đảng viên", len("ȺȾ İI ")},
		{"ẞẞ Kiến nghị", "kiến", len("ẞẞ ")},
		{"Kiến nghị", "đề xuất", -1},
		{"Kiến", "kiến nghị", -1},
	} {
		if at := indexFold(c.text, c.words); at != c.at {
			t.Errorf("%q in %q: at %d, want %d", c.words, c.text, at, c.at)
		}
	}
}
