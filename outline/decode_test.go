package outline

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf16"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"
)

// sample is a text long enough to tell its encoding.
func sample(t testing.TB) string { return readTestFile(t, "founding.txt") }

// inUTF16 encodes text with a byte order mark, low or high byte first.
func inUTF16(text string, low bool) []byte {
	var b []byte
	for _, u := range utf16.Encode([]rune("\uFEFF" + text)) {
		if low {
			b = append(b, byte(u), byte(u>>8))
		} else {
			b = append(b, byte(u>>8), byte(u))
		}
	}
	return b
}

// in1258 encodes text in Windows-1258, which writes tones after the vowel.
func in1258(t testing.TB, text string) []byte {
	t.Helper()
	encoder := charmap.Windows1258.NewEncoder()
	var b []byte
	for _, r := range text {
		s := string(r)
		for try, decomposed := 0, []rune(norm.NFD.String(s)); ; try++ {
			if e, err := encoder.Bytes([]byte(s)); err == nil {
				b = append(b, e...)
				break
			}
			if try > 1 || len(decomposed) < 2 {
				t.Fatalf("%q is not in Windows-1258", r)
			}
			s = splitTone(decomposed)
		}
	}
	return b
}

// splitTone composes a letter but for its tone, which comes last.
func splitTone(decomposed []rune) string {
	letter, tone := "", ""
	for _, r := range decomposed {
		if strings.ContainsRune("\u0300\u0301\u0303\u0309\u0323", r) {
			tone = string(r)
		} else {
			letter += string(r)
		}
	}
	return norm.NFC.String(letter) + tone
}

func TestDecodeReadsWhatVietnameseFilesAreIn(t *testing.T) {
	text := sample(t)
	for name, b := range map[string][]byte{
		"UTF-8":             []byte(text),
		"UTF-8 with a mark": []byte("\uFEFF" + text),
		"UTF-8 decomposed":  []byte(norm.NFD.String(text)),
		"UTF-16LE":          inUTF16(text, true),
		"UTF-16BE":          inUTF16(text, false),
		"UTF-16LE, no mark": inUTF16(text, true)[2:],
		"UTF-16BE, no mark": inUTF16(text, false)[2:],
		"Windows-1258":      in1258(t, text),
	} {
		if got, err := Decode(b); err != nil || got != text {
			t.Errorf("%s: %v, %.60q", name, err, got)
		}
	}
	line, _, _ := strings.Cut(text, "\n")
	if got, err := Decode(in1258(t, line)); err != nil || got != line {
		t.Errorf("a line in Windows-1258: %v, %q", err, got)
	}
}

func TestDecodeKeepsDamagedLetters(t *testing.T) {
	b := []byte(sample(t))
	b[strings.Index(string(b), "ổ")] = 0xFF
	got, err := Decode(b)
	if err != nil || !strings.Contains(got, "t\uFFFD") {
		t.Errorf("%v, %.40q", err, got)
	}
}

func TestDecodeRefusesByName(t *testing.T) {
	text := sample(t)
	for name, tt := range map[string]struct {
		bytes []byte
		want  string
	}{
		"PDF":           {[]byte("%PDF-1.7\n%âãÏÓ"), "PDF"},
		"docx":          {[]byte("PK\x03\x04\x14\x00\x06\x00word/document.xml"), ".docx"},
		"doc":           {[]byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\x00\x00"), ".doc"},
		"RTF":           {[]byte(`{\rtf1\ansi`), "RTF"},
		"zip":           {[]byte("PK\x03\x04\x14\x00\x06\x00a.bin"), "ZIP"},
		"program":       {[]byte("\x7FELF\x02\x01\x01\x00\x00\x00"), "not text"},
		"TCVN3":         {inOldFont(t, text, tcvn3Letters), "TCVN3"},
		"VNI":           {inOldFont(t, text, vniLetters), "VNI"},
		"TCVN3 pasted":  {asLatin1(inOldFont(t, text, tcvn3Letters)), "TCVN3"},
		"VNI pasted":    {asLatin1(inOldFont(t, text, vniLetters)), "VNI"},
		"UTF-8 doubled": {[]byte(strings.Repeat("Ä‘áº£ng bá»™ ", 5)), "Windows-1252"},
	} {
		_, err := Decode(tt.bytes)
		var binary *BinaryError
		var encoding *EncodingError
		if !errors.As(err, &binary) && !errors.As(err, &encoding) || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// asLatin1 returns what becomes of old bytes in a program that takes them for
// Latin-1 and saves UTF-8.
func asLatin1(b []byte) []byte {
	runes := make([]rune, len(b))
	for i, c := range b {
		runes[i] = rune(c)
	}
	return []byte(string(runes))
}

func TestDecodeRefusesNothingAndTooMuch(t *testing.T) {
	for _, tt := range []struct {
		bytes []byte
		want  error
	}{
		{nil, ErrEmpty},
		{[]byte("\xEF\xBB\xBF \r\n\t"), ErrEmpty},
		{[]byte("\xFF\xFE"), ErrEmpty},
		{make([]byte, 50<<20), ErrTooLarge},
		{[]byte(strings.Repeat("caf\xE9 na\xEFve gar\xE7on ", 20)), ErrUnknownEncoding},
	} {
		if _, err := Decode(tt.bytes); !errors.Is(err, tt.want) {
			t.Errorf("%.20q: %v, want %v", tt.bytes, err, tt.want)
		}
	}
}

func TestDecodeLetsOtherTextThrough(t *testing.T) {
	for _, text := range []string{
		"de cuong khong dau: 1. Tinh hinh", "Ý kiến của anh Đ", "1. à á â ã è é ê ì í ò ó ô õ ù ú ý",
	} {
		if got, err := Decode([]byte(text)); err != nil || got != text {
			t.Errorf("%q: %q, %v", text, got, err)
		}
	}
}

func FuzzDecode(f *testing.F) {
	text := sample(f)[:400]
	f.Add([]byte(text))
	f.Add(inUTF16(text, true))
	f.Add(inUTF16(text, false)[2:])
	f.Add([]byte("§¶ng bé tØnh"))
	f.Fuzz(func(t *testing.T, b []byte) {
		text, err := Decode(b)
		if err == nil && (!norm.NFC.IsNormalString(text) || strings.TrimSpace(text) == "") {
			t.Errorf("%q read as %q", b, text)
		}
		if err != nil && text != "" {
			t.Errorf("%q with error %v", text, err)
		}
	})
}
