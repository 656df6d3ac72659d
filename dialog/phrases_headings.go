package dialog

import (
	"fmt"
	"strings"
)

// Names of sections.

func phraseBullet(n int) string { return fmt.Sprintf("ý %d", n) }

// phraseName calls a section by its label; one that says what it is, like
// "PHẦN IV", needs no word before it.
func phraseName(label string) string {
	if strings.Contains(label, " ") {
		return label
	}
	return "mục " + label
}

func phraseNameWithin(label, part string) string { return phraseName(label) + ", " + part }

// Lost headings.

func phraseLostHeading(label, likely string) Text {
	text := "Đề cương cấp trên gửi thiếu tiêu đề của " + label + "."
	if likely == "" {
		return plain(text + " Đồng chí chọn cách ghi:")
	}
	return plain(text + " Theo các báo cáo cùng loại, tiêu đề thường là “" + likely + "”. Đồng chí chọn cách ghi:")
}

func phraseTitleOrAnswer(text, label, question string) Text {
	return plain("“" + text + "” là tiêu đề của " + label + ", hay là nội dung của " + question + "?")
}

func phraseAsTitle(label string) string { return "Đặt làm tiêu đề " + label }

func phraseOrAnswer(question string) Text {
	return italic("Nếu đồng chí gõ nội dung ngay, tôi ghi vào câu hỏi đang mở: “" + question + "”.")
}

func phraseUseTitle(title string) string { return "Dùng “" + title + "”" }

func phraseTypeTitle(label string) Text {
	return plain("Mời đồng chí gõ tiêu đề của " + label + ".")
}

func phraseNamed(label, title string) Text {
	if title == "" {
		return plain(label + " được để trống tiêu đề; trong văn bản chỉ có “" + label + "”.")
	}
	return plain("Đã đặt tên " + label + ": " + title + ".")
}
