package main

import (
	"strings"
	"testing"
)

// TestSummaryOpensPart puts a summary at the head of a part and finds it in the
// document, below the part's heading and ahead of its first question.
func TestSummaryOpensPart(t *testing.T) {
	s := newRealStage(t, stores["bolt"](t))
	for _, line := range []string{
		"/start", "[Bắt đầu]", "Đảng ủy đã tổ chức 3 hội nghị. Có 245 đảng viên dự.",
		"/tomtat", "[Tóm tắt PHẦN I]", "[Năm ý]", "[Sửa]", "Đã họp đủ, đúng thành phần.", "[Đưa lên đầu PHẦN I]", "/xuat",
	} {
		do(t, s, line)
	}
	xml := documentText(t, s.person.Messages().Last().File)
	at := -1
	for _, words := range []string{"TÌNH HÌNH TRIỂN KHAI", "Đã họp đủ, đúng thành phần.", "Công tác quán triệt", "245 đảng viên dự"} {
		next := strings.Index(xml, words)
		if next <= at || strings.Count(xml, words) != 1 {
			t.Errorf("%q stands at %d, behind what stands at %d", words, next, at)
		}
		at = next
	}
}
