package dialog

import "fmt"

// PhraseBuried tells that a message came to nothing, for whoever finds that no
// turn can be made of it.
var PhraseBuried = plain("Tôi chưa xử lý được tin vừa rồi, nên chưa lưu. Đồng chí gửi lại giúp; nếu vẫn vậy, báo người quản trị.")

// phraseFlood tells where what is not taken begins: at the words of the event,
// if it has any.
func phraseFlood(words string) Text {
	said := plain(fmt.Sprintf("Có hơn %d tin và lần bấm trong ít phút, tôi chưa nhận kịp. Tin đã gửi trước đó được xử lý đủ; "+
		"từ đây trở đi tôi chưa nhận, chưa lưu. Mời đồng chí nghỉ một phút rồi gửi tiếp.", floodSize))
	if words == "" {
		return said
	}
	return paragraphs(said, plain("Gửi lại từ tin bắt đầu bằng:"), quote(shorten(words, 60)))
}
