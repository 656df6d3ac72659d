package outline

import (
	"strings"
	"unicode"
)

// A legacy is an encoding of Vietnamese from before Unicode, one byte a
// character. They share their bytes and differ in what these mean.
type legacy int

const (
	unknownLegacy legacy = iota
	windows1258
	tcvn3
	vni
	doubled // UTF-8 read as Windows-1252 and saved as UTF-8 again
)

func (l legacy) String() string {
	switch l {
	case windows1258:
		return "Windows-1258"
	case tcvn3:
		return "TCVN3 (ABC, fonts .VnTime)"
	case vni:
		return "VNI (fonts VNI-Times)"
	case doubled:
		return "UTF-8 that was read as Windows-1252 and saved again"
	}
	return "unknown"
}

// Where an encoding puts what only Vietnamese has. Windows-1258 and VNI write
// tones after the vowel; TCVN3 has a letter of its own for every vowel with
// its tone and puts the most frequent ones where Latin-1 has symbols. Source:
// the published code tables of Windows-1258, TCVN 5712:1993 and VNI-Windows.
const (
	tones1258   = "\xCC\xD2\xDE\xEC\xF2"
	vowels1258  = "aeiouyAEIOUY\xE3\xC3\xE2\xC2\xEA\xCA\xF4\xD4\xF5\xD5\xFD\xDD"
	letters1258 = "\xF0\xD0\xF5\xFD\xD5\xDD\xE3"

	tonesVNI   = "\xF9\xF8\xFB\xF5\xEF\xD9\xD8\xDB\xD5\xCF"
	hatsVNI    = "\xE2\xE1\xE0\xE5\xE3\xE4\xEA\xE9\xE8\xFA\xFC\xEB\xC2\xC1\xC0\xC5\xC3\xC4\xCA\xC9\xC8\xDA\xDC\xCB"
	vowelsVNI  = "aeouyAEOUY\xF6\xF4\xD6\xD4"
	lettersVNI = "\xF1\xD1\xF6\xD6\xE6\xC6\xF3\xD3\xEE\xCE"

	firstTCVN3, lastTCVN3 = 0xA1, 0xBE // letters that are symbols in Latin-1
)

// guessLegacy tells the encoding of Vietnamese text by what its bytes would
// be in each: most of them must make sense.
func guessLegacy(b []byte) legacy {
	high, symbols, in1258, inVNI := 0, 0, 0, 0
	before := byte(0)
	for _, c := range b {
		switch {
		case c < 0x80:
		case c >= firstTCVN3 && c <= lastTCVN3:
			symbols++
		case isVNI(before, c):
			inVNI++
		case pair(before, c, vowels1258, tones1258), strings.IndexByte(letters1258, c) >= 0:
			in1258++
		}
		if c >= 0x80 {
			high++
		}
		before = c
	}
	switch {
	case symbols*4 > high:
		return tcvn3
	case inVNI*2 > high && inVNI > in1258:
		return vni
	case in1258*3 > high:
		return windows1258
	}
	return unknownLegacy
}

// isVNI reports whether c is a letter of VNI, or a mark that the letter before
// it can bear.
func isVNI(before, c byte) bool {
	return pair(before, c, vowelsVNI, tonesVNI) || pair(before, c, "aeoAEO", hatsVNI) || strings.IndexByte(lettersVNI, c) >= 0
}

// pair reports whether two bytes are one of each set.
func pair(a, b byte, as, bs string) bool {
	return strings.IndexByte(as, a) >= 0 && strings.IndexByte(bs, b) >= 0
}

// misread names the encoding that Unicode text was in before somebody took it
// for Latin-1, as happens when text in an old font is pasted; "" for proper
// text. Proper Vietnamese has letters beyond Latin-1 in every sentence.
func misread(text string) string {
	var b []byte
	for _, r := range text {
		switch {
		case isVietnamese(r):
			return ""
		case r < 0x100:
			b = append(b, byte(r))
		default:
			b = append(b, '?')
		}
	}
	const enough = 8 // characters that can be no accident
	if strings.Count(text, "áº")+strings.Count(text, "á»")+strings.Count(text, "Ä‘") >= enough {
		return doubled.String()
	}
	if l := guessLegacy(b); l == tcvn3 || l == vni {
		if countHigh(b) >= enough {
			return l.String()
		}
	}
	return ""
}

// isVietnamese reports whether r is a letter that only Vietnamese needs.
func isVietnamese(r rune) bool {
	return strings.ContainsRune("ăĂđĐơƠưƯ", r) || r >= 0x1EA0 && r <= 0x1EF9 || unicode.Is(unicode.Mn, r)
}

func countHigh(b []byte) int {
	n := 0
	for _, c := range b {
		if c >= 0x80 {
			n++
		}
	}
	return n
}
