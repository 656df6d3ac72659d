package form

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"decuong/outline"

	"github.com/google/go-cmp/cmp"
)

// filled is a report with all form fields and one question, which is answered.
func filled(answers ...string) *outline.Report {
	o := &outline.Outline{Title: "tổng kết"}
	for i := range answers {
		o.Sections = append(o.Sections, outline.Section{ID: outline.SectionID(fmt.Sprint(i + 1)), Label: fmt.Sprint(i + 1), Title: "Câu"})
	}
	r := outline.NewReport(outline.Begin{Report: "r", Outline: o})
	for id, value := range map[outline.FieldID]string{
		outline.Superior: "ĐẢNG BỘ TỈNH LÂM ĐỒNG", outline.Body: "ĐẢNG ỦY XÃ TÂN LẬP", outline.Number: "05-BC/ĐU", outline.Place: "Tân Lập", outline.Date: "05/02/2026",
		outline.Recipients: "- Tỉnh ủy;\n- Lưu Văn phòng.", outline.Authority: "T/M BAN THƯỜNG VỤ", outline.Office: "BÍ THƯ", outline.Signatory: "Nguyễn Văn Bình",
	} {
		r = r.With(outline.Filled{Field: id, Value: value})
	}
	for i, text := range answers {
		r = r.With(outline.Answered{Section: o.Sections[i].ID, Answer: outline.Answer{Parts: []outline.Part{{ID: fmt.Sprint("p", i), Text: text}}}})
	}
	return r
}

// told writes findings as the tests have them: the rule, what stands there,
// and what would stand there.
func told(found []Finding) []string {
	var lines []string
	for _, f := range found {
		line := string(f.Rule) + " " + f.Found
		if f.Mends {
			line += " => " + f.Mend
		}
		lines = append(lines, line)
	}
	return lines
}

// TestRules: for each text what is found in it.
func TestRules(t *testing.T) {
	for text, want := range map[string][]string{
		"Số đảng viên là ......":                       {"blank-left ......"},
		"Kế hoạch số …-KH/ĐU, ngày … tháng 3":          {"blank-left số …", "blank-left ngày …"},
		"Đã họp […số liệu…] lần":                       {"blank-left […số liệu…]"},
		"gồm cán bộ, công chức, v.v... và nhân dân…":   nil,
		"ký ngày ___ tại xã":                           {"blank-left ___"},
		"Đã họp (3 lần":                                {"unclosed ("},
		"Đã họp 3 lần) xong":                           {"unopened )"},
		"gồm: a) một; b) hai; 1) ba; (2) bốn":          nil,
		"a) một\nb) hai (có phụ lục)":                  nil,
		"“Dân vận khéo":                                {"unclosed “"},
		`Mô hình "Dân vận khéo" và "Ba tốt`:            {`unclosed "`},
		"hai  lần,  ba   lượt":                         {"double-space    =>  ", "double-space    =>  ", "double-space     =>  "},
		"Đã họp , đã bàn .":                            {"space-before  , => ,", "space-before  . => ."},
		"đạt 98.7% và 98,7 %":                          {"number-form 98.7 => 98,7", "number-form   => "},
		"thu 1,250,000 đồng, chi 1,250.75 tỷ":          {"number-form 1,250,000 => 1.250.000", "number-form 1,250.75 => 1.250,75"},
		"thu 12500000 đồng của 25000 người":            {"number-form 12500000 => 12.500.000", "number-form 25000 => 25.000"},
		"điện thoại 0912345678, mã 123456, mục 2.3 tỷ": nil,
		"diện tích 12.5 ha; 1.250 tỷ; mục 2.3.1":       {"number-form 12.5 => 12,5"},
		"ngày 5.2.2026 và 05-02-2026":                  {"date-form 5.2.2026 => 05/02/2026", "date-form 05-02-2026 => 05/02/2026"},
		"ngày 30/05/2019, 5/9/2026, 30/5/2019":         {"date-form 30/05/2019 => 30/5/2019", "date-form 5/9/2026 => 05/9/2026"},
		"ngày 30/02/2026 và 31/4/2026":                 {"no-such-date 30/02/2026", "no-such-date 31/4/2026"},
		"ngày 5 tháng 2 năm 2026":                      {"date-form ngày 5 tháng 2 năm 2026 => ngày 05 tháng 02 năm 2026"},
		"ngày 05 tháng 02 năm 2026, ngày 3/2/1930":     {"date-form 3/2/1930 => 03/02/1930"},
		"Quyết định số 35-CT/TW, 30/2013/NĐ-CP":        nil,
		"nhân dân xã Tân Lâp, xã Tân Hội":              {"unit-name Tân Lâp => Tân Lập"},
		"Đảng ủy xã tân lập":                           nil,
		"tại phường Tân Lập và XÃ TÂN LÂP":             {"unit-kind phường Tân Lập", "unit-name TÂN LÂP => TÂN LẬP"},
		"xã Tân Lập - Đông":                            nil,
		"Ban Thường vụ (BTV) họp. BTV đã bàn":          nil,
		"BTV họp; Ban Thường vụ (BTV) bàn":             {"abbreviation BTV"},
		"Phát triển KT-XH của UBND theo 12-NQ/TU":      {"abbreviation KT-XH"},
		"Đại hội XIII, khóa XII, quý IV":               nil,
		"BTV (Ban Thường vụ) họp":                      nil,
		"văn hóa (sau đây gọi tắt là VHXH) và VHXH":    nil,
		"THỰC HIỆN NHIỆM VỤ BTV":                       nil,
		"cấp uỷ và cấp ủy, Uỷ ban, THƯỜNG VỤ CẤP UỶ":   {"spelling uỷ => ủy", "spelling Uỷ => Ủy", "spelling UỶ => ỦY"},
		"ông Nguyễn Văn Thuỷ, bà Thuý":                 nil,
		"Tốt":                                          {"one-word Tốt"},
	} {
		if diff := cmp.Diff(want, told(Check(filled(text)))); diff != "" {
			t.Errorf("%q (-want +got):\n%s", text, diff)
		}
	}
}

