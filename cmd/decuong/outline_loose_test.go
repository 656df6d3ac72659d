package main

import (
	"strings"
	"testing"

	"decuong/dialog"
	"decuong/dialog/dialogtest"
)

// TestLooseAnswersInTheDocument takes a new edition of the outline that has no
// question for what was written, and a heading for the rest: the document says
// all of it once, at its end.
func TestLooseAnswersInTheDocument(t *testing.T) {
	s := newRealStage(t, stores["bolt"](t))
	send := func(name, text string) {
		t.Helper()
		action := dialogtest.Action{Do: "write", With: dialog.Document, File: name, Words: text}
		if _, err := s.Perform(action, s.clock()); err != nil {
			t.Fatal(err)
		}
	}
	do(t, s, "/start")
	send("mot.txt", "Báo cáo công tác dân vận\n1. Tình hình\n2. Kết quả\n3. Kiến nghị")
	for _, line := range []string{"[Bắt đầu]", "Xã có 12 thôn.", "[Tiếp]", "Đối thoại 3 cuộc.", "[Tiếp]", "Đề nghị cấp kinh phí."} {
		do(t, s, line)
	}
	send("hai.txt", "Báo cáo công tác dân vận\n1. Tình hình\n1.1. Dân cư\n1.2. Kinh tế\n2. Kiến nghị")
	for _, line := range []string{"[Thay đề cương của báo cáo này]", "[Dùng đề cương mới]", "/xuat"} {
		do(t, s, line)
	}
	document := s.person.Messages().Last()
	if document.Document == nil {
		t.Fatalf("no document: %s", document.Content())
	}
	text := documentText(t, document.File)
	inOrder(t, text, []string{"Đề nghị cấp kinh phí.", "Xã có 12 thôn.", "Đối thoại 3 cuộc."})
	if at := strings.Index(strings.ToUpper(text), "CHƯA XẾP"); at < 0 || at > strings.Index(text, "Xã có 12 thôn.") {
		t.Errorf("Chưa xếp stands at %d", at)
	}
}
