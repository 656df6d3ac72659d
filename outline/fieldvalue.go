package outline

import (
	"regexp"
	"strings"
	"unicode"
)

// FieldSize returns the most runes that the field takes. The opening is a
// paragraph.
func FieldSize(id FieldID) int {
	if id == Opening {
		return 1500
	}
	return 300
}

// FieldValue returns what a person typed as the field keeps it and the
// document prints it. It reports false for what cannot be its value: nothing,
// too much, a Date that is none, a name with figures in it, a Place without
// letters, a Number without a figure or a sign, a draft without a number.
func (o *Outline) FieldValue(id FieldID, typed string) (string, bool) {
	text := Clean(typed)
	if text == "" || len([]rune(text)) > FieldSize(id) {
		return "", false
	}
	if id == Recipients || id == Addressee {
		return recipients(text)
	}
	text = strings.Join(strings.Fields(text), " ")
	if b, ok := o.Blank(id); ok {
		return b.value(text), true
	}
	switch id {
	case Date:
		return ParseDate(text)
	case Number:
		return number(text)
	case Authority:
		return strings.ToUpper(authority.ReplaceAllString(text, "$1/$2 ")), true
	case Superior, Body, Office, Urgency:
		return strings.ToUpper(strings.TrimRight(text, ".")), true
	case Place:
		return placeName(strings.TrimRight(text, ",."))
	case Signatory:
		return signatory(text)
	case Opening:
		return text, true
	case Edition:
		m := draft.FindStringSubmatch(text)
		if m == nil {
			return "", false
		}
		return m[1], true
	case Spelling:
		return spelling(text)
	}
	return strings.TrimRight(text, "."), true
}

// spelling returns one of the two spellings that there are.
func spelling(text string) (string, bool) {
	if text = strings.ToLower(text); text != "ủy" && text != "uỷ" {
		return "", false
	}
	return text, true
}

// value returns what fills the blank, without what stands around it already:
// of "Kế hoạch số 45-KH/TU" the "45".
func (b Blank) value(text string) string {
	if cut, ok := cutSuffixFold(text, b.After); ok && cut != "" {
		text = cut
	}
	before := strings.Fields(b.Before)
	for n := range before {
		if cut, ok := cutPrefixFold(text, strings.Join(before[n:], " ")+" "); ok && cut != "" {
			return cut
		}
	}
	return text
}

func cutPrefixFold(s, prefix string) (string, bool) {
	if len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix) {
		return strings.TrimSpace(s[len(prefix):]), true
	}
	return s, false
}

func cutSuffixFold(s, suffix string) (string, bool) {
	if at := len(s) - len(suffix); suffix != "" && at >= 0 && strings.EqualFold(s[at:], suffix) {
		return strings.TrimSpace(s[:at]), true
	}
	return s, false
}

var (
	draft     = regexp.MustCompile(`^(?i:dự thảo)?\s*(?i:lần)?\s*(?i:thứ)?\s*([1-9]\d?)$`)
	numbered  = regexp.MustCompile(`^(?i:số)?\s*:?\s*(\d+)\s*([-/].*)?$`)
	authority = regexp.MustCompile(`^(?i)([TK])\s*[./]?\s*(M|T|L)\s*[./]?\s+`)
	unit      = regexp.MustCompile(`^(?:xã|phường|thị trấn|đặc khu|huyện|tỉnh|thành phố)\s+`)
	day       = regexp.MustCompile(`^(?i:ngày)\s+\d`)
	honorific = regexp.MustCompile(`^(?i:(?:GS|PGS|TSKH|TS|ThS|CN|KS|BS)\.?\s*|đ/c\.?\s+|đồng chí\s+|ông\s+|bà\s+)`)
)

// number returns a number and symbol in the usual form: a number below ten has
// a leading zero (Hướng dẫn 05-HD/VPTW). One that has neither a figure nor a
// sign is something else.
func number(text string) (string, bool) {
	if !strings.ContainsAny(text, "0123456789/-…") {
		return "", false
	}
	m := numbered.FindStringSubmatch(text)
	if m == nil {
		return text, true
	}
	digits := strings.TrimLeft(m[1], "0")
	if len(digits) < 2 {
		digits = "0" + digits
	}
	return digits + strings.ReplaceAll(m[2], " ", ""), true
}

// nameSize is the most words of a person's name.
const nameSize = 6

// signatory returns a name without titles, which are not printed before it.
func signatory(text string) (string, bool) {
	for {
		plain := honorific.ReplaceAllString(text, "")
		if plain == text {
			break
		}
		text = plain
	}
	if strings.ContainsFunc(text, unicode.IsDigit) || len(strings.Fields(text)) > nameSize || strings.ContainsAny(text, ".;!?") {
		return "", false
	}
	if text == strings.ToUpper(text) {
		text = strings.ToLower(text)
	}
	return capitals(text), text != ""
}

// placeName returns the name of a place without its unit.
func placeName(text string) (string, bool) {
	text = unit.ReplaceAllString(text, "")
	if !strings.ContainsFunc(text, unicode.IsLetter) || day.MatchString(text) {
		return "", false
	}
	return capitals(text), true
}

// capitals gives a name that was typed in small letters its capitals.
func capitals(name string) string {
	if name != strings.ToLower(name) {
		return name
	}
	words := strings.Fields(name)
	for i, w := range words {
		first := []rune(w)
		words[i] = strings.ToUpper(string(first[:1])) + string(first[1:])
	}
	return strings.Join(words, " ")
}

// recipientSize is the most words of one recipient.
const recipientSize = 15

// recipients returns one recipient a line, without the signs of a list.
func recipients(text string) (string, bool) {
	split := "\n;"
	if !strings.ContainsAny(text, split) {
		split = ","
	}
	var all []string
	for _, r := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(split, r) }) {
		r = strings.Trim(strings.Join(strings.Fields(r), " "), "-+•,.; ")
		if len(strings.Fields(r)) > recipientSize {
			return "", false
		}
		if r != "" {
			all = append(all, r)
		}
	}
	return strings.Join(all, "\n"), len(all) > 0
}
