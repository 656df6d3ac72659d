package outline

import (
	"strings"
	"unicode"
)

// maxHead is how many paragraphs of the head are searched for the title.
const maxHead = 20

// subject returns what the report is about, from the paragraphs of the head:
// those of the title, joined, without ĐỀ CƯƠNG and BÁO CÁO. The title begins
// with these words or, where they are lost, after the letterhead, and ends
// before the first brackets, address or sentence.
func subject(head []string) string {
	var parts []string
	head = head[:min(len(head), maxHead)]
	for _, h := range head[titleStart(head):] {
		text := collapse(showGaps(h))
		if bracketed(text) || isAddress(text) || isLetterhead(h) || isField(h) || endsSentence(text, pointEnds) || strings.HasPrefix(text, "Căn cứ") {
			if len(parts) > 0 {
				break
			}
			continue
		}
		if text = cutForm(text); text != "" {
			parts = append(parts, text)
		}
	}
	return strings.Join(parts, " ")
}

// titleStart returns the position of the paragraph that names the form, 0
// when none does.
func titleStart(head []string) int {
	for i, h := range head {
		if text := collapse(h); cutForm(text) != text {
			return i
		}
	}
	return 0
}

// forms are the words that say that a text is an outline of a report.
var forms = []string{"đề cương", "chi tiết", "gợi ý", "dàn ý", "mẫu báo cáo", "báo cáo", "de cuong", "bao cao"}

// cutForm cuts the forms that s begins with, at most three.
func cutForm(s string) string {
	for range 3 {
		for _, f := range forms {
			if rest, ok := cutFold(s, f); ok && !startsWord(rest) {
				s = strings.Trim(rest, " :-–")
				break
			}
		}
	}
	return s
}

// isField reports whether the paragraph is a line of a form: a colon and a
// blank after it.
func isField(h string) bool {
	for _, s := range findBlanks(h) {
		if strings.HasSuffix(strings.TrimRight(h[:s.start], " \t"), ":") {
			return true
		}
	}
	return false
}

// isAddress reports whether s says to whom the text goes.
func isAddress(s string) bool {
	_, ok := cutFold(s, "kính gửi")
	return ok
}

// letterheads begin the lines above a title: the state, the party, the body
// that issued the outline, the number of the form.
var letterheads = []string{
	"ĐẢNG CỘNG SẢN", "CỘNG HÒA XÃ HỘI", "CỘNG HOÀ XÃ HỘI", "Độc lập", "ĐẢNG BỘ", "ĐẢNG ỦY", "ĐẢNG UỶ", "TỈNH ỦY", "TỈNH UỶ",
	"THÀNH ỦY", "THÀNH UỶ", "HUYỆN ỦY", "HUYỆN UỶ", "THỊ ỦY", "THỊ UỶ", "CHI BỘ", "ỦY BAN", "UỶ BAN", "BAN CHẤP HÀNH", "BAN THƯỜNG VỤ",
	"DỰ THẢO", "Dự thảo", "MẪU SỐ", "Mẫu số", "Mẫu 0", "PHỤ LỤC", "Phụ lục", "BAN TỔ CHỨC", "BAN TUYÊN GIÁO", "BAN DÂN VẬN", "BAN CHỈ ĐẠO", "HỘI ĐỒNG NHÂN DÂN", "MẶT TRẬN", "VĂN PHÒNG", "SỞ ",
}

// isLetterhead reports whether the paragraph stands in the letterhead: the
// names of bodies, the number, place and date.
func isLetterhead(h string) bool {
	for _, l := range letterheads {
		if strings.HasPrefix(h, l) {
			return true
		}
	}
	text := collapse(h)
	number, ok := strings.CutPrefix(text, "Số")
	return ok && !unicode.IsLetter(firstRune(strings.TrimLeft(number, ": "))) || isPlaceAndDate(text)
}

// showGaps puts an ellipsis into every gap that waits for a value.
func showGaps(h string) string {
	var b strings.Builder
	end := 0
	for _, s := range findBlanks(h) {
		if strings.TrimSpace(h[s.start:s.end]) == "" {
			b.WriteString(h[end:s.start] + "…")
			end = s.end
		}
	}
	return b.String() + h[end:]
}

// FilledTitle returns the title with the given values in the blanks of the
// head that it has.
func (o *Outline) FilledTitle(values map[FieldID]string) string {
	return subject(o.FilledHead(values))
}
