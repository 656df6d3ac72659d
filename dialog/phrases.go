package dialog

import (
	"fmt"
	"strings"
	"time"

	"decuong/outline"
)

// The sentences of the walk. The bot says "đồng chí", in whole sentences, and
// tells what it did before it tells what can be done next.

var (
	phraseStale        = plain("Nút vừa bấm đã cũ, không còn dùng được ở đây. Đây là chỗ đồng chí đang làm dở:")
	phraseStayed       = plain("Đã giữ nguyên, không có gì thay đổi.")
	phraseFirst        = plain("Đây là câu đầu tiên.")
	phraseChecklist    = plain("Cần nêu:")
	phrasePleaseAnswer = italic("Mời đồng chí nhập nội dung, gửi thành một hay nhiều tin đều được.")
	phraseAddMore      = italic("Đồng chí gửi thêm tin thì nội dung được nối vào sau. Sửa một tin đã gửi thì nội dung được sửa theo.")
	phraseIsSkipped    = plain("Mục này đã được bỏ qua; văn bản ghi “Không có nội dung báo cáo.”. Nếu có nội dung, đồng chí cứ gửi, mục sẽ được mở lại.")
	phraseIsLater      = plain("Mục này đã để lại làm sau. Mời đồng chí nhập nội dung khi đã có.")
	phraseEditUnknown  = plain("Tin vừa sửa không có trong báo cáo nào của đồng chí: có thể đoạn đó đã được thay hoặc đã xoá. Tôi chưa thay đổi gì. Muốn dùng, đồng chí gửi thành tin mới.")
)

var phraseGreeting = paragraphs(
	plain("Chào đồng chí. Tôi giúp đồng chí viết báo cáo theo đề cương: tôi hỏi từng câu, đồng chí trả lời bằng tin nhắn, "+
		"cuối cùng tôi gửi lại văn bản Word đúng thể thức. Mỗi câu trả lời được lưu ngay, nghỉ lúc nào cũng được."),
	plain("Xin không gửi nội dung thuộc bí mật nhà nước qua Telegram."))

var phraseBeginFirst = plain("Đồng chí chưa mở báo cáo nào. Mời đồng chí bấm nút dưới đây để bắt đầu.")

func phraseCatalog(catalog []Offer, published []Publication, at time.Time) Text {
	if len(published) > 0 {
		shown := []Text{plain("Mời đồng chí chọn đề cương. Cấp trên công bố:")}
		for _, p := range published {
			shown = append(shown, phrasePublication(p, at))
		}
		return lines(shown...)
	}
	if len(catalog) > 1 {
		return plain("Mời đồng chí chọn đề cương:")
	}
	o := catalog[0].Outline
	return lines(plain("Đề cương:"), bold(phraseReport(o.Title)), plain(fmt.Sprintf("%d câu hỏi.", len(o.Questions()))))
}

func phraseBeginButton(offers int, title string) string {
	if offers == 1 {
		return "Bắt đầu"
	}
	return shorten(title, 60)
}

func phraseBegun(questions int) Text {
	return plain(fmt.Sprintf("Đã mở báo cáo mới, %d câu hỏi. Đồng chí có thể đi theo thứ tự, hoặc gõ số mục (ví dụ 2.3.1) để đến ngay mục đó.", questions))
}

func phraseWelcomeBack(title string, done, total int, at string) Text {
	return paragraphs(
		plain("Chào đồng chí trở lại. Mọi nội dung vẫn còn nguyên."),
		lines(bold(phraseReport(title)), plain(fmt.Sprintf("Đã xong %d/%d câu, đang dừng ở %s.", done, total, at))))
}

func phraseNothingOpen(with Media) Text {
	if with != None {
		return plain("Tôi chưa nhận được tệp hay ảnh ở đây.")
	}
	return plain("Tin này chưa được lưu. Sau khi mở báo cáo, mời đồng chí gửi lại tin.")
}

const phraseBackButton = "Về câu đang làm"

func phraseBackTo(name string) string { return "Về " + name }

func phraseYouAreAt(name string) Text { return italic("Câu đang làm: " + name + ".") }

func phraseProgress(ordinal, total, done int) Text {
	return plain(fmt.Sprintf("Câu %d/%d %s xong %d", ordinal, total, bar(done, total), done))
}

// bar draws progress in ten steps. Full and empty only when it is so.
func bar(done, total int) string {
	const steps = 10
	filled := 0
	if total > 0 {
		filled = done * steps / total
	}
	if done > 0 && filled == 0 {
		filled = 1
	}
	return strings.Repeat("▰", filled) + strings.Repeat("▱", steps-filled)
}

func phraseSoFar(words int, later, cut bool) Text {
	text := fmt.Sprintf("Đã có %d chữ", words)
	if later {
		text += ", để lại làm tiếp sau"
	}
	if cut {
		return plain(text + "; dưới đây là phần đầu, toàn bộ đã được lưu:")
	}
	return plain(text + ":")
}

// phraseSaved confirms what was saved, with the length of the whole answer.
func phraseSaved(how saved, name string, words int, later bool, with Media, pieces int) Text {
	text := map[saved]string{
		savedFirst:   "Đã lưu %s (%d chữ).",
		savedMore:    "Đã lưu thêm vào %s (cả câu %d chữ).",
		savedInstead: "Đã thay nội dung %s (%d chữ); bản cũ ở trong lịch sử.",
	}[how]
	confirmed := plain(fmt.Sprintf(text, name, words))
	if later {
		confirmed = paragraphs(confirmed, plain("Câu này vẫn để sau; bấm Đã xong khi đã đủ."))
	}
	if with == None || with == Document {
		return confirmed
	}
	return paragraphs(confirmed, plain(fmt.Sprintf("Lời ghi kèm được lưu; %s không được giữ lại.", phraseMedia(with, pieces))))
}