// TestFormalTextIsLeftAlone: nothing is found in a text as it should be.
func TestFormalTextIsLeftAlone(t *testing.T) {
	for _, text := range []string{
		"Ngay sau khi có Chỉ thị số 35-CT/TW ngày 30/5/2019 của Bộ Chính trị và Hướng dẫn số 26-HD/BTCTW của Ban Tổ chức Trung ương, Đảng ủy đã tổ chức hội nghị quán triệt đến 100% chi bộ trực thuộc với 245 đảng viên tham gia, đạt 98,7%; các chi bộ sinh hoạt chuyên đề, ghi biên bản và gửi báo cáo về Văn phòng Đảng ủy trước ngày 15/7/2019.",
		"Công tác tuyên truyền được thực hiện qua hệ thống truyền thanh xã (36 lượt), trang thông tin điện tử (12 tin, bài) và lồng ghép trong sinh hoạt của Mặt trận Tổ quốc, các đoàn thể.",
		"Đã ban hành 06 văn bản chỉ đạo, gồm:\n- Kế hoạch số 45-KH/ĐU, ngày 20/8/2019 về tổ chức đại hội chi bộ trực thuộc nhiệm kỳ 2020 - 2022;\n- Quyết định số 112-QĐ/ĐU, ngày 03/9/2019 về thành lập các tiểu ban phục vụ đại hội;\n+ Cơ cấu: nữ 20%, trẻ 13,3%.",
		"15/15 đồng chí có trình độ đại học trở lên; độ tuổi bình quân 42,3 tuổi, giảm 2,1 tuổi; thu ngân sách 1.250,5 tỷ đồng, bằng 103,2% dự toán (năm 2024: 1.210 tỷ đồng).",
		"Mô hình “Dân vận khéo”, phong trào \"Toàn dân đoàn kết\" (giai đoạn 2020 - 2025)...",
	} {
		if found := told(Check(filled(text))); found != nil {
			t.Errorf("%q\n%q", text, found)
		}
	}
}

func TestContents(t *testing.T) {
	r := outline.NewReport(outline.Begin{Report: "r", Outline: outline.Founding()})
	count := map[Rule]int{}
	for _, f := range Check(r) {
		count[f.Rule]++
	}
	if want := map[Rule]int{MissingField: 11, LostHeading: 1, NoContent: 29}; !cmp.Equal(want, count) {
		t.Errorf("nothing filled in: %v, want %v", count, want)
	}
	for i, s := range r.Outline.Sections[:4] {
		if r.Outline.Leaf(i) {
			r = r.With(outline.Answered{Section: s.ID, Answer: outline.Answer{Mark: outline.Skipped}})
		}
	}
	if f := Check(r); !slices.ContainsFunc(f, func(f Finding) bool {
		return f.Rule == EmptyHeading && f.Place.Section == r.Outline.Sections[0].ID
	}) {
		t.Error("a heading whose questions are all skipped is not told")
	}
}

