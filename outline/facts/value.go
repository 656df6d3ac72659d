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
func (v Value) String() string {
	switch {
	case v.Of != nil:
		return decimal(v.Amount) + "/" + decimal(v.Of)
	case v.Amount != nil:
		return decimal(v.Amount)
	case v.To != Day{}:
		return v.From.String() + ".." + v.To.String()
	case v.From != Day{}:
		return v.From.String()
	case v.Document.Number != "":
		return v.Document.String()
	}
	return v.Words
}

// decimal writes r without rounding: as a decimal fraction where it ends.
func decimal(r *big.Rat) string {
	if r.IsInt() && r.Num().IsInt64() {
		return strconv.FormatInt(r.Num().Int64(), 10)
	}
	if r.IsInt() {
		return r.Num().String()
	}
	if digits, exact := r.FloatPrec(); exact {
		return r.FloatString(digits)
	}
	return r.String()
}

func (d Day) String() string {
	if d.Clock != "" {
		return "T" + d.Clock
	}
	year := "?"
	if d.Year != 0 {
		year = strconv.Itoa(d.Year)
	}
	switch {
	case d.Day != 0 && d.Month == 0:
		return year + "-?-" + twoDigits(d.Day)
	case d.Day != 0:
		return year + "-" + twoDigits(d.Month) + "-" + twoDigits(d.Day)
	case d.Month != 0:
		return year + "-" + twoDigits(d.Month)
	case d.Quarter != 0:
		return year + "-Q" + strconv.Itoa(d.Quarter)
	}
	return year
}

func twoDigits(n int) string {
	if n < 10 {
		return "0" + strconv.Itoa(n)
	}
	return strconv.Itoa(n)
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
	if v.Words != "" {
		return string(rune('a'+c)) + Fold(v.Words)
	}
	return string(rune('a'+c)) + v.String()
}
