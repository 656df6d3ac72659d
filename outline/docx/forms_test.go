package docx

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"decuong/outline"
	"decuong/outline/upload"
)

// TestFormsOfTheOutline prints what the outline wants filled in: a table as a
// table, empty or not, and a blank where it stands in its line.
func TestFormsOfTheOutline(t *testing.T) {
	table := &outline.Table{Header: 1, Rows: [][]string{{"Chỉ tiêu", "Kết quả"}, {"Đảng viên", ""}}}
	o, _, err := outline.ParsePassages([]outline.Passage{
		{Line: 1, Text: "1. Bảng chưa điền"}, {Line: 2, Table: table},
		{Line: 3, Text: "2. Bảng đã điền"}, {Line: 4, Table: table},
		{Line: 5, Text: "3. Số hộ nghèo: ..... hộ"},
		{Line: 6, Text: "4. Số hộ cận nghèo: ..... hộ"},
	})
	if err != nil {
		t.Fatal(err)
	}
	filled := &outline.Table{Header: 1, Rows: [][]string{{"Chỉ tiêu", "Kết quả"}, {"Đảng viên", "245"}}}
	line := outline.LineTable(o.Sections[2].Title)
	line.Rows[1][2] = "12"
	r := outline.NewReport(outline.Begin{Outline: o})
	for i, part := range map[int]outline.Part{1: {ID: "a", Fills: 1, Table: filled, Text: filled.Text()}, 2: {ID: "b", Fills: 1, Table: line, Text: line.Text()}} {
		r = r.With(outline.Answered{Section: o.Sections[i].ID, Answer: outline.Answer{Parts: []outline.Part{part}}})
	}
	var got []string
	for _, b := range body(r, Party, true) {
		if b.table != nil {
			got = append(got, strings.ReplaceAll(b.table.Text(), "\n", "/"))
		} else {
			got = append(got, strings.ReplaceAll(b.text, "\u00A0", " "))
		}
	}
	want := []string{
		"1. Bảng chưa điền", "Chỉ tiêu\tKết quả/Đảng viên\t", "2. Bảng đã điền", "Chỉ tiêu\tKết quả/Đảng viên\t245",
		"3. Số hộ nghèo: 12 hộ", "4. Số hộ cận nghèo: ..... hộ", Party.words.blank,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +printed)\n%s", diff)
	}
	if err := Party.Compile(&bytes.Buffer{}, r); err != nil {
		t.Error(err)
	}
}

// TestJoinedCells prints cells that take several rows or columns as one, and
// those that cannot be one apart, with all that is written in them.
func TestJoinedCells(t *testing.T) {
	table := &outline.Table{Header: 2, Rows: [][]string{{"TT", "Năm nay", "Năm nay"}, {"TT", "Kế hoạch", "Thực hiện"}, {"1", "2", "3"}}, Joined: []outline.Joined{
		{Rows: 2, Columns: 1}, {Spot: outline.Spot{Column: 1}, Rows: 1, Columns: 2},
		{Spot: outline.Spot{Row: 2}, Rows: 1, Columns: 2}, {Spot: outline.Spot{Row: 2}, Rows: 9, Columns: 9}, {Rows: -1, Columns: 1},
	}}
	o := outline.Founding()
	r := outline.NewReport(outline.Begin{Outline: o}).With(outline.Answered{Section: o.Sections[1].ID, Answer: outline.Answer{
		Parts: []outline.Part{{ID: "a", Table: table, Text: table.Text()}},
	}})
	var document bytes.Buffer
	if err := Party.Compile(&document, r); err != nil {
		t.Fatal(err)
	}
	c, err := upload.Read("a.docx", document.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range c.Parts() {
		if p.Table != nil && p.Table.Columns() == 3 {
			want := &outline.Table{Header: 2, Rows: table.Rows, Joined: table.Joined[:2]}
			if diff := cmp.Diff(want, p.Table); diff != "" {
				t.Errorf("(-want +read again)\n%s", diff)
			}
			return
		}
	}
	t.Error("no table in the document")
}
