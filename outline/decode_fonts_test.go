package outline

import (
	"strings"
	"testing"
	"unicode"
)

// The letters of Vietnamese, and what each is in TCVN3 and VNI, in one order.
var (
	smallVietnamese = strings.Fields(`à ả ã á ạ ă ằ ẳ ẵ ắ ặ â ầ ẩ ẫ ấ ậ đ è ẻ ẽ é ẹ ê ề ể ễ ế ệ
		ì ỉ ĩ í ị ò ỏ õ ó ọ ô ồ ổ ỗ ố ộ ơ ờ ở ỡ ớ ợ ù ủ ũ ú ụ ư ừ ử ữ ứ ự ỳ ỷ ỹ ý ỵ`)
	tcvn3Letters = strings.Split("\xB5 \xB6 \xB7 \xB8 \xB9 \xA8 \xBB \xBC \xBD \xBE \xC6 \xA9 \xC7 \xC8 \xC9 \xCA \xCB \xAE \xCC \xCE \xCF \xD0 \xD1 \xAA \xD2 \xD3 \xD4 \xD5 \xD6 "+
		"\xD7 \xD8 \xDC \xDD \xDE \xDF \xE1 \xE2 \xE3 \xE4 \xAB \xE5 \xE6 \xE7 \xE8 \xE9 \xAC \xEA \xEB \xEC \xED \xEE \xEF \xF1 \xF2 \xF3 \xF4 \xAD \xF5 \xF6 \xF7 \xF8 \xF9 \xFA \xFB \xFC \xFD \xFE", " ")
	vniLetters = strings.Split("a\xF8 a\xFB a\xF5 a\xF9 a\xEF a\xEA a\xE8 a\xFA a\xFC a\xE9 a\xEB a\xE2 a\xE0 a\xE5 a\xE3 a\xE1 a\xE4 \xF1 e\xF8 e\xFB e\xF5 e\xF9 e\xEF e\xE2 e\xE0 e\xE5 e\xE3 e\xE1 e\xE4 "+
		"\xEC \xE6 \xF3 \xED \xF2 o\xF8 o\xFB o\xF5 o\xF9 o\xEF o\xE2 o\xE0 o\xE5 o\xE3 o\xE1 o\xE4 \xF4 \xF4\xF8 \xF4\xFB \xF4\xF5 \xF4\xF9 \xF4\xEF u\xF8 u\xFB u\xF5 u\xF9 u\xEF \xF6 \xF6\xF8 \xF6\xFB \xF6\xF5 \xF6\xF9 \xF6\xEF y\xF8 y\xFB y\xF5 y\xF9 \xEE", " ")
)

// inOldFont encodes text in the bytes of an old font. Capitals use the letters
// of the small ones, as TCVN3 does with a font of capitals.
func inOldFont(t testing.TB, text string, letters []string) []byte {
	t.Helper()
	if len(letters) != len(smallVietnamese) {
		t.Fatalf("%d letters, want %d", len(letters), len(smallVietnamese))
	}
	code := make(map[rune]string)
	for i, s := range smallVietnamese {
		code[[]rune(s)[0]] = letters[i]
	}
	var b []byte
	for _, r := range text {
		if c, ok := code[unicode.ToLower(r)]; ok {
			b = append(b, c...)
		} else {
			b = append(b, string(r)...)
		}
	}
	return b
}
