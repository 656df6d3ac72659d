package facts

import "strings"

var (
	bornWords  = wordsOf("sn")
	monthNames = map[string]int{"gieng": 1, "chap": 12}

	// dayCues are words after which 3/2 is a day.
	dayCues = wordsOf("ngày sáng chiều tối trưa hôm dịp niệm lễ mừng trước sau từ đến tới mùng mồng đảng hạn kể")
	// yearCues are words after which four digits are a year.
	yearCues = wordsOf("năm với từ đến tới cuối đầu giữa trong của hết sang ước trước sau cả khóa kỳ đoạn tháng quý học so giai nhiệm")
)

// dayOfMonth reads 3/2 where it is a day and no ratio: after a word that
// announces a day, after another day, or where it can be no share of a whole.
func (f *finder) dayOfMonth(i int) int {
	from := i
	cue := f.says(i-1, dayCues)
	for f.cue(i, dayWords) || f.says(i, earlyWords) {
		i, cue = i+1, true
	}
	d, m := f.small(i, 31), f.small(i+2, 12)
	if d == 0 || m == 0 || f.goesOnAsFigure(i+3) || f.sign(i+3, "/-") && f.sign(i+1, f.at(i+3).text) && f.at(i+4).kind == digitsToken {
		return 0
	}
	if !f.sign(i+1, "/") && !(cue && from < i && f.sign(i+1, "-.")) {
		return 0
	}
	if n := len(f.out); n > 0 && f.out[n-1].Class == Date && f.out[n-1].Value.From.Day > 0 && i-f.out[n-1].to <= 1 {
		cue = true
	}
	if f.counted(i+3) && f.countsNoun(i+3) && from == i || !cue && d <= m {
		return 0
	}
	end := i + 3
	f.date(from, end, Day{Month: m, Day: d})
	f.out[len(f.out)-1].also(Ratio, Value{Amount: whole(int64(d)), Of: whole(int64(m))}, Supported)
	return end
}

func (f *finder) countsNoun(i int) bool { return countNouns.begins(f.ts, i) }

// month reads "tháng 5/2019", "tháng năm năm 2019", "tháng Giêng", "T5/2025".
func (f *finder) month(i int) int {
	at := i + 1
	switch {
	case f.cue(i, monthWords):
	case strings.EqualFold(f.at(i).text, "t") && f.at(i+1).glued() && f.sign(i+2, "/"):
	default:
		return 0
	}
	if f.sign(at, ".") {
		at++
	}
	m, next := f.spelledSmall(at, 12)
	if m == 0 {
		m, next = monthNames[f.at(at).bare], at+1
	}
	listed := f.listsMonths(at)
	if m == 0 || f.monthIsCounted(i) && (f.at(at).kind == wordToken || f.countsNoun(next)) || f.at(at).kind == digitsToken && f.goesOnAsFigure(next) && !(f.sign(next, ".") && isYear(f.at(next+1))) && !listed {
		return 0
	}
	year, end := f.yearAfter(next)
	if year == 0 && f.at(at).kind == wordToken && numeralAt(f.ts, at).value == 5 && f.says(at, yearWords) {
		if y := f.yearAt(at+1, false); y > 0 {
			return 0 // "tháng năm 2019" says no month
		}
	}
	f.date(i, end, Day{Year: year, Month: m})
	if short := f.at(end + 1); year == 0 && f.sign(end, "/") && len(short.text) == 2 && f.yearAt(end+1, true) > 0 { // tháng 3/26
		f.out[len(f.out)-1].also(Date, Value{From: Day{Year: f.yearAt(end+1, true), Month: m}}, Elsewhere)
	}
	if year == 0 && f.at(at).kind == digitsToken {
		return f.monthsAfter(end, listed)
	}
	return end
}

// monthIsCounted reports whether "tháng" at i is counted by a number before.
func (f *finder) monthIsCounted(i int) bool {
	n := f.at(i - 1)
	return (n.kind == digitsToken || numeralAt(f.ts, i-1).atom == digitAtom) && !f.says(i-2, dayWords)
}

// monthOfYear reads "5/2019".
func (f *finder) monthOfYear(i int) int {
	m, y := f.small(i, 12), f.yearAt(i+2, false)
	if m == 0 || y == 0 || !f.sign(i+1, "/") || f.sign(i-1, "/") || f.sign(i+3, "/-") && f.at(i+4).kind == wordToken && f.at(i+4).upper {
		return 0
	}
	return f.date(i, i+3, Day{Year: y, Month: m})
}

