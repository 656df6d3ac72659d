package dialogtest

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"decuong/dialog"
	"decuong/outline"
)

// An Action is what a line of the user or the host does:
//
//	user: Đã họp ba lần.                 writes
//	user: [Tiếp]                         presses the newest button of that name
//	user: [Tiếp] trên “Câu 1/29”         presses it on the newest message that holds the words
//	user: (sửa “ba lần”) Đã họp bốn lần. edits their newest message that holds the words
//	user: (trả lời “Câu 1/29”) Thêm ý.   replies to the newest message that holds the words
//	user: (in đậm “ba”) Đã họp ba lần.   writes with the words set off: in đậm, in nghiêng, gạch chân
//	user: (chuyển tiếp) Đã họp ba lần.   forwards what somebody wrote
//	user: (dán 12000 ký tự)              pastes a long text, which the phone splits
//	user: (300 tin) Đoạn                 writes “Đoạn 1”, “Đoạn 2”, … all at once
//	user: (tệp “a.txt”) Đã họp ba lần.   sends a file with this text in it
//	user: (tệp “a.docx”) mẫu: ĐẢNG TA    sends the Party's template with another banner
//	user: (ảnh) Hội nghị                 sends a photo, a sticker (nhãn dán), a voice note
//	                                     (tin thoại), a file (tệp), … with a caption
//	user: (album 3 ảnh) Hội nghị         sends photos together, the first with the caption
//	user: (theo đường-dẫn-1)             follows the first invitation of the play
//	user: (thêm bot vào nhóm)            adds the bot to the group, or takes it out:
//	                                     (đưa bot ra khỏi nhóm)
//	user: (bấm dừng)                     presses Stop on the message in the making
//	user: (chặn bot), (bỏ chặn bot)      blocks the bot, and lets it write again
//	host: (máy của An)                   what follows is on the phone of An
//	host: (nhóm “Văn phòng”)             what follows is in a group, by the same person
//	host: (An vào báo cáo của Mai)       An writes the report that Mai is at, too
//	host: (theo lời mời của Mai)         the bot is by invitation from now on, of Mai's
//	host: (dọn báo cáo)                  the program looks for reports whose end has come
//	host: (đề cương có bảng)             the outline is that of Tables
//	host: (khởi động lại)                the program ends and starts again
//	host: (hỏng một bản cũ)              the value that was replaced last cannot be had any more
//	host: (cùng lúc)                     the next line happens in the same second
//	host: (sau 3 tuần)                   the next line happens later: giây, phút, giờ, ngày, tuần
//	host: (không gửi được văn bản)       the next document is not accepted
//	host: (máy soạn xong)                the model ends an answer that it began as “(chậm) …”
//	host: (có LibreOffice)               the program starts again where PDFs and pictures can be made
//	host: (chỉ có máy nghe)              and where the model hears, and makes no wording
//	host: (mỗi ngày 600 token)           and where a person may have so much of it in a day
//
// A play begins on the phone of Mai. Codes of invitations differ from one
// performance to the next; see Codes.
type Action struct {
	// Do is write, press, edit, reply, forward, paste, many, album, follow, join,
	// leave, block, unblock, stop, phone, group, share, invite, outline, restart,
	// spoil, sweep, office, ears, ration, together, wait, fail or finish.
	Do    string
	Words string // written, or the button's label, or whose phone or group
	On    string // words of the message that is meant, or whose report
	With  dialog.Media
	Kind  string         // of what is sent, as the line calls it: "video", "tin video"
	Marks []outline.Span // what is set off in Words
	File  string         // name of the file that is sent; Words is what it holds
	Count int            // of signs to be pasted, messages, photos of an album, the invitation to be followed, tokens
	Album string         // that a photo belongs to
	Wait  time.Duration
	Model string // what the model answers to it; "" where it is not asked
}

// Opener is the person on whose phone a play begins.
const Opener = "Mai"

// Slow returns what a model answers that begins and does not end before it is
// told to, and whether the answer is one.
func Slow(model string) (answer string, slow bool) { return strings.CutPrefix(model, "(chậm) ") }

// Noise is what a model is to hear where nobody speaks: a sentence that speech
// models are known to write then.
const Noise = "Hãy subscribe cho kênh Ghiền Mì Gõ Để không bỏ lỡ những video hấp dẫn"

// HasModel reports whether a language model takes part in the play.
func (p Play) HasModel() bool {
	return slices.ContainsFunc(p.Lines, func(l Line) bool { return l.Who == "model" })
}

// HasTables reports whether the play is about the outline of Tables.
func (p Play) HasTables() bool {
	return slices.ContainsFunc(p.Lines, func(l Line) bool { return l.Who == "host" && plainActions[l.Text] == "outline" })
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
		case "outline":
			continue
		case "together":
			step = 0
			continue
		case "wait":
			at = at.Add(a.Wait)
			continue
		}
		at, step = at.Add(step), time.Minute
		for _, message := range a.messages(n) {
			lines, err := th.Perform(message, at)
			if err != nil {
				return played, fmt.Errorf("%s%w", l, err)
			}
			played.add(a, lines)
		}
	}
	return played, nil
}
