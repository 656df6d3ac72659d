package form

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"decuong/outline"
)

var (
	shortDate = regexp.MustCompile(`(\d{1,2})([./-])(\d{1,2})([./-])(\d{4})`)
	longDate  = regexp.MustCompile(`(?i)ngày[ \x{A0}](\d{1,2})[ \x{A0}]tháng[ \x{A0}](\d{1,2})[ \x{A0}]năm[ \x{A0}](\d{4})`)
)

// dates finds days that no calendar has, and days that are not written as in
// documents: a stroke between the figures, a zero before days below ten and
// the months one and two, before no other.
func dates(text string) []Finding {
	var found []Finding
	for _, at := range shortDate.FindAllStringSubmatchIndex(text, -1) {
		if !alone(text, at[0], at[1]) || strings.ContainsAny(text[max(at[0]-1, 0):at[0]], ".0123456789") {
			continue
		}
		found = append(found, dated(text, at, at[2], at[6], at[10], func(d, m, y string) string { return d + "/" + m + "/" + y })...)
	}
	for _, at := range longDate.FindAllStringSubmatchIndex(text, -1) {
		lead := text[at[0]:at[2]]
		found = append(found, dated(text, at, at[2], at[4], at[6], func(d, m, y string) string { return lead + d + " tháng " + m + " năm " + y })...)
	}
	return found
}

// dated returns what is wrong with one date, whose day, month and year begin at
// these places.
func dated(text string, at []int, day, month, year int, written func(d, m, y string) string) []Finding {
	number := func(start int) int {
		end := start
		for end < len(text) && '0' <= text[end] && text[end] <= '9' {
			end++
		}
		n, _ := strconv.Atoi(text[start:end])
		return n
	}
	d, m, y := number(day), number(month), number(year)
	f := ranged(DateForm, text, at[0], at[1])
	if y < 1900 || y > 2100 {
		return nil
	}
	if _, ok := outline.ParseDate(fmt.Sprintf("%d/%d/%d", d, m, max(y, 1930))); !ok {
		f.Rule = NoSuchDate
		return []Finding{f}
	}
	months := strconv.Itoa(m)
	if m <= 2 {
		months = "0" + months
	}
	if f = mended(f, written(fmt.Sprintf("%02d", d), months, strconv.Itoa(y))); strings.ReplaceAll(f.Found, "\u00a0", " ") == f.Mend {
		return nil
	}
	return []Finding{f}
}
