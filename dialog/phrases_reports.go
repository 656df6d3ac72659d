package dialog

import (
	"fmt"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"decuong/outline"
)

// The sentences about several reports.

func phraseReports(n int) Text {
	if n == 0 {
		return plain("Đồng chí chưa có báo cáo nào.")
	}
	return plain(fmt.Sprintf("Đồng chí có %d báo cáo. Báo cáo được giữ cho đến khi đồng chí xoá hoặc hẹn ngày xoá.", n))
}

// phraseReport is what a report is called. The titles of outlines go on from
// the word "báo cáo", in small letters; what its writer calls it may not.
func phraseReport(title string) string {
	first, _ := utf8.DecodeRuneInString(title)
	if strings.HasPrefix(outline.Fold(title), "bao cao") || !unicode.IsLower(first) {
		return upperFirst(title)
	}
	return "Báo cáo " + title
}

func phraseShelved(n int, s Shelved, present bool) Text {
	state := fmt.Sprintf("Xong %d/%d câu, mở ngày %s", s.Done, s.Total, phraseDay(s.Begun))
	if present {
		state += ", đang làm"
	}
	if !s.Ends.IsZero() {
		state += ", xoá ngày " + phraseDay(s.Ends)
	}
	return lines(bold(fmt.Sprintf("%d. %s", n, phraseReport(s.Title))), plain(state))
}

func phraseDay(at time.Time) string { return at.In(vietnam).Format("02/01/2006") }

const phraseOpenThat = "Mở báo cáo đó"

func phraseEditElsewhere(title string) Text {
	return paragraphs(lines(plain("Tin vừa sửa thuộc báo cáo khác, nên tôi chưa thay đổi gì:"), bold(phraseReport(title))),
		plain("Đồng chí mở báo cáo đó, rồi sửa tin này thêm một lần nữa."))
}

func phraseOpenButton(n int) string { return fmt.Sprintf("Mở báo cáo %d", n) }

func phraseOpened(title string, done, total int) Text {
	return paragraphs(lines(plain("Đã mở báo cáo:"), bold(phraseReport(title))), plain(fmt.Sprintf("Đã xong %d/%d câu.", done, total)))
}

var (
	phraseNoSuchReport = plain("Tôi không thấy báo cáo đó trong danh sách của đồng chí.")
	phraseNewReport    = plain("Mở báo cáo mới. Báo cáo đang làm vẫn còn nguyên trong danh sách.")
	phraseOtherReport  = plain("Nút vừa bấm thuộc báo cáo khác. Đồng chí đang làm báo cáo này:")
	phraseCopied       = plain("Đã mở báo cáo kỳ sau từ báo cáo vừa rồi. Nội dung cũ được chép sang làm nền, câu nào cũng để lại " +
		"làm tiếp: đồng chí gửi nội dung mới để thay, hoặc bấm Sửa câu này để sửa số liệu, rồi bấm Đã xong. Số, ngày và chỗ trống của đề cương phải nhập lại.")
)

func phraseRetitle(title string) Text {
	return paragraphs(plain("Tên trong danh sách hiện nay:"), quote(phraseReport(title)),
		plain("Mời đồng chí gõ tên mới. Tên này chỉ để đồng chí phân biệt, không in trên văn bản."))
}

func phraseRetitled(title string) Text {
	return plain("Đã đổi tên báo cáo thành: " + phraseReport(title) + ".")
}

func phraseDeleteSure(title string, written int) Text {
	return paragraphs(lines(plain("Xoá báo cáo này?"), bold(phraseReport(title))),
		plain(fmt.Sprintf("Báo cáo có %d câu đã viết. Xoá rồi thì không lấy lại được, cả lịch sử cũng mất.", written)))
}

func phraseDeleted(title string) Text { return plain("Đã xoá: " + phraseReport(title) + ".") }

func phraseNextPeriod(title string) string { return title + " (kỳ sau)" }
