package main

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

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
