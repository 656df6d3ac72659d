package outline

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestFounding(t *testing.T) {
	o := Founding()
	if n, q := len(o.Sections), len(o.Questions()); n != 36 || q != 29 {
		t.Errorf("%d sections, %d questions", n, q)
	}
	title := "tổng kết Chỉ thị số 35-CT/TW, ngày 30/5/2019 của Bộ Chính trị về đại hội đảng bộ các cấp tiến tới Đại hội XIII của Đảng"
	if o.Title != title {
		t.Errorf("title %q", o.Title)
	}
	filled := o.FilledHead(map[FieldID]string{"b1": "12", "b2": "05"})
	want := []string{title, "(theo Kế hoạch số 12-KH/TU, ngày 05/01/2024 của Ban Thường vụ Tỉnh ủy)"}
	if diff := cmp.Diff(want, filled); diff != "" {
		t.Errorf("filled head (-want +got):\n%s", diff)
	}
	lost := o.Sections[4]
	if want := (Section{ID: "5", Label: "PHẦN II", Implied: true, Line: 10}); !cmp.Equal(lost, want) {
		t.Errorf("lost heading %+v", lost)
	}
	if last := o.Sections[35]; last.ID != "10" || last.Label != "PHẦN IV" {
		t.Errorf("last section %+v", last)
	}
	if points := o.Sections[o.Index("b")].Checklist(); len(points) != 2 || points[0] != "Rà soát, bổ sung quy hoạch" {
		t.Errorf("checklist %q", points)
	}
}

func TestTitlesAndBlanks(t *testing.T) {
	for name, want := range map[string]string{
		"d02_bao-cao-chinh-tri-chi-bo":     "CHÍNH TRỊ của Chi bộ …………… trình Đại hội nhiệm kỳ 20.... - 20....",
		"d03_so-ket-nghi-quyet-xuong-dong": "sơ kết 3 năm thực hiện Nghị quyết số …-NQ/TU về phát triển du lịch giai đoạn 2021 - 2025",
		"d04_kiem-diem-tap-the":            "KIỂM ĐIỂM, TỰ ĐÁNH GIÁ của tập thể Ban Thường vụ …………… năm 20….",
		"d05_chuong-muc-luc-bang":          "",
		"d06_giam-sat-gach-cheo":           "Phục vụ Đoàn giám sát về thực hiện chính sách giảm nghèo",
		"d07_mat-tieu-de":                  "tổng kết công tác kiểm tra, giám sát nhiệm kỳ 2020 - 2025",
		"d08_nfd-nbsp-dau-dac-biet":        "tổng kết phong trào “Dân vận khéo” giai đoạn 2021 – 2025",
	} {
		o, _, err := Parse(readTestFile(t, "testdata/outlines/"+name+".txt"))
		if err != nil || o.Title != want {
			t.Errorf("%s: %q, %v", name, o.Title, err)
		}
	}
}

func TestBlanksOfTheHead(t *testing.T) {
	for head, want := range map[string]string{
		"(theo Kế hoạch số          -KH/TU, ngày     /01/2024)":               "theo Kế hoạch số [b1]-KH/TU; ngày [b2]/01/2024",
		"của Chi bộ …………… trình Đại hội nhiệm kỳ 20.... - 20....":             "của Chi bộ [b1]; của Chi bộ … trình Đại hội nhiệm kỳ [b2]; của Chi bộ … trình Đại hội nhiệm kỳ … - [b3]",
		"(Kèm theo Công văn số       /HĐND ngày     tháng     năm 20…)":       "Kèm theo Công văn số [b1]/HĐND; Kèm theo Công văn số …/HĐND ngày [b2]; Kèm theo Công văn số …/HĐND ngày … tháng [b3]; Kèm theo Công văn số …/HĐND ngày … tháng … năm [b4]",
		"đảng viên, cán bộ, ... và v.v... của TỈNH ỦY          ĐẢNG CỘNG SẢN": "",
		"Số:      -BC/ĐU": "",
		"khóa ____, nhiệm kỳ 20     - 20     (lần . . . .)": "khóa [b1]; nhiệm kỳ [b2]; nhiệm kỳ … - [b3]",
	} {
		o, _, err := Parse(head + "\n\n1. Kết quả")
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, b := range o.Blanks {
			got = append(got, fmt.Sprintf("%s [%s]%s", b.Before, b.ID, b.After))
		}
		if got := strings.Join(got, "; "); got != want {
			t.Errorf("%s:\n got %s\nwant %s", head, got, want)
		}
	}
}

func TestFilledTitle(t *testing.T) {
	o, _, _ := Parse("BÁO CÁO\ncủa Chi bộ …… nhiệm kỳ 20… - 20…\n1. Kết quả")
	got := o.FilledTitle(map[FieldID]string{"b1": "Thôn 3", "b2": "2025", "b3": "2027"})
	if got != "của Chi bộ Thôn 3 nhiệm kỳ 2025 - 2027" {
		t.Errorf("%q", got)
	}
}

func TestRemarksNameTheLine(t *testing.T) {
	_, remarks, err := Parse(readTestFile(t, "testdata/outlines/d05_chuong-muc-luc-bang.txt"))
	if err != nil {
		t.Fatal(err)
	}
	kinds := make(map[int]RemarkKind)
	for _, r := range remarks {
		kinds[r.Line] = r.Kind
	}
	want := map[int]RemarkKind{
		1: ContentsEntry, 2: ContentsEntry, 3: ContentsEntry, 4: ContentsEntry, 5: ContentsEntry, 16: GapInNumbers, 18: PageNumber,
		26: TableRow, 27: TableRow, 28: TableRow, 32: PageNumber, 48: Footnote, 49: Footnote,
	}
	if diff := cmp.Diff(want, kinds); diff != "" {
		t.Errorf("remarks (-want +got):\n%s", diff)
	}
	if got := remarks[5].String(); got != "16: the numbering has a gap: II is followed by IV" {
		t.Errorf("%q", got)
	}
}

func TestRestartWithoutALostHeading(t *testing.T) {
	o, remarks, err := Parse("I. A\n1. B\n2. C\n1. D\n2. E\nII. F")
	if err != nil || len(o.Sections) != 6 || len(remarks) != 1 || remarks[0] != (Remark{4, NumbersRestart, "1"}) {
		t.Errorf("%v, %v, %s", err, remarks, o.Format())
	}
}

func TestParseWithoutSections(t *testing.T) {
	o, _, err := Parse("Kính gửi các đồng chí\nở các chi bộ.")
	if !errors.Is(err, ErrNoSections) || len(o.Head) != 1 {
		t.Errorf("%v, %q", err, o.Head)
	}
}
