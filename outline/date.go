package outline

import (
	"fmt"
	"regexp"
	"strconv"
	"time"
)

// dateForms are the ways in which people write a day, each with its day, month
// and year: "5/2/2026", "05-02-26", "ngày 05 tháng 02 năm 2026".
var dateForms = []*regexp.Regexp{
	regexp.MustCompile(`^(?i:ngày\s+)?(\d{1,2})\s*[/.\-]\s*(\d{1,2})\s*[/.\-]\s*(\d{4}|\d{2})\.?$`),
	regexp.MustCompile(`^(?i:ngày\s+)?(\d{1,2})\s+(?i:tháng)\s+(\d{1,2})\s+(?i:năm)\s+(\d{4})\.?$`),
}

// ParseDate reads a day as people write it and returns it as the form field
// Date keeps it, "05/02/2026". It reports false for anything else, also for a
// day that no calendar has.
func ParseDate(text string) (string, bool) {
	for _, form := range dateForms {
		m := form.FindStringSubmatch(Clean(text))
		if m == nil {
			continue
		}
		day, _ := strconv.Atoi(m[1])
		month, _ := strconv.Atoi(m[2])
		year, _ := strconv.Atoi(m[3])
		if year < 100 {
			year += 2000
		}
		return formDate(day, month, year)
	}
	return "", false
}

func formDate(day, month, year int) (string, bool) {
	d := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	if d.Day() != day || int(d.Month()) != month || year < 1930 { // the Party's first year
		return "", false
	}
	return fmt.Sprintf("%02d/%02d/%04d", day, month, year), true
}
