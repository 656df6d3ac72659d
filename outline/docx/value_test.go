package docx

import (
	"testing"

	"decuong/outline"

	"github.com/google/go-cmp/cmp"
)

// with returns the values of a report on nothing with one field filled.
func with(id outline.FieldID, value string) values { return on(&outline.Outline{}, id, value) }

func on(o *outline.Outline, id outline.FieldID, value string) values {
	r := outline.NewReport(outline.Begin{Report: "r", Outline: o})
	return values{report: r.With(outline.Filled{Field: id, Value: value}), form: Party}
}

func TestNumber(t *testing.T) {
	for typed, want := range map[string]string{
		"":                "……-BC/……",
		"05-BC/ĐU":        "05-BC/ĐU",
		"5-BC/ĐU":         "05-BC/ĐU",
		"125-BC/TU":       "125-BC/TU",
		"Số: 7 - BC / ĐU": "07-BC/ĐU",
		"-BC/ĐU":          "……-BC/ĐU",
		"9":               "09-BC/……",
		"…-BC/ĐU":         "…-BC/ĐU",
	} {
		if got := with(outline.Number, typed).number(); got != want {
			t.Errorf("%q printed %q, want %q", typed, got, want)
		}
	}
}

// Leading zeros stand before days below ten and the months one and two alone.
func TestDate(t *testing.T) {
	for typed, want := range map[string]string{
		"":                            "ngày …… tháng …… năm ……",
		"05/02/2026":                  "ngày 05 tháng 02 năm 2026",
		"5/3/2026":                    "ngày 05 tháng 3 năm 2026",
		"15/12/2026":                  "ngày 15 tháng 12 năm 2026",
		"31/01/2026":                  "ngày 31 tháng 01 năm 2026",
		"ngày 30 tháng 05 năm 2019":   "ngày 30 tháng 5 năm 2019",
		"ngày …… tháng 02 năm 2026":   "ngày …… tháng 02 năm 2026",
		"sau phiên họp ngày 30/02/26": "sau phiên họp ngày 30/02/26",
	} {
		if got := with(outline.Date, typed).date(); got != want {
			t.Errorf("%q printed %q, want %q", typed, got, want)
		}
	}
}

func TestAuthority(t *testing.T) {
	for typed, want := range map[string]string{
		"":                    "T/M ……",
		"T/M BAN THƯỜNG VỤ":   "T/M BAN THƯỜNG VỤ",
		"TM. Ban Thường vụ":   "T/M Ban Thường vụ",
		"t/m ban chấp hành":   "T/M ban chấp hành",
		"TM ĐẢNG ỦY":          "T/M ĐẢNG ỦY",
		"K/T CHÁNH VĂN PHÒNG": "K/T CHÁNH VĂN PHÒNG",
		"TL.BAN THƯỜNG VỤ":    "T/L BAN THƯỜNG VỤ",
		"THƯỜNG TRỰC ĐẢNG ỦY": "THƯỜNG TRỰC ĐẢNG ỦY",
		"TMT":                 "TMT",
	} {
		if got := with(outline.Authority, typed).authority(); got[0] != want {
			t.Errorf("%q printed %q, want %q", typed, got[0], want)
		}
	}
}

func TestRecipients(t *testing.T) {
	got := with(outline.Recipients, "Ban Thường vụ Tỉnh ủy\n - Các chi bộ trực thuộc, \n\n• Lưu Văn phòng.").recipients()
	want := []string{"- Ban Thường vụ Tỉnh ủy;", "- Các chi bộ trực thuộc;", "- Lưu Văn phòng."}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestNoRecipients(t *testing.T) {
	if got := with(outline.Recipients, "").recipients(); len(got) != 1 || got[0] != "- ……" {
		t.Errorf("got %q", got)
	}
}

func TestSubject(t *testing.T) {
	o := outline.Founding()
	for typed, want := range map[string]string{
		"": o.Title,
		"Báo cáo kết quả công tác năm 2026": "kết quả công tác năm 2026",
		"Tổng kết Nghị quyết 12":            "tổng kết Nghị quyết 12",
		"HĐND xã":                           "HĐND xã",
		"Nguyễn Văn Trỗi":                   "Nguyễn Văn Trỗi",
		"Đ":                                 "đ",
	} {
		if got := on(o, outline.Subject, typed).subject(); got != want {
			t.Errorf("%q printed %q, want %q", typed, got, want)
		}
	}
}

// A title that is made of a paragraph with blanks is printed with them filled.
func TestSubjectFillsBlanks(t *testing.T) {
	o := &outline.Outline{Title: "sơ kết Nghị quyết số …-NQ/TU về du lịch", Head: []string{"sơ kết Nghị quyết số …-NQ/TU về du lịch"}}
	o.Blanks = []outline.Blank{{ID: "b1", Start: len("sơ kết Nghị quyết số "), End: len("sơ kết Nghị quyết số …")}}
	if got := on(o, "b1", "8").subject(); got != "sơ kết Nghị quyết số 8-NQ/TU về du lịch" {
		t.Errorf("got %q", got)
	}
}

func TestOpening(t *testing.T) {
	const plan = "Thực hiện Kế hoạch số 12-KH/TU, "
	for body, want := range map[string]string{
		"ĐẢNG ỦY XÃ TÂN LẬP":                 plan + "Đảng ủy xã Tân Lập báo cáo kết quả như sau:",
		"ĐẢNG UỶ PHƯỜNG LANG BIANG - ĐÀ LẠT": plan + "Đảng uỷ phường Lang Biang - Đà Lạt báo cáo kết quả như sau:",
		"TỈNH ỦY LÂM ĐỒNG":                   plan + "Tỉnh ủy Lâm Đồng báo cáo kết quả như sau:",
		"BAN TỔ CHỨC":                        plan + "báo cáo kết quả như sau:",
		"Chi bộ thôn Tân Hòa":                plan + "Chi bộ thôn Tân Hòa báo cáo kết quả như sau:",
		"":                                   plan + "báo cáo kết quả như sau:",
	} {
		o := &outline.Outline{Head: []string{"tổng kết", "(kèm theo Kế hoạch số 12-KH/TU)"}}
		if got := on(o, outline.Body, body).opening(); got != want {
			t.Errorf("%q opens %q, want %q", body, got, want)
		}
	}
	for head, want := range map[string]string{
		"Căn cứ kết quả năm, tập thể tự kiểm điểm các nội dung sau:": "Căn cứ kết quả năm, tập thể tự kiểm điểm các nội dung sau:",
		"Kính gửi:":           "",
		"tổng kết Chỉ thị 35": "",
		"(theo từng năm":      "",
	} {
		if got := on(&outline.Outline{Head: []string{head}}, outline.Body, "").opening(); got != want {
			t.Errorf("%q opens %q, want %q", head, got, want)
		}
	}
}
