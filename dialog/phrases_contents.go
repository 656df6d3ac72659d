package dialog

import (
	"fmt"

	"decuong/outline"
)

// The sentences of finding one's way.

const (
	phrasePageBefore    = "Trang trước"
	phrasePageAfter     = "Trang sau"
	phraseWholeContents = "Các phần"
	phraseNoTitle       = "(chưa có tiêu đề)"
)

var phraseContentsHelp = italic("● đã viết  ○ trống  ◐ để sau  – bỏ qua\nBấm vào mục, hoặc gõ số mục (ví dụ 2.3.1).")

func phraseContents(done, total, page, pages int) Text {
	text := fmt.Sprintf("Mục lục: đã xong %d/%d câu.", done, total)
	if pages > 1 {
		text += fmt.Sprintf(" Trang %d/%d.", page, pages)
	}
	return plain(text)
}

// phrasePages names a page by what it begins and ends with.
func phrasePages(first, last string) string {
	if first == last {
		return first
	}
	return first + " đến " + last
}

func phraseSettled(done, total int) string { return fmt.Sprintf("[%d/%d]", done, total) }

func stateSign(s outline.State) string {
	switch {
	case s.Mark == outline.Skipped:
		return "–"
	case s.Mark == outline.Later || s.Gaps > 0:
		return "◐"
	case s.Words > 0:
		return "●"
	}
	return "○"
}

var phraseSearchWhat = plain("Đồng chí muốn tìm gì? Gõ vài chữ, có dấu hay không dấu đều được.")

var phraseTooLongToSearch = plain("Tin này dài, không giống chữ cần tìm, nên tôi ghi vào câu hỏi đang mở để không mất chữ nào.")

func phraseNotFound(words string) Text {
	return plain("Không thấy “" + words + "” trong mục lục và các câu trả lời.")
}

func phraseFound(words string, hits, shown int) Text {
	if shown < hits {
		return plain(fmt.Sprintf("“%s” có ở %d mục, đây là %d mục đầu:", words, hits, shown))
	}
	return plain(fmt.Sprintf("“%s” có ở %d mục:", words, hits))
}

func phraseHit(place, title, excerpt string) Text {
	hit := lines(bold(place), plain(title))
	if excerpt == "" {
		return hit
	}
	return lines(hit, italic("… "+excerpt+" …"))
}

// Reading the report.

func phraseReadPart(label string) string { return "Đọc " + label }

func phraseReading(page, pages int) Text {
	if pages == 1 {
		return italic("Báo cáo sẽ đọc như sau:")
	}
	return italic(fmt.Sprintf("Báo cáo sẽ đọc như sau, trang %d/%d:", page, pages))
}

var (
	phraseReadSkipped = italic("(bỏ qua: không có nội dung báo cáo)")
	phraseReadEmpty   = italic("(còn trống)")
	phraseReadLater   = italic("(để sau: cần xem lại)")
)

const phraseReadWhole = "Xem toàn văn"
