package outline

import "strings"

// siftEnd marks everything from the signature or the annex to the end (N5).
// A line that only may be a signature counts if no section follows.
func siftEnd(lines []line) {
	first, last := sectionSpan(lines)
	if first < 0 {
		return
	}
	for i := first + 1; i < len(lines); i++ {
		l := &lines[i]
		if !l.plain() {
			continue
		}
		switch {
		case l.signature, i > last && isOffice(l):
			drop(lines[i:], SignatureBlock)
			return
		case isAnnex(l):
			drop(lines[i:], Annex)
			return
		}
	}
}

// sectionSpan returns the first and the last line before the annex that begin
// with a label beyond doubt or, where none does, with a bullet; or -1.
func sectionSpan(lines []line) (first, last int) {
	first, last = firstAndLast(lines, (*line).numbered)
	if first < 0 {
		first, last = firstAndLast(lines, (*line).labelled)
	}
	return first, last
}

// firstAndLast returns the first and the last line before the annex that is one of
// those, or -1.
func firstAndLast(lines []line, is func(*line) bool) (first, last int) {
	first, last = -1, -1
	for i := range lines {
		switch l := &lines[i]; {
		case !l.plain():
		case first >= 0 && isAnnex(l):
			return first, last
		case is(l):
			last = i
			if first < 0 {
				first = i
			}
		}
	}
	return first, last
}

// signatures are the words before the name of the body or person that signs.
var signatures = []string{"T/M", "TM", "T.M", "K/T", "KT", "T/L", "TL", "TUQ", "T/UQ"}

// isSignature reports whether a line, or the right one of its columns, begins
// the recipients or the signature.
func isSignature(raw string) bool {
	for column := range strings.SplitSeq(strings.ReplaceAll(raw, "\t", gap), gap) {
		column = strings.TrimSpace(column)
		if rest, ok := cutFold(column, "nơi nhận"); ok && (rest == "" || strings.HasPrefix(strings.TrimSpace(rest), ":")) {
			return true
		}
		sign, rest, _ := strings.Cut(column, " ")
		if body, _, _ := strings.Cut(rest, " "); !allCaps(body) {
			continue
		}
		for _, s := range signatures {
			if strings.TrimRight(sign, ".") == s {
				return true
			}
		}
	}
	return false
}

// gap is what parts two columns, or leaves room to write by hand.
const gap = "   "

// offices begin the lines of a signature that names no body.
var offices = []string{
	"BÍ THƯ", "PHÓ BÍ THƯ", "CHỦ TỊCH", "PHÓ CHỦ TỊCH", "CHỦ NHIỆM", "GIÁM ĐỐC", "TỔNG GIÁM ĐỐC", "HIỆU TRƯỞNG", "THỦ TRƯỞNG",
	"TRƯỞNG BAN", "TRƯỞNG ĐOÀN", "TRƯỞNG PHÒNG", "TRƯỞNG KHOA", "TRƯỞNG CÔNG AN", "CHÁNH VĂN PHÒNG", "CHÁNH THANH TRA", "CHÁNH ÁN",
	"VIỆN TRƯỞNG", "CỤC TRƯỞNG", "CHI CỤC TRƯỞNG", "VỤ TRƯỞNG", "TRẠM TRƯỞNG", "ĐỘI TRƯỞNG", "TỔ TRƯỞNG",
	"CHỈ HUY TRƯỞNG", "CHÍNH ỦY", "CHÍNH UỶ", "CHÍNH TRỊ VIÊN", "TƯ LỆNH",
	"ĐẠI DIỆN", "NGƯỜI ", "XÁC NHẬN", "(Ký", "(ký", "(KÝ",
}

// isOffice reports whether the line may begin a signature: an office, or
// place and date.
func isOffice(l *line) bool {
	if l.labelled() {
		return false
	}
	for _, o := range offices {
		if strings.HasPrefix(l.text, o) && (allCaps(l.text) || bracketed(o)) {
			return true
		}
	}
	return isPlaceAndDate(l.text)
}

// isPlaceAndDate reports whether s is a line such as "Tân Lập, ngày … tháng …
// năm 2026".
func isPlaceAndDate(s string) bool {
	at := strings.Index(s, "ngày")
	return at >= 0 && at < 60 && width(s) < 90 && !bracketed(s) &&
		strings.Contains(s[at:], "tháng") && strings.Contains(s[at:], "năm") &&
		(at == 0 || strings.HasSuffix(s[:at], ", ")) && !endsSentence(s, pointEnds)
}

// isAnnex reports whether the line begins an annex.
func isAnnex(l *line) bool {
	return !l.labelled() && strings.HasPrefix(l.text, "PHỤ LỤC") && allCaps(l.text)
}
