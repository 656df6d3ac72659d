package dialog

import (
	"fmt"
	"time"

	"decuong/outline"
)

// The sentences about versions of an answer.

func phraseNoVersions(name string) Text {
	return plain(upperFirst(name) + " chưa có bản nào trước bản hiện nay.")
}

func phraseVersions(name string, n int) Text {
	return plain(fmt.Sprintf("Lịch sử của %s: %d bản trước.", name, n))
}

var sources = map[outline.Source]string{
	outline.Typed: "gõ tay", outline.Voice: "đọc thành chữ", outline.File: "từ tệp",
	outline.Accepted: "từ gợi ý", outline.Restored: "khôi phục", outline.Summary: "tóm tắt", outline.Copied: "kỳ trước",
}

func phraseVersionNow(words int, from outline.Source) Text {
	if words == 0 {
		return plain("Hiện nay: còn trống")
	}
	return plain(fmt.Sprintf("Hiện nay: %d chữ, %s", words, sources[from]))
}

// phraseVersion tells of a version: how long, from what source, until when, and
// who changed it then.
func phraseVersion(n int, mine bool, v version) Text {
	who, a, until := "đồng chí thay", v.answer, v.until.At
	if !mine {
		who = "người khác thay"
	}
	what := fmt.Sprintf("%d chữ, %s", a.State(0).Words, sources[source(a)])
	switch {
	case v.lost:
		what = "dữ liệu lưu đã hỏng, không đọc được"
	case a.Mark == outline.Skipped:
		what = "bỏ qua"
	case len(a.Parts) == 0:
		what = "còn trống"
	}
	return plain(fmt.Sprintf("Bản %d: %s; %s lúc %s", n, what, who, phraseTime(until)))
}

var phraseVersionLost = plain("Dữ liệu lưu của bản này đã hỏng, không đọc được. Nội dung hiện nay vẫn nguyên.")

func phraseCompareWith(n int) Text {
	return plain(fmt.Sprintf("So bản %d với bản nào?", n))
}

func phraseOneVersion(name string) Text {
	return plain(upperFirst(name) + " chỉ có một bản trước, đã so với bản hiện nay ở trên.")
}

func phraseCompared(name string, older, newer int) Text {
	return plain(fmt.Sprintf("%s, từ bản %d đến bản %d (gạch ngang: đã bỏ; gạch chân: thêm mới):", upperFirst(name), older, newer))
}

// phraseTime tells a time as people in Vietnam do.
func phraseTime(at time.Time) string { return at.In(vietnam).Format("15:04 ngày 02/01/2006") }

func phraseVersionButton(n int) string { return fmt.Sprintf("Bản %d", n) }

func phraseVersionWas(name string, n int, until time.Time) Text {
	return plain(fmt.Sprintf("%s, bản %d, dùng đến %s:", upperFirst(name), n, phraseTime(until)))
}

var (
	phraseSince          = plain("Thay đổi từ bản này đến nay (gạch ngang: đã bỏ; gạch chân: thêm mới):")
	phraseSameAsNow      = plain("Bản này giống nội dung hiện nay.")
	phraseNothingWritten = italic("(không có chữ nào)")
)

func phraseRestored(name string) Text { return plain("Đã dùng lại bản cũ của " + name + ".") }
