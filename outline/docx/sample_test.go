package docx

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"decuong/outline"
)

// outlineOf reads an outline from a section a line: two spaces per depth, the
// label, a tab, the title; "?" before the label of a lost heading.
func outlineOf(text string) *outline.Outline {
	o := &outline.Outline{}
	for i, line := range strings.Split(strings.Trim(text, "\n"), "\n") {
		indented := strings.TrimLeft(line, " ")
		label, title, _ := strings.Cut(indented, "\t")
		bare := strings.TrimPrefix(label, "?")
		o.Sections = append(o.Sections, outline.Section{
			ID:      outline.SectionID(fmt.Sprintf("s%d", i)),
			Label:   bare,
			Title:   title,
			Depth:   (len(line) - len(indented)) / 2,
			Implied: bare != label,
			Line:    i + 1,
		})
	}
	return o
}

// reportOn returns a report with all form fields filled and nothing answered.
func reportOn(o *outline.Outline) *outline.Report {
	r := outline.NewReport(outline.Begin{Report: "r1", Outline: o})
	for id, value := range map[outline.FieldID]string{
		outline.Superior:   "Đảng bộ tỉnh Lâm Đồng",
		outline.Body:       "ĐẢNG ỦY XÃ TÂN LẬP",
		outline.Number:     "5-BC/ĐU",
		outline.Place:      "Tân Lập",
		outline.Date:       "05/02/2026",
		outline.Recipients: "- Ban Thường vụ Tỉnh ủy;\n- Ban Tổ chức Tỉnh ủy;\n- Các đồng chí đảng ủy viên;\nLưu Văn phòng Đảng ủy",
		outline.Authority:  "TM. Ban Thường vụ",
		outline.Office:     "Phó Bí thư",
		outline.Signatory:  "Nguyễn Văn Bình",
	} {
		r = r.With(outline.Filled{Field: id, Value: value})
	}
	for _, b := range o.Blanks {
		r = r.With(outline.Filled{Field: b.ID, Value: "12"})
	}
	return r
}

// answer returns the report with what was said to the section at i.
func answer(r *outline.Report, i int, parts ...string) *outline.Report {
	var a outline.Answer
	for _, p := range parts {
		a.Parts = append(a.Parts, outline.Part{Text: p})
	}
	return r.With(outline.Answered{Section: r.Outline.Sections[i].ID, Answer: a})
}

func mark(r *outline.Report, i int, m outline.Mark) *outline.Report {
	id := r.Outline.Sections[i].ID
	a := r.Answers[id]
	a.Mark = m
	return r.With(outline.Answered{Section: id, Answer: a})
}

func answerAll(r *outline.Report, text func(question int) string) *outline.Report {
	for n, i := range r.Outline.Questions() {
		r = answer(r, i, text(n))
	}
	return r
}

func compiled(t testing.TB, r *outline.Report) []byte { return compiledIn(t, r, Party) }

func compiledIn(t testing.TB, r *outline.Report, f *Form) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := f.Compile(&b, r); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// spoken is how people really answer: short, long, listed, with figures.
var spoken = []string{
	"Ngay sau khi có Chỉ thị số 35-CT/TW ngày 30/5/2019 của Bộ Chính trị và Hướng dẫn số 26-HD/BTCTW của Ban Tổ chức Trung ương, Đảng ủy đã tổ chức hội nghị quán triệt đến 100% chi bộ trực thuộc với 245 đảng viên tham gia, đạt 98,7%; các chi bộ sinh hoạt chuyên đề, ghi biên bản và gửi báo cáo về Văn phòng Đảng ủy trước ngày 15/7/2019.\nCông tác tuyên truyền được thực hiện qua hệ thống truyền thanh xã (36 lượt), trang thông tin điện tử (12 tin, bài) và lồng ghép trong sinh hoạt của Mặt trận Tổ quốc, các đoàn thể.",
	"Đã ban hành 06 văn bản chỉ đạo, gồm:\n- Kế hoạch số 45-KH/ĐU, ngày 20/8/2019 về tổ chức đại hội chi bộ trực thuộc nhiệm kỳ 2020 - 2022;\n- Quyết định số 112-QĐ/ĐU, ngày 03/9/2019 về thành lập các tiểu ban phục vụ đại hội;\n- Đề án nhân sự Ban Chấp hành Đảng bộ khóa XII:\n+ Số lượng: 15 đồng chí;\n+ Cơ cấu: nữ 20%, trẻ 13,3%.",
	"Thực hiện đúng quy định.",
	"Chất lượng cấp ủy viên được nâng lên: 15/15 đồng chí có trình độ chuyên môn đại học trở lên, 14/15 đồng chí có trình độ lý luận chính trị từ trung cấp; độ tuổi bình quân 42,3 tuổi, giảm 2,1 tuổi so với nhiệm kỳ trước. Tỷ lệ đổi mới cấp ủy đạt 33,3%, bảo đảm yêu cầu theo Chỉ thị và hướng dẫn của cấp trên.",
}

// walked is a whole report on the founding outline.
func walked() *outline.Report {
	r := answerAll(reportOn(outline.Founding()), func(n int) string { return spoken[n%len(spoken)] })
	for _, s := range r.Outline.Sections {
		if s.Implied {
			r = r.With(outline.Named{Section: s.ID, Title: "Kết quả thực hiện"})
		}
	}
	return r
}
