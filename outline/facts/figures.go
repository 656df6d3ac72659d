package facts

import (
	"fmt"
	"math/big"
	"slices"
	"strconv"
	"strings"
)

var figureReaders = []func(*finder, int) int{
	(*finder).fraction, (*finder).mixed, (*finder).list, (*finder).vague, (*finder).plainFigure,
	(*finder).romanNumber, (*finder).oddNumber, (*finder).ranked, (*finder).english,
}

// startsFigure reports whether a figure can begin with the token; most words
// cannot.
func startsFigure(t *token) bool {
	switch t.kind {
	case digitsToken, oddToken:
		return true
	case wordToken:
		_, bared := t.known()
		return bared.in(figureStarts) || bared.tells().numeral.atom != noAtom || strings.IndexByte("ivxl", t.bare[0]) >= 0 && strings.Trim(t.bare, "ivxl") == ""
	}
	return false
}

// figureStarts are words, besides the numerals, that figures begin with.
var figureStarts = baresOf("tien bac nua vai may hang dam nhieu nhat nhi mot doi ruoi ta tu lam")

// figures finds numbers, percentages and ratios in digits and in words.
func (f *finder) figures() {
	for i := 0; i < len(f.ts); {
		end := 0
		if !f.taken[i] && startsFigure(&f.ts[i]) {
			end = f.figure(i)
		}
		i = max(i+1, end)
	}
}

// figure takes the figure that begins at i and returns where it ends, 0 when
// there is none.
func (f *finder) figure(i int) int {
	for _, read := range figureReaders {
		if end := read(f, i); end > 0 {
			return end
		}
	}
	return 0
}

// plainFigure reads an amount, and what makes a percentage or a ratio of it.
func (f *finder) plainFigure(i int) int {
	a, ok := readAmount(f.ts, i)
	if !ok || !f.free(i, a.next) || a.words > 0 && !f.spelledMeant(i, a) {
		return 0
	}
	if n := percentWords(f.ts, a.next); n > 0 && f.free(a.next, a.next+n) {
		return f.percent(i, a, a.next+n)
	}
	if n := percentWords(f.ts, a.next+1); n > 0 && f.says(a.next, pointWords) && f.free(a.next, a.next+1+n) {
		return f.percent(i, a, a.next+1+n)
	}
	if end := f.ratioAfter(i, a); end > 0 {
		return end
	}
	if f.says(i-1, twiceWords) && f.says(a.next, timesWords) {
		f.take(Ratio, i, a.next, multiple(a.value)).also(Number, number(a.value), Elsewhere)
		return a.next
	}
	if v := f.ts[i].text; a.plain && (len(v) >= 9 && v[0] == '0' || len(v) > 15) {
		f.take(Code, i, a.next, Value{Words: v})
		return a.next
	}
	return f.amount(i, a)
}

// amount takes a plain number. A unit such as m2 belongs to it.
func (f *finder) amount(i int, a amount) int {
	f.unit(a.next)
	if f.says(a.next, dozenWords) && f.at(a.next).marked {
		a.value, a.next = times(a.value, whole(12)), a.next+1
	}
	if a.other != nil && a.value.Cmp(a.other) < 0 && f.countsWhole(a) {
		a.value, a.other = a.other, a.value
	}
	if f.measureAt(a.next) != "" && numeralAt(f.ts, a.next+1).atom == halfAtom { // 2 tấn rưỡi
		a.value, a.other = plus(a.value, ratio(1, 2)), nil
	}
	n := f.take(Number, i, a.next, number(a.value))
	n.soft = f.countsDays(a)
	f.otherAmounts(n, i, a)
	f.mayBeDocument(n, i)
	if a.plain {
		f.timesOf(n, i, a)
	}
	f.dottedDay(n, i, a)
	f.shareScale()
	f.impliedScale(i, a)
	return a.next
}

