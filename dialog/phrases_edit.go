package dialog

import "fmt"

// The sentences about changing what was written.

func phraseParts(name string, parts, words int) Text {
	return plain(fmt.Sprintf("%s có %d đoạn, %d chữ. Bấm Sửa để sửa chữ trong một đoạn; đoạn đồng chí tự gõ thì sửa chính tin đã gửi cũng được.", upperFirst(name), parts, words))
}

func phrasePart(n int, text string) Text {
	return lines(bold(fmt.Sprintf("Đoạn %d", n)), quote(text))
}

func phraseRevisePart(n int) string { return fmt.Sprintf("Sửa đoạn %d", n) }

func phraseDropPart(n int) string { return fmt.Sprintf("Xoá đoạn %d", n) }

func phraseMovePart(n int) string { return fmt.Sprintf("Dời đoạn %d", n) }

func phraseDropped(name string, words int) Text {
	return plain(fmt.Sprintf("Đã xoá một đoạn của %s, còn %d chữ. Đoạn đã xoá vẫn ở trong lịch sử.", name, words))
}

func phraseClearSure(name string, words int) Text {
	return plain(fmt.Sprintf("Đồng chí có chắc muốn xoá hết %d chữ của %s không? Nội dung vẫn được giữ trong lịch sử.", words, name))
}

func phraseCleared(name string) Text {
	return plain("Đã xoá hết nội dung của " + name + ". Nội dung cũ vẫn ở trong lịch sử.")
}

func phraseDone(name string) Text { return plain("Đã ghi nhận " + name + " là xong.") }

func phraseRewrite(name string, words int) Text {
	return plain(fmt.Sprintf("Mời đồng chí gửi nội dung mới của %s. Tin sắp gửi sẽ thay %d chữ đang có; nội dung cũ vẫn ở trong lịch sử.", name, words))
}

func phraseRevise(name string) Text {
	return plain("Đồng chí chép đoạn dưới đây của " + name + ", sửa rồi gửi lại. Tin gửi lại sẽ thay đoạn này; bản cũ ở trong lịch sử.")
}

func phraseRevised(name string, words int) Text {
	return plain(fmt.Sprintf("Đã sửa một đoạn của %s (cả câu %d chữ):", name, words))
}

func phraseReplaceOrAdd(name string, words int) Text {
	return plain(fmt.Sprintf("%s đang có nội dung kỳ trước. Nội dung vừa gửi (%d chữ) được giữ lại, chưa vào báo cáo. Đồng chí muốn thay nội dung cũ hay nối thêm?", upperFirst(name), words))
}

func phraseMoveWhere(name string) Text {
	return plain("Dời đoạn này của " + name + " đến mục nào? Đồng chí gõ số mục (ví dụ 2.3.1), hoặc vài chữ trong tiêu đề.")
}

func phraseMoveWhich(words string) Text {
	return plain("“" + words + "” có ở nhiều mục. Dời đoạn này đến mục nào?")
}

func phraseNoSuchPlace(words string) Text {
	return plain("Tôi không thấy câu hỏi nào khác có số mục hay tiêu đề “" + words + "”.")
}

func phraseMoved(from, to string, words int) Text {
	return plain(fmt.Sprintf("Đã dời một đoạn từ %s sang %s, nay có %d chữ.", from, to, words))
}
