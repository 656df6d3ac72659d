package main

import (
	"bytes"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"decuong/dialog/dialogtest"
)

// marked are all the ways by which a text with a mark comes to the bot, each
// with a word of its own, and what is done before and after.
var marked = []string{
	"TỐI MẬT. Phương án lang1 của huyện",
	"(chuyển tiếp) TỐI MẬT – Phương án lang2 của huyện",
	"(sửa “Đã họp ba lần”) Độ mật: Mật. Phương án lang3",
	"(trả lời “Đã lưu”) Số 12-BC/ĐU (Mật) về lang4",
	"(ảnh) [MẬT] lang5",
	"(tệp âm thanh) Độ mật: Tối mật, lang6",
	"(tệp “a.txt”) TUYỆT MẬT\nlang7",
	"(tệp “lang8 - TỐI MẬT.txt”) Nội dung lang8.",
	"(tệp “a.csv”) Độ mật;Tối mật\nlang9;1",
	"(tệp “a.docx”) mẫu: Độ mật: Mật; lang10",
	"/tim Độ mật: Tối mật lang11",
	"(video) Độ mật: Mật lang12",
	"(in đậm “lang13”) TỐI MẬT - lang13",
	"Phô tô TUYÊT MÂT\nTUYÊT MÂT\nlang14",
	"/thongtin", "[Số và ký hiệu]", "15-BC/ĐU (Mật) lang15",
	"/thongtin", "[Nơi nhận]", "- Ban Thường vụ Huyện ủy lang15 (Mật),",
	"(tệp “đề cương.txt”) ĐỀ CƯƠNG\n(Tối mật)\n1. Việc lang16\n2. Việc khác",
	"Đảng ủy triển khai Chỉ thị mật của Tỉnh ủy lang17",
	"(tệp “BC_lang18_MAT_2026.txt”) Nội dung lang18.",
}

// TestRefusedIsNowhere sends marks by every way, to a program that seals nothing
// and logs all, and looks for what was with them in the store, in what an
// operator sees, in files left over and in what the model was sent.
func TestRefusedIsNowhere(t *testing.T) {
	for kind, place := range rawStores {
		t.Run(kind, func(t *testing.T) {
			temporary := t.TempDir()
			t.Setenv("TMPDIR", temporary)
			open, read := place(t)
			s := newRealStage(t, open)
			s.playModel()
			sent := &ledger{}
			s.model.server.Config.Handler = sent.before(s.model)
			w := watching(t, s)
			do(t, s, "/start")
			do(t, s, "[Bắt đầu]")
			do(t, s, "Đã họp ba lần.")
			for _, line := range marked {
				refuses(t, s, line)
			}
			s.person.SendAlbum("Độ mật: Tối mật, lang20", []byte("ảnh"), []byte("ảnh"))
			do(t, s, "/trangthai")
			hears(t, s, "Văn bản này đóng dấu tối mật. Lang19 đã sẵn sàng.")
			do(t, s, "/goiy")
			do(t, s, "[Đồng ý gửi]")
			s.stop()
			s.stop = func() {}
			w.metrics(s)
			for where, text := range map[string]string{
				"the store": string(read()), "what an operator sees": w.String(), "a file left over": string(leftIn(t, temporary)), "what the model was sent": sent.String(),
			} {
				for n := 1; n <= 20; n++ {
					if word := fmt.Sprintf("ang%d", n); holdsWord(text, word) {
						t.Errorf("%s holds %q", where, word)
					}
				}
			}
			if !strings.Contains(string(read()), "họp ba lần") || !strings.Contains(sent.String(), "họp ba lần") {
				t.Error("what is innocent is neither kept nor sent")
			}
		})
	}
}

// refuses sends a line, and expects a refusal or a question where it has a word
// that may not be kept.
func refuses(t *testing.T, s *realStage, line string) {
	t.Helper()
	told := do(t, s, line)
	if strings.Contains(line, "lang") && !strings.Contains(told.Text, "độ mật “") {
		t.Errorf("%q: the bot said %q", line, told.Text)
	}
}

// hears has a voice message written down as the words.
func hears(t *testing.T, s *realStage, words string) {
	t.Helper()
	do(t, s, "(tin thoại)")
	lines, err := s.Perform(dialogtest.Action{Do: "press", Words: "Đồng ý gửi", Model: words}, s.clock().Add(time.Minute))
	if err != nil || !strings.Contains(fmt.Sprint(lines), "độ mật “Tối mật”") {
		t.Errorf("a voice message: %v, %v", lines, err)
	}
	s.model.answer.Store("Đã họp ba lần.")
}

// holdsWord reports whether the word stands in the text, not as a part of one
// with a longer number, however it is quoted.
func holdsWord(text, word string) bool {
	for rest := text; ; {
		_, after, found := strings.Cut(rest, word)
		if !found {
			return false
		}
		if after == "" || after[0] < '0' || after[0] > '9' {
			return true
		}
		rest = after
	}
}

func leftIn(t *testing.T, folder string) []byte {
	var all []byte
	err := filepath.WalkDir(folder, func(path string, d os.DirEntry, err error) error {
		if err != nil || !d.Type().IsRegular() {
			return err
		}
		content, err := os.ReadFile(path)
		all = append(append(all, path...), content...)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// A ledger keeps what a server was sent.
type ledger struct {
	mu   sync.Mutex
	sent bytes.Buffer
}

func (l *ledger) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.sent.String()
}

// before returns a handler that writes requests down before the next one has
// them.
func (l *ledger) before(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		l.mu.Lock()
		l.sent.Write(body)
		l.mu.Unlock()
		r.Body = io.NopCloser(bytes.NewReader(body))
		next.ServeHTTP(w, r)
	})
}