// quarter reads "quý I năm 2025", "quý 3/2024", "Q1/2025".
func (f *finder) quarter(i int) int {
	at := i + 1
	if f.sign(at, ".") {
		at++
	}
	if q := runInQuarters[f.at(i).bare]; q > 0 { // "QII"
		year, end := f.yearAfter(at)
		return f.date(i, end, Day{Year: year, Quarter: q})
	}
	short := strings.EqualFold(f.at(i).text, "q") && (f.at(at).kind == digitsToken && f.at(at).glued() || romanValue(f.at(at).text) > 0 && f.sign(at+1, "/"))
	if !f.cue(i, quarterWords) && !short || f.says(i-1, regularly) {
		return 0
	}
	q, next := f.spelledSmall(at, 4)
	if r := romanValue(strings.ToUpper(f.at(at).text)); q == 0 && r <= 4 {
		q, next = r, at+1
	}
	if q == 0 || scaleAt(f.ts, next) != nil {
		return 0
	}
	year, end := f.yearAfter(next)
	f.date(i, end, Day{Year: year, Quarter: q})
	if short && year == 0 { // or a city district
		f.out[len(f.out)-1].also(Number, number(whole(int64(q))), Supported)
	}
	return end
}

// regularly are words for what comes again: "mỗi quý một lần".
var regularly = wordsOf("mỗi hàng hằng từng các")

// runInQuarters are quarters whose number is run into their letter.
var runInQuarters = map[string]int{"qi": 1, "qii": 2, "qiii": 3, "qiv": 4}

// period reads "2020–2025", "2020 đến 2025", "2024-25", "2020/2025".
func (f *finder) period(i int) int {
	y1 := f.yearAt(i, false)
	if y1 == 0 || !(f.sign(i+1, "-/") || f.says(i+1, toWords) && !f.says(i-1, yearWords) && !f.says(i-1, toWords)) {
		return 0
	}
	y2 := f.yearAt(i+2, f.sign(i+1, "-") && f.at(i+2).glued())
	if y2 <= y1 || y2-y1 > 100 || f.sign(i+3, "/-") && f.at(i+4).kind == digitsToken {
		return 0
	}
	f.take(Date, i, i+3, Value{From: Day{Year: y1}, To: Day{Year: y2}})
	return i + 3
}

// shortPeriod reads "nhiệm kỳ 20-25".
func (f *finder) shortPeriod(i int) int {
	if !f.says(i-1, termWords) || len(f.at(i).text) != 2 || !f.sign(i+1, "-/") || len(f.at(i+2).text) != 2 {
		return 0
	}
	y1, y2 := f.yearAt(i, true), f.yearAt(i+2, true)
	if y1 == 0 || y2 <= y1 {
		return 0
	}
	f.take(Date, i, i+3, Value{From: Day{Year: y1}, To: Day{Year: y2}})
	return i + 3
}

// year reads "năm 2025", "năm hai nghìn …", and a year alone where nothing
// that follows is counted by it.
func (f *finder) year(i int) int {
	if y := f.yearAt(i, true); f.says(i-1, bornWords) && len(f.at(i).text) == 2 && !f.partOfFigure(i) {
		if y > 2030 {
			y -= 100
		}
		return f.alsoNumber(f.date(i, i+1, Day{Year: y}), y%100) // sn 76
	}
	if f.says(i, yearWords) {
		if end := f.period(i + 1); end > 0 {
			return end
		}
		if y := f.yearAt(i+1, false); y > 0 && !f.partOfFigure(i+1) {
			return f.alsoNumber(f.date(i, i+2, Day{Year: y}), y)
		}
		if y, end := f.spelledYear(i + 1); y > 0 && f.at(i+1).kind == wordToken && numeralAt(f.ts, i+1).atom != noAtom {
			return f.date(i, end, Day{Year: y})
		}
		return 0
	}
	y := f.yearAt(i, false)
	if y == 0 || f.partOfFigure(i) {
		return 0
	}
	afterYear := len(f.out) > 0 && f.out[len(f.out)-1].Class == Date && i-f.out[len(f.out)-1].to <= 1
	if f.says(i-1, yearCues) && !f.countsNoun(i+1) || afterYear && !f.countsNoun(i+1) || !f.countsNoun(i+1) && !units[f.at(i+1).bare] {
		return f.alsoNumber(f.date(i, i+1, Day{Year: y}), y)
	}
	return 0
}

// partOfFigure reports whether the digits at i go on into a larger number.
func (f *finder) partOfFigure(i int) bool {
	next := f.at(i + 1)
	if f.sign(i+1, ",") && isYear(&f.ts[i]) && isYear(f.at(i+2)) || f.sign(i-1, ",") && isYear(&f.ts[i]) && isYear(f.at(i-2)) {
		return f.sign(i+1, "%/") // "3 năm 2022,2023,2024"
	}
	return f.sign(i+1, ".,") && next.glued() && f.at(i+2).kind == digitsToken && f.at(i+2).glued() ||
		f.sign(i-1, ".,/") && f.at(i).glued() && f.at(i-2).kind == digitsToken && f.at(i-1).glued() ||
		f.sign(i+1, "%/") || scaleAt(f.ts, i+1) != nil || percentWords(f.ts, i+1) > 0
}

// alsoNumber lets a year stand as evidence for the number.
func (f *finder) alsoNumber(end, year int) int {
	f.out[len(f.out)-1].also(Number, number(whole(int64(year))), Elsewhere)
	return end
}
