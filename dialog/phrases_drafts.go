package dialog

import (
	"fmt"
	"strings"

	"decuong/outline"
)

// The sentences about wording and summaries.

var phraseNoModel = plain("Máy chủ này chưa cài đặt phần gợi ý câu chữ, nên tôi không soạn được. Nội dung của đồng chí vẫn nguyên.")

const (
	phraseAgreeButton    = "Đồng ý gửi"
	phraseDisagreeButton = "Không gửi"
)

var phraseDeclined = plain("Không có gì được gửi đi. Đồng chí tự viết như thường; lần sau bấm Gợi ý thì tôi hỏi lại. Không cần máy chủ đó, tôi vẫn kiểm tra được chính tả, số liệu và thể thức.")

const phraseDisagreeAll = "Thôi đồng ý gửi"

var (
	phraseNothingAgreed = plain("Báo cáo này hiện không được đồng ý gửi đến máy chủ nào, nên tôi không gửi gì đi.")
	phraseNotSentYet    = plain("Đồng chí chưa trả lời câu hỏi về việc gửi nội dung, nên tôi chưa gửi gì đi. Cần gợi ý hoặc tóm tắt thì đồng chí bấm lại, tôi hỏi lại.")
)

// phraseAgreedTo names the hosts that a report may go to: what is written in it,
// and voice messages; "" for none.
func phraseAgreedTo(wording, voice string) Text {
	var all []string
	if wording != "" {
		all = append(all, "nội dung của báo cáo này đến máy chủ "+wording)
	}
	if voice != "" {
		all = append(all, "tin thoại đến máy chủ "+voice)
	}
	return plain("Đồng chí đã đồng ý gửi " + strings.Join(all, ", ") + ".")
}

func phraseNoLonger(host string) Text {
	return plain("Từ nay tôi không gửi nội dung của báo cáo này đến máy chủ " + host + " nữa; lần sau cần gửi tôi hỏi lại. Những gì đã gửi trước đây thì tôi không lấy lại được.")
}

var redraftLabels = map[DraftKind]string{
	DraftWording: "Soạn lại", DraftShorter: "Ngắn hơn", DraftFuller: "Chi tiết hơn", DraftFormal: "Trang trọng hơn",
}

// lookLabels lead to what waits at a question.
var lookLabels = map[outline.Source]string{outline.Accepted: "Xem bản gợi ý", outline.Voice: "Xem bản chép tin thoại", outline.File: "Xem tệp đang chờ"}

func phraseNoNotes(name string, points []string) Text {
	if len(points) > 0 {
		return plain(upperFirst(name) + " chưa có ghi chép nào, nên tôi chưa soạn được. Đồng chí cho biết: " + strings.Join(points[:min(len(points), 2)], "; ") + "?")
	}
	return plain(upperFirst(name) + " chưa có ghi chép nào, nên tôi chưa soạn được. Đồng chí cho biết đã làm những việc gì, và kết quả ra sao?")
}

func phraseAgree(host string) Text {
	return plain("Để gợi ý hoặc tóm tắt, tôi cần gửi nội dung đồng chí đã viết trong báo cáo này, kể cả ở các mục khác, đến máy chủ " + host + ". Đồng chí có đồng ý gửi không? Nếu đồng ý, những lần sau của báo cáo này tôi không hỏi lại. Báo cáo có nội dung thuộc bí mật nhà nước thì đồng chí bấm Không gửi.")
}

// phraseDrafting, phraseDraftDone and phraseDraftNone tell how far wording is: a
// summary, or a draft.
func phraseDrafting(name string, summary bool) Text {
	lead := "Đang soạn cho "
	if summary {
		lead = "Đang tóm tắt "
	}
	return plain(lead + name + "… Đồng chí cứ làm việc khác, xong tôi báo.")
}

func phraseAddTo(name string) string { return shorten("Ghi thêm vào "+name, 40) }

func phraseHomeless(name string) Text {
	return plain("Câu hỏi mà nội dung này được viết cho không còn trong đề cương, nên tôi chưa thay gì. Cần thì đồng chí ghi thêm vào " + name + ".")
}

