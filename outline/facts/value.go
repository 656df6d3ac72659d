package facts

import (
	"math/big"
	"strconv"
	"strings"
)

// A Value is what a fact says, apart from how it is written. Which fields are
// set follows from the class.
type Value struct {
	Amount   *big.Rat // number, percent (98,7 for 98,7 %), upper part of a ratio
	Of       *big.Rat // lower part of a ratio
	From, To Day      // a date; To only for a period
	Document Symbol
	Words    string // names, quotations, claims, codes, vague figures: lower case, one space between words
}

// A Day is a date or what is said of one; a part that is not said is 0 or "".
type Day struct {
	Year, Quarter, Month, Day int
	Clock                     string // "07:30"
}

// A Symbol is the number and symbol of a document, in capitals with Đ as D:
// 12-NQ/TU is number "12", parts NQ and TU.
type Symbol struct {
	Number string // without leading zeros
	Year   string
	Parts  []string
}

// String returns the value in one form for all ways of writing it; two values
// of a class are the same exactly when their strings, folded, are.
func (v Value) String() string { return string(v.append(nil)) }

func (v *Value) append(b []byte) []byte {
	switch {
	case v.Of != nil:
		return appendDecimal(append(appendDecimal(b, v.Amount), '/'), v.Of)
	case v.Amount != nil:
		return appendDecimal(b, v.Amount)
	case v.To != Day{}:
		return v.To.append(append(v.From.append(b), ".."...))
	case v.From != Day{}:
		return v.From.append(b)
	case v.Document.Number != "":
		return append(b, v.Document.String()...)
	}
	return append(b, v.Words...)
}

func decimal(r *big.Rat) string { return string(appendDecimal(nil, r)) }

// appendDecimal writes r without rounding: as a decimal fraction where it ends.
func appendDecimal(b []byte, r *big.Rat) []byte {
	if r.IsInt() && r.Num().IsInt64() {
		return strconv.AppendInt(b, r.Num().Int64(), 10)
	}
	if r.IsInt() {
		return r.Num().Append(b, 10)
	}
	if digits, exact := r.FloatPrec(); exact {
		return append(b, r.FloatString(digits)...)
	}
	return append(b, r.String()...)
}

func (d Day) String() string { return string(d.append(nil)) }

func (d *Day) append(b []byte) []byte {
	if d.Clock != "" {
		return append(append(b, 'T'), d.Clock...)
	}
	if d.Year != 0 {
		b = strconv.AppendInt(b, int64(d.Year), 10)
	} else {
		b = append(b, '?')
	}
	switch {
	case d.Day != 0 && d.Month == 0:
		return appendTwoDigits(append(b, "-?-"...), d.Day)
	case d.Day != 0:
		return appendTwoDigits(append(appendTwoDigits(append(b, '-'), d.Month), '-'), d.Day)
	case d.Month != 0:
		return appendTwoDigits(append(b, '-'), d.Month)
	case d.Quarter != 0:
		return strconv.AppendInt(append(b, "-Q"...), int64(d.Quarter), 10)
	}
	return b
}

func twoDigits(n int) string { return string(appendTwoDigits(nil, n)) }

func appendTwoDigits(b []byte, n int) []byte {
	if n < 10 {
		b = append(b, '0')
	}
	return strconv.AppendInt(b, int64(n), 10)
}

// saysNoMoreThan reports whether all that d says, e says too.
func (d Day) saysNoMoreThan(e Day) bool {
	return (d.Year == 0 || d.Year == e.Year) && (d.Quarter == 0 || d.Quarter == e.Quarter) &&
		(d.Month == 0 || d.Month == e.Month) && (d.Day == 0 || d.Day == e.Day) &&
		(d.Clock == "" || d.Clock == e.Clock)
}

func (s Symbol) String() string {
	parts := []string{s.Number}
	if s.Year != "" {
		parts = append(parts, s.Year)
	}
	return strings.Join(append(parts, s.Parts...), "-")
}

// key is equal for equal values of one class.
func key(c Class, v Value) string {
	var room [64]byte
	b := append(room[:0], 'a'+byte(c))
	if v.Words != "" {
		return string(append(b, Fold(v.Words)...))
	}
	return string(v.append(b))
}
