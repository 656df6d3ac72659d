package dialog

import (
	"fmt"
	"strings"
	"time"

	"decuong/outline"
)

// The sentences about new editions of an outline, and about what has no
// question in them.

var (
	phraseNoEdition    = plain("Đề cương đó không còn chờ ở đây nữa. Muốn dùng, đồng chí gửi lại tệp.")
	phraseNothingLoose = plain("Không có nội dung nào chưa xếp: mọi nội dung đã viết đều có câu hỏi.")
	phraseLooseHeading = bold("CHƯA XẾP")
	phrasePlaceWhere   = plain("Chuyển vào câu nào? Bấm một nút dưới đây, hoặc gõ số mục (ví dụ 2.3.1), hay vài chữ trong tiêu đề.")
)

// phraseOutlineStays is said when the new edition was not taken after all.
func phraseOutlineStays(file, name string) Text {
	return plain("Đã giữ nguyên đề cương và các câu trả lời. Đề cương trong tệp “" + file + "” không mất, vẫn chờ ở " + name + ".")
}

func phraseComparison(name string, e editionEffect, page, pages int) Text {
	counted := fmt.Sprintf("Giữ nguyên %d mục, chuyển chỗ %d, đổi câu chữ %d, mới %d, bỏ %d.", e.kinds[outline.SectionSame],
		e.kinds[outline.SectionMoved], e.kinds[outline.SectionRenamed], e.kinds[outline.SectionNew], e.kinds[outline.SectionGone])
	text := lines(
		plain("So đề cương trong tệp “"+name+"” với đề cương đang dùng. Chưa có gì thay đổi."),
		plain(counted),
		phraseAnswersKept(e))
	if pages > 1 {
		return lines(text, plain(fmt.Sprintf("Trang %d/%d.", page, pages)))
	}
	return text
}

// phraseAnswersKept tells what becomes of the answers.
func phraseAnswersKept(e editionEffect) Text {
	if e.kept+e.homeless == 0 {
		return plain("Chưa có câu trả lời nào.")
	}
	text := fmt.Sprintf("%d câu trả lời theo sang đề cương mới.", e.kept)
	if e.homeless > 0 {
		text += fmt.Sprintf(" %d câu trả lời (%d chữ) không còn câu hỏi: giữ ở Chưa xếp, không mất chữ nào.", e.homeless, e.words)
	}
	return plain(text)
}

// phraseMove tells what becomes of one section, and of what was written there.
func phraseMove(m outline.Move, was, is string, words int) Text {
	text := map[outline.MoveKind]string{
		outline.SectionSame:    "Giữ nguyên: " + is,
		outline.SectionMoved:   "Chuyển: " + was + " → " + is,
		outline.SectionRenamed: "Đổi câu chữ: " + was + " → " + is,
		outline.SectionNew:     "Mới: " + is,
		outline.SectionGone:    "Bỏ: " + was,
	}[m.Kind]
	if m.Homeless && m.New >= 0 {
		text += " (nay là đề mục)"
	}
	switch {
	case words == 0:
		return plain("• " + text)
	case m.Homeless:
		return bold(fmt.Sprintf("• %s; %d chữ sang Chưa xếp", text, words))
	}
	return plain(fmt.Sprintf("• %s; %d chữ", text, words))
}

func phraseApplied(e editionEffect) Text {
	if e.kept+e.homeless == 0 {
		return plain("Đã thay đề cương của báo cáo này.")
	}
	return paragraphs(plain("Đã thay đề cương của báo cáo này."), phraseAnswersKept(e))
}

func phraseLooseButton(n int) string { return fmt.Sprintf("Chưa xếp (%d)", n) }

func phraseLooseList(n int) Text {
	return plain(fmt.Sprintf("Có %d nội dung chưa xếp: đồng chí đã viết, nhưng đề cương hiện nay không có câu hỏi tương ứng. Nội dung này in ở cuối văn bản, trừ khi có ghi “không in vào văn bản”. Đồng chí bấm số để chuyển vào một câu, hoặc chọn có in hay không:", n))
}

// phraseLooseNote reminds of what has no question: so many that the document
// has, so many that it has not.
func phraseLooseNote(in, out int) Text {
	switch {
	case in == 0 && out == 0:
		return nil
	case in == 0:
		return plain(fmt.Sprintf("Chưa xếp: %d nội dung không còn câu hỏi, không in vào văn bản.", out))
	case out == 0:
		return plain(fmt.Sprintf("Chưa xếp: %d nội dung không còn câu hỏi, in ở cuối văn bản.", in))
	}
	return plain(fmt.Sprintf("Chưa xếp: %d nội dung không còn câu hỏi; %d in ở cuối văn bản, %d không in.", in+out, in, out))
}

func phraseLoose(n int, heading string, words int, text string, out bool) Text {
	return lines(bold(fmt.Sprintf("(%d) %s: %d chữ", n, loose(heading), words)+notPrinted(out)), quote(text))
}

func phraseOrphan(heading string, words int, out bool) Text {
	return lines(bold(loose(heading)), plain(fmt.Sprintf("Nội dung chưa xếp, %d chữ%s:", words, notPrinted(out))))
}

func notPrinted(out bool) string {
	if out {
		return ", không in vào văn bản"
	}
	return ""
}

func phrasePrinting(out bool) Text {
	if out {
		return plain("Văn bản sẽ không in nội dung này. Nội dung vẫn ở trong báo cáo, phần Chưa xếp.")
	}
	return plain("Nội dung này lại được in ở cuối văn bản.")
}

// loose names a section that is no more.
func loose(heading string) string {
	if strings.TrimSpace(heading) == "" {
		return "Mục cũ không rõ tên"
	}
	return heading
}

func phraseEditedLoose(heading string) Text {
	return plain("Đã sửa theo tin đồng chí vừa sửa. Đoạn này đang ở Chưa xếp: " + loose(heading) + ".")
}

func phraseFoundLoose(n int) Text {
	if n == 0 {
		return nil
	}
	return plain(fmt.Sprintf("Có %d chỗ trong phần Chưa xếp.", n))
}

func phrasePlaceAt(label, title string) string {
	if label == title {
		return "Vào “" + title + "”"
	}
	return "Vào " + label + ": " + title
}

func phrasePlaced(name string, words int) Text {
	return plain(fmt.Sprintf("Đã chuyển nội dung vào %s, nay có %d chữ.", name, words))
}

// Editions of the past.

func phraseEditions(n int) Text {
	return plain(fmt.Sprintf("Đề cương của báo cáo này có %d bản trước. Bấm để xem; xem rồi mới dùng lại.", n))
}

func phraseEdition(n, sections, questions int, until time.Time) Text {
	return plain(fmt.Sprintf("Bản %d: %d mục, %d câu hỏi, dùng đến %s", n, sections, questions, phraseTime(until)))
}

func phraseEditionLost(n int, until time.Time) Text {
	return plain(fmt.Sprintf("Bản %d: dữ liệu lưu đã hỏng, không đọc được, dùng đến %s", n, phraseTime(until)))
}

func phraseEditionWas(until time.Time, page, pages int) Text {
	text := "Đề cương, bản dùng đến " + phraseTime(until)
	if pages > 1 {
		text += fmt.Sprintf(", trang %d/%d", page, pages)
	}
	return bold(text + ":")
}

var (
	phraseNoEditions   = plain("Đề cương của báo cáo này chưa thay đổi lần nào.")
	phraseEditionTaken = plain("Đã dùng lại bản cũ của đề cương.")
)
