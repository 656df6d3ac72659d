package main

import (
	"regexp"
	"strings"
	"testing"
)

// TestMarksReachDocument sends words set off as a phone does, and a list, and
// finds them so in the document, and nothing else set off with them.
func TestMarksReachDocument(t *testing.T) {
	s := newRealStage(t, stores["bolt"](t))
	do(t, s, "/start")
	do(t, s, "[Bắt đầu]")
	do(t, s, "(in đậm “245 đảng viên”) Đã rà soát 245 đảng viên ở xã.")
	do(t, s, "(in nghiêng “nghiêm túc”) Các chi bộ thực hiện nghiêm túc.")
	do(t, s, "(gạch chân “không có”) Đến nay không có vi phạm.")
	do(t, s, "- Thôn 1: 31 đảng viên;\n- Thôn 2: 27 đảng viên.")
	do(t, s, "/xuat")
	xml := documentText(t, s.person.Messages().Last().File)
	for words, mark := range map[string]string{"245 đảng viên": "<w:b/>", "nghiêm túc": "<w:i/>", "không có": `<w:u w:val="single"/>`} {
		run := regexp.MustCompile(`<w:r>(?:<w:rPr>(?:[^/]|/[^w])*</w:rPr>)?<w:t[^>]*>` + words + `</w:t>`).FindString(xml)
		if !strings.Contains(run, mark) {
			t.Errorf("%q is %q", words, run)
		}
	}
	for _, item := range []string{"Thôn 1: 31 đảng viên;", "Thôn 2: 27 đảng viên."} {
		if strings.Count(xml, item+"</w:t>") != 1 {
			t.Errorf("%q is no line of its own", item)
		}
	}
}
