package dialog

import (
	"fmt"
	"time"
)

// The sentences about outlines that are offered to everybody.

const phraseDontPublish = "Không công bố"

var (
	phraseOnlyAdminsPublish = plain("Chỉ người quản trị bot mới công bố được đề cương cho mọi người.")
	phraseNoPublication     = plain("Tôi không thấy đề cương đó trong danh sách đã công bố.")
	phrasePublishTitle      = plain("Công bố đề cương này cho mọi người dùng bot. Mời đồng chí gõ tên sẽ hiện trong danh sách:")
	phraseTitleTooLong      = plain("Tên này quá dài. Mời đồng chí gõ tên ngắn hơn, một dòng.")
)

func phrasePublishDay(title string) Text {
	return paragraphs(bold(title), plain("Hạn nộp báo cáo là ngày nào? Đồng chí gõ ngày, ví dụ 30/11/2026."))
}

func phraseNoDay(text string) Text {
	return plain("“" + text + "” không phải một ngày từ nay về sau. Mời đồng chí gõ lại, ví dụ 30/11/2026.")
}

func phrasePublishSure(a Announcement, questions int) Text {
	deadline := "Không có hạn nộp."
	if a.Deadline != "" {
		deadline = "Hạn nộp: " + a.Deadline + "."
	}
	return paragraphs(lines(plain("Công bố cho mọi người dùng bot:"), bold(a.Title), plain(fmt.Sprintf("%d câu hỏi. %s", questions, deadline))),
		plain("Ai mở bot cũng thấy và viết được báo cáo theo đề cương này. Câu trả lời của đồng chí không đi theo. Đồng chí có chắc không?"))
}

func phrasePublished(p Publication, at time.Time) Text {
	return lines(plain("Đã công bố:"), phrasePublication(p, at))
}

// phrasePublication is a line of the list.
func phrasePublication(p Publication, at time.Time) Text {
	return lines(bold("• "+p.Title), plain(fmt.Sprintf("%d câu hỏi%s.", p.Questions, phraseDue(p, at))))
}

func phraseDue(p Publication, at time.Time) string {
	switch {
	case p.Deadline == "":
		return ""
	case overdue(p.Deadline, at):
		return ", đã quá hạn nộp " + p.Deadline
	}
	return ", hạn nộp " + p.Deadline
}

// phraseHandIn tells by which day a report is to be handed in.
func phraseHandIn(day string, at time.Time) Text {
	switch {
	case day == "":
		return nil
	case overdue(day, at):
		return plain("Báo cáo này đã quá hạn nộp (" + day + ").")
	}
	return plain("Hạn nộp báo cáo này: " + day + ".")
}

func phrasePublications(n int) Text {
	how := plain("Muốn công bố, đồng chí gửi tệp đề cương để mở báo cáo mới, xem và sửa cho đúng, rồi bấm Công bố.")
	if n == 0 {
		return paragraphs(plain("Chưa có đề cương nào được công bố."), how)
	}
	return paragraphs(plain(fmt.Sprintf("%d đề cương đang công bố:", n)), how)
}

func phraseWithdraw(title string) string { return "Thu hồi: " + title }

func phraseWithdrawn(title string) Text {
	return plain("Đã thu hồi đề cương “" + title + "”. Báo cáo đã mở theo đề cương này vẫn còn nguyên.")
}

func phraseWithdrawnBefore(title string) Text {
	return plain("Đề cương “" + title + "” đã được thu hồi, không mở báo cáo mới theo được nữa.")
}

// phraseOffered reminds of what is published, beside a report under way.
func phraseOffered(published []Publication, at time.Time) Text {
	if len(published) == 0 {
		return nil
	}
	shown := []Text{plain("Đề cương cấp trên công bố (bấm Báo cáo mới để viết):")}
	for _, p := range published[:min(len(published), offeredShown)] {
		shown = append(shown, phrasePublication(p, at))
	}
	return lines(shown...)
}

// offeredShown is how many of them are named there.
const offeredShown = 3
