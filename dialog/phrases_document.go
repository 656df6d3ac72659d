package dialog

import (
	"fmt"
	"strings"
	"time"

	"decuong/outline"
)

// The sentences about the document: what is missing, its form, its delivery.

// vietnam is the time zone of the people we speak with. Vietnam has kept
// UTC+7 since 1975.
var vietnam = time.FixedZone("ICT", 7*60*60)

func phraseTally(c count) Text {
	if c.written+c.skipped == c.total {
		return plain(fmt.Sprintf("Đồng chí đã đi hết %d câu: đã viết %d, bỏ qua %d.", c.total, c.written, c.skipped))
	}
	return plain(fmt.Sprintf("Trong %d câu: đã viết %d, bỏ qua %d, để sau %d, còn trống %d.", c.total, c.written, c.skipped, c.later, c.empty))
}

// phraseMissing names the places that keep the document a draft, and what it
// says in the place of skipped answers.
func phraseMissing(empty, later, skipped, form []string) Text {
	missing := lines(
		phraseList("Câu chưa có nội dung: ", empty),
		phraseList("Câu để sau: ", later),
		phraseList("Thông tin văn bản còn thiếu: ", form))
	if missing == nil && skipped == nil {
		return plain("Không còn thiếu gì.")
	}
	return lines(missing, phraseList("Văn bản ghi “Không có nội dung báo cáo.” ở: ", skipped))
}

// phraseList names places after a lead, the first of them if there are many.
func phraseList(lead string, places []string) Text {
	if len(places) == 0 {
		return nil
	}
	list := strings.Join(places[:min(len(places), missingShown)], "; ")
	if more := len(places) - missingShown; more > 0 {
		list += fmt.Sprintf("; và %d mục nữa", more)
	}
	return plain(lead + list + ".")
}

func phraseGoOpen(name string) string { return "Đến " + name }

func phraseExported(complete bool) Text {
	if complete {
		return plain("Văn bản đã đủ nội dung. Đồng chí đọc lại toàn văn trước khi trình ký.")
	}
	return plain("Bản thảo đến lúc này. Chỗ còn thiếu được để trống trong văn bản.")
}

// phraseFileName names the document's file by what it is about.
func phraseFileName(title string, complete, pdf bool) string {
	name := strings.Join(strings.Fields(strings.Map(inFileNames, "Báo cáo "+title)), " ")
	name = strings.TrimRight(shorten(name, 70), "… ,.;-")
	if !complete {
		name += " - dự thảo"
	}
	if pdf {
		return name + ".pdf"
	}
	return name + ".docx"
}

// inFileNames replaces the signs that some system refuses in names of files.
func inFileNames(r rune) rune {
	switch {
	case r == '/':
		return '-'
	case strings.ContainsRune(`\:*?"<>|`+"\n\t", r):
		return ' '
	}
	return r
}

var phraseDeliverFailed = plain("Chưa gửi được văn bản. Nội dung của đồng chí vẫn còn nguyên. Mời đồng chí thử lại sau ít phút.")

// Form fields.

var fieldNames = map[outline.FieldID]string{
	outline.Superior:   "cơ quan cấp trên",
	outline.Body:       "cơ quan ban hành",
	outline.Number:     "số và ký hiệu",
	outline.Place:      "địa danh",
	outline.Date:       "ngày văn bản",
	outline.Subject:    "trích yếu",
	outline.Recipients: "nơi nhận",
	outline.Authority:  "thẩm quyền ký",
	outline.Office:     "chức vụ người ký",
	outline.Signatory:  "họ tên người ký",
	outline.FormName:   "mẫu văn bản",
}

var fieldHelps = map[outline.FieldID]string{
	outline.Superior:   "Dòng trên cùng bên trái, ví dụ: ĐẢNG BỘ TỈNH LÂM ĐỒNG. Không có thì bấm Không có.",
	outline.Body:       "Dòng in đậm bên trái, ví dụ: ĐẢNG ỦY XÃ TÂN LẬP.",
	outline.Number:     "Ví dụ: 05-BC/ĐU.",
	outline.Place:      "Tên địa phương đứng trước ngày, ví dụ: Tân Lập.",
	outline.Date:       "Ngày/tháng/năm, ví dụ: 05/02/2026.",
	outline.Subject:    "Dòng dưới chữ BÁO CÁO, nói báo cáo về việc gì.",
	outline.Recipients: "Mỗi nơi nhận một dòng, ví dụ: Ban Thường vụ Tỉnh ủy (báo cáo); dòng cuối: Lưu Văn phòng Đảng ủy.",
	outline.Authority:  "Dòng trên chức vụ, ví dụ: T/M BAN THƯỜNG VỤ.",
	outline.Office:     "Ví dụ: BÍ THƯ.",
	outline.Signatory:  "Họ và tên, không ghi học hàm, học vị.",
}

var fieldProposals = map[outline.FieldID][]string{
	outline.Authority: {"T/M BAN THƯỜNG VỤ", "T/M BAN CHẤP HÀNH", "T/M CHI ỦY"},
	outline.Office:    {"BÍ THƯ", "PHÓ BÍ THƯ"},
}

func fieldHelp(id outline.FieldID) string {
	if help, ok := fieldHelps[id]; ok {
		return help
	}
	return "Chỗ này để trống trong đề cương của cấp trên. Chỉ gõ phần còn thiếu ở chỗ “…”, ví dụ: 45."
}

func phraseBlank(b outline.Blank) string {
	return "“" + strings.TrimSpace(b.Before+" …"+b.After) + "”"
}

func phraseAskField(name, help, value string) Text {
	ask := paragraphs(bold(upperFirst(name)), plain(help))
	if value != "" {
		return paragraphs(ask, lines(plain("Nội dung hiện nay:"), quote(value)))
	}
	return paragraphs(ask, italic("Mời đồng chí nhập."))
}

func phrasePropose(value string) string { return "Dùng “" + shorten(value, 50) + "”" }

func phraseFieldSaved(name, value string) Text {
	return plain("Đã lưu " + name + ": " + value + ".")
}

func phraseBlankSaved(b outline.Blank, value string) Text {
	between := " "
	if strings.HasSuffix(b.Before, "(") {
		between = ""
	}
	return plain("Đã điền: " + strings.TrimSpace(b.Before+between+value+b.After) + ".")
}

func phraseBadField(text, name string) Text {
	return plain("Tôi chưa lưu, vì “" + text + "” không giống " + name + ". Mời đồng chí nhập lại.")
}

func phraseTooLongForField(name string) Text {
	return plain("Tin này dài, không giống " + name + ", nên tôi ghi vào câu hỏi đang mở để không mất chữ nào.")
}

const phraseNone = "Không có"

var phraseForm = paragraphs(bold("Thông tin văn bản"),
	plain("Những chỗ này in trên văn bản. Bấm vào từng nút để nhập hoặc sửa."))

func phraseField(name, value string, required bool) Text {
	switch {
	case value != "":
		return lines(plain("● " + upperFirst(name) + ": " + strings.ReplaceAll(value, "\n", "; ")))
	case required:
		return plain("○ " + upperFirst(name) + ": còn trống")
	}
	return plain("○ " + upperFirst(name) + ": không bắt buộc")
}

// Forms.

func phraseShapes(present string) Text {
	return plain("Văn bản đang theo mẫu: " + present + ". Đồng chí chọn mẫu:")
}

func phraseShapePicked(title string) Text { return plain("Văn bản sẽ theo mẫu: " + title + ".") }

func phraseShapeButton(title string) string { return "Mẫu: " + shorten(title, 40) }
