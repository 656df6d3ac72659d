package dialog

import (
	"fmt"
	"time"
)

// The sentences about the day on which a report is deleted.

func phraseAfterDays(days int) string {
	if days == 365 {
		return "Sau 1 năm"
	}
	return fmt.Sprintf("Sau %d ngày", days)
}

func phraseEndWhen(title string, ends time.Time) Text {
	now := "Báo cáo này đang được giữ mãi:"
	if !ends.IsZero() {
		now = "Báo cáo này sẽ bị xoá ngày " + phraseDay(ends) + ":"
	}
	return paragraphs(lines(plain(now), bold(phraseReport(title))),
		plain("Hẹn ngày thì đến ngày đó báo cáo tự xoá, cả lịch sử; xoá rồi thì không lấy lại được. "+
			"Trước đó bảy ngày tôi nhắc đồng chí. Tin nhắn và văn bản đã gửi trong cuộc trò chuyện thì đồng chí tự xoá."))
}

func phraseEnds(title string, at time.Time) Text {
	if at.IsZero() {
		return lines(plain("Báo cáo này được giữ mãi:"), bold(phraseReport(title)))
	}
	return paragraphs(lines(plain("Báo cáo này sẽ bị xoá ngày "+phraseDay(at)+":"), bold(phraseReport(title))),
		plain("Trước đó bảy ngày tôi nhắc đồng chí."))
}

func phraseEndsSoon(title string, at time.Time) Text {
	return paragraphs(lines(plain("Báo cáo này sẽ bị xoá ngày "+phraseDay(at)+", như đồng chí đã hẹn:"), bold(phraseReport(title))),
		plain("Cần văn bản thì đồng chí mở báo cáo rồi xuất trước ngày đó. Cần giữ báo cáo thì bấm nút dưới đây."))
}

func phraseEnded(title string) Text {
	return lines(plain("Đã đến ngày đồng chí hẹn, báo cáo này đã bị xoá:"), bold(phraseReport(title)))
}
