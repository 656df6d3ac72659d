package outline

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func parsed(t testing.TB, text string) *Outline {
	t.Helper()
	o, _, err := Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return o
}

// told prints moves, one a line: what became of it, its old and its new title.
func told(old, merged *Outline, moves []Move) string {
	title := func(o *Outline, i int) string {
		if i < 0 {
			return "·"
		}
		return o.Sections[i].Label + " " + o.Sections[i].Title
	}
	var b strings.Builder
	for _, m := range moves {
		if m.Kind == SectionSame && !m.Homeless {
			continue
		}
		fmt.Fprintf(&b, "%s: %s > %s", m.Kind, title(old, m.Old), title(merged, m.New))
		if m.Homeless {
			b.WriteString(" (homeless)")
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func TestMergeTellsWhatBecameOfSections(t *testing.T) {
	const old = `I. Tình hình
1. Đặc điểm kinh tế - xã hội
2. Tổ chức đảng, đảng viên
II. Kết quả
1. Công tác tuyên truyền, quán triệt
2. Công tác kiểm tra, giám sát
- Số cuộc kiểm tra
- Số cuộc giám sát
III. Kiến nghị`
	for name, tt := range map[string]struct{ new, want string }{
		"nothing": {old, ""},
		"words":   {strings.Replace(old, "Công tác kiểm tra, giám sát", "Về công tác kiểm tra, giám sát, kỷ luật", 1), "renamed: 2 Công tác kiểm tra, giám sát > 2 Về công tác kiểm tra, giám sát, kỷ luật\n"},
		"a question is put before others": {strings.Replace(old, "1. Công tác tuyên", "1. Công tác cán bộ\n2. Công tác tuyên", 1),
			"new: · > 1 Công tác cán bộ\nmoved: 1 Công tác tuyên truyền, quán triệt > 2 Công tác tuyên truyền, quán triệt\n"},
		"a question goes": {strings.Replace(old, "- Số cuộc kiểm tra\n", "", 1), "gone: - Số cuộc kiểm tra > · (homeless)\n"},
		"a question is replaced": {strings.Replace(old, "Đặc điểm kinh tế - xã hội", "Thu, chi ngân sách", 1),
			"new: · > 1 Thu, chi ngân sách\ngone: 1 Đặc điểm kinh tế - xã hội > · (homeless)\n"},
		"a question becomes a heading": {strings.Replace(old, "III. Kiến nghị", "III. Kiến nghị\n1. Với tỉnh\n2. Với xã", 1),
			"same: III Kiến nghị > III Kiến nghị (homeless)\nnew: · > 1 Với tỉnh\nnew: · > 2 Với xã\n"},
		"a part is renumbered": {"I. Mở đầu\n" + strings.NewReplacer("III. ", "IV. ", "II. ", "III. ", "I. ", "II. ").Replace(old),
			"new: · > I Mở đầu\nmoved: I Tình hình > II Tình hình\nmoved: II Kết quả > III Kết quả\nmoved: III Kiến nghị > IV Kiến nghị\n"},
		"a heading gets another name": {strings.Replace(old, "II. Kết quả", "II. Thành tích nổi bật", 1), "renamed: II Kết quả > II Thành tích nổi bật\n"},
		"questions change places": {strings.NewReplacer("1. Đặc điểm kinh tế - xã hội", "1. Tổ chức đảng, đảng viên", "2. Tổ chức đảng, đảng viên", "2. Đặc điểm kinh tế - xã hội").Replace(old),
			"moved: 2 Tổ chức đảng, đảng viên > 1 Tổ chức đảng, đảng viên\nmoved: 1 Đặc điểm kinh tế - xã hội > 2 Đặc điểm kinh tế - xã hội\n"},
		"spelling is no change": {strings.NewReplacer("quán triệt", "Quán triệt;").Replace(old), ""},
	} {
		o, n := parsed(t, old), parsed(t, tt.new)
		merged, moves := Merge(o, n)
		if diff := cmp.Diff(tt.want, told(o, merged, moves)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// checkMerge tests what every merge promises.
func checkMerge(t *testing.T, old, new, merged *Outline, moves []Move, given map[SectionID]bool) {
	t.Helper()
	if merged.Format() != new.Format() || len(moves) < len(merged.Sections) {
		t.Fatal("the merged outline is not the new one")
	}
	seenOld, ids := make(map[int]bool), make(map[SectionID]bool)
	for n, m := range moves {
		if n < len(merged.Sections) != (m.New == n) || (m.Kind == SectionNew) != (m.Old < 0) || (m.Kind == SectionGone) != (m.New < 0) {
			t.Errorf("bad move %+v at %d", m, n)
		}
		if m.Old >= 0 {
			if seenOld[m.Old] || old.Sections[m.Old].ID != m.ID {
				t.Errorf("section %d is moved twice, or under another ID", m.Old)
			}
			seenOld[m.Old] = true
		} else if given[m.ID] {
			t.Errorf("the ID %s is given twice", m.ID)
		}
		if m.New >= 0 {
			if merged.Sections[m.New].ID != m.ID || ids[m.ID] || len(m.ID) > 4 {
				t.Errorf("bad ID %s", m.ID)
			}
			ids[m.ID], given[m.ID] = true, true
		}
	}
	if len(seenOld) != len(old.Sections) {
		t.Errorf("%d of %d old sections are told", len(seenOld), len(old.Sections))
	}
}

func TestMergeWithItselfChangesNothing(t *testing.T) {
	for _, p := range outlinePairs(t) {
		o := parsed(t, p.text)
		merged, moves := Merge(o, parsed(t, p.text))
		for _, m := range moves {
			if m.Kind != SectionSame || m.Old != m.New || m.Homeless {
				t.Errorf("%s: %+v", p.name, m)
			}
		}
		merged.LastID, merged.LastBlank = 0, 0
		if diff := cmp.Diff(o, merged); diff != "" {
			t.Errorf("%s:\n%s", p.name, diff)
		}
	}
}

// TestMergeOfLongTitles finds sections that say nearly the same in many words:
// each pair of them is compared once, and not once for every word, which would
// take a minute here.
func TestMergeOfLongTitles(t *testing.T) {
	const sections, words = 40, 1000
	edition := func(mark string) *Outline {
		o := &Outline{}
		for i := range sections {
			s := Section{ID: SectionID(strconv.FormatInt(int64(i+1), 36)), Label: mark + strconv.Itoa(i)}
			for w := range words {
				s.Title += " từ" + strconv.Itoa(w)
			}
			s.Title += " " + mark + strconv.Itoa(i)
			o.Sections = append(o.Sections, s)
		}
		return o
	}
	_, moves := Merge(edition("a"), edition("b"))
	for _, m := range moves {
		if m.Kind == SectionNew || m.Kind == SectionGone {
			t.Errorf("section %s is %s", m.ID, m.Kind)
		}
	}
}

// TestMergeOfEditions lets outlines go through many editions, made by random
// edits: nothing that was not touched loses its ID, and no ID is given twice.
func TestMergeOfEditions(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 4))
	for _, p := range outlinePairs(t) {
		o := parsed(t, p.text)
		given := make(map[SectionID]bool)
		for _, s := range o.Sections {
			given[s.ID] = true
		}
		for range 20 {
			edited := edit(rng, o)
			merged, moves := Merge(o, edited)
			checkMerge(t, o, edited, merged, moves, given)
			o = merged
		}
	}
}

// edit returns another edition: sections are deleted, added, reworded; IDs are
// those of an outline just read.
func edit(rng *rand.Rand, o *Outline) *Outline {
	next := *o
	next.Sections = slices.Clone(o.Sections)
	for range 1 + rng.IntN(4) {
		i := rng.IntN(len(next.Sections))
		switch s := &next.Sections[i]; rng.IntN(4) {
		case 0:
			if len(next.Sections) > 3 && next.Leaf(i) {
				next.Sections = slices.Delete(next.Sections, i, i+1)
			}
		case 1:
			added := Section{Label: s.Label, Title: fmt.Sprintf("Mục mới %d", rng.IntN(1000)), Depth: s.Depth}
			next.Sections = slices.Insert(next.Sections, next.End(i), added)
		case 2:
			s.Title += " trong năm"
		case 3:
			s.Label = strconv.Itoa(1 + rng.IntN(9))
		}
	}
	for i := range next.Sections {
		next.Sections[i].ID = SectionID(strconv.FormatInt(int64(i)+1, 36))
	}
	next.LastID, next.LastBlank = 0, 0
	return &next
}

func TestMergeKeepsWhatIsUntouched(t *testing.T) {
	old := Founding()
	for i, gone := range old.Sections {
		if !old.Leaf(i) {
			continue
		}
		without := *old
		without.Sections = slices.Delete(slices.Clone(old.Sections), i, i+1)
		merged, moves := Merge(old, &without)
		for _, m := range moves {
			if m.Kind == SectionNew || m.Kind == SectionGone && m.ID != gone.ID {
				t.Errorf("without %s %q: %s %+v", gone.Label, gone.Title, m.Kind, m)
			}
		}
		if merged.Index(gone.ID) >= 0 {
			t.Errorf("%s is there still", gone.ID)
		}
	}
}

func TestMergeOfBlanks(t *testing.T) {
	old := parsed(t, "BÁO CÁO\ntheo Kế hoạch số …-KH/TU, ngày … tháng 3\n\n1. Một")
	new := parsed(t, "BÁO CÁO\ntheo Kế hoạch số …-KH/TU, ngày … tháng 4, của …… xã\n\n1. Một")
	merged, _ := Merge(old, new)
	again, _ := Merge(merged, parsed(t, "BÁO CÁO\ncủa …… xã, quý …\n\n1. Một"))
	var got []string
	for _, o := range []*Outline{merged, again} {
		for _, b := range o.Blanks {
			got = append(got, string(b.ID)+" "+b.Before)
		}
	}
	if diff := cmp.Diff([]string{"b1 theo Kế hoạch số", "b2 ngày", "b3 của", "b3 của", "b4 quý"}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func BenchmarkMerge(b *testing.B) {
	var text strings.Builder
	for i := range 1000 {
		fmt.Fprintf(&text, "%d. Nội dung %d của đề cương về lĩnh vực %d\n", i%900+1, i, i*7919%1000)
	}
	old := parsed(b, text.String())
	new := parsed(b, strings.ReplaceAll(text.String(), "về lĩnh vực", "trong các lĩnh vực"))
	b.ReportAllocs()
	for b.Loop() {
		Merge(old, new)
	}
}
