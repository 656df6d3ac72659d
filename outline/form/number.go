package form

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

var (
	figure     = regexp.MustCompile(`\d[\d.,]*\d|\d`)
	percent    = regexp.MustCompile(`\d([ \x{A0}]+)%`)
	english    = regexp.MustCompile(`^\d{1,3}(?:,\d{3}){2,}$|^\d{1,3}(?:,\d{3})+\.\d+$`)
	pointed    = regexp.MustCompile(`^\d{1,3}\.\d{1,2}$`)
	ungrouped  = regexp.MustCompile(`^[1-9]\d{4,}$`)
	measures   = regexp.MustCompile(`^\s?(?:%|(?:tỷ|tỉ|triệu|nghìn|ngàn|ha|km|kg|tấn|tạ)(?:\P{L}|$))`)
	counted    = regexp.MustCompile(`^\s(?:đồng|người|hộ|đảng viên|lượt|em|cháu|học sinh|hội viên|đoàn viên|ha|tấn|m2|m²)(?:\P{L}|$)`)
	references = regexp.MustCompile(`(?i)(?:mục|điểm|khoản|phần|điều|bảng|biểu|hình|phụ lục|số)\s$`)
)

// numbers finds figures in the English way: a point before the decimals, commas
// or nothing between the thousands, and a space before the sign of percent. A
// figure is mended only where it can be read in one way.
func numbers(text string) []Finding {
	var found []Finding
	for _, at := range figure.FindAllStringIndex(text, -1) {
		if token := text[at[0]:at[1]]; alone(text, at[0], at[1]) {
			if instead := vietnamese(token, near(text, at[1], at[1]+24), near(text, at[0]-24, at[0])); instead != token {
				found = append(found, mended(ranged(NumberForm, text, at[0], at[1]), instead))
			}
		}
	}
	for _, at := range percent.FindAllStringSubmatchIndex(text, -1) {
		found = append(found, mended(ranged(NumberForm, text, at[2], at[3]), ""))
	}
	return found
}

// near returns the text between two places, as far as it goes, and in whole
// characters.
func near(text string, from, to int) string {
	return strings.ToValidUTF8(text[max(from, 0):min(to, len(text))], "")
}

// alone reports whether a range is a token of its own, and no part of a date, a
// document number or an address.
func alone(text string, start, end int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:start])
	after, _ := utf8.DecodeRuneInString(text[end:])
	within := func(r rune) bool { return unicode.IsLetter(r) || strings.ContainsRune("-/_@#", r) }
	return !within(before) && !within(after)
}

// vietnamese returns the figure as it is written in Vietnamese, or as it is
// where that cannot be told from what stands around it.
func vietnamese(token, after, before string) string {
	switch {
	case english.MatchString(token):
		return strings.NewReplacer(",", ".", ".", ",").Replace(token)
	case pointed.MatchString(token) && measures.MatchString(after) && !references.MatchString(before):
		return strings.Replace(token, ".", ",", 1)
	case ungrouped.MatchString(token) && counted.MatchString(after):
		return grouped(token)
	}
	return token
}

// grouped puts a point between the thousands.
func grouped(digits string) string {
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + "." + digits[i:]
	}
	return digits
}
