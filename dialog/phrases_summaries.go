package dialog

import (
	"fmt"

	"decuong/outline"
)

// The sentences about summaries.

const (
	phraseWholeReport  = "cả báo cáo"
	phraseOwnWords     = "Trích câu của tôi"
	phraseOpeningWhere = "Đưa vào báo cáo"
)

var summaryLabels = map[DraftKind]string{DraftOneLine: "Một câu", DraftFivePoint: "Năm ý", DraftOnePage: "Một trang"}

var (
	phraseDeclinedSummary = plain("Không có gì được gửi đi. Không cần máy chủ đó, tôi vẫn tóm tắt được bằng cách trích nguyên văn câu đồng chí đã viết.")
	phraseOwnInstead      = plain("Không cần máy chủ đó, tôi vẫn tóm tắt được bằng cách trích nguyên văn câu đồng chí đã viết.")
	phraseOpenWhich       = plain("Bản tóm tắt cả báo cáo đặt ở đầu phần nào? Bản này sẽ đứng ngay dưới tiêu đề của phần đồng chí chọn.")
	phraseVerbatim        = plain("Bản này trích nguyên văn câu của đồng chí. Đưa lên đầu thì câu đó được in hai lần, ở đầu và ở mục của nó; đồng chí nên bấm Sửa để viết lại trước.")
	phraseNoOpeningThere  = plain("Mục này không có tóm tắt mở đầu, nên không có gì để bỏ.")
)

func phraseSummarise(name string, model bool) Text {
	if model {
		return plain("Tóm tắt " + name + " dài bao nhiêu?")
	}
	return plain("Tóm tắt " + name + " dài bao nhiêu? Bản tóm tắt gồm những câu đồng chí đã viết, giữ nguyên văn.")
}

// phraseSumUp is on a button that sums up more.
func phraseSumUp(name string) string { return shorten("Tóm tắt "+name, 40) }

func phraseLookSummary(name string) string { return shorten("Xem bản tóm tắt "+name, 40) }

func phraseOpeningOf(name string) string { return shorten("Đưa lên đầu "+name, 40) }

func phraseNoOpening(name string) string { return shorten("Bỏ tóm tắt ở đầu "+name, 40) }

func phraseNothingToSummarise(name string) Text {
	return plain(upperFirst(name) + " chưa có nội dung nào để tóm tắt.")
}

func phraseSummary(name string, made *outline.Making) Text {
	if made != nil && made.Amended {
		return plain("Tóm tắt " + name + ", đồng chí đã sửa:")
	}
	return plain("Tóm tắt " + name + ":")
}

// goesStale tells of every summary in the report.
const goesStale = " Sau này nội dung đổi thì bản tóm tắt không tự đổi theo; khi xuất văn bản tôi sẽ nhắc."

func phraseOpenedWith(name string, words int) Text {
	return plain(fmt.Sprintf("Đã đưa tóm tắt lên đầu %s (cả câu %d chữ).", name, words) + goesStale)
}

func phraseHeadingOpened(name string, words int) Text {
	return plain(fmt.Sprintf("Đã đưa tóm tắt (%d chữ) lên đầu %s, ngay dưới tiêu đề.", words, name) + goesStale)
}

func phraseOpeningTaken(name string) Text {
	return plain("Ở " + name + " còn nội dung chưa xếp vào câu hỏi nào, nên chưa đưa tóm tắt vào được. Đồng chí xếp nội dung đó trước, rồi bấm lại.")
}

func phraseOpeningGone(name string) Text {
	return plain("Đã bỏ tóm tắt ở đầu " + name + ". Bấm Hoàn tác thì có lại.")
}

func phraseSummaryElsewhere(name, report string) Text {
	return plain("Đã tóm tắt xong " + name + " của báo cáo “" + report + "”. Bản tóm tắt chờ ở đó: đồng chí mở báo cáo đó để xem.")
}
