package facts

import (
	"math/big"
	"strings"
)

// percentWords returns how many tokens at i say per cent, 0 when none does.
func percentWords(ts []token, i int) int {
	switch {
	case i >= len(ts):
		return 0
	case ts[i].is("%") || ts[i].is("‰"):
		return 1
	case ts[i].kind == wordToken && strings.EqualFold(ts[i].text, "percent"):
		return 1
	case ts[i].among(partWords) && i+1 < len(ts) && ts[i+1].kind == wordToken && (numeralAt(ts, i+1).atom == hundredAtom || numeralAt(ts, i+1).value == 1000):
		return 2
	}
	return 0
}

var (
	partWords  = wordsOf("phần")
	pointWords = wordsOf("điểm")
)

// percent takes a percentage, and makes one of the number that a range began
// with: "5-7%", "từ 5 đến 7%".
func (f *finder) percent(i int, a amount, end int) int {
	value := a.value
	if f.ts[a.next].is("‰") || numeralAt(f.ts, end-1).value == 1000 {
		value = over(value, 10)
	}
	if n := len(f.out) - 1; n >= 0 && f.out[n].Class == Number && f.joinedRange(f.out[n].to, i) {
		f.out[n].Class = Percent
		f.out[n].other = nil
	}
	p := f.take(Percent, i, end, number(value))
	if a.other != nil {
		p.also(Percent, number(a.other), Elsewhere)
	}
	if slip, ok := f.slippedPercent(i, a); ok {
		p.also(Percent, slip, Supported)
	}
	return end
}

// slippedPercent reads "98, 7%" as one percentage, which it may be.
func (f *finder) slippedPercent(i int, a amount) (Value, bool) {
	before := f.at(i - 2)
	if !a.plain || !f.sign(i-1, ",") || !f.at(i-1).glued() || before.kind != digitsToken || len(f.ts[i].text) > 2 {
		return Value{}, false
	}
	return number(rational(before.text + "." + f.ts[i].text)), true
}

// joinedRange reports whether only a dash or "đến" stands between two tokens.
func (f *finder) joinedRange(from, to int) bool {
	return to-from == 1 && (f.sign(from, "-") || f.says(from, toWords))
}

var (
	outOfWords   = wordsOf("trên")
	totalWords   = wordsOf("tổng")
	overallWords = wordsOf("số")
)

// ratioAfter reads "20/22", "20 trên tổng số 22" after the amount at i.
func (f *finder) ratioAfter(i int, a amount) int {
	at := a.next
	switch {
	case f.sign(at, "/"):
		at++
	case f.says(at, outOfWords) && a.scaleless(f.ts):
		at++
		if f.says(at, totalWords) {
			at++
		}
		if f.says(at, overallWords) {
			at++
		}
	default:
		return 0
	}
	b, ok := readAmount(f.ts, at)
	switch {
	case !ok, !f.free(at, b.next), b.value.Sign() == 0, percentWords(f.ts, b.next) > 0:
		return 0
	case f.sign(at-1, "/") && b.words > 0, f.sign(b.next, "/") && f.at(b.next+1).kind == digitsToken:
		return 0
	}
	upper := a.value
	if a.scaleless(f.ts) && a.words+b.words == 0 && upper.Cmp(b.value) < 0 || a.other != nil {
		upper = f.sameScale(a, b, at)
	}
	d, m := f.small(i, 31), f.small(b.next-1, 12)
	r := f.take(Ratio, i, b.next, Value{Amount: upper, Of: b.value})
	r.also(Number, number(upper), Supported)
	r.also(Number, number(b.value), Supported)
	if d > 0 && m > 0 && b.next-i == 3 {
		upTo := Elsewhere
		if d > m { // no share is above its whole
			upTo = Supported
		}
		r.also(Date, Value{From: Day{Month: m, Day: d}}, upTo)
		f.dayBeforeShare(d, m, i)
	}
	if upper != a.value { // a row of a table: "18.000 / 22 vạn"
		r.also(Number, number(a.value), Elsewhere)
	}
	return b.next
}

// dayBeforeShare lets the number before what may be a day be one too:
// "2-6/12".
func (f *finder) dayBeforeShare(day, month, i int) {
	n := len(f.out) - 2
	if n < 0 || f.out[n].Class != Number || f.out[n].to != i-1 || !f.listSign(i-1) {
		return
	}
	if first := f.out[n].Value.Amount; first != nil && first.IsInt() && first.Sign() > 0 && first.Cmp(whole(int64(day))) < 0 {
		f.out[n].also(Date, Value{From: Day{Month: month, Day: int(first.Num().Int64())}}, Elsewhere)
	}
}

// scaleless reports whether no scale belongs to the amount.
func (a amount) scaleless(ts []token) bool { return scaleAt(ts, a.next-1) == nil }

// sameScale gives the upper part of a ratio the scale of the lower one:
// "1.480/1.512 triệu".
func (f *finder) sameScale(a, b amount, at int) *big.Rat {
	upper := a.value
	for ; at < b.next; at++ {
		if s := scaleAt(f.ts, at); s != nil {
			upper = times(upper, s)
		}
	}
	return upper
}
