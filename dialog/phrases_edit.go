package dialog

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"decuong/outline"
)

// The sentences about changing what was written.

const phraseGoneSection = "phần Chưa xếp"

func phraseTitleOf(label string) string { return "tiêu đề " + label }

func phraseNothingToTakeBack(sign string) Text {
	if sign == outline.Redone {
		return plain("Không có gì để làm lại.")
	}
	return plain("Không còn gì để hoàn tác.")
}

// phraseTakenBack tells what stands now where a step changed something, and
// names what else it changed.
func phraseTakenBack(sign string, now, others []string) Text {
	did := "Đã hoàn tác: "
	if sign == outline.Redone {
		did = "Đã làm lại: "
	}
	if len(others) > 0 {
		now = append(now, "cả "+someOf(others, othersNamed, "chỗ"))
	}
	if len(now) == 1 {
		return plain(did + now[0] + ".")
	}
	return plain(strings.TrimSpace(did) + "\n• " + strings.Join(now, ";\n• ") + ".")
}

// othersNamed is how many answers are named that are not quoted.
const othersNamed = 20

// someOf lists the first of some names, and counts the rest.
func someOf(names []string, most int, counted string) string {
	list := strings.Join(names[:min(len(names), most)], "; ")
	if more := len(names) - most; more > 0 {
		list += fmt.Sprintf("; và %d %s nữa", more, counted)
	}
	return list
}

func phraseFileWaits(file, name string) Text {
	return plain("Nội dung “" + file + "” lại chờ ở " + name + ", chưa vào báo cáo.")
}

const phraseLookAtFile = "Xem lại nội dung đang chờ"

const (
	phraseNowSkipped   = "được bỏ qua trở lại"
	phraseNowNotLoose  = "nay không còn đoạn này"
	phraseNowUndecided = "nay chưa đặt"
)

func phraseNowNamed(title string) string {
	if title == "" {
		return "nay để trống"
	}
	return "nay là “" + title + "”"
}

// headingsNamed is how many headings are named of an outline that came back.
const headingsNamed = 4

// phraseNowOutline tells of an outline that came back which sections are again
// as they were, and which are gone.
func phraseNowOutline(sections, questions int, back, gone []string) string {
	says := fmt.Sprintf("nay có %d mục, %d câu hỏi", sections, questions)
	if len(back) > 0 {
		says += "; trở lại như trước: " + someOf(back, headingsNamed, "mục")
	}
	if len(gone) > 0 {
		says += "; không còn: " + someOf(gone, headingsNamed, "mục")
	}
	return says
}

// figuresNamed is how many figures are named of an answer that came back.
const figuresNamed = 40

// phraseNowFigures tells of the figures that an excerpt does not show.
func phraseNowFigures(back, gone []string) string {
	says := ""
	if len(back) > 0 {
		says = "; số liệu trở lại: " + someOf(back, figuresNamed, "số")
	}
	if len(gone) > 0 {
		says += "; số liệu không còn: " + someOf(gone, figuresNamed, "số")
	}
	return says
}

// phraseNowSays tells what stands there; words are counted where they are an
// answer's.
func phraseNowSays(text string, words int, later bool) string {
	says := "nay trống"
	switch {
	case words > 0:
		says = fmt.Sprintf("nay ghi “%s” (%d chữ)", text, words)
	case text != "":
		says = "nay ghi “" + text + "”"
	}
	if later {
		says += ", để sau"
	}
	return says
}

// phraseTakeBackThis is said to a button of an earlier message; then is what
// would stand.
func phraseTakeBackThis(sign string, then []string) Text {
	did := "Nút này ở tin trước. Bây giờ sẽ hoàn tác việc gần nhất; xong thì "
	if sign == outline.Redone {
		did = "Nút này ở tin trước. Bây giờ sẽ làm lại việc vừa hoàn tác; xong thì "
	}
	return plain(did + someOf(then, othersNamed, "chỗ") + ". Đồng chí có làm không?")
}

const phraseAsBefore = "trở lại như trước"

func phraseOthersChanged(names []string) Text {
	return plain("Người khác đã sửa " + strings.Join(names, "; ") + " sau đồng chí. Nếu tiếp tục, nội dung của họ sẽ ra khỏi văn bản, nhưng vẫn được giữ trong lịch sử.")
}

// phraseLost names what cannot be brought back.
func phraseLost(sign string, names []string) Text {
	did := "Không hoàn tác được thay đổi gần nhất ở "
	if sign == outline.Redone {
		did = "Không làm lại được thay đổi vừa hoàn tác ở "
	}
	slices.Sort(names)
	return plain(did + someOf(slices.Compact(names), othersNamed, "chỗ") + ": dữ liệu lưu của bản cần lấy lại đã hỏng, không đọc được. Nội dung hiện nay vẫn nguyên.")
}

// phraseBeforeLost tells what would stand if the step before that were taken back.
func phraseBeforeLost(then []string) Text {
	return plain("Việc trước đó thì hoàn tác được; xong thì " + someOf(then, othersNamed, "chỗ") + ". Đồng chí có làm không?")
}

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

// Versions of an answer.

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
