package grid

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"decuong/outline"
)

// table reads a table as it is drawn: a row a line, cells between bars.
func table(header int, rows ...string) *outline.Table {
	t := &outline.Table{Header: header}
	for _, row := range rows {
		var cells []string
		for cell := range strings.SplitSeq(row, "|") {
			cells = append(cells, strings.TrimSpace(cell))
		}
		t.Rows = append(t.Rows, cells)
	}
	return t
}

func opened(t *testing.T, form *outline.Table) *Grid {
	t.Helper()
	g, ok := New(form, nil)
	if !ok {
		t.Fatal("nothing to fill in")
	}
	return g
}

var indicators = table(1,
	"TT | Chỉ tiêu | ĐVT | Kế hoạch 2026 | Thực hiện 2026 | Tỷ lệ (%) | Ghi chú",
	"1 | Kết nạp đảng viên | người |  |  |  | ",
	"2 | Thu ngân sách | triệu đồng |  |  |  | ",
	"3 | Tỷ lệ hộ nghèo | % |  |  |  | ",
)

func TestCells(t *testing.T) {
	for _, c := range []struct {
		name  string
		form  *outline.Table
		cells string
	}{
		{"indicators", indicators, "1:3 1:4 1:5 1:6 2:3 2:4 2:5 2:6 3:3 3:4 3:5 3:6"},
		{"some cells are given", table(1, "Nội dung | Năm 2025 | Năm 2026", "Đảng viên | 120 | ", "Chi bộ | 7 | "), "1:2 2:2"},
		{"dots wait too", table(1, "Nội dung | Số lượng", "Đảng viên | ....", "Chi bộ | …"), "1:1 2:1"},
		{"numbered columns", table(1, "Nội dung | Nam | Nữ | Cộng", "A | 1 | 2 | 3=1+2", "Đảng viên |  |  | "), "2:1 2:2 2:3"},
		{"a row that only heads others", table(1, "Chỉ tiêu | ĐVT | Kết quả", "I. Kinh tế |  | ", "Thu nhập | triệu đồng | ", "II. Xã hội |  | ", "Hộ nghèo | hộ | "), "2:2 4:2"},
		{"no heads", table(0, "Tổng số dân | ", "Diện tích | "), "0:1 1:1"},
		{"a row of dots", table(1, "Nội dung | Số lượng", "Đảng viên | ", "… | "), "1:1"},
		{"a list with room", table(1, "STT | Họ và tên | Chức vụ", "1 |  | ", "2 |  | "), "1:1 1:2 2:1 2:2"},
	} {
		g, ok := New(c.form, nil)
		var cells []string
		if ok {
			for _, at := range g.Cells() {
				cells = append(cells, fmt.Sprintf("%d:%d", at.Row, at.Column))
			}
		}
		if got := strings.Join(cells, " "); got != c.cells {
			t.Errorf("%s: %s, want %s", c.name, got, c.cells)
		}
	}
}

func TestNothingToFill(t *testing.T) {
	for _, form := range []*outline.Table{{}, table(1, "A | B", "một | hai"), table(0, "Một | Hai")} {
		if _, ok := New(form, nil); ok {
			t.Errorf("%q has something to fill in", form.Rows)
		}
	}
	if _, ok := New(indicators, table(1, "Khác | Bảng", "1 | 2")); ok {
		t.Error("another table fills this one in")
	}
}

func TestJoinedCells(t *testing.T) {
	form := table(1, "Nội dung | Năm 2025 | Năm 2026", "A. Đảng viên |  | ", "Nam |  | ", "Nữ |  | ")
	form.Joined = []outline.Joined{{Spot: outline.Spot{Row: 1}, Rows: 1, Columns: 3}}
	if cells := opened(t, form).Cells(); len(cells) != 4 || cells[0].Row != 2 {
		t.Errorf("cells %v: one that is covered cannot be filled in", cells)
	}
}