// otherAmounts remembers what else the amount can come to.
func (f *finder) otherAmounts(n *found, i int, a amount) {
	if a.other != nil {
		n.also(Number, number(a.other), f.doubtful(a))
	}
	if a.doubted != nil {
		n.also(Number, number(a.doubted), Elsewhere)
	}
	if a.next == i+3 && f.sign(i+1, ",") && f.says(i-1, overallWords) { // "bão số 10,11"
		n.also(Number, number(integer(f.ts[i].text)), Elsewhere)
		n.also(Number, number(integer(f.ts[i+2].text)), Elsewhere)
	}
	if scale := slangScales[f.at(a.next).fold]; scale > 0 && scaleAt(f.ts, a.next-1) == nil {
		n.also(Number, number(times(a.value, whole(scale))), Elsewhere)
	}
	f.decimalsAfterUnit(n, a)
	if !a.cut || !f.headWord(i-1) {
		return
	}
	if rest, ok := readAmount(f.ts, i+1); ok && rest.next == a.next { // "thôn 3 450tr"
		n.also(Number, number(rest.value), Supported)
	}
	for at := i; at < a.next; at++ {
		if f.ts[at].kind == digitsToken {
			n.also(Number, number(integer(f.ts[at].text)), Supported)
		}
	}
}

// timesOf remembers the day, year or hour that a plain number may be.
func (f *finder) timesOf(n *found, i int, a amount) {
	v, _ := strconv.Atoi(f.ts[i].text)
	switch {
	case isYear(&f.ts[i]):
		n.also(Date, Value{From: Day{Year: v}}, Supported)
	case v > 0 && v <= 31 && f.cue(i-1, dayWords): // "ngày 17 họp dân"
		n.also(Date, Value{From: Day{Day: v}}, Elsewhere)
	case v > 0 && f.shortYear(i, a): // "năm 24"
		n.also(Date, Value{From: Day{Year: 2000 + v}}, Elsewhere)
	}
	if f.says(a.next, hourWords) && f.at(a.next).glued() && v <= 24 && f.ts[i].kind == digitsToken { // "14h"
		n.also(Date, Value{From: Day{Clock: fmt.Sprintf("%02d:00", v)}}, Supported)
	}
}

// shortYear reports whether the two digits at i are those of a year.
func (f *finder) shortYear(i int, a amount) bool {
	return len(f.ts[i].text) == 2 && f.says(i-1, yearWords) && (f.at(i-2).kind != digitsToken || f.ts[i-1].line) && !f.countsNoun(a.next)
}

// slangScales are scales of talk, which may be other words.
var slangScales = map[string]int64{Fold("t"): 1e9, Fold("tỏi"): 1e9, Fold("củ"): 1e6, Fold("chai"): 1e6, Fold("ng"): 1e3, Fold("lít"): 1e5}

// countsDays reports whether the number counts the days that are listed after
// it, each of which is judged by itself: "hai ngày 27 và 28 tháng 9".
func (f *finder) countsDays(a amount) bool {
	k := slices.IndexFunc(f.out, func(o *found) bool { return o.from == a.next && o.Class == Date })
	if k < 0 || !f.says(a.next, dayWords) {
		return false
	}
	days := int64(0)
	for end := a.next; k < len(f.out) && (days == 0 || f.out[k].from == end+1 && f.listSign(end)) && f.out[k].Value.From.Day > 0; k++ {
		days, end = days+1, f.out[k].to
		if to := f.out[k].Value.To.Day; to > 0 {
			days += int64(to - f.out[k].Value.From.Day)
		}
	}
	return a.value.Cmp(whole(days)) == 0
}

