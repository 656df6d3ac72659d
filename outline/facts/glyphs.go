package facts

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// A glyph is one character as a reader sees it, and the bytes of the text that
// make it: what is invisible belongs to the glyph before it.
type glyph struct {
	r          rune
	start, end int
}

// glyphs appends the composed characters of text to out. Digits of all scripts become
// ASCII, wide forms narrow, dashes one dash, white space a space or \n; what
// nobody can see is dropped.
func glyphs(text string, out []glyph) []glyph {
	if isComposed(text) {
		for i, size := 0, 0; i < len(text); i += size {
			var r rune
			r, size = utf8.DecodeRuneInString(text[i:])
			out = appendGlyph(out, r, i, i+size)
		}
		return out
	}
	var parts norm.Iter
	parts.InitString(norm.NFC, text)
	for !parts.Done() {
		start := parts.Pos()
		composed := parts.Next()
		for len(composed) > 0 {
			r, size := utf8.DecodeRune(composed)
			out = appendGlyph(out, r, start, parts.Pos())
			composed = composed[size:]
		}
	}
	return out
}

// isComposed reports whether the text is composed. Letters and signs of which
// Vietnamese is made are, apart from what else there is.
func isComposed(text string) bool {
	for _, r := range text {
		if r >= '\u0300' && (r < 'Ạ' || r > 'ỹ') && (r < '‐' || r > '…') {
			return norm.NFC.IsNormalString(text)
		}
	}
	return true
}

func appendGlyph(out []glyph, r rune, start, end int) []glyph {
	r = plainRune(r)
	if r < 0 {
		if len(out) > 0 {
			out[len(out)-1].end = end
		}
		return out
	}
	return append(out, glyph{r, start, end})
}

// plainRune returns the simple form of r, or -1 when r cannot be seen.
func plainRune(r rune) rune {
	if r < 0x80 {
		return plainASCII(r)
	}
	switch {
	case r < 'ἀ' && isLatin(r):
		return r
	case r == '\u0085' || r == '\u2028' || r == '\u2029':
		return '\n'
	case unicode.IsSpace(r) || unicode.Is(unicode.Zs, r):
		return ' '
	case unicode.In(r, unicode.Cf, unicode.Mn, unicode.Me, unicode.Cc):
		return -1
	case unicode.Is(unicode.Nd, r):
		return decimalDigit(r)
	case r >= '！' && r <= '～':
		return r - '！' + '!'
	case r >= 0x1D400 && r <= 0x1D7FF: // mathematical letters
		plain, _ := utf8.DecodeRuneInString(norm.NFKC.String(string(r)))
		return plain
	}
	if plain, ok := plainSigns[r]; ok {
		return plain
	}
	return r
}

func plainASCII(r rune) rune {
	switch {
	case r == '\n' || r == '\r' || r == '\v' || r == '\f':
		return '\n'
	case r == '\t':
		return r
	case r < ' ' || r == 0x7F:
		return -1
	}
	return r
}

// plainSigns are signs that stand for one another.
var plainSigns = map[rune]rune{
	'‐': '-', '‑': '-', '‒': '-', '–': '-', '—': '-', '―': '-', '−': '-', '﹣': '-', '⁃': '-', 'ー': '-',
	'∕': '/', '⁄': '/', '⧸': '/', '٪': '%', '﹪': '%', '٫': ',', '、': ',', '。': '.', '．': '.',
	'’': '\'', '‘': '\'', 'ʼ': '\'', '`': '\'', '´': '\'', '„': '“', '‟': '“', '〝': '“', '〞': '”', '「': '“', '」': '”', '『': '“', '』': '”',
	'«': '“', '»': '”', '″': '"', '×': 'x',
}

// decimalDigit returns the ASCII digit of any script's decimal digit: they
// stand in runs of ten that begin with zero.
func decimalDigit(r rune) rune {
	for _, run := range unicode.Nd.R16 {
		if r >= rune(run.Lo) && r <= rune(run.Hi) {
			return '0' + (r-rune(run.Lo))%10
		}
	}
	for _, run := range unicode.Nd.R32 {
		if r >= rune(run.Lo) && r <= rune(run.Hi) {
			return '0' + (r-rune(run.Lo))%10
		}
	}
	return r
}
