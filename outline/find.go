package outline

import "strings"

// FindLabel returns the positions of the sections that bear the label as a
// person types it: letter case, the sign behind it and outer spaces do not
// count. Bullets have no label to be found by.
func (o *Outline) FindLabel(typed string) []int {
	label := bare(strings.Join(strings.Fields(typed), " "))
	if label == "" {
		return nil
	}
	var found []int
	for i, s := range o.Sections {
		if strings.EqualFold(bare(s.Label), label) {
			found = append(found, i)
		}
	}
	return found
}

// bare returns a label without the signs around it; "" for a bullet.
func bare(label string) string { return strings.Trim(label, " \t\n.:/-+*•()~") }

// Ambiguous reports whether the label at i stands elsewhere too.
func (o *Outline) Ambiguous(i int) bool { return len(o.FindLabel(o.Sections[i].Label)) != 1 }

// Bullet reports whether the section at i is one of a row of like bullets, and
// its ordinal in the row from 1.
func (o *Outline) Bullet(i int) (ordinal int, ok bool) {
	if bare(o.Sections[i].Label) != "" {
		return 0, false
	}
	parent := o.Parent(i)
	for j := parent + 1; j <= i; j++ {
		if o.Sections[j].Depth == o.Sections[i].Depth && bare(o.Sections[j].Label) == "" {
			ordinal++
		}
	}
	return ordinal, true
}

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
