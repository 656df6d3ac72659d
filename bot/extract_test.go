package bot

import (
	"fmt"
	"strings"
	"testing"

	"decuong/dialog"
)

// Of a very long report a summary is made of sentences from all over it.
func TestExtractsOfLongReports(t *testing.T) {
	var all strings.Builder
	for n := range 20_000 {
		fmt.Fprintf(&all, "Chi bộ thôn %d đã họp %d lần trong năm.\n", n, n%12)
	}
	text := all.String()
	kept := sample(text, extracting)
	if len(kept) > extracting+100 || len(kept) < extracting-100 {
		t.Errorf("%d bytes of %d are used", len(kept), len(text))
	}
	for _, line := range strings.Split(strings.TrimSpace(kept), "\n") {
		if !strings.Contains(text, line+"\n") {
			t.Fatalf("%q is no whole sentence", line)
		}
	}
	for _, place := range []string{"thôn 0 ", "thôn 1999"} {
		if !strings.Contains(kept, place) {
			t.Errorf("nothing of %q", place)
		}
	}
	if short := text[:extracting]; sample(short, extracting) != short {
		t.Error("a short report is not used as a whole")
	}
	if got := extract(text, dialog.DraftFivePoint); strings.Count(got, "\n") != 4 {
		t.Errorf("five points are %q", got)
	}
}

func BenchmarkExtract(b *testing.B) {
	text := strings.Repeat("Đảng ủy đã tổ chức 3 hội nghị quán triệt Chỉ thị, có 245 đảng viên dự. ", 8000)
	for b.Loop() {
		extract(text, dialog.DraftFivePoint)
	}
}
