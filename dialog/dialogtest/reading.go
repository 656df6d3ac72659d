package dialogtest

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"decuong/dialog"
	"decuong/outline"
)

// A reading is a form that a line can have, and what it does.
type reading struct {
	form *regexp.Regexp
	do   func(m []string) Action
}

// readings are the forms of lines in brackets, the first that fits.
var readings = []reading{
	{line(`\[([^\]]+)\](?: trên “(.+)”)?`), func(m []string) Action { return Action{Do: "press", Words: m[1], On: m[2]} }},
	{line(`\(sửa “(.+?)”\) (.*)`), func(m []string) Action { return Action{Do: "edit", On: m[1], Words: m[2]} }},
	{line(`\(trả lời “(.+?)”\) (.*)`), func(m []string) Action { return Action{Do: "reply", On: m[1], Words: m[2]} }},
	{line(`\(chuyển tiếp\) (.*)`), func(m []string) Action { return Action{Do: "forward", Words: m[1]} }},
	{line(`\((in đậm|in nghiêng|gạch chân) “(.+?)”\) (.*)`), func(m []string) Action { return Action{Do: "write", Words: m[3], Marks: marked(m[3], m[2], m[1])} }},
	{line(`\(dán (\d+) ký tự\)`), func(m []string) Action { return Action{Do: "paste", Count: number(m[1])} }},
	{line(`\((\d+) tin\) (.+)`), func(m []string) Action { return Action{Do: "many", Count: number(m[1]), Words: m[2]} }},
	{line(`\(album (\d+) ảnh\) ?(.*)`), func(m []string) Action {
		return Action{Do: "album", Count: number(m[1]), Words: m[2], With: dialog.Photo}
	}},
	{line(`\(tệp “(.+?)”\) ?(.*)`), func(m []string) Action {
		return Action{Do: "write", With: dialog.Document, File: m[1], Words: m[2]}
	}},
	{line(`\((` + strings.Join(mediaNames(), "|") + `)\)(?: (.*))?`), func(m []string) Action { return Action{Do: "write", Words: m[2], With: media[m[1]], Kind: m[1]} }},
	{line(`\(theo đường-dẫn-(\d+)\)`), func(m []string) Action { return Action{Do: "follow", Count: number(m[1])} }},
	{line(`\(máy của (.+)\)`), func(m []string) Action { return Action{Do: "phone", Words: m[1]} }},
	{line(`\((\S+) vào báo cáo của (.+)\)`), func(m []string) Action { return Action{Do: "share", Words: m[1], On: m[2]} }},
	{line(`\(mỗi ngày (\d+) token\)`), func(m []string) Action { return Action{Do: "ration", Count: number(m[1])} }},
	{line(`\(nhóm “(.+)”\)`), func(m []string) Action { return Action{Do: "group", Words: m[1]} }},
	{line(`\(theo lời mời của (.+)\)`), func(m []string) Action { return Action{Do: "invite", Words: m[1]} }},
	{line(`\(sau (\d+) (giây|phút|giờ|ngày|tuần)\)`), func(m []string) Action {
		return Action{Do: "wait", Wait: time.Duration(number(m[1])) * units[m[2]]}
	}},
}

func line(form string) *regexp.Regexp { return regexp.MustCompile(`(?s)^` + form + `$`) }

// plainActions are lines that have one form only.
var plainActions = map[string]string{
	"(chặn bot)": "block", "(bỏ chặn bot)": "unblock", "(khởi động lại)": "restart", "(hỏng một bản cũ)": "spoil", "(có LibreOffice)": "office", "(chỉ có máy nghe)": "ears",
	"(cùng lúc)": "together", "(dọn báo cáo)": "sweep", "(không gửi được văn bản)": "fail",
	"(máy soạn xong)": "finish", "(bấm dừng)": "stop",
	"(đề cương có bảng)":  "outline",
	"(thêm bot vào nhóm)": "join", "(đưa bot ra khỏi nhóm)": "leave",
}

// directions are what the host alone does.
var directions = map[string]bool{
	"restart": true, "sweep": true, "office": true, "ears": true, "ration": true, "together": true, "wait": true, "fail": true, "phone": true, "group": true, "share": true, "invite": true,
	"finish": true, "outline": true, "spoil": true,
}

var media = map[string]dialog.Media{
	"ảnh": dialog.Photo, "nhãn dán": dialog.Sticker, "tin thoại": dialog.VoiceNote, "tệp": dialog.Document,
	"video": dialog.Video, "tin video": dialog.Round, "ảnh động": dialog.Video, "tệp âm thanh": dialog.Sound,
	"vị trí": dialog.Location, "danh thiếp": dialog.Contact, "bình chọn": dialog.Poll, "xúc xắc": dialog.Other,
}

func mediaNames() []string {
	return []string{"ảnh", "nhãn dán", "tin thoại", "tệp", "video", "tin video", "ảnh động", "tệp âm thanh", "vị trí", "danh thiếp", "bình chọn", "xúc xắc"}
}

var units = map[string]time.Duration{
	"giây": time.Second, "phút": time.Minute, "giờ": time.Hour, "ngày": 24 * time.Hour, "tuần": 7 * 24 * time.Hour,
}

// Action reads what a line of the user or the host does.
func (l Line) Action() (Action, error) {
	a, bracketed := l.bracketed()
	if directions[a.Do] != (l.Who == "host") {
		return Action{}, fmt.Errorf("the %s cannot %q", l.Who, l.Text)
	}
	if bracketed {
		return a, nil
	}
	return Action{Do: "write", Words: strings.TrimSuffix(l.Text, "\n")}, nil
}

func (l Line) bracketed() (Action, bool) {
	if do, ok := plainActions[l.Text]; ok {
		return Action{Do: do}, true
	}
	for _, r := range readings {
		if m := r.form.FindStringSubmatch(l.Text); m != nil {
			return r.do(m), true
		}
	}
	return Action{}, false
}

// emphases are the ways to set words off.
var emphases = map[string]outline.Emphasis{"in đậm": outline.Bold, "in nghiêng": outline.Italic, "gạch chân": outline.Underline}

// marked sets the words off where they first stand in the text.
func marked(text, words, how string) []outline.Span {
	start := strings.Index(text, words)
	if start < 0 {
		return nil
	}
	return []outline.Span{{Start: start, End: start + len(words), Emphasis: emphases[how]}}
}

// number reads digits.
func number(digits string) int {
	n, _ := strconv.Atoi(digits)
	return n
}
