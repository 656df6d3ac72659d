package outline

import (
	"bytes"
	"encoding/binary"
	"errors"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"
)

// MaxText is the size in bytes of the largest text that Decode takes. A page
// of Vietnamese text is about 3 kB, the founding outline 4 kB: nobody's
// outline has two thousand pages.
const MaxText = 5 << 20

// Errors of Decode, besides BinaryError and EncodingError.
var (
	ErrEmpty           = errors.New("the file is empty")
	ErrTooLarge        = errors.New("the file is larger than 5 MB")
	ErrUnknownEncoding = errors.New("the file is not text in UTF-8, UTF-16 or Windows-1258")
)

// A BinaryError says that a file holds no plain text.
type BinaryError struct {
	Format string // "PDF", "Word (.docx)", …; empty when unknown
}

func (e *BinaryError) Error() string {
	if e.Format == "" {
		return "the file is not text"
	}
	return "the file is not text but " + e.Format
}

// An EncodingError says that a file holds text of an encoding that is not
// read, because its letters cannot be told apart for certain.
type EncodingError struct {
	Encoding string // "TCVN3 (ABC, fonts .VnTime)", "VNI", …
}

func (e *EncodingError) Error() string {
	return "the text is encoded in " + e.Encoding + "; convert it to Unicode first"
}

// Decode returns the text in a file, composed (NFC) and without a byte order
// mark. It reads UTF-8, UTF-16 with or without a mark, and Windows-1258.
func Decode(b []byte) (string, error) {
	if len(b) > MaxText {
		return "", ErrTooLarge
	}
	if format := binaryFormat(b); format != "" {
		return "", &BinaryError{format}
	}
	text, err := decode(b)
	if err != nil {
		return "", err
	}
	text = norm.NFC.String(strings.TrimPrefix(text, "\uFEFF"))
	if strings.TrimSpace(text) == "" {
		return "", ErrEmpty
	}
	if name := misread(text); name != "" {
		return "", &EncodingError{name}
	}
	return text, nil
}

// decode finds out the encoding of b.
func decode(b []byte) (string, error) {
	if order := utf16Order(b); order != nil {
		return decodeUTF16(b, order)
	}
	switch {
	case bytes.IndexByte(b, 0) >= 0 || manyControls(b):
		return "", &BinaryError{}
	case mostlyUTF8(b):
		return strings.ToValidUTF8(string(b), "\uFFFD"), nil
	}
	switch guessLegacy(b) {
	case windows1258:
		return charmap.Windows1258.NewDecoder().String(string(b))
	case unknownLegacy:
		return "", ErrUnknownEncoding
	default:
		return "", &EncodingError{guessLegacy(b).String()}
	}
}

// utf16Order returns the byte order of UTF-16, or nil for other encodings.
// Without a mark, the zero bytes of spaces, digits and plain letters all stand
// on one side.
func utf16Order(b []byte) binary.ByteOrder {
	switch {
	case bytes.HasPrefix(b, []byte{0xFF, 0xFE}):
		return binary.LittleEndian
	case bytes.HasPrefix(b, []byte{0xFE, 0xFF}):
		return binary.BigEndian
	case len(b)%2 != 0:
		return nil
	}
	var zeros [2]int
	for i, c := range b {
		if c == 0 {
			zeros[i%2]++
		}
	}
	switch {
	case zeros[0] == 0 && zeros[1] > len(b)/8:
		return binary.LittleEndian
	case zeros[1] == 0 && zeros[0] > len(b)/8:
		return binary.BigEndian
	}
	return nil
}

func decodeUTF16(b []byte, order binary.ByteOrder) (string, error) {
	units := make([]uint16, len(b)/2)
	for i := range units {
		units[i] = order.Uint16(b[2*i:])
	}
	text := string(utf16.Decode(units))
	if manyControls([]byte(text)) || strings.Count(text, "\uFFFD")*100 > len(units) {
		return "", &BinaryError{}
	}
	return text, nil
}

// mostlyUTF8 reports whether b is UTF-8, but for a damaged letter in twenty at
// most.
func mostlyUTF8(b []byte) bool {
	good, bad := 0, 0
	for i := 0; i < len(b); {
		r, size := utf8.DecodeRune(b[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			bad++
		case size > 1:
			good++
		}
		i += size
	}
	return bad*20 <= good
}

// manyControls reports whether more than one byte in a hundred is a control
// character that text does not have.
func manyControls(b []byte) bool {
	n := 0
	for _, c := range b {
		if c < ' ' && !bytes.ContainsRune([]byte("\t\n\v\f\r\x1a"), rune(c)) {
			n++
		}
	}
	return n*100 > len(b)
}

// magics are the beginnings of files that people send for text.
var magics = []struct{ prefix, format string }{
	{"%PDF-", "PDF"},
	{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "an old Office file (.doc, .xls)"},
	{`{\rtf`, "RTF"},
	{"\xFF\xD8\xFF", "a JPEG picture"},
	{"\x89PNG\r\n", "a PNG picture"},
	{"GIF8", "a GIF picture"},
	{"Rar!", "a RAR archive"},
	{"7z\xBC\xAF", "a 7z archive"},
	{"\x1F\x8B", "a gzip archive"},
}

// binaryFormat names the format of a file that is not text; "" when its
// beginning is not known.
func binaryFormat(b []byte) string {
	for _, m := range magics {
		if bytes.HasPrefix(b, []byte(m.prefix)) {
			return m.format
		}
	}
	switch {
	case !bytes.HasPrefix(b, []byte("PK\x03\x04")):
		return ""
	case bytes.Contains(b, []byte("word/")):
		return "Word (.docx)"
	case bytes.Contains(b, []byte("xl/")):
		return "Excel (.xlsx)"
	}
	return "a ZIP archive"
}
