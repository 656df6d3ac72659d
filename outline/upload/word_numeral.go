package upload

import (
	"fmt"
	"strconv"
	"strings"
)

// numeral writes n in one of Word's formats. Those that no Vietnamese text has
// are written in digits.
func numeral(n int, format string) string {
	switch format {
	case "none":
		return ""
	case "upperRoman":
		return roman(n)
	case "lowerRoman":
		return strings.ToLower(roman(n))
	case "upperLetter":
		return strings.ToUpper(letters(n))
	case "lowerLetter":
		return letters(n)
	case "decimalZero":
		return fmt.Sprintf("%02d", n)
	case "decimalEnclosedCircle":
		return enclosed(n, '①')
	case "decimalEnclosedParen":
		return enclosed(n, '⑴')
	case "numberInDash":
		return fmt.Sprintf("- %d -", n)
	case "vietnameseCounting":
		return counted(n)
	}
	return strconv.Itoa(n)
}

// roman writes a number in Roman capitals; one that they do not have, in
// digits.
func roman(n int) string {
	if n < 1 || n > 3999 {
		return strconv.Itoa(n)
	}
	var b strings.Builder
	for _, s := range []struct {
		value int
		sign  string
	}{
		{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"},
		{40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"},
	} {
		for n >= s.value {
			b.WriteString(s.sign)
			n -= s.value
		}
	}
	return b.String()
}

// letters counts as Word does: a to z, aa to zz, aaa to zzz. It knows no đ.
func letters(n int) string {
	if n < 1 || n > 26*20 {
		return strconv.Itoa(n)
	}
	return strings.Repeat(string(rune('a'+(n-1)%26)), (n-1)/26+1)
}

// enclosed writes numbers that are one sign, from the sign for 1 to that for
// 20.
func enclosed(n int, first rune) string {
	if n < 1 || n > 20 {
		return strconv.Itoa(n)
	}
	return string(first + rune(n-1))
}

var digits = strings.Fields("không một hai ba bốn năm sáu bảy tám chín")

// counted writes a number up to 99 as a Vietnamese word.
func counted(n int) string {
	tens, ones := n/10, n%10
	switch {
	case n < 0 || n > 99:
		return strconv.Itoa(n)
	case tens == 0:
		return digits[ones]
	}
	word := "mười"
	if tens > 1 {
		word = digits[tens] + " mươi"
	}
	switch {
	case ones == 0:
		return word
	case ones == 1 && tens > 1:
		return word + " mốt"
	case ones == 5:
		return word + " lăm"
	}
	return word + " " + digits[ones]
}
