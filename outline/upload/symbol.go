package upload

import "strings"

// symbolFonts are fonts whose letters are signs.
var symbolFonts = map[string]map[byte]rune{
	"symbol":      symbol,
	"wingdings":   wingdings,
	"wingdings 2": wingdings2,
	"wingdings 3": wingdings3,
	"webdings":    {},
}

// The signs of these fonts that stand in outlines, by their codes. Word puts
// a code into the private use area by adding F000. Source: the fonts' own
// tables, as Unicode's mapping files for them list them.
var (
	symbol = withGreek(map[byte]rune{
		0x2D: '−', 0xA3: '≤', 0xB3: '≥', 0xB0: '°', 0xB1: '±', 0xB4: '×', 0xB7: '•', 0xB8: '÷', 0xB9: '≠', 0xBB: '≈', 0xBC: '…',
		0xA5: '∞', 0xA8: '♦', 0xAB: '↔', 0xAC: '←', 0xAE: '→', 0xDB: '⇔', 0xDE: '⇒', 0xE5: '∑',
	})
	wingdings = map[byte]rune{
		0x6C: '●', 0x6D: '❍', 0x6E: '■', 0x6F: '□', 0x70: '❐', 0x71: '❑', 0x72: '❒', 0x73: '⬧', 0x74: '⧫', 0x75: '◆', 0x76: '❖',
		0x78: '⌧', 0x9E: '·', 0x9F: '•', 0xA1: '○', 0xA4: '◉', 0xA7: '▪', 0xA8: '□', 0xAA: '✦', 0xAB: '★',
		0xD8: '➢', 0xDC: '➲', 0xE0: '→', 0xE8: '➔', 0xF0: '⇨', 0xFB: '✗', 0xFC: '✓', 0xFD: '☒', 0xFE: '☑',
		0x21: '✏', 0x28: '☎', 0x2A: '✉', 0x46: '☞', 0x4A: '☺',
	}
	wingdings2 = map[byte]rune{0x4F: '✗', 0x50: '✓', 0x51: '☒', 0x52: '☑', 0x53: '☒', 0x54: '☒', 0x97: '●', 0x98: '•', 0xA2: '■', 0xA3: '□', 0xAE: '◆'}
	wingdings3 = map[byte]rune{0x22: '→', 0x67: '→', 0x75: '▲', 0x76: '▼', 0x77: '△', 0x7D: '▶', 0x84: '◀'}
)

// withGreek adds the letters, digits and signs that the font Symbol has where
// ASCII has its own.
func withGreek(table map[byte]rune) map[byte]rune {
	const small, capital = "αβχδεφγηιϕκλμνοπθρστυϖωξψζ", "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ"
	for i, r := range []rune(small) {
		table['a'+byte(i)] = r
	}
	for i, r := range []rune(capital) {
		table['A'+byte(i)] = r
	}
	for _, c := range []byte("!#%&()+,./0123456789:;<=>?[]_{|}") {
		table[c] = rune(c)
	}
	return table
}

// unknownSign stands for a sign that has no table here: a sign was there.
const unknownSign = '•'

// signs returns what a text in a font of symbols shows. In another font it is
// the text; the private use area, where Word puts such letters whose font was
// changed later, is mostly Wingdings.
func signs(text, font string) string {
	table, ok := symbolFonts[strings.ToLower(font)]
	if !ok && !strings.ContainsFunc(text, isPrivate) {
		return text
	}
	return strings.Map(func(r rune) rune {
		switch {
		case r == ' ' || r == '\n' || r == '\t':
			return r
		case ok:
			return sign(table, r)
		case r == 0xF0B7:
			return '•'
		case isPrivate(r):
			return sign(wingdings, r)
		}
		return r
	}, text)
}

func isPrivate(r rune) bool { return r >= 0xF020 && r <= 0xF0FF }

func sign(table map[byte]rune, r rune) rune {
	if isPrivate(r) {
		r -= 0xF000
	}
	if r > 0xFF {
		return r
	}
	if s, ok := table[byte(r)]; ok {
		return s
	}
	return unknownSign
}
