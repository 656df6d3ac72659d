package docx

import (
	"bytes"
	"strings"
	"testing"

	"decuong/outline"
)

// A list is a Word file with its title and every cell.
func TestList(t *testing.T) {
	r := outline.NewReport(outline.Begin{Report: "00r", Outline: outline.Founding()})
	table := &outline.Table{Header: 1, Rows: [][]string{{"Mục", "Nguồn"}, {"mục 1", "3 < 5 & 245"}}}
	var file bytes.Buffer
	if err := Party.List(&file, r, "Bảng kê", table); err != nil {
		t.Fatal(err)
	}
	text := parse(t, file.Bytes(), documentPart).text()
	for _, words := range []string{"Bảng kê", "Nguồn", "mục 1", "3 < 5 & 245"} {
		if !strings.Contains(strings.ReplaceAll(text, "\u00a0", " "), words) {
			t.Errorf("%q is not in the sheet", words)
		}
	}
}
