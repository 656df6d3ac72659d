package facts

import (
	"fmt"
	"strconv"
)

// wholeDay reads 03/02/2025, 3-2-2025, 3.2.2025, 3/2/25, 2025-02-03 and
// …/02/2025. The word "ngày" before it belongs to the date.
func (f *finder) wholeDay(i int) int {
	from := i
	cue := f.cue(i, dayWords) || f.says(i, earlyWords)
	for f.cue(i, dayWords) || f.says(i, earlyWords) {
		i++
	}
	if y := f.yearAt(i, false); y > 0 && f.sign(i+1, "-/") && f.sign(i+3, "-/") && f.at(i+3).text == f.at(i+1).text {
		if m, d := f.small(i+2, 12), f.small(i+4, 31); m > 0 && d > 0 {
			return f.date(from, i+5, Day{Year: y, Month: m, Day: d})
		}
	}
	if cue && (f.sign(i, "…/.") || f.at(i).kind == blankToken) {
		return f.openDay(i)
	}
	d, m := f.small(i, 31), f.small(i+2, 12)
	if d == 0 || m == 0 || !f.joint(i+1) || f.sign(i-1, "/,") && f.at(i).glued() {
		return 0
	}
	sep := f.at(i + 1).text
	if f.joint(i+3) && (f.at(i+3).text == sep || sep == "/") {
		short := sep == "/" && f.at(i+3).text == "/" || cue || sep == f.at(i+3).text && f.at(i+4).glued() && f.at(i+1).glued() && f.at(i+4).text >= "10"
		if y := f.yearAt(i+4, short); y > 0 && !(f.sign(i+5, "/") && f.at(i+6).kind == digitsToken) {
			return f.date(from, i+5, Day{Year: y, Month: m, Day: d})
		}
	}
	if f.says(i+3, yearWords) && f.yearAt(i+4, false) > 0 && sep != "." {
		return f.date(from, i+5, Day{Year: f.yearAt(i+4, false), Month: m, Day: d})
	}
	return 0
}

// openDay reads "ngày … /01/2024", whose day is left open; the fact is the
// month.
func (f *finder) openDay(i int) int {
	for f.sign(i, "….") || f.at(i).kind == blankToken {
		i++
	}
	if m, y := f.small(i+1, 12), f.yearAt(i+3, false); f.sign(i, "/-") && m > 0 && f.sign(i+2, "/-") && y > 0 {
		return f.date(i+1, i+4, Day{Year: y, Month: m})
	}
	return 0
}

// dayInWords reads "ngày 03 tháng 02 năm 2025", "mùng ba tháng hai", "ngày 15".
func (f *finder) dayInWords(i int) int {
	from, cue := i, false
	if f.says(i, earlyWords) && f.capitalInside(i) && f.at(i-1).title {
		return 0 // hồ Bản Mồng 3
	}
	for f.cue(i, dayWords) || f.says(i, earlyWords) {
		i, cue = i+1, true
	}
	cue = cue || f.goesOnWithDays(i)
	d, at := f.spelledSmall(i, 31)
	cue = cue || d > 10 && f.at(i).kind == wordToken && f.cue(at, monthWords) // mười lăm tháng ba
	if d == 0 || !cue && f.at(i).kind != digitsToken {
		return 0
	}
	day := Day{Day: d}
	if f.cue(at, monthWords) {
		m, next := f.spelledSmall(at+1, 12)
		if m == 0 && monthNames[f.at(at+1).bare] > 0 {
			m, next, cue = monthNames[f.at(at+1).bare], at+2, true
		}
		if m > 0 && (cue || f.bareDay(i, next) || f.says(next, yearWords) || f.sign(next, "/-") && f.yearAt(next+1, false) > 0) {
			day.Month = m
			day.Year, at = f.yearAfter(next)
			return f.date(from, at, day)
		}
	}
	if unit := f.measureAt(at + 2); f.sign(at, ",") && f.goesOnAsFigure(at) && unit != "" && !timeUnits[unit] {
		return 0 // "1 ngày 5,8 tấn"
	}
	if !cue || f.joint(at) && f.at(at+1).kind == digitsToken || f.at(i).kind != digitsToken && !f.says(i-1, earlyWords) || f.sign(at, "%") || f.counted(at) && !f.says(i-1, earlyWords) {
		return 0
	}
	return f.date(from, at, day)
}

// bareDay reports whether the digits at i are a day without the word for it:
// "từ 16 đến 19 tháng 11", where next follows the month.
func (f *finder) bareDay(i, next int) bool {
	return !f.counted(next) && !f.goesOnAsFigure(next) && !f.headWord(i-1) && !f.says(i-1, turnWords)
}

// turnWords before a number make a turn of it: "lần 2 tháng 3".
var turnWords = wordsOf("lần đợt vòng số thứ kỳ quý bậc loại hạng")

// dayRange reads "10-15/3/2025" and "28/2-02/3/2025" is left to the others.
func (f *finder) dayRange(i int) int {
	from := i
	if f.cue(i, dayWords) {
		i++
	}
	d1, d2, m := f.small(i, 31), f.small(i+2, 31), f.small(i+4, 12)
	if d1 == 0 || d2 == 0 || m == 0 || !f.sign(i+1, "-") || !f.sign(i+3, "/") || d1 >= d2 {
		return 0
	}
	y, end := f.yearAfter(i + 5)
	if y == 0 && from == i {
		return 0
	}
	f.take(Date, from, end, Value{From: Day{Year: y, Month: m, Day: d1}, To: Day{Year: y, Month: m, Day: d2}})
	return end
}

// clock reads 7h30, 14 giờ 00 phút, and "lúc 8 giờ".
func (f *finder) clock(i int) int {
	if f.at(i).kind != digitsToken || len(f.at(i).text) > 2 || !f.says(i+1, hourWords) && !f.sign(i+1, ":") {
		return 0
	}
	h, _ := strconv.Atoi(f.ts[i].text)
	m, end := 0, i+2
	switch {
	case f.at(i+2).kind == digitsToken && len(f.at(i+2).text) == 2 && !(f.sign(i+3, "/-.") && f.at(i+4).kind == digitsToken && f.at(i+2).gap > 0) && (f.at(i+2).glued() || f.says(i+1, hourWords) && !f.at(i+1).upper):
		m, _ = strconv.Atoi(f.ts[i+2].text)
		if end = i + 3; f.says(end, minuteWords) {
			end++
		}
	case !f.says(i-1, atWords):
		return 0
	}
	if h > 24 || m > 59 || f.sign(i+1, ":") && !(f.at(i+1).glued() && f.at(i+2).glued() && len(f.ts[i].text) == 2) {
		return 0
	}
	return f.date(i, end, Day{Clock: fmt.Sprintf("%02d:%02d", h, m)})
}