func phraseEdited(name string, words int) Text {
	return plain(fmt.Sprintf("Đã sửa %s theo tin đồng chí vừa sửa (cả câu %d chữ):", name, words))
}

func phraseEditEmpty(name string) Text {
	return plain(fmt.Sprintf("Tin vừa sửa không còn chữ nào, nên %s vẫn giữ nội dung cũ.", name))
}

func phraseSkipSure(name string, words int) Text {
	return plain(fmt.Sprintf("%s đã có %d chữ. Nếu bỏ qua, văn bản ghi “Không có nội dung báo cáo.”; nội dung đã viết vẫn được giữ trong lịch sử. Đồng chí có chắc không?", upperFirst(name), words))
}

func phraseSkipped(name string) Text {
	return plain("Đã bỏ qua " + name + "; văn bản sẽ ghi “Không có nội dung báo cáo.”. Nếu chưa có số liệu, đồng chí chọn Để sau.")
}

func phraseLater(name string) Text {
	return plain("Đã để " + name + " lại làm sau; khi xem lại sẽ thấy.")
}

func phraseSeveral(label string) Text {
	return plain("Mục “" + label + "” có ở nhiều chỗ. Đồng chí muốn đến chỗ nào?")
}

// phraseNowhere answers a place that the outline does not have; place is as it
// was typed.
func phraseNowhere(place, name string) Text {
	return plain("Đề cương không có “" + place + "”. Tôi chưa ghi gì vào báo cáo. Nếu đó là nội dung của " + name + ", đồng chí bấm nút Ghi dưới đây.")
}

func phraseMisplaced(there, here string) Text {
	return plain("Tin này mở đầu bằng số của " + there + ", nhưng câu đang trả lời là " + here + ". Nếu là nội dung của " + there + ", đồng chí bấm Dời sang mục khác.")
}

const phraseMoveElsewhere = "Dời sang mục khác"

func phraseTakeText(label, name string) string {
	return "Ghi “" + label + "” vào " + name
}

// phraseUnderstoodAs tells which button words were taken for.
func phraseUnderstoodAs(text, button string) Text {
	understood := "bấm nút “" + button + "”"
	if spokenKey(text) == outline.Fold(button) || button == "" {
		understood = "bấm nút cùng tên"
	}
	return plain("Đồng chí gõ “" + text + "”, tôi hiểu là " + understood + "; chữ này chưa vào báo cáo.")
}

func phrasePressInstead(text string) Text {
	return plain("Đồng chí bấm một trong hai nút dưới đây; tôi chưa ghi “" + text + "” vào báo cáo.")
}

func phraseSmallTalk(text, name string) Text {
	return plain("“" + text + "” giống lời trò chuyện, nên tôi chưa ghi vào báo cáo. Nếu đó là nội dung của " + name + ", đồng chí bấm nút Ghi dưới đây.")
}

func phraseUnknownCommand(a Act) Text {
	return plain("Tôi không biết lệnh “/" + string(a) + "”, nên chưa làm gì. Các lệnh có trong /trogiup.")
}

// mediaNames are what a person calls what they sent.
var mediaNames = map[Media]string{
	Photo: "ảnh", VoiceNote: "tin thoại", Sound: "tệp âm thanh", Document: "tệp", Video: "video", Round: "tin video",
	Sticker: "nhãn dán", Contact: "danh thiếp", Location: "vị trí", Poll: "bình chọn", Other: "nội dung này",
}

// phraseMedia names what was sent, with how many of it.
func phraseMedia(with Media, pieces int) string {
	if pieces > 1 {
		return fmt.Sprintf("%d %s", pieces, mediaNames[with])
	}
	return mediaNames[with]
}

func phraseNoWords(with Media, pieces int) Text {
	switch with {
	case None:
		return plain("Tin này không có chữ nào để lưu.")
	case VoiceNote, Sound:
		return plain("Tôi chưa nghe được " + mediaNames[with] + ", nên chưa lưu gì. Đồng chí có thể dùng nút micrô trên bàn phím điện thoại để đọc thành chữ rồi gửi.")
	case Document:
		return plain("Tôi chưa đọc được tệp, nên chưa lưu gì. Đồng chí mở tệp, chép phần cần dùng rồi dán vào đây.")
	case Round:
		return plain("Tin video không được giữ lại. Đồng chí gõ nội dung cần báo cáo thành chữ, hoặc dùng nút micrô trên bàn phím để đọc thành chữ rồi gửi.")
	case Contact:
		return plain("Tôi không lưu được danh thiếp. Nếu cần ghi tên, số điện thoại vào báo cáo, đồng chí gõ thành chữ.")
	case Photo, Video:
		return plain(upperFirst(phraseMedia(with, pieces)) + " không được giữ lại. Đồng chí gõ nội dung cần báo cáo thành chữ, hoặc ghi lời kèm theo khi gửi.")
	}
	return plain("Tôi không lưu được " + mediaNames[with] + " vào báo cáo. Đồng chí gõ nội dung thành chữ.")
}

// upperFirst begins a sentence with the words.
func upperFirst(s string) string {
	for i := range s {
		if i > 0 {
			return strings.ToUpper(s[:i]) + s[i:]
		}
	}
	return strings.ToUpper(s)
}
