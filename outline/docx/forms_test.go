package docx

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"decuong/outline"
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
