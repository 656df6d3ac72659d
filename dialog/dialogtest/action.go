package dialogtest

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"decuong/dialog"
)

// An Action is what a line of the user or the host does:
//
//	user: Đã họp ba lần.                 writes
//	user: [Tiếp]                         presses the newest button of that name
//	user: [Tiếp] trên “Câu 1/29”         presses it on the newest message that holds the words
//	user: (sửa “ba lần”) Đã họp bốn lần. edits their newest message that holds the words
//	user: (trả lời “Câu 1/29”) Thêm ý.   replies to the newest message that holds the words
//	user: (tệp “a.txt”) Đã họp ba lần.   sends a file with this text in it
//	user: (ảnh) Hội nghị                 sends a photo, a sticker (nhãn dán), a voice note
//	                                     (tin thoại), a file (tệp), … with a caption
//	user: (chặn bot), (bỏ chặn bot)      blocks the bot, and lets it write again
//	host: (khởi động lại)                the program ends and starts again
//	host: (cùng lúc)                     the next line happens in the same second
//	host: (sau 3 tuần)                   the next line happens later: giây, phút, giờ, ngày, tuần
//	host: (không gửi được văn bản)       the next document is not accepted
type Action struct {
	Do    string // write, press, edit, reply, block, unblock, restart, together, wait, fail
	Words string // written, or the button's label
	On    string // words of the message that is meant
	With  dialog.Media
	File  string // name of the file that is sent; Words is what it holds
	Wait  time.Duration
	Model string // what the model answers to it; "" where it is not asked
}

var (
	pressed  = regexp.MustCompile(`^\[([^\]]+)\](?: trên “(.+)”)?$`)
	about    = regexp.MustCompile(`(?s)^\((sửa|trả lời) “(.+?)”\) (.*)$`)
	attached = regexp.MustCompile(`(?s)^\((ảnh|nhãn dán|tin thoại|tệp|video|vị trí|danh thiếp|bình chọn)\)(?: (.*))?$`)
	filed    = regexp.MustCompile(`(?s)^\(tệp “(.+?)”\) ?(.*)$`)
	later    = regexp.MustCompile(`^\(sau (\d+) (giây|phút|giờ|ngày|tuần)\)$`)
)

var media = map[string]dialog.Media{
	"ảnh": dialog.Photo, "nhãn dán": dialog.Sticker, "tin thoại": dialog.VoiceNote, "tệp": dialog.Document,
	"video": dialog.Video, "vị trí": dialog.Location, "danh thiếp": dialog.Contact, "bình chọn": dialog.Poll,
}

var units = map[string]time.Duration{
	"giây": time.Second, "phút": time.Minute, "giờ": time.Hour, "ngày": 24 * time.Hour, "tuần": 7 * 24 * time.Hour,
}

var plainActions = map[string]string{
	"(chặn bot)": "block", "(bỏ chặn bot)": "unblock", "(khởi động lại)": "restart",
	"(cùng lúc)": "together", "(không gửi được văn bản)": "fail",
}

// Action reads what a line of the user or the host does.
func (l Line) Action() (Action, error) {
	if do, ok := plainActions[l.Text]; ok {
		return Action{Do: do}, nil
	}
	if m := later.FindStringSubmatch(l.Text); m != nil {
		n, _ := strconv.Atoi(m[1])
		return Action{Do: "wait", Wait: time.Duration(n) * units[m[2]]}, nil
	}
	if l.Who == "host" {
		return Action{}, fmt.Errorf("the host cannot %q", l.Text)
	}
	if m := pressed.FindStringSubmatch(l.Text); m != nil {
		return Action{Do: "press", Words: m[1], On: m[2]}, nil
	}
	if m := about.FindStringSubmatch(l.Text); m != nil {
		return Action{Do: map[string]string{"sửa": "edit", "trả lời": "reply"}[m[1]], On: m[2], Words: m[3]}, nil
	}
	if m := filed.FindStringSubmatch(l.Text); m != nil {
		return Action{Do: "write", With: dialog.Document, File: m[1], Words: m[2]}, nil
	}
	if m := attached.FindStringSubmatch(l.Text); m != nil {
		return Action{Do: "write", Words: m[2], With: media[m[1]]}, nil
	}
	return Action{Do: "write", Words: strings.TrimSuffix(l.Text, "\n")}, nil
}

// HasModel reports whether a language model takes part in the play.
func (p Play) HasModel() bool {
	return slices.ContainsFunc(p.Lines, func(l Line) bool { return l.Who == "model" })
}

// A Theatre performs actions and tells what the bot then said.
type Theatre interface {
	Perform(a Action, at time.Time) ([]Line, error)
}

// Opening is when every play begins: a working day at 8:00 in Vietnam.
var Opening = time.Date(2026, 11, 25, 1, 0, 0, 0, time.UTC)

// Perform plays what the user and the host do, a minute apart unless the host
// says otherwise, and returns the play with the bot's lines as they were.
func (p Play) Perform(th Theatre) (Play, error) {
	played := Play{Prose: p.Prose}
	at, step := Opening, time.Minute
	for n, l := range p.Lines {
		if l.Who != "user" && l.Who != "host" {
			continue
		}
		a, err := l.Action()
		if err != nil {
			return played, err
		}
		played.Lines = append(played.Lines, l)
		if n+1 < len(p.Lines) && p.Lines[n+1].Who == "model" {
			a.Model = p.Lines[n+1].Text
			played.Lines = append(played.Lines, p.Lines[n+1])
		}
		switch a.Do {
		case "together":
			step = 0
			continue
		case "wait":
			at = at.Add(a.Wait)
			continue
		}
		at, step = at.Add(step), time.Minute
		lines, err := th.Perform(a, at)
		if err != nil {
			return played, fmt.Errorf("%s%w", l, err)
		}
		played.Lines = append(played.Lines, lines...)
	}
	return played, nil
}
