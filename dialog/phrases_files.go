package dialog

import (
	"fmt"

	"decuong/outline"
)

// The sentences about files.

func phraseReadingFile(name string) Text { return plain("Đang đọc tệp “" + name + "”…") }

func phraseFileTooLate(name string) Text {
	return plain("Tệp “" + name + "” được gửi cho báo cáo khác, nên tôi chưa lưu gì. Đồng chí mở báo cáo đó rồi gửi lại tệp.")
}

// phraseLikelyOutline asks what a file is that reads like an outline.
func phraseLikelyOutline(file string, o *outline.Outline, name string) Text {
	return plain(fmt.Sprintf("Tệp “%s” giống một đề cương: %d mục, %d câu hỏi. Tôi chưa thay đổi gì. Nếu thay đề cương, tôi cho đồng chí xem so sánh trước; nội dung đã viết không mất. Đồng chí dùng tệp làm đề cương, hay làm câu trả lời cho %s?", file, len(o.Sections), len(o.Questions()), name))
}

var phraseOrOutline = plain("Nếu tệp là đề cương, đồng chí bấm nút đề cương; nút nào cũng không làm mất nội dung đã viết.")

func phraseProposal(name string, words int, question string) Text {
	return plain(fmt.Sprintf("Tệp “%s” có %d chữ. Đồng chí có dùng nội dung này cho %s không?", name, words, question))
}

func phraseNoProposal(question string) Text {
	return plain("Không còn nội dung nào đang chờ ở " + question + ".")
}

var phraseDiscarded = plain("Đã bỏ, câu trả lời giữ nguyên.")

// unread tell what is wrong with a file, and what to do.
var unread = map[Unread]string{
	UnreadEmpty:     "không có chữ nào. Đồng chí kiểm tra lại tệp rồi gửi lại.",
	UnreadLarge:     "quá lớn để làm một câu trả lời. Đồng chí chép riêng phần cần dùng sang tệp mới, hoặc dán vào đây.",
	UnreadOldFormat: "là định dạng cũ, tôi không đọc được. Đồng chí mở bằng Word hoặc Excel, chọn Lưu thành .docx hoặc .xlsx, rồi gửi lại.",
	UnreadPDF:       "là tệp PDF, tôi không đọc được. Đồng chí xin tệp Word, hoặc chép phần cần dùng rồi dán vào đây.",
	UnreadPicture:   "là ảnh, tôi không đọc được chữ trong ảnh. Đồng chí gõ nội dung thành chữ.",
	UnreadUnknown:   "không phải loại tôi đọc được. Tôi đọc được .docx, .txt, .xlsx và .csv.",
	UnreadLocked:    "có mật khẩu, tôi không mở được. Nếu tệp có mật khẩu vì là tài liệu mật, đồng chí không gửi qua đây; nếu không, đồng chí bỏ mật khẩu, lưu lại rồi gửi.",
	UnreadMacros:    "có chứa macro nên tôi không mở, để bảo đảm an toàn. Đồng chí lưu thành .docx hoặc .xlsx thường rồi gửi lại.",
	UnreadDamaged:   "bị hỏng, tôi không mở được. Đồng chí mở bằng Word hoặc Excel, lưu lại rồi gửi.",
	UnreadOldFont:   "dùng phông chữ cũ mà tôi không đọc chắc chắn được. Đồng chí chuyển sang Unicode (bằng Unikey) rồi gửi lại.",
	UnreadLost:      "chưa tải về được. Mời đồng chí gửi lại sau ít phút.",
}

func phraseUnread(name string, why Unread) Text {
	return plain(phraseRefused(name, why) + " Chưa có gì thay đổi trong báo cáo.")
}

func phraseRefused(name string, why Unread) string {
	text, known := unread[why]
	if !known {
		text = unread[UnreadUnknown]
	}
	return "Tệp “" + name + "” " + text
}

// phraseOutlineRefused is said of a file where no report is open.
func phraseOutlineRefused(name string, why Unread) Text {
	if why == UnreadLarge {
		return plain("Tệp “" + name + "” quá lớn. Đồng chí lưu riêng phần đề cương, bỏ ảnh, rồi gửi lại.")
	}
	return plain(phraseRefused(name, why))
}

// phraseDoubtful asks whether something is a mark of a state secret. Telegram
// takes no edit that changes nothing: what was edited comes as a new message.
func phraseDoubtful(level string, file, edited bool) Text {
	what, again := "tin", "gửi lại nguyên tin này một lần nữa, tôi sẽ nhận."
	switch {
	case file:
		what, again = "tệp", "gửi lại nguyên tệp này một lần nữa, tôi sẽ nhận."
	case edited:
		again = "gửi nguyên nội dung đã sửa thành một tin mới, tôi sẽ nhận; nội dung cũ của tin vẫn như trước khi sửa, đồng chí bỏ bằng Sửa câu này."
	}
	return plain("Trong " + what + " này có chữ có thể là dấu độ mật “" + level + "”, nên tôi chưa lưu và chưa gửi đi đâu. " +
		"Nếu đây là tài liệu bí mật nhà nước, đồng chí xoá " + what + " khỏi Telegram và báo người phụ trách bảo mật của cơ quan. " +
		"Nếu không phải, đồng chí " + again)
}

// phraseSecret refuses what is marked as a state secret, and tells what the law
// wants instead (Luật Bảo vệ bí mật nhà nước 2018, Điều 5).
func phraseSecret(level string, file bool) Text {
	what := "Tin này"
	if file {
		what = "Tệp này"
	}
	return plain(what + " có dấu độ mật “" + level + "”, nên tôi không lưu và không gửi đi đâu. " +
		"Tài liệu bí mật nhà nước không được soạn, gửi qua mạng Internet; đồng chí soạn trên máy tính độc lập, chuyển qua văn thư theo quy định. " +
		"Đồng chí xoá tin đã gửi khỏi Telegram và báo người phụ trách bảo mật của cơ quan.")
}
