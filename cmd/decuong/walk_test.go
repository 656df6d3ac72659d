package main

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"decuong/dialog/dialogtest"
)

// TestWholeWalk answers the twenty-nine questions of the founding outline, with
// the program started again in between, and finds every answer in the document
// once, in order, on every store.
func TestWholeWalk(t *testing.T) {
	for name, open := range stores {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := newRealStage(t, open(t))
			var answers []string
			do(t, s, "/start")
			do(t, s, "[Bắt đầu]")
			for n := 1; n <= 29; n++ {
				answers = append(answers, fmt.Sprintf("Trả lời cho câu %d: đạt %d,5%% & <tốt>.", n, n))
				saved := do(t, s, answers[n-1])
				if !strings.HasPrefix(saved.Text, "Đã lưu ") {
					t.Fatalf("question %d: %s", n, saved)
				}
				if n == 15 {
					s.stop()
					s.start()
				}
				next := do(t, s, "[Tiếp]")
				if n == 3 {
					next = do(t, s, "[Dùng “KẾT QUẢ THỰC HIỆN”]")
				}
				if want := fmt.Sprintf("Câu %d/29", n+1); n < 29 && !strings.Contains(next.Text, want) {
					t.Fatalf("after question %d: want %s, got %s", n, want, next)
				}
			}
			do(t, s, "/xuat")
			inOrder(t, documentText(t, s.person.Messages().Last().File), append([]string{"KẾT QUẢ THỰC HIỆN"}, answers[3:]...))
			inOrder(t, documentText(t, s.person.Messages().Last().File), answers)
		})
	}
}

// do does what the line tells, a minute after the last, and returns what the
// bot said last.
func do(t *testing.T, s *realStage, line string) dialogtest.Line {
	t.Helper()
	a, err := dialogtest.Line{Who: "user", Text: line}.Action()
	if err != nil {
		t.Fatal(err)
	}
	lines, err := s.Perform(a, s.clock().Add(time.Minute))
	if err != nil {
		t.Fatal(err)
	}
	if len(lines) == 0 {
		return dialogtest.Line{}
	}
	return lines[len(lines)-1]
}
