package dialog

import (
	"fmt"
	"strings"
)

// The sentences about voice messages.

var (
	phraseListening    = plain("Đang nghe tin thoại và chép thành chữ… Đồng chí cứ làm việc khác, xong tôi báo.")
	phraseVoiceLarge   = plain("Tin thoại này dài quá, tôi không tải về được. Đồng chí chia thành nhiều tin ngắn rồi gửi lại.")
	phraseVoiceTooLate = plain("Tin thoại được gửi cho báo cáo khác, nên tôi chưa ghi gì. Đồng chí mở báo cáo đó rồi gửi lại tin.")
)

func phraseAgreeVoice(host string) Text {
	return plain("Để chép tin thoại thành chữ, lời nói của đồng chí sẽ được gửi đến máy chủ " + host + ". Tôi không giữ lại âm thanh. Đồng ý thì các lần sau, và cả ghi chép khi đồng chí bấm Gợi ý, cũng được gửi mà không hỏi lại. Đồng chí có đồng ý không? Xin không nói nội dung thuộc bí mật nhà nước.")
}

func phraseTranscript(name string, words int) Text {
	return plain(fmt.Sprintf("Tôi nghe được như sau (%d chữ). Đồng chí xem lại, rồi bấm để ghi vào %s; tôi không giữ âm thanh.", words, name))
}

// phraseFigures reads the numbers back.
func phraseFigures(figures []Figure) Text {
	if len(figures) == 0 {
		return nil
	}
	var all []string
	for _, f := range figures {
		all = append(all, f.Words+" = "+f.Digits)
	}
	return plain("Số nghe được: " + strings.Join(all, "; ") + ".")
}

// phraseSecretVoice refuses what was heard, and says where it has been.
func phraseSecretVoice(level, host string) Text {
	return plain("Trong tin thoại có nói đến độ mật “" + level + "”, nên tôi bỏ bản chép, không lưu gì. " +
		"Âm thanh đã được gửi đến máy chủ " + host + " để chép thành chữ. " +
		"Đồng chí xoá tin thoại khỏi Telegram và báo người phụ trách bảo mật của cơ quan.")
}

func phraseUnheard(why Undrafted) Text {
	text, known := undrafted[why]
	if !known {
		text = undrafted[UndraftedAway]
	}
	return plain(text + " Chưa có gì thay đổi trong báo cáo. Đồng chí gửi lại tin, hoặc dùng nút micrô trên bàn phím điện thoại để đọc thành chữ.")
}
