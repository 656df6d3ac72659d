// Package oldfont reads letters in fonts from before Unicode: such a font shows
// Vietnamese where the text, as any other font has it, is other letters. Who
// calls it knows, or guesses, that the text is in such a font.
package oldfont

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// tcvn3Codes are the letters of TCVN3 (ABC) from the code A1 on, as Word keeps
// them: the character that Latin-1 has at that code. A space is a code without
// a letter. Source: TCVN 5712:1993, VN3, as the fonts .VnTime have it.
const tcvn3Codes = "" +
	"ĂÂÊÔƠƯĐăâêôơưđ " + // A1 to AF
	"     àảãáạ ằẳẵắ " + // B0 to BF
	"      ặầẩẫấậè ẻẽ" + // C0 to CF
	"éẹềểễếệìỉ   ĩíịò" + // D0 to DF
	" ỏõóọồổỗốộờởỡớợù" + // E0 to EF
	" ủũúụừửữứựỳỷỹýỵ" // F0 to FE

var tcvn3Letters = []rune(tcvn3Codes)

// FromTCVN3 returns the letter that a font of TCVN3, such as .VnTime, shows for r.
func FromTCVN3(r rune) rune {
	if i := int(r) - 0xA1; i >= 0 && i < len(tcvn3Letters) && tcvn3Letters[i] != ' ' {
		return tcvn3Letters[i]
	}
	return r
}

// VNI writes a vowel and, as a second character, its marks. Source: the code
// table of VNI-Windows.
var (
	// vniAlone are the letters of one character.
	vniAlone = pairs("ñđ ôơ öư ìì íí æỉ óĩ òị îỵ")
	// vniHats follow a, e and o and give them a circumflex, with a tone.
	vniHats = map[rune]string{'â': "âêô", 'á': "ấếố", 'à': "ầềồ", 'å': "ẩểổ", 'ã': "ẫễỗ", 'ä': "ậệộ"}
	// vniBreves follow a and give it a breve, with a tone.
	vniBreves = pairs("êă éắ èằ úẳ üẵ ëặ")
)

// vniVowels are the vowels that take a tone, ô for ơ and ö for ư among them,
// and what becomes of each with the marks of vniToneOrder.
var vniVowels = map[rune]string{
	'a': "áàảãạ", 'e': "éèẻẽẹ", 'o': "óòỏõọ", 'u': "úùủũụ", 'y': "ýỳỷỹỵ", 'ô': "ớờởỡợ", 'ö': "ứừửữự",
}

const vniToneOrder = "ùøûõï"

func pairs(s string) map[rune]rune {
	m := make(map[rune]rune)
	for p := range strings.FieldsSeq(s) {
		from, size := utf8.DecodeRuneInString(p)
		to, _ := utf8.DecodeRuneInString(p[size:])
		m[from] = to
	}
	return m
}

// FromVNI returns what a font of VNI, such as VNI-Times, shows for the text. It
// reads two characters at a time. A vowel in capitals may have its mark in small
// letters; the vowel decides.
func FromVNI(text string) string {
	var b strings.Builder
	for len(text) > 0 {
		r, size := utf8.DecodeRuneInString(text)
		mark, markSize := utf8.DecodeRuneInString(text[size:])
		letter, both := vniLetter(unicode.ToLower(r), unicode.ToLower(mark))
		if both {
			size += markSize
		}
		if unicode.IsUpper(r) {
			letter = unicode.ToUpper(letter)
		}
		if letter == unicode.ToLower(r) {
			letter = r
		}
		b.WriteRune(letter)
		text = text[size:]
	}
	return b.String()
}

// vniLetter returns the letter that a vowel and a mark are, or that the first
// is alone.
func vniLetter(r, mark rune) (letter rune, both bool) {
	if hats, ok := vniHats[mark]; ok && strings.ContainsRune("aeo", r) {
		return []rune(hats)[strings.IndexRune("aeo", r)], true
	}
	if breve, ok := vniBreves[mark]; ok && r == 'a' {
		return breve, true
	}
	if toned, ok := vniVowels[r]; ok && strings.ContainsRune(vniToneOrder, mark) {
		before, _, _ := strings.Cut(vniToneOrder, string(mark))
		return []rune(toned)[len([]rune(before))], true
	}
	if alone, ok := vniAlone[r]; ok {
		return alone, false
	}
	return r, false
}
