package facts

import (
	"math/big"
	"strconv"
)

// readSpelled reads a number below a thousand, or with decimals, in words.
func readSpelled(ts []token, i int) (term, bool) {
	s := speller{ts: ts, at: i}
	value, ok := s.hundreds()
	if !ok {
		return term{}, false
	}
	t := term{amount: amount{value: whole(value), next: s.at, words: s.at - i}}
	t.single = value < 10 && t.words == 1
	t.loose = t.words == 1 && numeralAt(ts, i).loose
	if numeralAt(ts, s.at).atom == pointAtom {
		if d, ok := readDecimals(ts, s.at+1); ok {
			t.value, t.next, t.words, t.loose = rational(strconv.FormatInt(value, 10)+"."+d.digits), d.next, d.next-i, false
		}
	}
	return t, true
}

// A speller reads syllable after syllable.
type speller struct {
	ts []token
	at int
}

func (s *speller) peek() numeral { return numeralAt(s.ts, s.at) }

func (s *speller) take() numeral {
	n := s.peek()
	s.at++
	if s.at+1 < len(s.ts) && s.ts[s.at].is("-") && s.ts[s.at].glued() && numeralAt(s.ts, s.at+1).atom != noAtom {
		s.at++ // "hai mươi-lăm"
	}
	return n
}

// hundreds reads "một trăm linh năm", "trăm rưỡi", or less.
func (s *speller) hundreds() (int64, bool) {
	if s.peek().atom == hundredAtom && numeralAt(s.ts, s.at+1).atom == halfAtom {
		s.at += 2
		return 150, true
	}
	n, ok := s.tens()
	if !ok || s.peek().atom != hundredAtom || n > 9 {
		return n, ok
	}
	s.take()
	return n*100 + s.afterHundred(), true
}

func (s *speller) afterHundred() int64 {
	switch next := s.peek(); {
	case next.atom == andAtom && (numeralAt(s.ts, s.at+1).atom == digitAtom || numeralAt(s.ts, s.at+1).atom == unitsAtom):
		s.take()
		return s.take().value
	case next.atom == halfAtom:
		s.take()
		return 50
	case next.atom == digitAtom && s.yearAhead(s.at):
		return 0
	}
	rest, _ := s.tens()
	if rest < 10 {
		return rest * 10 // "trăm hai" is 120
	}
	return rest
}

// tens reads "hai mươi lăm", "mười hai", "hăm ba", "bốn lăm", or one digit.
func (s *speller) tens() (int64, bool) {
	switch first := s.peek(); first.atom {
	case tenAtom, scoreAtom:
		return s.afterTen(first)
	case digitAtom:
		s.take()
		return s.afterDigit(first.value), true
	case tensAtom:
		if first.loose && s.ts[s.at].bare == "muoi" { // "muoi hai"
			return s.afterTen(numeral{tenAtom, 10, true})
		}
	}
	return 0, false
}

func (s *speller) afterTen(first numeral) (int64, bool) {
	next := numeralAt(s.ts, s.at+1)
	if next.atom == digitAtom && next.value > 0 && !s.yearAhead(s.at+1) || next.atom == unitsAtom && next.value == 5 {
		s.take()
		return first.value + s.take().value, true
	}
	if first.atom == scoreAtom {
		return 0, false
	}
	s.take()
	return first.value, true
}

// afterDigit reads what makes tens of a digit.
func (s *speller) afterDigit(digit int64) int64 {
	next := s.peek()
	switch {
	case next.atom == tensAtom && digit > 0:
		s.take()
		unit := s.peek()
		if unit.atom == unitsAtom || unit.atom == digitAtom && unit.value > 0 && !s.yearAhead(s.at) {
			return digit*10 + s.take().value
		}
		return digit * 10
	case next.atom == unitsAtom && digit > 1 && !next.loose, next.atom == digitAtom && digit > 0 && s.spokenPair():
		return digit*10 + s.take().value // "bốn lăm", "chín tám phẩy bảy"
	}
	return digit
}

// spokenPair reports whether two digits in a row are tens and units: they
// stand before a decimal or a share.
func (s *speller) spokenPair() bool {
	return numeralAt(s.ts, s.at+1).atom == pointAtom || percentWords(s.ts, s.at+1) > 0
}

// yearAhead reports whether "năm" at i means year rather than five: nothing
// that is counted follows it, as in "mười năm đổi mới".
func (s *speller) yearAhead(i int) bool {
	if s.ts[i].bare != "nam" {
		return false
	}
	switch numeralAt(s.ts, i+1).atom {
	case thousandAtom, hundredAtom, tensAtom, pointAtom:
		return false
	}
	return percentWords(s.ts, i+1) == 0 && !countNouns.begins(s.ts, i+1)
}

// decimals are the digits after "phẩy".
type decimals struct {
	digits string
	next   int
}

// readDecimals reads "bảy", "không lăm", "hai mươi lăm" or digits.
func readDecimals(ts []token, i int) (decimals, bool) {
	if i < len(ts) && ts[i].kind == digitsToken {
		return decimals{ts[i].text, i + 1}, true
	}
	s := speller{ts: ts, at: i}
	d := decimals{next: i}
	for {
		n := numeralAt(ts, d.next)
		if n.atom != digitAtom && n.atom != unitsAtom || numeralAt(ts, d.next+1).atom == tensAtom || d.next > i && s.yearAhead(d.next) {
			break
		}
		d.digits += strconv.FormatInt(n.value, 10)
		d.next++
	}
	if d.digits != "" {
		return d, true
	}
	v, ok := s.tens()
	return decimals{strconv.FormatInt(v, 10), s.at}, ok
}

func ratio(n, d int64) *big.Rat { return big.NewRat(n, d) }
