package docx

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"decuong/outline"
)

// long is a report of about 60 pages in which no sentence comes twice.
func long() *outline.Report {
	words := strings.Fields(strings.Join(spoken, " "))
	rng := rand.New(rand.NewPCG(35, 2019))
	paragraph := func() string {
		text := make([]string, 80+rng.IntN(40))
		for i := range text {
			text[i] = words[rng.IntN(len(words))]
		}
		return strings.Join(text, " ") + "."
	}
	return answerAll(walked(), func(int) string {
		var paragraphs []string
		for range 12 {
			paragraphs = append(paragraphs, paragraph())
		}
		return strings.Join(paragraphs, "\n")
	})
}

// rich is a report with everything that an answer can hold, and with every
// field that a form may print.
func rich() *outline.Report {
	r := walked()
	for id, value := range map[outline.FieldID]string{
		outline.Urgency:   "Thượng khẩn",
		outline.Edition:   "2",
		outline.Addressee: "Ban Thường vụ Tỉnh ủy\nBan Tổ chức Tỉnh ủy",
	} {
		r = r.With(outline.Filled{Field: id, Value: value})
	}
	qs := r.Outline.Questions()
	r = say(r, qs[0], setOffPart("Đã **tổ chức** //3 hội nghị// quán triệt, có __245 đảng viên__ dự.\nCác chi bộ **//đều//** có nghị quyết."))
	r = say(r, qs[1], outline.Part{Text: "Số liệu cụ thể như sau:"}, tablePart(indicators(60), 2), outline.Part{Text: "- Nguồn: Văn phòng Đảng ủy."})
	r = say(r, qs[len(qs)-1], tablePart([][]string{{"Chỉ tiêu", "Năm 2025"}, {"Đảng viên mới", "12"}}, 1), tablePart([][]string{{"a", "b", "c"}}, 0))
	r.Unplaced = []outline.Unplaced{
		{Heading: "5. Công tác dân vận", Answer: outline.Answer{Parts: []outline.Part{{Text: "Nội dung của mục đã bỏ.\n- Ý một;\n- Ý hai."}}}},
		{Answer: outline.Answer{Parts: []outline.Part{setOffPart("Lời **không** có mục.")}}},
	}
	return r
}

// say answers the section at i with the parts.
func say(r *outline.Report, i int, parts ...outline.Part) *outline.Report {
	return r.With(outline.Answered{Section: r.Outline.Sections[i].ID, Answer: outline.Answer{Parts: parts}})
}

// setOffPart returns a part whose text is set off by **, // and __.
func setOffPart(text string) outline.Part {
	var p outline.Part
	open := map[outline.Emphasis]int{}
	for text != "" {
		e := map[string]outline.Emphasis{"**": outline.Bold, "//": outline.Italic, "__": outline.Underline}[text[:min(2, len(text))]]
		if e == "" {
			p.Text, text = p.Text+text[:1], text[1:]
			continue
		}
		text = text[2:]
		if start, is := open[e]; is {
			p.Marks = append(p.Marks, outline.Span{Start: start, End: len(p.Text), Emphasis: e})
			delete(open, e)
		} else {
			open[e] = len(p.Text)
		}
	}
	return p
}

func tablePart(rows [][]string, header int) outline.Part {
	table := &outline.Table{Rows: rows, Header: header}
	return outline.Part{Text: table.Text(), Table: table}
}

// indicators is a table of n rows below a head of two.
func indicators(n int) [][]string {
	rows := [][]string{{"STT", "Chỉ tiêu", "Đơn vị tính", "Kết quả thực hiện", ""}, {"", "", "", "Năm 2024", "Năm 2025"}}
	for i := range n {
		rows = append(rows, []string{fmt.Sprint(i + 1), fmt.Sprintf("Tỷ lệ chi bộ hoàn thành tốt nhiệm vụ, nhóm thứ %d trong toàn Đảng bộ", i+1), "%", "98,7", "1.250"})
	}
	return rows
}