// TestOrder: findings come in the order of the report, fields first.
func TestOrder(t *testing.T) {
	r := filled("hai  lần", "Tốt", "98.7% , xong").With(outline.Filled{Field: outline.Office, Value: "BÍ  THƯ"}).With(outline.Filled{Field: outline.Number})
	want := []string{"missing-field ", "double-space    =>  ", "double-space    =>  ", "one-word Tốt", "number-form 98.7 => 98,7", "space-before  , => ,"}
	if diff := cmp.Diff(want, told(Check(r))); diff != "" {
		t.Error(diff)
	}
}

// TestSpellingIsTheBodys: what the body wants, then its own name, then the more
// usual in the report.
func TestSpellingIsTheBodys(t *testing.T) {
	r := filled("cấp ủy, cấp uỷ, cấp uỷ")
	for _, c := range []struct{ field, body, want string }{
		{"uỷ", "ĐẢNG ỦY XÃ", "ĐẢNG ỦY XÃ: uỷ, cấp: uỷ"}, {"", "ĐẢNG UỶ XÃ", "uỷ"}, {"", "CHI BỘ", "uỷ"}, {"", "ĐẢNG ỦY XÃ", "ủy"},
	} {
		r := r.With(outline.Filled{Field: outline.Spelling, Value: c.field}).With(outline.Filled{Field: outline.Body, Value: c.body}).With(outline.Filled{Field: outline.Recipients, Value: "Lưu"})
		for _, f := range Check(r) {
			if f.Rule == Spelling && !strings.HasSuffix(c.want, f.Word) {
				t.Errorf("%+v: wants %s", c, f.Word)
			}
		}
	}
}

// TestContradiction: the same figure in two values, with both places.
func TestContradiction(t *testing.T) {
	r := filled("Toàn Đảng bộ có 245 đảng viên, sinh hoạt tại 12 chi bộ.", "Đến nay, toàn Đảng bộ có 254 đảng viên.")
	var found []Finding
	for _, f := range Check(r) {
		if f.Rule == ContraryFigure {
			found = append(found, f)
		}
	}
	want := []Finding{{Rule: ContraryFigure, Place: Place{Section: "1", Part: "p0"}, Start: 23, End: 26, Found: "245", Word: found[0].Word,
		Other: &Spot{Place{Section: "2", Part: "p1"}, 35, 38, "254"}}}
	if diff := cmp.Diff(want, found); diff != "" {
		t.Error(diff)
	}
}

// TestNear: a finding that says little by itself comes with the words around
// it, whole ones, of its own line.
func TestNear(t *testing.T) {
	for text, want := range map[string]string{
		"có 245  đảng viên": "có 245  đảng viên",
		"Ngay sau khi có Chỉ thị, Ban Thường vụ đã họp 3  lần để quán triệt đến từng chi bộ trực thuộc.": "…vụ đã họp 3  lần để quán…",
		"Dòng trên.\nhai  lần\nDòng dưới.": "hai  lần",
	} {
		if found := Check(filled(text)); len(found) != 1 || found[0].Near != want {
			t.Errorf("%q: %+v, want near %q", text, found, want)
		}
	}
}

// TestWordsOfTheSuperior: heads and names of a table of the outline are not its
// writer's; what was filled in is.
func TestWordsOfTheSuperior(t *testing.T) {
	given := &outline.Table{Rows: [][]string{{"TT", "Chỉ tiêu", "ĐVT", "Ghi chú"}, {"1", "Hộ  nghèo", "hộ", ""}}, Header: 1}
	o := *outline.Founding()
	o.Sections = slices.Clone(o.Sections)
	i := o.Next(-1)
	o.Sections[i].Tables = []*outline.Table{given}
	r := outline.NewReport(outline.Begin{Report: "r", Outline: &o})
	table := &outline.Table{Rows: [][]string{given.Rows[0], {"1", "Hộ  nghèo", "hộ", "theo XHCS"}}, Header: 1}
	part := outline.Part{ID: "p", Table: table, Text: table.Text(), Fills: 1}
	r = r.With(outline.Answered{Report: "r", Section: o.Sections[i].ID, Answer: outline.Answer{Parts: []outline.Part{part}}})
	var words []string
	for _, f := range Check(r) {
		if f.Place.Row > 0 {
			words = append(words, f.Found)
		}
	}
	if !slices.Equal(words, []string{"XHCS"}) {
		t.Errorf("found %q", words)
	}
}