func TestRead(t *testing.T) {
	people, money, rate, share := outline.Spot{Row: 1, Column: 3}, outline.Spot{Row: 2, Column: 3}, outline.Spot{Row: 3, Column: 3}, outline.Spot{Row: 1, Column: 5}
	g := opened(t, indicators)
	for _, c := range []struct {
		at     outline.Spot
		typed  string
		value  string // "" where it is none
		second string
	}{
		{people, "1.250", "1.250", ""}, {people, "1250", "1.250", ""}, {people, "1 250", "1.250", ""}, {people, "1,25", "1,25", ""},
		{people, "1.25", "1,25", "125"}, {people, "1,250", "1,25", "1.250"}, {people, "1,250.5", "1.250,5", ""}, {people, "2025", "2.025", ""},
		{people, "245 đồng chí", "245", ""}, {people, "hai mươi lăm", "25", ""}, {people, "-5", "-5", ""}, {people, "05", "5", ""},
		{people, "không", "0", ""}, {share, "không có", "-", ""}, {people, "-", "-", ""}, {people, "0", "0", ""},
		{money, "125 triệu", "125", ""}, {money, "125 triệu đồng", "125", ""}, {money, "1,5 tỷ", "1.500", ""}, {money, "15 tỷ 300 triệu", "15.300", ""},
		{money, "2tr5", "2,5", ""}, {money, "1250,5", "1.250,5", ""},
		{rate, "4,2", "4,2", ""}, {rate, "4,2%", "4,2", ""}, {rate, "12.5%", "12,5", "125"}, {share, "98,7%", "98,7", ""},
		{people, "chưa có số liệu", "", ""}, {people, "hơn 200", "", ""}, {people, "20/22", "", ""}, {people, "98,7%", "", ""}, {people, "0912345678", "", ""},
		{people, "Đã kết nạp 12 đảng viên mới trong năm", "", ""}, {people, "", "", ""}, {people, "12 và 13", "", ""}, {people, "5 ha", "", ""},
	} {
		r, ok := g.Read(c.at, c.typed)
		if ok != (c.value != "") || r.Value != c.value || r.Other != c.second {
			t.Errorf("%q reads %+v %t, want %q or %q", c.typed, r, ok, c.value, c.second)
		}
	}
	plain := opened(t, table(1, "Nội dung | Kinh phí | Đạt tỷ lệ", "Hỗ trợ | | "))
	if r, _ := plain.Read(outline.Spot{Row: 1, Column: 1}, "125 triệu"); r.Value != "125.000.000" {
		t.Errorf("without a unit %q", r.Value)
	}
	if r, _ := plain.Read(outline.Spot{Row: 1, Column: 2}, "98,7"); r.Value != "98,7%" {
		t.Errorf("without a sign of percent %q", r.Value)
	}
}

func TestNames(t *testing.T) {
	form := table(2, "TT | Chỉ tiêu | Năm 2026 | Năm 2026", "TT | Chỉ tiêu | Kế hoạch | Thực hiện", "1 | Đảng viên mới |  | ", " | - Nữ |  | ")
	g := opened(t, form)
	if got := g.Column(3); got != "Năm 2026 - Thực hiện" {
		t.Errorf("column %q", got)
	}
	if got := g.Row(3); got != "Đảng viên mới: Nữ" {
		t.Errorf("row %q", got)
	}
	if which, of := g.Number(3); which != 2 || of != 2 {
		t.Errorf("row %d of %d", which, of)
	}
}

// filled returns the grid with the values in its cells, "_" for none.
func filled(t *testing.T, form *outline.Table, values string) *Grid {
	t.Helper()
	g := opened(t, form)
	cells := g.Cells()
	for i, v := range strings.Fields(values) {
		if v != "_" {
			g = g.With(cells[i], v)
		}
	}
	return g
}

