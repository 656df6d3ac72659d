package main

import (
	"strings"
	"testing"
	"time"

	"decuong/bot/telegram"
	"decuong/dialog/dialogtest"
)

// TestDoor leads a stranger in: told once, invited by an administrator, and
// still a guest after the program was started again; the next one finds the
// invitation used up.
func TestDoor(t *testing.T) {
	for name, open := range stores {
		t.Run(name, func(t *testing.T) {
			s := newRealStage(t, open(t), telegram.Author(1))
			mai, an, binh := s.person, s.box.User(2, "An"), s.box.User(3, "Bình")
			s.person = an
			said(t, s, "Xin chào", "theo lời mời")
			said(t, s, "Cho tôi vào với", "")
			s.person = mai
			said(t, s, "/moi", "Tạo đường dẫn mời")
			said(t, s, "[Cho 1 người]", "https://t.me/")
			link := mai.Messages().Last().Text
			_, code, _ := strings.Cut(link[strings.LastIndex(link, "https://"):], "start=")
			s.person = an
			said(t, s, "/start "+code, "Lời mời hợp lệ")
			if err := s.act(dialogtest.Action{Do: "restart"}, an); err != nil {
				t.Fatal(err)
			}
			said(t, s, "[Bắt đầu]", "Câu 1/29")
			said(t, s, "/moi", "Chỉ người quản trị")
			s.person = binh
			said(t, s, "/start "+code, "không còn dùng được")
		})
	}
}

// said does what the line tells and checks what the bot says last; "" for
// nothing.
func said(t *testing.T, s *realStage, line, answer string) {
	t.Helper()
	a, err := dialogtest.Line{Who: "user", Text: line}.Action()
	if err != nil {
		t.Fatal(err)
	}
	s.seen = s.person.Messages()
	lines, err := s.Perform(a, s.clock().Add(time.Minute))
	if err != nil {
		t.Fatal(err)
	}
	switch {
	case answer == "" && len(lines) > 0:
		t.Errorf("%s: answered %v", line, lines)
	case answer != "" && (len(lines) == 0 || !strings.Contains(lines[len(lines)-1].Text, answer)):
		t.Errorf("%s: want %q, got %v", line, answer, lines)
	}
}