// phraseOtherSection stands for a section of another report.
const phraseOtherSection = "một mục của báo cáo khác"

// phraseLostSection stands for one that the outline has no more.
const phraseLostSection = "một mục đã bỏ khỏi đề cương"

const phraseOpenOther = "Mở báo cáo đó"

func phraseLookAt(source outline.Source, name string) string {
	if source == outline.Summary {
		return phraseLookSummary(name)
	}
	if source == outline.File {
		return lookLabels[source] + " ở " + name
	}
	return lookLabels[source] + " cho " + name
}

func phraseDraftElsewhere(name, report string) Text {
	return plain("Đã soạn xong cho " + name + " của báo cáo “" + report + "”. Bản gợi ý chờ ở mục đó.")
}

var phraseOverspent = plain("Hôm nay đồng chí đã dùng hết lượng gợi ý và tóm tắt của một ngày, ngày mai lại dùng được. Nội dung của đồng chí vẫn nguyên; đồng chí cứ viết, và xuất văn bản lúc nào cũng được.")

var phraseNothingToStop = plain("Tôi không soạn gì lúc này, nên không có gì để dừng.")

func phraseQueued(place int) Text {
	return plain(fmt.Sprintf("Máy chủ đang phục vụ người khác; đồng chí đứng thứ %d trong hàng chờ.", place))
}

func phraseStillDrafting(name string) Text {
	return plain("Tôi đang soạn cho " + name + ", mỗi lần chỉ soạn được một mục. Xong tôi báo, rồi đồng chí bấm lại; không cần nữa thì bấm Dừng soạn.")
}

func phraseStopped(name string) Text {
	return plain("Đã dừng soạn cho " + name + ". Nội dung của đồng chí vẫn nguyên.")
}

// phraseStoppedFor tells it where the words are not kept.
func phraseStoppedFor(name string) Text { return plain("Đã dừng soạn cho " + name + ".") }

func phraseDraftDone(name string, summary bool) Text {
	if summary {
		return plain("Đã tóm tắt xong " + name + ".")
	}
	return plain("Đã soạn xong cho " + name + ".")
}

func phraseDraftNone(name string, summary bool) Text {
	if summary {
		return plain("Chưa tóm tắt được " + name + ".")
	}
	return plain("Chưa soạn được cho " + name + ".")
}

func phraseDraft(name string, amended bool) Text {
	if amended {
		return plain("Bản gợi ý cho " + name + ", đồng chí đã sửa. Bấm Dùng thì thay nội dung đang có; ghi chép vẫn ở trong lịch sử.")
	}
	return plain("Gợi ý cho " + name + ", chỉ từ ghi chép của đồng chí. Bấm Dùng thì thay nội dung đang có; ghi chép vẫn ở trong lịch sử.")
}

func phraseBlanks(n int) Text {
	if n == 0 {
		return nil
	}
	return plain(fmt.Sprintf("Có %d chỗ trống […] vì ghi chép không có thông tin đó. Đồng chí bấm Điền chỗ trống; dùng ngay cũng được, chỗ trống vẫn hiện trong văn bản.", n))
}

func phraseBlanksUsed(n int) Text {
	if n == 0 {
		return nil
	}
	return plain(fmt.Sprintf("Nội dung này còn %d chỗ trống […]; khi xuất văn bản tôi nhắc lại.", n))
}

func phraseFillBlank(left int, blank string) Text {
	return plain(fmt.Sprintf("Còn %d chỗ trống. Đồng chí gửi nội dung cho chỗ %s trong câu:", left, blank))
}

func phraseBlankFilled(value string) Text { return plain("Đã điền: " + value + ".") }

// phraseAmend asks for a text in the place of one that the button takes.
func phraseAmend(button string) Text {
	return plain("Đồng chí chép bản dưới đây, sửa rồi gửi lại. Bản gửi lại thay bản này, và chưa vào báo cáo cho đến khi đồng chí bấm " + button + ".")
}

