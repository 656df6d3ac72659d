package outline

import "strings"

// Titles that a lost heading of a Party report usually had, by the words of
// the heading before it and after it.
var likelyTitles = []struct{ before, after, title string }{
	{"TRIỂN KHAI", "ĐÁNH GIÁ", "KẾT QUẢ THỰC HIỆN"},
	{"TÌNH HÌNH", "ĐÁNH GIÁ", "KẾT QUẢ THỰC HIỆN"},
	{"KẾT QUẢ", "PHƯƠNG HƯỚNG", "ĐÁNH GIÁ CHUNG"},
	{"KẾT QUẢ", "KIẾN NGHỊ", "ĐÁNH GIÁ CHUNG"},
	{"", "KẾT QUẢ", "TÌNH HÌNH TRIỂN KHAI"},
	{"PHƯƠNG HƯỚNG", "", "KIẾN NGHỊ, ĐỀ XUẤT"},
	{"ĐÁNH GIÁ", "", "KIẾN NGHỊ, ĐỀ XUẤT"},
}

// LikelyTitle returns the title that the lost heading at i probably had, ""
// when its neighbours tell nothing.
func (o *Outline) LikelyTitle(i int) string {
	before, after := "", ""
	for j, s := range o.Sections {
		switch {
		case s.Depth != o.Sections[i].Depth || j == i:
		case j < i:
			before = strings.ToUpper(s.Title)
		case after == "":
			after = strings.ToUpper(s.Title)
		}
	}
	for _, l := range likelyTitles {
		if beside(before, l.before) && beside(after, l.after) {
			return l.title
		}
	}
	return ""
}

// beside reports whether the neighbour holds the words; no words ask for no
// neighbour.
func beside(neighbour, words string) bool {
	if words == "" {
		return neighbour == ""
	}
	return strings.Contains(neighbour, words)
}

// Undecided returns the position of the lost heading above i that nobody has
// named or chosen to leave, the outermost first, or -1.
func (r *Report) Undecided(i int) int {
	for _, j := range r.Outline.Path(i) {
		s := r.Outline.Sections[j]
		if _, decided := r.Names[s.ID]; s.Implied && s.Title == "" && !decided {
			return j
		}
	}
	return -1
}
