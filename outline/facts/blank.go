package facts

import "strings"

// blanks are what the guard writes in the place of an unsupported fact.
var blanks = [...]string{
	Number: "[…số liệu…]", Percent: "[…%…]", Ratio: "[…số liệu…]", Date: "[…ngày…]", Document: "[…số văn bản…]",
	Person: "[…tên…]", Place: "[…tên…]", Body: "[…tên…]", Name: "[…tên…]", Quotation: "[…trích dẫn…]",
	Claim: "[…đánh giá…]", Code: "[…số liệu…]", Label: "[…số liệu…]",
}

// Blank returns what stands for an unsupported fact of the class, such as
// "[…số liệu…]".
func (c Class) Blank() string { return blanks[c] }

// blank returns the length in glyphs of the blank that begins here: one of
// the guard's, or dots in brackets. Brackets around anything else hide nothing.
func (l *lexer) blank() int {
	var inside strings.Builder
	for n := 0; n < 20; n++ {
		r := l.peek(n)
		if r == 0 || r == '\n' {
			return 0
		}
		inside.WriteRune(r)
		if r == ']' {
			if text := inside.String(); isBlank(text) {
				return n + 1
			}
			return 0
		}
	}
	return 0
}

func isBlank(text string) bool {
	if strings.Trim(text, "[]…. ") == "" {
		return strings.ContainsAny(text, "….")
	}
	for _, b := range blanks {
		if text == b {
			return true
		}
	}
	return false
}
