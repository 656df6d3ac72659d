package docx

import (
	"fmt"
	"regexp"
	"strings"

	"decuong/outline"
)

// number returns the number and symbol: "05-BC/ĐU". A number below ten has a
// leading zero, and there are no spaces around the signs. What is not known of
// it is left to be filled in.
func (v values) number() string {
	s := numberLead.ReplaceAllString(oneLine(v.report.Fields[outline.Number]), "")
	s = signSpaces.ReplaceAllString(s, "$1")
	digits := len(s) - len(strings.TrimLeft(s, "0123456789"))
	switch {
	case s == "" && v.form.optional[outline.Number]:
		return ""
	case s == "":
		s = v.form.words.blank + v.symbol()
	case s[0] == '-' || s[0] == '/': // the symbol is known, the number is not yet given
		s = v.form.words.blank + s
	case digits == len(s): // the number without its symbol
		s += v.symbol()
	}
	if digits == 1 {
		s = "0" + s
	}
	return s
}

var (
	numberLead = regexp.MustCompile(`(?i)^số\s*:?\s*`)
	signSpaces = regexp.MustCompile(`\s*([-/])\s*`)
)

// symbol returns what follows the number: "-BC/ĐU".
func (v values) symbol() string {
	w := v.form.words
	sign := v.form.sign(v.report.Fields[outline.Body], v.report.Fields[outline.Superior])
	if sign == "" {
		sign = w.blank
	}
	return w.joints[0] + w.code + w.joints[1] + sign
}

// sign returns what a symbol calls the body, "" where that is not known.
func (f *Form) sign(name, above string) string {
	sign, ofAbove := strings.CutSuffix(f.issuer(name).sign, "+")
	if !ofAbove {
		return sign
	}
	if up := f.issuer(above).sign; up != "" && !strings.HasSuffix(up, "+") {
		return sign + up
	}
	return ""
}

// issuer returns what the form knows of a body by the beginning of its name.
func (f *Form) issuer(name string) issuer {
	name = capitals(name) + " "
	for _, i := range f.issuers {
		if strings.HasPrefix(name, i.lead+" ") {
			return i
		}
	}
	return issuer{}
}

// capitals returns a name in capitals, with the tone of ủy on its vowel as the
// tables of the forms have it.
func capitals(name string) string {
	return strings.ReplaceAll(strings.ToUpper(oneLine(name)), "UỶ", "ỦY")
}

// dated returns place and date: "Tân Lập, ngày 05 tháng 02 năm 2026".
func (v values) dated() string {
	place, date := v.line(outline.Place), v.date()
	if place == "" || date == "" {
		return place + date
	}
	return place + ", " + date
}

// date spells the date out. What is no date is printed as it was typed.
func (v values) date() string {
	typed := v.line(outline.Date)
	if _, ok := outline.ParseDate(typed); !ok && typed != v.form.words.blank {
		return typed
	}
	return fmt.Sprintf("ngày %s tháng %s năm %s", v.day(0), v.day(1), v.day(2))
}

// day returns the day, month or year of the date. The rules want a leading
// zero for days below ten and for the months one and two, and no other.
func (v values) day(of int) string {
	date, ok := outline.ParseDate(oneLine(v.report.Fields[outline.Date]))
	if !ok {
		return v.form.words.blank
	}
	part := strings.Split(date, "/")[of]
	if of == 1 && part > "02" {
		part = strings.TrimPrefix(part, "0")
	}
	return part
}
