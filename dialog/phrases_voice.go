package dialog

import "fmt"

// The sentences about voice messages.

const (
	byKeyboard       = "dùng nút micrô trên bàn phím điện thoại để đọc thành chữ"
	phraseHearButton = "Chép tin thoại"
)

var (
	phraseVoiceLarge     = plain("Tin thoại này dài quá, tôi không tải về được. Đồng chí chia thành nhiều tin ngắn rồi gửi lại.")
	phraseNoVoice        = plain("Không có tin thoại nào chờ chép, nên tôi không gửi gì đi. Nếu tin đó đã chép xong thì bản chép chờ ở mục của nó; đồng chí không phải nói lại.")
	phraseVoiceOverspent = plain("Hôm nay đồng chí đã dùng hết lượng gợi ý và chép tin thoại của một ngày. Tin thoại vẫn chờ, chưa vào báo cáo: ngày mai đồng chí bấm Chép lại tin thoại, không phải nói lại. Cần ngay thì đồng chí " + byKeyboard + " rồi gửi; tôi lưu như thường.")
	phraseVoiceWaits     = plain("Đồng chí chưa trả lời câu hỏi về việc gửi tin thoại, nên tin thoại vẫn chờ, chưa vào báo cáo.")
	phraseVoiceLost      = plain("Đã chép xong tin thoại, nhưng báo cáo mà tin được gửi cho không còn nữa, nên tôi chưa ghi gì. Đồng chí mở báo cáo cần ghi rồi gửi lại tin.")
	phraseVoiceMoved     = plain("Câu hỏi mà tin thoại được gửi cho không còn trong đề cương, nên bản chép chờ ở đây. Ghi vào rồi, đồng chí vẫn chuyển được sang câu khác bằng nút Sửa câu này.")
	phraseDeclinedVoice  = plain("Không có gì được gửi đi, tin thoại chưa được chép. Đồng chí gõ thành chữ, hoặc " + byKeyboard + " rồi gửi; tôi lưu như thường.")
)

// phraseListened and phraseNotListened take the place of phraseListening.
var (
	phraseListened    = plain("Đã nghe xong tin thoại.")
	phraseNotListened = plain("Chưa chép được tin thoại.")
)

func phraseVoiceMany(n int) Text {
	return plain(fmt.Sprintf("Đã có %d tin thoại đang chờ, nên tôi chưa nhận tin này. Đồng chí cho chép các tin đó trước, rồi gửi lại tin này.", n))
}

func phraseListening(n int) Text {
	what := "tin thoại"
	if n > 1 {
		what = fmt.Sprintf("%d tin thoại", n)
	}
	return plain("Đang nghe " + what + " và chép thành chữ… Đồng chí cứ làm việc khác, xong tôi báo.")
}

// phraseAgreeVoice asks for so many messages, with films among them or not.
func phraseAgreeVoice(host string, n int, films bool) Text {
	what, pictures := "tin thoại", ""
	if films {
		pictures = " Tin video thì tôi bỏ hình, chỉ gửi phần tiếng."
	}
	if n > 1 {
		what = fmt.Sprintf("%d tin thoại đang chờ", n)
	}
	return plain("Để chép " + what + " thành chữ, tôi cần gửi âm thanh đến máy chủ " + host + "; tôi không giữ lại âm thanh." + pictures + " Đồng chí có đồng ý gửi không? Nếu đồng ý, các tin thoại sau của báo cáo này tôi không hỏi lại. Trong tin có nội dung thuộc bí mật nhà nước thì đồng chí bấm Không gửi. Chưa trả lời thì tin thoại vẫn chờ, chưa vào báo cáo.")
}

func phraseVoiceElsewhere(name, report string) Text {
	return plain("Đã chép xong tin thoại gửi cho " + name + " của báo cáo “" + report + "”. Bản chép chờ ở mục đó.")
}

func phraseTranscript(name string, words int) Text {
	return plain(fmt.Sprintf("Bản chép tin thoại (%d chữ). Đồng chí so lại từng số, từng tên, rồi bấm để ghi vào %s; tôi không giữ âm thanh.", words, name))
}

// figuresRead is how many numbers are read back at most: those of some minutes of
// speech.
const figuresRead = 30

