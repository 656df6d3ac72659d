package dialog

import (
	"fmt"
	"time"
)

// The sentences about several reports.

func phraseReports(n int) Text {
	if n == 0 {
		return plain("Đồng chí chưa có báo cáo nào.")
	}
	return plain(fmt.Sprintf("Đồng chí có %d báo cáo. Báo cáo chưa xong được giữ mãi.", n))
}

func phraseShelved(n int, title string, begun time.Time, present bool) Text {
	when := "mở ngày " + begun.In(vietnam).Format("02/01/2006")
	if present {
		when += ", đang làm"
	}
	return lines(bold(fmt.Sprintf("%d. %s", n, title)), plain(when))
}

func phraseOpenButton(n int) string { return fmt.Sprintf("Mở báo cáo %d", n) }

func phraseOpened(title string, done, total int) Text {
	return paragraphs(lines(plain("Đã mở báo cáo:"), bold(title)), plain(fmt.Sprintf("Đã xong %d/%d câu.", done, total)))
}

var (
	phraseNoSuchReport = plain("Tôi không thấy báo cáo đó trong danh sách của đồng chí.")
	phraseNewReport    = plain("Mở báo cáo mới. Báo cáo đang làm vẫn còn nguyên trong danh sách.")
	phraseOtherReport  = plain("Nút vừa bấm thuộc báo cáo khác. Đồng chí đang làm báo cáo này:")
	phraseCopied       = plain("Đã mở báo cáo kỳ sau từ báo cáo vừa rồi. Nội dung cũ được chép sang làm nền, câu nào cũng để lại " +
		"làm tiếp: đồng chí gửi nội dung mới để thay, hoặc bấm Sửa câu này để sửa số liệu, rồi bấm Đã xong. Số, ngày và chỗ trống của đề cương phải nhập lại.")
)

func phraseRetitle(title string) Text {
	return paragraphs(plain("Tên trong danh sách hiện nay:"), quote(title),
		plain("Mời đồng chí gõ tên mới. Tên này chỉ để đồng chí phân biệt, không in trên văn bản."))
}

func phraseRetitled(title string) Text {
	return plain("Đã đổi tên báo cáo thành: " + title + ".")
}

func phraseDeleteSure(title string, written int) Text {
	return paragraphs(lines(plain("Xoá báo cáo này?"), bold(title)),
		plain(fmt.Sprintf("Báo cáo có %d câu đã viết. Xoá rồi thì không lấy lại được, cả lịch sử cũng mất.", written)))
}

func phraseDeleted(title string) Text { return plain("Đã xoá báo cáo: " + title + ".") }

func phraseNextPeriod(title string) string { return title + " (kỳ sau)" }
