package dialog

import (
	"fmt"
	"strings"

	"decuong/outline"
)

// The sentences about the form fields.

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
	outline.Opening:    "đoạn mở đầu",
	outline.Addressee:  "nơi kính gửi",
	outline.Urgency:    "độ khẩn",
	outline.Edition:    "dự thảo lần mấy",
	outline.Spelling:   "cách viết ủy/uỷ",
}

var fieldHelps = map[outline.FieldID]string{
	outline.Superior:   "Dòng trên cùng bên trái, ví dụ: ĐẢNG BỘ TỈNH LÂM ĐỒNG.",
	outline.Body:       "Dòng in đậm bên trái, ví dụ: ĐẢNG ỦY XÃ TÂN LẬP.",
	outline.Number:     "Ví dụ: 05-BC/ĐU.",
	outline.Place:      "Tên địa phương đứng trước ngày, ví dụ: Tân Lập.",
	outline.Date:       "Ngày/tháng/năm, ví dụ: 05/02/2026.",
	outline.Subject:    "Dòng dưới chữ BÁO CÁO, nói báo cáo về việc gì.",
	outline.Recipients: "Mỗi nơi nhận một dòng, ví dụ: Ban Thường vụ Tỉnh ủy (báo cáo); dòng cuối: Lưu Văn phòng Đảng ủy.",
	outline.Authority:  "Dòng trên chức vụ, ví dụ: T/M BAN THƯỜNG VỤ.",
	outline.Office:     "Ví dụ: BÍ THƯ.",
	outline.Signatory:  "Họ và tên, không ghi học hàm, học vị.",
	outline.Opening:    "Đoạn văn đứng trước đề mục đầu tiên.",
	outline.Addressee:  "Nơi đứng sau chữ Kính gửi, mỗi nơi một dòng, ví dụ: Ủy ban nhân dân tỉnh Lâm Đồng.",
	outline.Urgency:    "In dưới số và ký hiệu, ví dụ: KHẨN.",
	outline.Edition:    "Chỉ gõ số, ví dụ: 2. Văn bản ghi DỰ THẢO lần 2 cho đến khi đồng chí để trống chỗ này.",
	outline.Spelling:   "Cơ quan của đồng chí viết “ủy” hay “uỷ”. Kiểm tra thể thức nhắc những chỗ viết khác. Không in trên văn bản.",
}

var fieldProposals = map[outline.FieldID][]string{
	outline.Authority: {"T/M BAN THƯỜNG VỤ", "T/M BAN CHẤP HÀNH", "T/M CHI ỦY"},
	outline.Office:    {"BÍ THƯ", "PHÓ BÍ THƯ"},
	outline.Urgency:   {"KHẨN", "THƯỢNG KHẨN", "HỎA TỐC"},
	outline.Edition:   {"1", "2", "3"},
	outline.Spelling:  {"ủy", "uỷ"},
}

// fieldHelp tells what belongs in a field, which the document waits for or not.
func fieldHelp(id outline.FieldID, required bool) string {
	help, ok := fieldHelps[id]
	switch {
	case id == outline.Superior && required:
		return help + " Nếu cơ quan ban hành là tỉnh ủy, thành ủy thì văn bản không có dòng này; đồng chí đổi sang mẫu Tỉnh ủy, thành ủy."
	case id == outline.Superior:
		return help + " Không có thì bấm Không có."
	case ok:
		return help
	}
	return "Chỗ này để trống trong đề cương của cấp trên. Chỉ gõ phần còn thiếu ở chỗ “…”, ví dụ: 12."
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

// phraseFieldStated is phraseAskField for what the document says by itself.
func phraseFieldStated(name, help, proposal string) Text {
	return paragraphs(bold(upperFirst(name)), plain(help), lines(plain("Nếu đồng chí không nhập, văn bản ghi:"), quote(proposal)))
}

func phrasePropose(value string) string {
	if strings.ContainsAny(value[:1], "-/") { // the symbol, without a number
		value = "…" + value
	}
	return "Dùng “" + shorten(value, 50) + "”"
}

func phraseFieldSaved(name, value string) Text {
	return plain("Đã lưu " + name + ": " + strings.TrimRight(strings.ReplaceAll(value, "\n", "; "), ".:") + ".")
}

func phraseFieldWas(before string) Text {
	return plain("Trước đó: " + strings.ReplaceAll(before, "\n", "; ") + ".")
}

func phraseFieldBlank(name string) Text { return plain("Đã để trống " + name + ".") }

// phraseRecalled names what was filled as in the last report of the body, and
// who signs: that is what changes first.
func phraseRecalled(names []string, values map[outline.FieldID]string) Text {
	return lines(
		plain("Đã điền như báo cáo trước của cơ quan này: "+strings.Join(names, ", ")+". Đồng chí xem lại; chỗ nào khác thì bấm vào để sửa."),
		signing("Người ký lần trước là ", values, ". Lần này người khác ký thì đồng chí sửa chức vụ và họ tên."))
}

// phraseLastSigned tells who signed the last report of a body.
func phraseLastSigned(body string, values map[outline.FieldID]string) Text {
	return signing("Báo cáo trước của "+body+" do ", values, " ký.")
}

func signing(lead string, values map[outline.FieldID]string, end string) Text {
	var who []string
	for _, id := range []outline.FieldID{outline.Office, outline.Signatory} {
		if values[id] != "" {
			who = append(who, values[id])
		}
	}
	if who == nil {
		return nil
	}
	return plain(lead + strings.Join(who, " ") + end)
}

func phraseLikeLast(body string) string { return "Như báo cáo trước: " + shorten(body, 36) }

func phraseBlankSaved(b outline.Blank, value string) Text {
	between := " "
	if strings.HasSuffix(b.Before, "(") {
		between = ""
	}
	return plain("Đã điền: " + strings.TrimSpace(b.Before+between+value+b.After) + ".")
}

func phraseNoYear(text, day string) Text {
	return plain("Tôi chưa lưu, vì “" + text + "” thiếu năm. Nếu là ngày " + day + ", đồng chí bấm nút dưới đây; nếu không, mời đồng chí nhập đủ ngày/tháng/năm.")
}

func phraseBadField(text, name string) Text {
	return plain("Tôi chưa lưu, vì không đọc được “" + text + "” thành " + name + ". Mời đồng chí nhập lại.")
}

func phraseTooLongForField(name string) Text {
	return plain("Tin này dài, không giống " + name + ", nên tôi ghi vào câu hỏi đang mở để không mất chữ nào.")
}

const phraseNone = "Không có"

var phraseForm = lines(bold("Thông tin văn bản"), plain("Những chỗ này được in trên văn bản. Đồng chí bấm nút để nhập hoặc sửa."))

var phraseMoreFields = lines(bold("Thông tin khác"), plain("Những chỗ này không bắt buộc."))

// phraseFieldsEmpty names what is empty; where that is all, the buttons do.
func phraseFieldsEmpty(names []string, all bool) Text {
	switch {
	case names == nil:
		return nil
	case all:
		return plain(fmt.Sprintf("○ Còn trống cả %d chỗ phải ghi.", len(names)))
	}
	return plain("○ Còn trống: " + strings.Join(names, "; ") + ".")
}

func phraseField(name, value string) Text {
	return plain("● " + upperFirst(name) + ": " + strings.ReplaceAll(value, "\n", "; "))
}
