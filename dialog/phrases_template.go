package dialog

import (
	"fmt"
	"strings"
)

// The sentences about Word templates.

var phraseSendTemplate = paragraphs(bold("Gửi mẫu Word của cơ quan"),
	plain("Mời đồng chí gửi tệp .docx. Chỗ nào cần điền thì ghi từ khóa trong hai ngoặc nhọn, ví dụ {{co_quan}}, {{so_ky_hieu}}, "+
		"{{trich_yeu}}; {{noi_dung}} là chỗ của toàn bộ nội dung, bắt buộc có, đứng riêng một dòng. Tôi kiểm tra, gửi lại báo cáo đang mở "+
		"theo mẫu ấy để đồng chí xem, rồi mới đưa mẫu ra dùng chung."))

// flaws tell why a file cannot be a template, and what to do; what they are
// about stands in place of the verb.
var flaws = map[Flawed]string{
	FlawLarge:     "tệp quá lớn: mẫu gửi ở đây không quá 2 MB, đồng chí giảm cỡ ảnh",
	FlawNotWord:   "không phải tệp Word .docx: mở bằng Word, lưu lại dạng .docx",
	FlawLocked:    "tệp có mật khẩu, hoặc là tệp .doc đời cũ: mở bằng Word, bỏ mật khẩu, lưu lại dạng .docx",
	FlawDamaged:   "tệp hỏng: mở bằng Word, lưu thành tệp mới",
	FlawMacros:    "có macro: lưu dạng .docx, không phải .docm",
	FlawExternal:  "có liên kết lấy dữ liệu từ ngoài: chèn hẳn ảnh vào tệp thay vì liên kết%s",
	FlawEmbedded:  "có tệp nhúng: thay bảng Excel, đối tượng nhúng bằng bảng hoặc ảnh thường%s",
	FlawUnknown:   "có từ khóa lạ%s",
	FlawNoBody:    "thiếu {{noi_dung}}",
	FlawTwice:     "có hai chỗ {{noi_dung}}: chỉ để một",
	FlawNotAlone:  "từ khóa không đứng riêng một dòng: đưa ra khỏi bảng, khung chữ, không để chữ khác trên dòng ấy%s",
	FlawNoHeading: "thiếu kiểu Heading 1: đặt con trỏ vào một dòng, chọn Heading 1 rồi hoàn tác, Word sẽ ghi kiểu ấy vào tệp",
	FlawLost:      "Telegram không đưa lại tệp: đồng chí gửi lại",
}

// flawNames is how many things a flaw names.
const flawNames = 8

func phraseFlaws(name string, all []Flaw) Text {
	shown := []Text{plain("Chưa dùng được “" + shorten(name, 60) + "” làm mẫu:")}
	for _, f := range all {
		about := ""
		if n := len(f.Names); n > 0 {
			about = ": " + shorten(strings.Join(f.Names[:min(n, flawNames)], ", "), 300)
		}
		if !strings.Contains(flaws[f.Why], "%s") {
			about = ""
		}
		shown = append(shown, plain("- "+strings.Replace(flaws[f.Why], "%s", about, 1)+"."))
	}
	return lines(shown...)
}

func phraseTrialName(title string) string { return fileName("Xem thử - "+title) + ".docx" }

func phraseTrial(title string) Text {
	return plain(fmt.Sprintf("Mẫu “%s” dùng được. Đây là báo cáo đang mở theo mẫu ấy. Đồng chí xem kỹ trang đầu và trang cuối; ưng thì bấm Dùng mẫu này, mọi người sẽ chọn được.", title))
}

func phraseAdopted(title string) Text {
	return plain("Đã đưa mẫu “" + title + "” ra dùng chung, ở Thông tin văn bản, nút Mẫu.")
}

const phraseUseTemplate = "Dùng cho báo cáo này"

func phraseRejected(title string) Text {
	return plain("Đã bỏ tệp mẫu “" + title + "” vừa gửi; mẫu đang dùng không đổi.")
}

func phraseTakeAwayButton(title string) string { return "Gỡ mẫu: " + shorten(title, 40) }

func phraseTakeAway(title string) Text {
	return plain("Gỡ mẫu “" + title + "”? Báo cáo đang theo mẫu này sẽ về mẫu thường dùng; nội dung không đổi.")
}

func phraseTakenAway(title string) Text { return plain("Đã gỡ mẫu “" + title + "”.") }