func phraseSources(name string, m *outline.Making) Text {
	by := " do máy chủ mô hình ngôn ngữ viết (" + m.Model + "), chỉ từ những lời sau"
	if m.Amended {
		by += "; sau đó đồng chí đã sửa"
	}
	return plain("Bản gợi ý cho " + name + by + ":")
}

// phraseOutlineAndForm names what nobody said.
const phraseOutlineAndForm = "đề cương và thông tin văn bản"

func phraseGround(place string, g outline.Ground) Text {
	from := upperFirst(place)
	if how := sources[g.Source]; how != "" {
		from += ", " + how
	}
	if !g.At.IsZero() {
		from += " lúc " + phraseTime(g.At)
	}
	if len(g.Facts) > 0 {
		from += ". Từ đây: " + strings.Join(g.Facts, "; ")
	}
	return plain("• " + from + ".")
}

func phraseDoubts(doubts []string) Text {
	if len(doubts) == 0 {
		return nil
	}
	return plain("Cần xem lại, vì trong ghi chép nói về việc khác: " + strings.Join(doubts, "; ") + ".")
}

// phraseBorrowed tells what rests on other answers.
func phraseBorrowed(all []string) Text {
	if len(all) == 0 {
		return nil
	}
	return plain("Cần xem lại, vì lấy từ mục khác của báo cáo: " + strings.Join(all, "; ") + ".")
}

func phraseOrders(orders []string) Text {
	if len(orders) == 0 {
		return nil
	}
	return lines(plain("Trong ghi chép có câu ra lệnh cho máy, tôi đã để riêng ra, không dùng khi soạn; câu đó vẫn còn trong câu trả lời:"), quote(strings.Join(orders, "\n")))
}

// undrafted tell why there is no wording.
var undrafted = map[Undrafted]string{
	UndraftedAway:     "Chưa gọi được máy chủ soạn thảo, mời đồng chí thử lại sau ít phút.",
	UndraftedBusy:     "Máy chủ soạn thảo đang bận, mời đồng chí thử lại sau ít phút.",
	UndraftedRefused:  "Máy chủ soạn thảo từ chối yêu cầu này; người quản trị cần kiểm tra cài đặt.",
	UndraftedLong:     "Ghi chép dài hơn mức máy chủ soạn thảo đọc được; mời đồng chí làm với từng mục nhỏ hơn.",
	UndraftedCut:      "Máy chủ soạn thảo dừng giữa chừng, nên bản soạn không dùng được; mời đồng chí thử lại.",
	UndraftedBroken:   "Máy chủ soạn thảo trả lời không dùng được, mời đồng chí thử lại sau ít phút.",
	UndraftedStopped:  "Đã dừng soạn.",
	UndraftedMoved:    "Máy chủ soạn thảo vừa đổi, nên tôi chưa gửi gì đi; đồng chí bấm Gợi ý lần nữa, tôi hỏi trước khi gửi.",
	UndraftedSecret:   "Ghi chép có dấu hiệu bí mật nhà nước, nên tôi không gửi đến máy chủ soạn thảo.",
	UndraftedUnagreed: "Đồng chí đã thôi đồng ý gửi, nên tôi không gửi gì đi.",
	UndraftedEmpty:    "Chưa có ghi chép nào dùng được: tôi không soạn từ câu ra lệnh cho máy, cũng không từ bản tóm tắt.",
	UndraftedBare:     "Chưa có câu nào trích được: tôi chỉ trích câu trọn vẹn, từ năm chữ trở lên, không trích tiêu đề.",
	UndraftedTrouble:  "Tôi gặp trục trặc, mời đồng chí thử lại sau ít phút.",
}

func phraseDraftFailed(why Undrafted) Text {
	if why == UndraftedGone { // perhaps with what was written
		return plain("Mục hoặc báo cáo đó không còn nữa, nên không cần bản soạn.")
	}
	text, known := undrafted[why]
	if !known {
		text = undrafted[UndraftedAway]
	}
	return plain(text + " Nội dung của đồng chí vẫn nguyên.")
}
