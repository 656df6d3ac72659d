package facts

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestSentences(t *testing.T) {
	for _, want := range [][]string{
		{"Đảng bộ có 245 đảng viên. ", "Kết nạp 12 đồng chí."},
		{"Đoàn làm việc tại TP. Hồ Chí Minh. ", "Kết quả tốt."},
		{"ThS. Nguyễn Văn An báo cáo. ", "Hội nghị thông qua."},
		{"1. Về tổ chức.\n", "2. Về cán bộ."},
		{"II. KẾT QUẢ\n", "Đạt được nhiều kết quả."},
		{"2.3.1. Công tác nhân sự. ", "Đã rà soát."},
		{"Có điện, đường, trường, trạm, v.v. và nhiều công trình khác. ", "Đạt 98,7%."},
		{"Thu 15,3 tỷ đồng... ", "Tăng 5%."},
		{"Đảng bộ có\n245 đảng viên. ", "Tốt."},
		{"- Chi bộ: 20\n", "- Đảng viên: 245"},
		{"ngày 30. 5. 2019 họp. ", "Xong."},
		{"Đã hoàn thành.", "Tiếp tục phấn đấu."},
		{"co 20 chi bo. ", "ket nap 12 dv. ", "het"},
		{"Đạt 1.234,5 tỷ. ", "Tăng."},
		{"Bí thư là đồng chí Nguyễn\nVăn An. ", "Hết."},
		{"Một câu không có dấu chấm\n\n", "Câu khác"},
		{"Hỏi: có đạt không? ", "Có! ", "Rất tốt."},
		{"Kính gửi: T.Ư. Đảng"},
	} {
		if diff := cmp.Diff(want, Sentences(strings.Join(want, ""))); diff != "" {
			t.Error(diff)
		}
	}
}

func TestSettledWaitsForTheNextWord(t *testing.T) {
	text := "Đảng bộ có 245 đảng viên. Kết"
	if got := Settled(text); got != 0 {
		t.Errorf("settled %d before the word is complete", got)
	}
	if got, want := Settled(text+" 12"), len("Đảng bộ có 245 đảng viên. "); got != want {
		t.Errorf("settled %d, want %d", got, want)
	}
}

// FuzzSettled holds that a stream may be cut at any byte: what was settled
// stays a row of whole sentences.
func FuzzSettled(f *testing.F) {
	f.Add("Đảng bộ có 1.234 đảng viên. Đ/c Nguyễn Văn An làm bí thư.Tốt. rồi", 20)
	f.Add("II. KẾT QUẢ\n1. a\nb. 30. 5. 2019 TP. Hồ Chí Minh… v.v. Xong", 30)
	f.Fuzz(func(t *testing.T, text string, cut int) {
		if strings.Join(Sentences(text), "") != text {
			t.Fatalf("sentences of %q are not the text", text)
		}
		if cut < 0 || cut > len(text) {
			return
		}
		settled := Settled(text[:cut])
		at := 0
		for _, s := range Sentences(text) {
			if at == settled {
				return
			}
			at += len(s)
		}
		if at != settled {
			t.Fatalf("%q: settled %d of the first %d bytes is no end of a sentence: %q", text, settled, cut, Sentences(text))
		}
	})
}
