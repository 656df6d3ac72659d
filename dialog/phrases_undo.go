package dialog

import (
	"fmt"
	"slices"
	"strings"

	"decuong/outline"
)

// The sentences about taking a change back, and what stands then.

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
