package main

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"decuong/dialog/dialogtest"
)

// TestTableStaysTable sends a table as a file, takes it, and finds it as a
// table in the document.
func TestTableStaysTable(t *testing.T) {
	s := newRealStage(t, stores["bolt"](t))
	do(t, s, "/start")
	do(t, s, "[Bắt đầu]")
	s.person.SendDocument("bieu.csv", []byte("Chi bộ,Đảng viên\nThôn 1,31\nThôn 2,27\n"), "")
	offered, err := s.Perform(dialogtest.Action{Do: "write", Words: "/tiep"}, s.clock().Add(time.Minute))
	if err != nil || !slices.ContainsFunc(offered, func(l dialogtest.Line) bool { return strings.Contains(l.Text, "Thôn 2") }) {
		t.Fatalf("offered %v, %v", offered, err)
	}
	do(t, s, "[Dùng làm câu trả lời]")
	do(t, s, "/xuat")
	xml := documentText(t, s.person.Messages().Last().File)
	at := strings.Index(xml, "Đảng viên</w:t>")
	if at < 0 || strings.LastIndex(xml[:at], "<w:tbl>") < strings.LastIndex(xml[:at], "</w:tbl>") {
		t.Errorf("the table is no table in the document")
	}
}

// TestTableFromWorkbook fills the outline's table from a workbook, and finds it
// in the document with its heads, its figures and the rest of the workbook left
// out.
func TestTableFromWorkbook(t *testing.T) {
	s := newRealStage(t, stores["bolt"](t))
	s.offerTables()
	for _, line := range []string{"/start", "[Bắt đầu]", "[Điền bảng]"} {
		do(t, s, line)
	}
	s.person.SendDocument("bieu.xlsx", workbook(t), "")
	do(t, s, "/tieptuc")
	do(t, s, "[Điền vào bảng]")
	do(t, s, "/xuat")
	xml := documentText(t, s.person.Messages().Last().File)
	for _, want := range []string{">1.400<", ">1.500,5<", ">32<", "<w:tblHeader/>", ">Thực hiện 2026<"} {
		if !strings.Contains(strings.ReplaceAll(xml, "\u00A0", " "), want) {
			t.Errorf("the document lacks %s", want)
		}
	}
	if strings.Contains(xml, "Hộ nghèo") {
		t.Error("a row that nobody asked for is in the document")
	}
}

// workbook has a title above its heads, columns in another order, and a row
// that the outline does not ask for.
func workbook(t *testing.T) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	for at, row := range map[string][]any{
		"A1": {"BIỂU SỐ 1: KẾT QUẢ NĂM 2026"},
		"A3": {"Chỉ tiêu", "Thực hiện 2026", "Kế hoạch 2026"},
		"A4": {"Thu ngân sách", 1500.5, 1400},
		"A5": {"Kết nạp Đảng viên", 31, 32},
		"A6": {"Hộ nghèo", 7, 8},
	} {
		if err := f.SetSheetRow("Sheet1", at, &row); err != nil {
			t.Fatal(err)
		}
	}
	b, err := f.WriteToBuffer()
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestDataCompiles takes what was said out of the chat, and has the program make
// the document from it without one.
func TestDataCompiles(t *testing.T) {
	s := newRealStage(t, stores["bolt"](t))
	for _, line := range []string{"/start", "[Bắt đầu]", "Đã họp 3 lần & “rút kinh nghiệm”.", "/baocao", "[Tệp dữ liệu]"} {
		do(t, s, line)
	}
	dir := folderWith(t, map[string]string{"a.json": string(s.person.Messages().Last().File)})
	doc, _, err := decuong("compile", "-answers", filepath.Join(dir, "a.json"), "-o", "-")
	if err != nil || strings.Count(wordText(t, doc), "Đã họp 3 lần &amp; “rút kinh nghiệm”.") != 1 {
		t.Errorf("%v", err)
	}
}
