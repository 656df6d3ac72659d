package facts

import (
	"math/big"
	"strings"
)

// english are the numbers that a model may slip into; "one" and "ten" are
// left out, for they are Vietnamese syllables too.
var english = map[string]int64{
	"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "eleven": 11, "twelve": 12,
	"thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
	"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
	"dozen": 12, "hundred": 100, "thousand": 1000, "million": 1e6, "billion": 1e9,
}

// english reads "twenty-five", "fifteen percent".
func (f *finder) english(i int) int {
	value, at := int64(0), i
	for at < len(f.ts) && f.free(at, at+1) {
		v, ok := english[strings.ToLower(f.ts[at].text)]
		if !ok {
			break
		}
		if v >= 100 && value > 0 {
			value *= v
		} else {
			value += v
		}
		if at++; f.sign(at, "-") && english[strings.ToLower(f.at(at+1).text)] > 0 {
			at++
		}
	}
	if at == i {
		return 0
	}
	v := new(big.Rat).SetInt64(value)
	if n := percentWords(f.ts, at); n > 0 && f.free(at, at+n) {
		f.take(Percent, i, at+n, number(v))
		return at + n
	}
	f.take(Number, i, at, number(v))
	return at
}
