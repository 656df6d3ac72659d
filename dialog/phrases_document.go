package dialog

import (
	"fmt"
	"strings"
	"time"

	"decuong/outline"
)

// The sentences about the document: what is missing, its form, its delivery.

// vietnam is the time zone of the people we speak with. Vietnam has kept
// UTC+7 since 1975.
var vietnam = time.FixedZone("ICT", 7*60*60)

func phraseTally(c count) Text {
	if c.written+c.skipped == c.total {
		return plain(fmt.Sprintf("Đồng chí đã đi hết %d câu: đã viết %d, bỏ qua %d.", c.total, c.written, c.skipped))
	}
	if c.gaps > 0 {
		return plain(fmt.Sprintf("Trong %d câu: đã viết %d, bỏ qua %d, để sau %d, bảng chưa điền đủ %d, còn trống %d.", c.total, c.written, c.skipped, c.later, c.gaps, c.empty))
	}
	return plain(fmt.Sprintf("Trong %d câu: đã viết %d, bỏ qua %d, để sau %d, còn trống %d.", c.total, c.written, c.skipped, c.later, c.empty))
}

// phraseMissing names the places that keep the document a draft, and what it
// says in the place of skipped answers.
func phraseMissing(empty, later, gaps, skipped, form []string) Text {
	missing := lines(
		phraseList("Câu chưa có nội dung: ", empty),
		phraseList("Câu để sau: ", later),
		phraseList("Bảng chưa điền đủ: ", gaps),
		phraseList("Thông tin văn bản còn thiếu: ", form))
	if missing == nil && skipped == nil {
		return plain("Không còn thiếu gì.")
	}
	return lines(missing, phraseList("Văn bản ghi “Không có nội dung báo cáo.” ở: ", skipped))
}

// phraseList names places after a lead, the first of them if there are many.
func phraseList(lead string, places []string) Text {
	if len(places) == 0 {
		return nil
	}
	list := strings.Join(places[:min(len(places), missingShown)], "; ")
	if more := len(places) - missingShown; more > 0 {
		list += fmt.Sprintf("; và %d mục nữa", more)
	}
	return plain(lead + list + ".")
}

func phraseGaps(name string, gaps int) string { return fmt.Sprintf("%s (còn %d ô)", name, gaps) }

func phraseSpots(n, page, pages int) Text {
	if n == 0 {
		return plain("Không còn câu nào trống hay để sau.")
	}
	text := fmt.Sprintf("%d câu còn trống hoặc để sau.", n)
	if pages > 1 {
		text += fmt.Sprintf(" Trang %d/%d.", page, pages)
	}
	return plain(text + " Bấm để đến:")
}

// phraseStaleSummaries names the questions whose summaries are out of date.
func phraseStaleSummaries(places []string) Text {
	return phraseList("Tóm tắt ở đầu các phần sau đã cũ, vì nội dung đã đổi; văn bản vẫn in bản cũ: ", places)
}

// phraseBlanksLeft names the questions whose wording has blanks.
func phraseBlanksLeft(n int, places []string) Text {
	return phraseList(fmt.Sprintf("Còn %d chỗ trống […] trong câu chữ, ở: ", n), places)
}

func phraseGoOpen(name string) string { return "Đến " + name }

func phraseExported(complete bool) Text {
	if complete {
		return plain("Văn bản đã đủ nội dung. Đồng chí đọc lại toàn văn trước khi trình ký.")
	}
	return plain("Bản thảo đến lúc này. Chỗ còn thiếu được để trống trong văn bản.")
}

var phraseFirstPage = plain("Trang đầu của văn bản.")

// phraseFileName names the document's file by what it is about.
func phraseFileName(subject string, complete, pdf bool) string {
	if folded := outline.Fold(subject); !strings.HasPrefix(folded, "bao cao") {
		subject = "Báo cáo " + subject
	}
	name := fileName(subject)
	if !complete {
		name += " - dự thảo"
	}
	if pdf {
		return name + ".pdf"
	}
	return name + ".docx"
}

// fileName returns words as they can be the name of a file, without an ending.
func fileName(words string) string {
	name := strings.Join(strings.Fields(strings.Map(inFileNames, words)), " ")
	return strings.TrimRight(cutSentence(name, nameSize), "… ,.;-")
}

// nameSize is how long the name of a file is at most, in runes, and half of it
// how long at least of one that is cut.
const nameSize = 70

// joints are words that something new begins with: nothing stands between the
// words of a name there.
var joints = map[string]bool{
	"của": true, "về": true, "và": true, "trong": true, "tại": true, "ở": true, "theo": true, "để": true, "do": true, "từ": true, "đến": true,
	"năm": true, "ngày": true, "với": true, "cho": true, "nhằm": true, "giai": true, "gắn": true, "tiến": true, "trên": true, "qua": true,
}

// cutSentence cuts words where something new begins, so that none is cut off
// from what it belongs to; between any two where there is no such place.
func cutSentence(words string, size int) string {
	if len([]rune(words)) <= size {
		return words
	}
	cut, length := "", 0
	for at, word := range strings.Fields(words) {
		if joints[word] && length <= size && length > size/2 {
			cut = strings.Join(strings.Fields(words)[:at], " ")
		}
		length += len([]rune(word)) + 1
	}
	if cut == "" {
		return shorten(words, size)
	}
	return cut
}

func phraseDataName(title string) string { return fileName(title) + ".json" }

var phraseData = plain("Thông tin văn bản và mọi câu trả lời, để chương trình khác đọc. Văn bản Word lấy bằng Xuất bản thảo.")

// inFileNames replaces the signs that some system refuses in names of files.
func inFileNames(r rune) rune {
	switch {
	case r == '/':
		return '-'
	case strings.ContainsRune(`\:*?"<>|`+"\n\t", r):
		return ' '
	}
	return r
}

var phraseDeliverFailed = plain("Chưa gửi được văn bản. Nội dung của đồng chí vẫn còn nguyên. Mời đồng chí thử lại sau ít phút.")

// Forms.

func phraseShapes(present string) Text {
	return plain("Văn bản đang theo mẫu: " + present + ". Đồng chí chọn mẫu:")
}

func phraseShapePicked(title string) Text { return plain("Văn bản sẽ theo mẫu: " + title + ".") }

func phraseShapeButton(title string) string { return "Mẫu: " + shorten(title, 40) }
