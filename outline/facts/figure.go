package facts

import (
	"math/big"
	"strconv"
	"strings"
)

// A figure is a number in digits, read the Vietnamese way: full stops between
// groups of three, a comma before the decimals.
type figure struct {
	value *big.Rat
	other *big.Rat // the English reading where both are possible: 1.250 as 1,25
	next  int      // token after it
	plain bool     // digits only
	cut   bool     // groups are divided by spaces
}

// readFigure reads the number that begins with the digits at i.
func readFigure(ts []token, i int) (figure, bool) {
	if i >= len(ts) || ts[i].kind != digitsToken {
		return figure{}, false
	}
	groups, signs, next := readGroups(ts, i)
	if len(groups) == 1 {
		if spaced, ok := readSpaced(ts, i); ok {
			return spaced, true
		}
		return figure{value: integer(groups[0]), next: next, plain: true}, true
	}
	f := figure{next: next}
	f.value, f.other = readGrouped(groups, signs)
	return f, f.value != nil
}

// readGroups collects groups of digits and the signs glued between them.
func readGroups(ts []token, i int) (groups []string, signs string, next int) {
	groups = []string{ts[i].text}
	for i++; i+1 < len(ts); i += 2 {
		sign, digits := &ts[i], &ts[i+1]
		glued := sign.glued() && digits.glued()
		if digits.kind != digitsToken || !strings.Contains(".,'", sign.text) || !glued && !slippedComma(ts, i) {
			break
		}
		groups, signs = append(groups, digits.text), signs+sign.text
	}
	return groups, signs, i
}

// slippedComma reports whether the comma at i has slipped from its decimals,
// as in "98 , 7 %": a space before it, and a unit after.
func slippedComma(ts []token, i int) bool {
	return ts[i].is(",") && ts[i].gap == 1 && ts[i+1].gap <= 1 && len(ts[i+1].text) <= 2 &&
		i+2 < len(ts) && (ts[i+2].is("%") || scaleAt(ts, i+2) != nil)
}

// readGrouped returns the value of groups of digits with these signs between,
// nil when there is no reading.
func readGrouped(groups []string, signs string) (value, other *big.Rat) {
	last := len(groups) - 1
	whole, end := strings.Join(groups, ""), groups[last]
	withPoint := strings.Join(groups[:last], "") + "." + end
	switch {
	case strings.Trim(signs, signs[:1]) == "": // one kind of sign
		grouped := inThrees(groups)
		if len(signs) > 1 && !grouped {
			return nil, nil
		}
		if grouped && (signs != ",") {
			if signs == "." {
				other = rational(withPoint)
			}
			return integer(whole), other
		}
		if grouped {
			other = integer(whole)
		}
		return rational(withPoint), other
	case strings.Trim(signs[:last-1], signs[:1]) == "" && inThrees(groups[:last]):
		return rational(withPoint), nil
	}
	return nil, nil
}

// inThrees reports whether all groups but the first have three digits.
func inThrees(groups []string) bool {
	if len(groups[0]) > 3 || groups[0][0] == '0' {
		return false
	}
	for _, g := range groups[1:] {
		if len(g) != 3 {
			return false
		}
	}
	return true
}

// readSpaced reads "1 234 567".
func readSpaced(ts []token, i int) (figure, bool) {
	first := ts[i].text
	if len(first) > 3 || first[0] == '0' {
		return figure{}, false
	}
	next := i + 1
	for next < len(ts) && ts[next].kind == digitsToken && ts[next].gap == 1 && !ts[next].line && len(ts[next].text) == 3 {
		first += ts[next].text
		next++
	}
	if next == i+1 || next < len(ts) && ts[next].glued() && (ts[next].kind == digitsToken || strings.Contains("/-", ts[next].text)) {
		return figure{}, false
	}
	f := figure{value: integer(first), next: next, cut: true}
	if next+1 < len(ts) && ts[next].is(",") && ts[next].glued() && ts[next+1].glued() && ts[next+1].kind == digitsToken {
		f.value, f.next = rational(first+"."+ts[next+1].text), next+2
	}
	return f, true
}

func integer(digits string) *big.Rat {
	if n, err := strconv.ParseInt(digits, 10, 64); err == nil {
		return whole(n)
	}
	return rational(digits)
}

// rational returns the exact value of a decimal number.
func rational(s string) *big.Rat {
	before, after, _ := strings.Cut(s, ".")
	if n, err := strconv.ParseInt(before+after, 10, 64); err == nil && len(after) < len(shift) {
		return big.NewRat(n, shift[len(after)])
	}
	r, ok := new(big.Rat).SetString(s)
	if !ok {
		panic("no number: " + s) // unreachable: digits and a point
	}
	return r
}

// smallest are the numbers that notes are full of; nobody changes them.
var smallest = func() (all [256]*big.Rat) {
	for n := range all {
		all[n] = new(big.Rat).SetInt64(int64(n))
	}
	return all
}()

func whole(n int64) *big.Rat {
	if n >= 0 && n < int64(len(smallest)) {
		return smallest[n]
	}
	return new(big.Rat).SetInt64(n)
}

func times(a *big.Rat, b *big.Rat) *big.Rat { return new(big.Rat).Mul(a, b) }
func plus(a *big.Rat, b *big.Rat) *big.Rat  { return new(big.Rat).Add(a, b) }
func over(a *big.Rat, n int64) *big.Rat     { return new(big.Rat).Quo(a, whole(n)) }
