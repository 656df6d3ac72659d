package facts

// datesBefore gives what the date found last says of its month and year to
// days that are listed before it: "từ 14 đến 16 tháng Giêng", "28 và
// 29/5/2020".
func (f *finder) datesBefore() {
	n := len(f.out) - 1
	last := f.out[n]
	if last.Class != Date || last.Value.To != (Day{}) {
		return
	}
	if last.Value.From.Day == 0 && last.Value.From.Month > 0 {
		f.monthBefore(last.from-1, last.Value.From)
	}
	for at := last.from - 1; f.listSign(at); {
		if n > 0 && f.out[n-1].to == at && f.out[n-1].Class == Date {
			f.out[n-1].sharesYear(last.Value.From)
			return
		}
		from := f.dayBefore(at, last.Value.From)
		if from == at {
			return
		}
		day := last.Value.From
		day.Day = f.small(at-1, 31)
		f.date(from, at, day)
		f.out[n], f.out[n+1] = f.out[n+1], f.out[n]
		at, n = from-1, n+1
	}
}

// yearBefore lets a day be of the year that was said before it.
func (f *finder) yearBefore() {
	n := len(f.out) - 1
	d := f.out[n].Value.From
	if f.out[n].Class != Date || f.out[n].Value.To != (Day{}) || d.Day == 0 || d.Month == 0 || d.Year != 0 {
		return
	}
	for k := n - 1; k >= 0; k-- {
		if y := f.out[k].Value.From.Year; f.out[k].Class == Date && f.out[k].Value.To == (Day{}) && y != 0 {
			d.Year = y
			f.out[n].also(Date, Value{From: d}, Elsewhere)
			return
		}
	}
}

// monthBefore takes the month that a range before the sign at i begins with:
// "5-7/2025".
func (f *finder) monthBefore(i int, last Day) {
	m := f.small(i-1, 12)
	if !f.sign(i, "-") || m == 0 || m >= last.Month || last.Year == 0 || f.sign(i-2, "/.,") && f.at(i-1).glued() {
		return
	}
	f.date(i-1, i, Day{Year: last.Year, Month: m})
	n := len(f.out) - 1
	f.out[n-1], f.out[n] = f.out[n], f.out[n-1]
}

// goesOnWithDays reports whether the number at i goes on a list of days:
// "ngày 27 và 28 tháng 9".
func (f *finder) goesOnWithDays(i int) bool {
	n := len(f.out) - 1
	return f.listSign(i-1) && n >= 0 && f.out[n].Class == Date && f.out[n].to == i-1 && f.out[n].Value.From.Day > 0 && f.cue(i+1, monthWords)
}

func (f *finder) listSign(i int) bool {
	return f.sign(i, "-,") || f.says(i, toWords) || f.says(i, andWords)
}

// dayBefore returns where the day begins that stands alone before the sign at
// i, or i when there is none. After a comma it must be in a list that "ngày"
// announces.
func (f *finder) dayBefore(i int, last Day) int {
	if last.Day == 0 || last.Month == 0 || f.small(i-1, 31) == 0 || f.sign(i, "-") && f.small(i-1, 31) >= last.Day || f.sign(i-2, "/.,") && f.at(i-1).glued() || f.sign(i, ",") && !f.listsDays(i-1) {
		return i
	}
	from := i - 1
	for f.cue(from-1, dayWords) || f.says(from-1, earlyWords) {
		from--
	}
	return from
}

// listsDays reports whether "ngày" stands before the numbers that end at i.
func (f *finder) listsDays(i int) bool {
	for f.at(i).kind == digitsToken || f.sign(i, ",") {
		i--
	}
	return f.says(i, dayWords)
}

// sharesYear lets a date be evidence for what the date after it adds.
func (o *found) sharesYear(next Day) {
	d := o.Value.From
	if o.Value.To != (Day{}) || d.Year != 0 || d.Clock != "" || next.Year == 0 && (d.Day == 0 || d.Month != 0) {
		return
	}
	if d.Year = next.Year; d.Month == 0 && d.Quarter == 0 {
		d.Month = next.Month
	}
	o.also(Date, Value{From: d}, Supported)
}

// monthsAfter takes the months listed after the one that ends at i, "các tháng
// 2, 7 và 11", and returns where they end. Where they are listed without spaces
// that is known.
func (f *finder) monthsAfter(i int, listed bool) int {
	for f.sign(i, ",") || f.says(i, andWords) {
		m, next := f.small(i+1, 12), i+2
		if m == 0 || f.at(i+1).glued() && !listed || f.counted(next) || f.measureAt(next) != "" || f.goesOnAsFigure(next) && !listed || f.joint(next) {
			break
		}
		year, end := f.yearAfter(next)
		f.date(i+1, end, Day{Year: year, Month: m})
		f.out[len(f.out)-1].also(Number, number(whole(int64(m))), Supported)
		i = end
	}
	return i
}

// listsMonths reports whether the digits at i begin a list of months without
// spaces, each later than the one before: "7,8,9" is no number.
func (f *finder) listsMonths(i int) bool {
	n, last := 0, 0
	for ; ; i += 2 {
		m := f.small(i, 12)
		if m <= last {
			return false
		}
		n, last = n+1, m
		if !f.sign(i+1, ",") || !f.at(i+2).glued() {
			return n > 2 && f.measureAt(i+1) == "" && !f.counted(i+1)
		}
	}
}
