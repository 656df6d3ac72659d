package facts

import "strconv"

var (
	dayWords     = wordsOf("ngày")
	earlyWords   = wordsOf("mùng mồng")
	monthWords   = wordsOf("tháng")
	yearWords    = wordsOf("năm")
	quarterWords = wordsOf("quý quí qui")
	termWords    = wordsOf("kỳ khóa đoạn học nk gđ vụ")
	toWords      = wordsOf("đến tới")
	hourWords    = wordsOf("giờ h g")
	minuteWords  = wordsOf("phút p")
	atWords      = wordsOf("lúc hồi")
)

// dateStarts are the words that a date can begin with, without marks.
var dateStarts = baresOf("ngay mung mong thang nam quy qui t q qi qii qiii qiv muoi hai ba ham")

func (t *token) startsDate() bool {
	_, bared := t.known()
	return bared.in(dateStarts)
}

var dateReaders = []func(*finder, int) int{
	(*finder).clock, (*finder).wholeDay, (*finder).dayInWords, (*finder).dayRange, (*finder).dayOfMonth,
	(*finder).month, (*finder).monthOfYear, (*finder).quarter, (*finder).period, (*finder).shortPeriod, (*finder).year,
}

// dates finds days, months, quarters, years, periods and hours.
func (f *finder) dates() {
	for i := 0; i < len(f.ts); i++ {
		if f.taken[i] || f.ts[i].kind != digitsToken && !f.ts[i].startsDate() {
			continue
		}
		for _, read := range dateReaders {
			if end := read(f, i); end > i {
				f.datesBefore()
				f.yearBefore()
				i = end - 1
				break
			}
		}
	}
}

func (f *finder) date(from, to int, d Day) int {
	f.take(Date, from, to, Value{From: d})
	return to
}

// small returns the number that the digits at i mean if it is at most limit
// and nothing is glued on that makes another number of it, else 0.
func (f *finder) small(i, limit int) int {
	t := f.at(i)
	if t.kind != digitsToken || len(t.text) > 2 || !f.free(i, i+1) {
		return 0
	}
	v, _ := strconv.Atoi(t.text)
	if v > limit {
		return 0
	}
	return v
}

// spelledSmall also reads words, and returns the token after the number.
func (f *finder) spelledSmall(i, limit int) (v, end int) {
	if v = f.small(i, limit); v > 0 {
		return v, i + 1
	}
	if i >= len(f.ts) || !f.free(i, i+1) || f.ts[i].kind != wordToken {
		return 0, i
	}
	if numeralAt(f.ts, i).atom == unitsAtom && numeralAt(f.ts, i).value == 4 {
		return 4, i + 1 // tháng tư, quý tư
	}
	a, ok := readSpelled(f.ts, i)
	if !ok || !a.value.IsInt() || a.value.Cmp(whole(int64(limit))) > 0 || a.value.Sign() == 0 {
		return 0, i
	}
	return int(a.value.Num().Int64()), a.next
}

// yearAt returns the year at i: four digits, or two where short is allowed.
func (f *finder) yearAt(i int, short bool) int {
	t := f.at(i)
	if isYear(t) && f.free(i, i+1) {
		v, _ := strconv.Atoi(t.text)
		return v
	}
	if short && t.kind == digitsToken && len(t.text) == 2 && f.free(i, i+1) {
		v, _ := strconv.Atoi(t.text)
		return 2000 + v
	}
	return 0
}

// joint reports whether the sign at i joins parts of a date: a slash or a
// dash, spaces around it forgiven; a full stop only glued.
func (f *finder) joint(i int) bool {
	return f.sign(i, "/") || f.sign(i, "-") && f.at(i).gap <= 1 || f.sign(i, ".") && f.at(i).glued() && f.at(i+1).glued()
}

// yearAfter reads "năm 2025" or "/2025" after a month; it returns where it
// stopped, with year 0 when there is none.
func (f *finder) yearAfter(i int) (year, end int) {
	at := i
	switch {
	case f.says(i, yearWords):
		if y, next := f.spelledYear(i + 1); y > 0 {
			return y, next
		}
		at++
	case f.sign(i, "/-."):
		at++
	case f.sign(i, ",") && f.says(i+1, yearWords):
		at += 2
	}
	if at > i {
		if y := f.yearAt(at, false); y > 0 {
			return y, at + 1
		}
	}
	return 0, i
}

// spelledYear reads "hai nghìn không trăm mười chín".
func (f *finder) spelledYear(i int) (year, end int) {
	if i >= len(f.ts) || f.ts[i].kind != wordToken {
		return 0, i
	}
	a, ok := readAmount(f.ts, i)
	if !ok || !a.value.IsInt() || a.value.Cmp(whole(1900)) < 0 || a.value.Cmp(whole(2100)) > 0 {
		return 0, i
	}
	return int(a.value.Num().Int64()), a.next
}
