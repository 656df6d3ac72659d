package facts

import "math/big"

// An amount is a number with its scales, in digits, in words or in both:
// "15 tỷ 300 triệu", "hai mươi lăm", "2tr5", "3 triệu rưỡi".
type amount struct {
	value, other *big.Rat // other: the English reading, where both are possible
	next         int      // token after it
	words        int      // syllables of it that are spelled numbers
	loose        bool     // one syllable that may be another word typed without marks
	plain        bool     // one group of digits and no scale
	cut          bool     // groups of digits were divided by spaces
	doubted      *big.Rat // with the digits after it, which may belong to it
}

// A term is one number with its own scale: "15 tỷ".
type term struct {
	amount
	below  *big.Rat // the value before its scales
	scale  *big.Rat // nil when it has none
	single bool     // one digit: after a scale it counts tenths, "một triệu hai"
	digits int      // digits it was typed with, 0 for words
}

// readAmount reads the amount that begins at i.
func readAmount(ts []token, i int) (amount, bool) {
	sum, ok := readTerm(ts, i)
	if !ok {
		return amount{}, false
	}
	for sum.scale != nil {
		next, ok := readTerm(ts, sum.next)
		if n := numeralAt(ts, sum.next); n.atom == unitsAtom && n.value != 5 && endsAmount(ts, sum.next+1) { // hai tỷ tư, mốt
			next, ok = term{amount: amount{value: whole(n.value), next: sum.next + 1, words: 1}, single: true}, true
		}
		if !ok || next.begins(ts, sum.next) {
			break
		}
		value := next.after(ts, sum)
		if value == nil {
			sum.doubted = next.tenths(sum)
			break
		}
		sum.value, sum.other, sum.scale = value, nil, next.scale
		sum.next, sum.words, sum.loose, sum.cut = next.next, sum.words+next.words, false, sum.cut || next.cut
	}
	return sum.amount, true
}

// begins reports whether the term, which stands at i after a scale, is of
// something else: a line begins there, "năm" leads to a year, or "một" makes a
// rate.
func (t term) begins(ts []token, i int) bool {
	if ts[i].line && ts[i].title {
		return true
	}
	if t.words != 1 || t.next >= len(ts) {
		return false
	}
	return ts[i].bare == "nam" && isYear(&ts[t.next]) || t.value.Cmp(whole(1)) == 0 && ts[t.next].among(eachWords)
}

// after returns the value of sum with the term t behind it, or nil when t
// belongs to something else.
func (t term) after(ts []token, sum term) *big.Rat {
	switch {
	case t.scale != nil && t.scale.Cmp(sum.scale) < 0: // 15 tỷ 300 triệu
		return plus(sum.value, t.value)
	case t.scale != nil && t.below.Cmp(sum.scale) < 0 && t.digits == 0: // hai nghìn năm trăm tỷ
		return times(plus(sum.value, t.below), over(t.scale, 1))
	case t.scale != nil:
		return nil
	case t.digits > 0:
		if t.digits == 2 || t.digits > 3 || t.cut || !endsAmount(ts, t.next) && ts[sum.next].gap > 0 {
			return nil
		}
		return plus(sum.value, times(t.value, over(sum.scale, shift[t.digits]))) // 1 tỷ 2, 2tr5, 12 triệu 500
	case t.single && t.words == 1:
		return plus(sum.value, times(t.value, over(sum.scale, 10))) // một triệu hai
	}
	return plus(sum.value, t.value) // hai nghìn không trăm linh ba
}

// tenths returns the value of sum with the digits t behind it: "6 tỷ 2 hộ"
// hardly is 6,2 tỷ.
func (t term) tenths(sum term) *big.Rat {
	if t.scale != nil || t.digits < 1 || t.digits > 3 || t.cut {
		return nil
	}
	return plus(sum.value, times(t.value, over(sum.scale, shift[t.digits])))
}

// eachWords after "một" make a rate: "hai trăm ngàn một tháng".
var eachWords = wordsOf("tháng năm ngày giờ tuần quý người hộ khẩu suất kg cân mét công lần buổi cháu em con cây căn lớp thôn xã đơn đầu tấn tạ khối m bao thùng chuyến ca vé chỗ phòng ký kí kilo lít cái chiếc bó trái quả tấm đôi cặp bộ lạng yến sào mẫu lượt khay két hộp gói chai giỏ xe")

// shift is by how much so many decimals are less than a whole.
var shift = [...]int64{1, 10, 100, 1000}

// endsAmount reports whether nothing that is counted stands at i.
func endsAmount(ts []token, i int) bool {
	return i >= len(ts) || ts[i].kind == signToken || ts[i].line || ts[i].among(moneyWords) || ts[i].among(functionWords) && !countNouns.begins(ts, i)
}

var moneyWords = wordsOf("đồng đ vnđ vnd usd")

// readTerm reads a number below its scale, then the scales: "1,2 nghìn tỷ".
func readTerm(ts []token, i int) (term, bool) {
	t, ok := readBelow(ts, i)
	if !ok {
		return term{}, false
	}
	t.below = t.value
	for scale := scaleAt(ts, t.next); scale != nil; scale = scaleAt(ts, t.next) {
		t = t.scaled(scale)
	}
	if numeralAt(ts, t.next).atom == halfAtom {
		half := ratio(1, 2)
		if t.scale != nil {
			half = over(t.scale, 2)
		}
		t.value, t.other, t.next, t.plain, t.loose = plus(t.value, half), nil, t.next+1, false, false
		t.words++
	}
	return t, true
}

func (t term) scaled(scale *big.Rat) term {
	t.value = times(t.value, scale)
	if t.other != nil {
		t.other = times(t.other, scale)
	}
	if t.scale != nil {
		scale = times(t.scale, scale)
	}
	t.scale = scale
	t.next, t.plain, t.loose = t.next+1, false, false
	if t.words > 0 {
		t.words++
	}
	return t
}

// readBelow reads digits, with "trăm" or "chục" after them, or words below a
// thousand.
func readBelow(ts []token, i int) (term, bool) {
	if half, ok := readBareScale(ts, i); ok {
		return half, true
	}
	f, ok := readFigure(ts, i)
	if !ok {
		return readSpelled(ts, i)
	}
	t := term{amount: amount{value: f.value, other: f.other, next: f.next, plain: f.plain, cut: f.cut}}
	if f.plain {
		t.digits = len(ts[i].text)
	}
	switch n := numeralAt(ts, f.next); n.atom {
	case hundredAtom, tensAtom:
		t.value, t.next, t.plain, t.digits = times(f.value, whole(n.value)), f.next+1, false, 0
		if half := numeralAt(ts, t.next); n.atom == hundredAtom && half.atom == halfAtom { // 2 trăm rưỡi
			t.value, t.next = plus(t.value, whole(50)), t.next+1
		}
	case pointAtom:
		if d, ok := readDecimals(ts, f.next+1); ok && f.value.IsInt() {
			t.value, t.next, t.plain, t.digits = rational(decimal(f.value)+"."+d.digits), d.next, false, 0
		}
	}
	return t, true
}

// readBareScale reads a scale without its one: "nghìn rưỡi".
func readBareScale(ts []token, i int) (term, bool) {
	scale := numeralAt(ts, i)
	if scale.atom != thousandAtom || numeralAt(ts, i+1).atom != halfAtom {
		return term{}, false
	}
	return term{amount: amount{value: whole(scale.value * 3 / 2), next: i + 2, words: 2}}, true
}