// phraseFigures reads the numbers back.
func phraseFigures(figures []figure) Text {
	if len(figures) == 0 {
		return nil
	}
	var all []string
	for _, f := range figures {
		all = append(all, f.words+" = "+f.digits)
	}
	return plain("Số trong bản chép: " + someOf(all, figuresRead, "số") + ".")
}

// phraseSecretVoice refuses what was heard, and says where it has been.
func phraseSecretVoice(level, host string) Text {
	return plain("Trong tin thoại có nói đến độ mật “" + level + "”, nên tôi bỏ bản chép, không lưu gì. " +
		"Âm thanh đã được gửi đến máy chủ " + host + " để chép thành chữ. " +
		"Đồng chí xoá tin thoại khỏi Telegram và báo người phụ trách bảo mật của cơ quan.")
}

// unheard tell why nothing was written down, and what to do next where nothing
// is to be tried again.
var unheard = map[Undrafted]struct{ why, next string }{
	UndraftedAway:     {why: "Chưa chép được tin thoại, vì máy chủ chép không trả lời."},
	UndraftedBusy:     {why: "Chưa chép được tin thoại, vì máy chủ chép đang bận."},
	UndraftedCut:      {why: "Chưa chép được tin thoại, vì máy chủ chép dừng giữa chừng."},
	UndraftedBroken:   {why: "Chưa chép được tin thoại, vì máy chủ chép trả lời không dùng được."},
	UndraftedLost:     {why: "Chưa tải được tin thoại về."},
	UndraftedMoved:    {why: "Máy chủ chép vừa đổi, nên tôi chưa gửi tin thoại đi."},
	UndraftedTrouble:  {why: "Tôi gặp trục trặc, nên chưa chép được tin thoại."},
	UndraftedUnagreed: {"Đồng chí đã thôi đồng ý gửi tin thoại, nên tôi không gửi đi và chưa chép.", "Đồng chí gõ thành chữ, hoặc " + byKeyboard + "."},
	UndraftedGone:     {"Báo cáo mà tin thoại được gửi cho không còn nữa, nên tôi không gửi tin đi và chưa chép.", "Đồng chí mở báo cáo cần ghi rồi gửi lại tin."},
	UndraftedRefused:  {"Máy chủ chép từ chối tin thoại này; người quản trị cần kiểm tra cài đặt.", "Trong lúc chờ, đồng chí " + byKeyboard + "."},
	UndraftedLong:     {"Tin thoại dài hơn mức máy chủ chép nhận được.", "Đồng chí chia thành nhiều tin ngắn rồi gửi lại."},
	UndraftedUnfit:    {"Máy chủ chép không đọc được bản ghi âm này.", "Đồng chí giữ nút micrô của Telegram để ghi tin thoại rồi gửi; hoặc " + byKeyboard + "."},
	UndraftedUnheard:  {"Tôi không nghe được lời nào trong tin thoại.", "Đồng chí nói gần máy hơn, ở chỗ ít tiếng ồn, rồi gửi lại; hoặc " + byKeyboard + "."},
}

// phraseUnheard tells why nothing was written down of a recording, or of a film,
// and whether it waits to be tried again.
func phraseUnheard(why Undrafted, again, film bool) Text {
	said, known := unheard[why]
	if !known {
		said = unheard[UndraftedAway]
	}
	switch {
	case why == UndraftedUnfit && film:
		said.next = "Đồng chí chạm vào biểu tượng máy quay cạnh ô nhập để đổi sang micrô, rồi nói lại; hoặc " + byKeyboard + "."
	case why == UndraftedGone: // perhaps with the report
		return plain(said.why + " " + said.next)
	case again && why == UndraftedMoved:
		said.next = "Tin thoại vẫn chờ: đồng chí bấm Chép lại tin thoại, tôi hỏi trước khi gửi."
	case again:
		said.next = "Tin thoại vẫn chờ, đồng chí không phải nói lại: sau ít phút bấm Chép lại tin thoại; cần ngay thì " + byKeyboard + "."
	case said.next == "":
		said.next = "Đồng chí gửi lại tin sau ít phút, hoặc " + byKeyboard + "."
	}
	return plain(said.why + " Chưa có gì thay đổi trong báo cáo. " + said.next)
}
