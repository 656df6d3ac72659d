package facts

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const account = `I. KẾT QUẢ
Trong nhiệm kỳ, Đảng bộ đã kết nạp 32 đảng viên mới, đạt 106,7% chỉ tiêu đại hội đề ra.
Công tác phát triển đảng viên được Đảng ủy quan tâm lãnh đạo, chỉ đạo thường xuyên.
Trời hôm ấy mưa rất to và kéo dài.
Đảng ủy đã kết nạp được 32 đảng viên mới trong nhiệm kỳ, đạt 106,7% chỉ tiêu.
Các chi bộ đã chủ động tạo nguồn, bồi dưỡng quần chúng ưu tú để giới thiệu kết nạp đảng viên.
Tốt.
Tuy nhiên, còn 2 chi bộ chưa kết nạp được đảng viên do thiếu nguồn quần chúng ưu tú.
Về hạn chế:
Nguyên nhân là do thanh niên đi làm ăn xa, nguồn phát triển đảng viên ở thôn gặp khó khăn.`

func TestExtractKeepsWordsAndOrder(t *testing.T) {
	got := Extract(account, 3)
	if len(got) != 3 {
		t.Fatalf("%d sentences: %q", len(got), got)
	}
	at := 0
	for _, s := range got {
		i := strings.Index(account[at:], s)
		if i < 0 {
			t.Fatalf("%q is not there, or out of order", s)
		}
		at += i
	}
	if diff := cmp.Diff(got, Extract(account, 3)); diff != "" {
		t.Error("not the same twice:", diff)
	}
}

func TestExtractLeavesOut(t *testing.T) {
	all := Extract(account, 100)
	for _, unworthy := range []string{"I. KẾT QUẢ", "Tốt.", "Về hạn chế:"} {
		if slices.Contains(all, unworthy) {
			t.Errorf("%q is no sentence for a summary", unworthy)
		}
	}
	repeated := 0
	for _, s := range Extract(account, 4) {
		if strings.Contains(s, "106,7%") {
			repeated++
		}
	}
	if repeated > 1 {
		t.Error("took the same sentence twice")
	}
	if slices.Contains(Extract(account, 3), "Trời hôm ấy mưa rất to và kéo dài.") {
		t.Error("the rain is not what the text is about")
	}
}

func BenchmarkExtract(b *testing.B) {
	text := longEvidence(24 << 10)
	for b.Loop() {
		Extract(text, 5)
	}
}

// What somebody wrote at two questions stands in a summary once.
func TestExtractRepeatsNothing(t *testing.T) {
	text := "Đảng ủy đã tổ chức 3 hội nghị.\nCó 245 đảng viên tham dự học tập.\n- Đảng ủy  đã tổ chức 3 hội nghị;\nĐảng ủy đã tổ chức 3 hội nghị."
	if got := Extract(text, 15); len(got) != 2 || strings.Count(strings.Join(got, "\n"), "Đảng ủy đã tổ chức 3 hội nghị.") != 1 {
		t.Errorf("took %q", got)
	}
}