func TestResults(t *testing.T) {
	sums := table(1, "Chi bộ | Nam | Nữ | Tổng", "A | 1 | 2 | 3=1+2", "Thôn 1 |  |  | ", "Thôn 2 |  |  | ", "Tổng cộng |  |  | ")
	for _, c := range []struct {
		name   string
		form   *outline.Table
		values string
		at     outline.Spot
		result string // "" where there is none
		from   From
	}{
		{"a formula", sums, "12 8", outline.Spot{Row: 2, Column: 3}, "20", ByFormula},
		{"an input is missing", sums, "12 _", outline.Spot{Row: 2, Column: 3}, "", 0},
		{"a sum of rows", sums, "12 8 20 1.000 5 1.005", outline.Spot{Row: 4, Column: 1}, "1.012", BySum},
		{"a row is missing", sums, "12 8 20 _ 5", outline.Spot{Row: 4, Column: 1}, "", 0},
		{"a dash adds nothing", sums, "12 8 20 - 5", outline.Spot{Row: 4, Column: 1}, "12", BySum},
		{"a share", indicators, "30 31", outline.Spot{Row: 1, Column: 5}, "103,3", ByShare},
		{"no share of a percentage", indicators, "_ _ _ _ _ _ _ _ 5 4", outline.Spot{Row: 3, Column: 5}, "", 0},
		{"by levels", table(1, "TT | Nội dung | Số", "I | Kinh tế | ", "1 | Thu | ", "2 | Chi | ", "II | Xã hội | ", " | Tổng cộng | "), "30 10 20 5", outline.Spot{Row: 5, Column: 2}, "35", BySum},
		{"a part is no summand", table(1, "Nội dung | Số", "Nam | ", "Nữ | ", "Trong đó: dân tộc | ", "Cộng | "), "3 4 2", outline.Spot{Row: 4, Column: 1}, "7", BySum},
		{"a total with parts", table(1, "Nội dung | Số", "Tổng số | ", "- Nữ | ", "- Dân tộc | "), "_ 4 2", outline.Spot{Row: 1, Column: 1}, "", 0},
		{"a division by nothing", table(1, "A | B | C", "1 | 2 | 3=2/1*100", "x |  | "), "", outline.Spot{Row: 2, Column: 2}, "", 0},
	} {
		r, ok := filled(t, c.form, c.values).Result(c.at)
		if ok != (c.result != "") || r.Value != c.result || ok && r.From != c.from {
			t.Errorf("%s: %+v %t, want %q", c.name, r, ok, c.result)
		}
	}
}

