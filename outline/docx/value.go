package docx

import (
	"fmt"
	"regexp"
	"strings"

	"decuong/outline"
)

// Values are the form fields of a report as the form prints them.
type values struct {
	fields map[outline.FieldID]string
	words  words
}

// line returns a field on one line, or the blank.
func (v values) line(id outline.FieldID) string {
	if s := oneLine(v.fields[id]); s != "" {
		return s
	}
	return v.words.blank
}

// lines returns the lines of a field, or the blank as the only one.
func (v values) lines(id outline.FieldID) []string {
	if ls := lines(v.fields[id]); len(ls) > 0 {
		return ls
	}
	return []string{v.words.blank}
}

// number returns the number and symbol: "Số 05-BC/ĐU". A number below ten has
// a leading zero, there is no colon, and no spaces around the signs.
func (v values) number() string {
	s := numberLead.ReplaceAllString(oneLine(v.fields[outline.Number]), "")
	s = signSpaces.ReplaceAllString(s, "$1")
	digits := len(s) - len(strings.TrimLeft(s, "0123456789"))
	switch {
	case s == "":
		s = v.words.blank + "-" + v.words.code + "/" + v.words.blank
	case s[0] == '-' || s[0] == '/': // the symbol is known, the number is not yet given
		s = v.words.blank + s
	case digits == len(s): // the number without its symbol
		s += "-" + v.words.code + "/" + v.words.blank
	}
	if digits == 1 {
		s = "0" + s
	}
	return v.words.number + noBreakSpace + s
}

var (
	numberLead = regexp.MustCompile(`(?i)^số\s*:?\s*`)
	signSpaces = regexp.MustCompile(`\s*([-/])\s*`)
)

// dated returns place and date: "Tân Lập, ngày 05 tháng 02 năm 2026".
func (v values) dated() string {
	return v.line(outline.Place) + ", " + tie(v.date())
}

// date spells the date out. The rule wants a leading zero for days below ten
// and for the months one and two, and no other. What is no date is printed as
// it was typed.
func (v values) date() string {
	typed := oneLine(v.fields[outline.Date])
	if typed == "" {
		return fmt.Sprintf("ngày %[1]s tháng %[1]s năm %[1]s", v.words.blank)
	}
	date, ok := outline.ParseDate(typed)
	if !ok {
		return typed
	}
	day, month, year := date[:2], date[3:5], date[6:]
	if month > "02" {
		month = strings.TrimPrefix(month, "0")
	}
	return "ngày " + day + " tháng " + month + " năm " + year
}

// authority returns the lines that say on whose behalf is signed, with the
// Party's slash: "T/M BAN THƯỜNG VỤ" also where "TM." was typed.
func (v values) authority() []string {
	if lines(v.fields[outline.Authority]) == nil {
		return []string{v.words.authority + " " + v.words.blank}
	}
	ls := v.lines(outline.Authority)
	for i, l := range ls {
		ls[i] = behalf.ReplaceAllString(l, "$1/$2 ")
	}
	return ls
}

var behalf = regexp.MustCompile(`(?i)^([TK])[./]?([MLT])(?:\.\s*|\s+)`)

// recipients returns the list as the form prints it: a hyphen before each,
// semicolons between, a full stop at the end.
func (v values) recipients() []string {
	ls := v.lines(outline.Recipients)
	for i, l := range ls {
		ls[i] = "- " + strings.TrimRight(strings.TrimLeft(l, "-–+•* "), ";,. ")
		switch {
		case l == v.words.blank:
		case i == len(ls)-1:
			ls[i] += "."
		default:
			ls[i] += ";"
		}
	}
	return ls
}
