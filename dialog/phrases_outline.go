package dialog

import (
	"fmt"
	"path"
	"strings"

	"decuong/outline"
)

// The sentences about the outline itself.

const (
	phraseOutlineItself = "đề cương"
	phraseLineBefore    = "Dòng trước"
	phraseLineAfter     = "Dòng sau"
)

var phraseSendOutline = italic("Nếu cấp trên gửi đề cương khác, đồng chí gửi tệp Word (.docx) đó vào đây.")

func phraseOutlineRead(name string) Text {
	return plain("Đã đọc tệp “" + name + "” làm đề cương. Đồng chí xem tôi hiểu có đúng không; chỗ nào sai thì bấm vào mục đó để sửa, đúng rồi thì bấm Bắt đầu.")
}

func phraseNoOutline(name string) Text {
	return plain("Tệp “" + name + "” không thấy mục nào: không dòng nào bắt đầu bằng số, chữ cái hay gạch đầu dòng. " +
		"Đồng chí kiểm tra có đúng tệp đề cương không, hoặc đánh số các mục rồi gửi lại.")
}

// phraseFromFile names a report by the file that its outline came in.
func phraseFromFile(name string) string {
	if title := strings.TrimSpace(strings.TrimSuffix(name, path.Ext(name))); title != "" {
		return shorten(title, titleSize)
	}
	return "Đề cương gửi lên"
}

// phraseOutline tells what is to know of the whole.
func phraseOutline(o *outline.Outline, page, pages int) Text {
	counted := fmt.Sprintf("%d mục, %d câu hỏi.", len(o.Sections), len(o.Questions()))
	if pages > 1 {
		counted += fmt.Sprintf(" Trang %d/%d.", page, pages)
	}
	title := "(đề cương không ghi tên báo cáo)"
	if o.Title != "" {
		title = phraseReport(o.Title)
	}
	head := lines(bold("Đề cương: "+shorten(title, titleSize)), plain(counted))
	if page > 1 {
		return head
	}
	var implied []string
	tables := 0
	for _, s := range o.Sections {
		if tables += len(s.Tables); s.Implied {
			implied = append(implied, s.Label)
		}
	}
	return lines(head,
		phraseList("Tệp thiếu đề mục, tôi suy ra từ số thứ tự: ", implied),
		phraseCount(tables, "Bảng phải điền: %d."),
		phraseCount(len(o.Blanks), "Chỗ trống phải điền ở phần đầu: %d."),
		phraseCount(len(o.Leftovers), "Dòng không dùng: %d."))
}

// phraseCount says how many there are, if any.
func phraseCount(n int, sentence string) Text {
	if n == 0 {
		return nil
	}
	return plain(fmt.Sprintf(sentence, n))
}

// doubtful tells why a line may have been misread.
var doubtful = map[outline.RemarkKind]string{
	outline.NoTitle: "không có tên", outline.LongTitle: "rất dài", outline.SameLabel: "trùng số", outline.SameTitle: "trùng tên",
	outline.LostNumbers: "hướng dẫn có thể là câu hỏi mất số",
}

func phraseMisread(all []string, shown int) Text {
	if len(all) == 0 {
		return nil
	}
	list := strings.Join(all[:min(len(all), shown)], "; ")
	if more := len(all) - shown; more > 0 {
		list += fmt.Sprintf("; và %d chỗ nữa", more)
	}
	return plain("Nên xem lại: " + list + ".")
}

var phraseOutlineHelp = italic("Dòng in đậm là đề mục, dòng không in đậm là câu hỏi. Bấm vào mục, hoặc gõ số mục, để sửa.")

func phraseTreeLine(depth int, title string, notes, tables int, implied bool) string {
	line := strings.Repeat("\u00a0\u00a0\u00a0\u00a0", depth) + title
	var more []string
	if implied {
		more = append(more, "suy ra")
	}
	if notes > 0 {
		more = append(more, fmt.Sprintf("%d dòng hướng dẫn", notes))
	}
	if tables > 0 {
		more = append(more, fmt.Sprintf("%d bảng", tables))
	}
	if more == nil {
		return line
	}
	return line + " [" + strings.Join(more, ", ") + "]"
}

// phraseLineKind tells what a line is.
func phraseLineKind(question bool, below int, implied bool, tables int) Text {
	kind := fmt.Sprintf("Đề mục, có %d mục bên dưới.", below)
	if question {
		kind = "Câu hỏi."
	}
	if implied {
		kind += " Tệp không có dòng này; tôi suy ra từ số thứ tự."
	}
	if tables > 0 {
		kind += fmt.Sprintf(" Có %d bảng phải điền.", tables)
	}
	return italic(kind)
}