func TestDifferences(t *testing.T) {
	sums := table(1, "Chi bộ | Nam | Nữ | Tổng", "A | 1 | 2 | 3=1+2", "Thôn 1 |  |  | ", "Thôn 2 |  |  | ", "Tổng cộng |  |  | ")
	for _, c := range []struct {
		name, values string
		form         *outline.Table
		want         string
	}{
		{"all is right", "12 8 20 3 5 8 15 13 28", sums, ""},
		{"a wrong sum", "12 8 21 3 5 8 15 13 28", sums, "2:3 21≠20"},
		{"a rounded share", "30 31 103 _ 3 1 33,33", indicators, ""},
		{"a wrong share", "30 31 104", indicators, "1:5 104≠103,3"},
		{"a total of either level", "30 10 20 5 35", table(1, "TT | Nội dung | Số", "I | Kinh tế | ", "1 | Thu | ", "2 | Chi | ", "II | Xã hội | ", " | Tổng cộng | "), ""},
		{"words are no figure", "12 8 nhiều", sums, ""},
	} {
		var got []string
		for _, d := range filled(t, c.form, c.values).Differences() {
			got = append(got, fmt.Sprintf("%d:%d %s≠%s", d.At.Row, d.At.Column, d.Given, d.Value))
		}
		if strings.Join(got, ", ") != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// TestDifferencesSince holds what is looked for around the changed cells
// against all that differs now and did not before.
func TestDifferencesSince(t *testing.T) {
	form := table(1, "Chi bộ | Nam | Nữ | Tổng", "A | 1 | 2 | 3=1+2", "Thôn 1 |  |  | ", "Thôn 2 |  |  | ", "Tổng cộng |  |  | ")
	before := filled(t, form, "12 8 21 3 5 8 15 13 28")
	for _, at := range before.Cells() {
		for _, typed := range []string{"", "9", "20", "21", before.At(at)} {
			now := before.With(at, typed)
			old := before.Differences()
			want := slices.DeleteFunc(now.Differences(), func(d Difference) bool { return slices.Contains(old, d) })
			if got := now.DifferencesSince(before); !slices.Equal(got, want) {
				t.Errorf("%v with %q: %v, want %v", at, typed, got, want)
			}
		}
	}
}

func TestMatch(t *testing.T) {
	sheet := table(0,
		"BIỂU SỐ 1. KẾT QUẢ NĂM |  |  | ",
		"STT | Chỉ tiêu | Thực hiện 2026 | Kế hoạch 2026",
		"1 | Thu ngân sách | 1.500,5 | 1.400",
		"2 | Kết nạp Đảng viên | 31 | chưa giao",
		"3 | Chỉ tiêu lạ | 7 | 8",
	)
	m := opened(t, indicators).Match(sheet)
	want := "[{{1 4} 31} {{2 3} 1.400} {{2 4} 1.500,5}] [3 | Chỉ tiêu lạ | 7 | 8] [Kết nạp đảng viên: chưa giao]"
	if got := fmt.Sprint(m.Values, m.Rows, m.Cells); got != want {
		t.Errorf("matched %s\nwant    %s", got, want)
	}
	if m := opened(t, indicators).Match(table(1, "Họ tên | Tuổi", "An | 40")); len(m.Values)+len(m.Rows) > 0 {
		t.Errorf("another table matched %v", m)
	}
}

func TestMatchList(t *testing.T) {
	g := opened(t, table(1, "STT | Họ và tên | Chức vụ", "1 |  | ", "2 |  | "))
	m := g.Match(table(1, "Họ và tên | Năm sinh | Chức vụ", "An | 1980 | Bí thư", "Bình | 1985 | Phó Bí thư", "Chi | 1990 | Ủy viên"))
	for _, v := range m.Values {
		g = g.With(v.At, v.Value)
	}
	if got := g.Table().Text(); got != "STT\tHọ và tên\tChức vụ\n1\tAn\tBí thư\n2\tBình\tPhó Bí thư\n3\tChi\tỦy viên" {
		t.Errorf("list\n%s", got)
	}
}

// TestMatchLongList tells which rows of a file a list has no room for, and
// stays a list that can be opened again.
func TestMatchLongList(t *testing.T) {
	form := table(1, "STT | Họ và tên | Chức vụ", "1 |  | ")
	sheet := table(1, "Họ và tên | Chức vụ")
	for i := range 2000 {
		sheet.Rows = append(sheet.Rows, []string{fmt.Sprintf("Người %d", i+1), "Bí thư"})
	}
	g := opened(t, form)
	m := g.Match(sheet)
	for _, v := range m.Values {
		g = g.With(v.At, v.Value)
		if g.At(v.At) != v.Value {
			t.Fatalf("%q is lost", v.Value)
		}
	}
	if len(m.Values)/2+len(m.Rows) != 2000 || len(m.Rows) == 0 {
		t.Errorf("%d values and %d rows without a place", len(m.Values), len(m.Rows))
	}
	again, ok := New(form, g.Table())
	if !ok || again.Written() != len(m.Values)/2 {
		t.Fatal("the full list cannot be opened again")
	}
	if cells := again.RowCells(again.Free().Row); len(cells) > 0 {
		t.Errorf("the full list asks for %v", cells)
	}
}

// FuzzGrid fills in and matches any table; nothing of it may be lost.
func FuzzGrid(f *testing.F) {
	f.Add("TT|Nội dung|Số\n1|Thu|\n|Tổng cộng|", "1.250", 1)
	f.Add("A|1|2=1*(3\nx||", "2=2", 1)
	f.Fuzz(func(t *testing.T, drawn, typed string, header int) {
		form := table(header%4, strings.Split(drawn, "\n")...)
		g, ok := New(form, nil)
		if !ok || len(g.Cells()) > 2000 {
			return
		}
		for _, at := range g.Cells() {
			g.Row(at.Row)
			g.Column(at.Column)
			if r, ok := g.Read(at, typed); ok {
				g = g.With(at, r.Value)
			}
			g.Result(at)
		}
		g.Differences()
		g.Match(form)
		g.Match(g.Table())
		if _, ok := New(form, g.Table()); !ok {
			t.Errorf("what was filled in is another table's")
		}
	})
}