// decimalsAfterUnit lets what follows a unit be its decimals: "một cây số
// hai", "2 tấn 35".
func (f *finder) decimalsAfterUnit(n *found, a amount) {
	if f.measureAt(a.next) == "" || !a.value.IsInt() {
		return
	}
	_, length := measures.match(f.ts, a.next)
	at := a.next + length
	if t := f.at(at); t.kind == digitsToken && len(t.text) <= 3 && t.gap <= 1 && !t.line {
		n.also(Number, number(rational(decimal(a.value)+"."+t.text)), Elsewhere)
	} else if d := numeralAt(f.ts, at); d.atom == digitAtom || d.atom == unitsAtom {
		n.also(Number, number(plus(a.value, ratio(d.value, 10))), Elsewhere)
	}
}

// doubtful returns what the second reading of a figure is evidence for.
func (f *finder) doubtful(a amount) Finding {
	if f.countsWhole(a) {
		return Elsewhere
	}
	return Unsupported
}

// countsWhole reports whether what the amount counts comes in whole numbers
// only: 1,250 persons can only be 1250, but 1,250 ha may be either.
func (f *finder) countsWhole(a amount) bool {
	return scaleAt(f.ts, a.next-1) == nil && countNouns.begins(f.ts, a.next) && !f.says(a.next, partMeasures)
}

// partMeasures are counted in parts too.
var partMeasures = wordsOf("tấn tạ mét điểm công đồng năm tháng giờ ki")

// dottedDay lets "30.6" be a day.
func (f *finder) dottedDay(n *found, i int, a amount) {
	if a.next != i+3 || !f.sign(i+1, ".") || len(f.ts[i+2].text) > 2 {
		return
	}
	d, _ := strconv.Atoi(f.ts[i].text)
	m, _ := strconv.Atoi(f.ts[i+2].text)
	if d < 1 || d > 31 || m < 1 || m > 12 {
		return
	}
	upTo := Elsewhere
	if f.says(i-1, dayCues) {
		upTo = Supported
	}
	n.also(Date, Value{From: Day{Month: m, Day: d}}, upTo)
}

// impliedScale lets a small number be a part of an amount before it, in the
// same scale: "80 triệu, công ty giúp 50, xã 30".
func (f *finder) impliedScale(i int, a amount) {
	n := len(f.out) - 1
	if a.words > 0 || scaleAt(f.ts, a.next-1) != nil || f.counted(a.next) || f.measureAt(a.next) != "" {
		return
	}
	for k := n - 1; k >= 0 && f.out[k].Class == Number && f.out[k].Value.Amount != nil; k-- {
		if scale := scaleAt(f.ts, f.out[k].to-1); scale != nil {
			if part := times(a.value, scale); part.Cmp(f.out[k].Value.Amount) < 0 {
				f.out[n].also(Number, number(part), Elsewhere)
			}
			return
		}
	}
}

// isSquareUnit reports whether the tokens are "m" and "2" glued: m2, km2, m3.
func isSquareUnit(unit, power *token) bool {
	return power.kind == digitsToken && power.glued() && (power.is("2") || power.is("3")) &&
		(unit.bare == "m" || unit.bare == "km" || unit.bare == "cm" || unit.bare == "dm" || unit.bare == "mm" || unit.bare == "hm")
}

// shareScale gives the scale of the last number to the one a range began
// with: "15 - 20 triệu".
func (f *finder) shareScale() {
	n := len(f.out) - 1
	if n < 1 || f.out[n-1].Class != Number || !f.joinedRange(f.out[n-1].to, f.out[n].from) || f.out[n-1].Value.Amount == nil || f.out[n-1].to-f.out[n-1].from != 1 {
		return
	}
	scale := big.NewRat(1, 1)
	for at := f.out[n].from; at < f.out[n].to; at++ {
		if s := scaleAt(f.ts, at); s != nil {
			scale = times(scale, s)
		}
	}
	if scale.Cmp(big.NewRat(1, 1)) > 0 && f.sign(f.out[n].from-1, "-") {
		f.out[n-1].also(Number, f.out[n-1].Value, Supported)
		f.out[n-1].Value = number(times(f.out[n-1].Value.Amount, scale))
	}
}