func phraseNote(n int, text string) Text {
	return italic(fmt.Sprintf("Hướng dẫn %d: %s", n, text))
}

func phraseNoteButton(n int) string { return fmt.Sprintf("Hướng dẫn %d", n) }

func phraseNoteOf(n int, name string) Text {
	return bold(fmt.Sprintf("Hướng dẫn %d của %s", n, name))
}

func phraseRenameButton(implied bool) string {
	if implied {
		return "Đặt tên"
	}
	return labels[actRename]
}

func phraseRemoveButton(below int, implied bool) string {
	if below > 0 && !implied {
		return fmt.Sprintf("Xoá cùng %d mục dưới", below)
	}
	return labels[actRemove]
}

// What was done to a line.
const (
	phrasePromoted  = "Đã đưa lên một cấp."
	phraseDemoted   = "Đã đưa xuống một cấp."
	phraseGuided    = "Đã chuyển thành hướng dẫn của mục này."
	phraseJoined    = "Đã nối vào dòng trên."
	phraseRemoved   = "Đã xoá; dòng đã xoá nằm trong Dòng không dùng, lấy lại được."
	phraseRenamed   = "Đã đổi tên."
	phraseCut       = "Đã tách; đây là phần sau."
	phraseNoteAsked = "Đã chuyển thành câu hỏi."
	phraseLeftAsked = "Đã lấy lại thành một mục."
	phraseLeftNoted = "Đã lấy lại thành hướng dẫn của mục này."
)

func phraseReshaped(done string, orphans int) Text {
	if orphans > 0 {
		done += fmt.Sprintf(" %d nội dung đã viết không còn câu hỏi, được giữ ở Chưa xếp.", orphans)
	}
	return plain(done)
}

var (
	phraseCannotReshape   = plain("Việc đó không làm được ở dòng này, nên đề cương giữ nguyên.")
	phraseStillConfirming = plain("Chào đồng chí trở lại. Đồng chí đang xem đề cương; đúng rồi thì bấm Bắt đầu.")
	phraseNotBegunYet     = plain("Đồng chí đang xem đề cương, nên tin vừa gửi chưa vào báo cáo. Bấm nút cuối cùng nếu đó là câu trả lời; bấm Bắt đầu để tôi hỏi từng câu.")
)

func phraseRename(place, title string) Text {
	if title == "" {
		return plain("Mời đồng chí gõ tiêu đề của " + place + ".")
	}
	return paragraphs(plain("Tên hiện nay của "+place+":"), quote(title), plain("Mời đồng chí gõ tên mới; muốn đổi cả số mục thì gõ số ở đầu, ví dụ “2.4. Công tác cán bộ”."))
}

func phraseSplit(title string) Text {
	return paragraphs(plain("Tách dòng này ở đâu?"), quote(title), plain("Đồng chí chọn chỗ bắt đầu phần sau, hoặc gõ mấy chữ đầu của phần sau."))
}

func phraseCutButton(words string) string { return "… | " + words }

func phraseNoSuchCut(words string) Text {
	return plain("Trong dòng không có chữ “" + words + "” (hoặc chữ đó ở ngay đầu dòng), nên tôi chưa tách.")
}

func phraseUnusedButton(n int) string { return fmt.Sprintf("Dòng không dùng (%d)", n) }

func phraseLeftovers(n, page, pages int) Text {
	switch {
	case n == 0:
		return plain("Không có dòng nào bị bỏ ra ngoài đề cương.")
	case pages == 1:
		return plain(fmt.Sprintf("%d dòng không dùng làm câu hỏi hay hướng dẫn. Bấm số để xem và lấy lại:", n))
	}
	return plain(fmt.Sprintf("%d dòng không dùng làm câu hỏi hay hướng dẫn, trang %d/%d. Bấm số để xem và lấy lại:", n, page, pages))
}

// unusedAs tells why a line is not used.
var unusedAs = map[outline.RemarkKind]string{
	outline.Decoration: "trang trí", outline.FillLine: "chỗ để điền", outline.TableRow: "dòng của bảng", outline.ContentsEntry: "mục lục",
	outline.PageNumber: "số trang", outline.RunningHeader: "đầu trang", outline.Footnote: "chú thích", outline.SignatureBlock: "nơi nhận, chữ ký",
	outline.Annex: "phụ lục", outline.CoverLetter: "công văn kèm theo", outline.TakenOut: "đồng chí đã xoá", outline.FormerSection: "của đề cương cũ",
}

func phraseLeftover(n int, text string, why outline.RemarkKind) Text {
	return plain(fmt.Sprintf("%d. %s [%s]", n, text, unusedAs[why]))
}

func phraseLeftoverIs(why outline.RemarkKind) Text {
	return italic("Dòng không dùng (" + unusedAs[why] + "):")
}
