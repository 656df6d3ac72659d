package upload

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
)

// sheet returns a workbook with what fill puts into its first sheet.
func sheet(t testing.TB, fill func(f *excelize.File, name string)) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	fill(f, "Sheet1")
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestSheet(t *testing.T) {
	file := sheet(t, func(f *excelize.File, name string) {
		for cell, value := range map[string]any{
			"B3": "TT", "C3": "Chỉ tiêu", "D3": "Năm 2026", "D4": "Kế hoạch", "E4": "Thực hiện",
			"B5": 1, "C5": "Thu ngân sách", "D5": 1250.5, "E5": 1250000, "B6": 2, "C6": "Tỷ lệ hộ nghèo", "D6": 0.125, "E6": "1.250", "B7": 3, "C7": "Ngày", "D7": 46000,
		} {
			f.SetCellValue(name, cell, value)
		}
		f.MergeCell(name, "D3", "E3")
		f.MergeCell(name, "B3", "B4")
		f.MergeCell(name, "C3", "C4")
		for cell, format := range map[string]string{"E5": "#,##0", "D6": "0.0%", "D7": "dd/mm/yyyy"} {
			style, err := f.NewStyle(&excelize.Style{CustomNumFmt: &format})
			if err != nil {
				t.Fatal(err)
			}
			f.SetCellStyle(name, cell, cell, style)
		}
		f.NewSheet("Ẩn")
		f.SetCellValue("Ẩn", "A1", "x")
		f.SetSheetVisible("Ẩn", false)
	})
	c, err := Read("so-lieu.xlsx", file)
	if err != nil {
		t.Fatal(err)
	}
	want := `3 table, head 2
  TT | Chỉ tiêu | Năm 2026 | Năm 2026
  TT | Chỉ tiêu | Kế hoạch | Thực hiện
  1 | Thu ngân sách | 1250,5 | 1.250.000
  2 | Tỷ lệ hộ nghèo | 12,5% | 1.250
  3 | Ngày | 09/12/2025 | `
	if diff := cmp.Diff(want, strings.TrimRight(printed(c), "\n")); diff != "" {
		t.Errorf("(-want +read):\n%s", diff)
	}
	if c.Format != Sheet || c.Unread.Sheets != 1 {
		t.Errorf("format %s, %d sheets unread", c.Format, c.Unread.Sheets)
	}
}

func TestSheetThatIsAnOutline(t *testing.T) {
	file := sheet(t, func(f *excelize.File, name string) {
		for i, row := range [][]any{{"TT", "Nội dung"}, {"I", "Tình hình"}, {1, "Đặc điểm"}, {2, "Tổ chức"}, {"II", "Kiến nghị"}} {
			cell, _ := excelize.CoordinatesToCellName(1, i+1)
			f.SetSheetRow(name, cell, &row)
		}
	})
	o, _ := outlined(t, file)
	if want := "I\tTình hình\n  1\tĐặc điểm\n  2\tTổ chức\nII\tKiến nghị\n"; o.Format() != want {
		t.Errorf("read:\n%s", o.Format())
	}
}

func TestSheetsOfTooMuch(t *testing.T) {
	parts := unzipped(t, sheet(t, func(f *excelize.File, name string) { f.SetCellValue(name, "A1", "x") }))
	var many strings.Builder
	for i := range 100 {
		fmt.Fprintf(&many, `<sheet name="%d" sheetId="%d"/>`, i, i)
	}
	for name, tt := range map[string]struct {
		rows string
		want Kind
	}{
		"sheets": {"", Bomb},
		"cells":  {`<row>` + strings.Repeat("<c/>", 1<<20) + `</row>`, TooLarge},
		"rows":   {strings.Repeat(`<row><c t="inlineStr"><is><t>x</t></is></c></row>`, maxRows+1), TooLarge},
		"levels": {strings.Repeat("<a>", 10_000), Bomb},
		"damage": {`<row><c t="s"><v>999</v></c></row></sheetData><a></b>`, Damaged},
		"macros": {"", Macros},
	} {
		bad := map[string]string{}
		for n, p := range parts {
			bad[n] = p
		}
		bad["xl/worksheets/sheet1.xml"] = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>` + tt.rows + `</sheetData></worksheet>`
		switch name {
		case "macros":
			bad["xl/vbaProject.bin"] = "x"
		case "sheets":
			bad["xl/worksheets/sheet1.xml"] = parts["xl/worksheets/sheet1.xml"]
			bad["xl/workbook.xml"] = strings.Replace(parts["xl/workbook.xml"], "</sheets>", many.String()+"</sheets>", 1)
		}
		if _, err := Read("", zipped(t, bad)); kindOf(err) != tt.want {
			t.Errorf("%s: %v, want %s", name, err, tt.want)
		}
	}
}
