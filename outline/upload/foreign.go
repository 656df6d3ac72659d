package upload

import (
	"bytes"
	"unicode/utf16"
)

// beginnings are how files of other formats begin, and what is said of them.
var beginnings = []struct {
	prefix string
	kind   Kind
	format string
}{
	{"%PDF-", PDF, ""},
	{`{\rtf`, Convertible, "RTF"},
	{"\xFF\xD8\xFF", Picture, "JPEG"},
	{"\x89PNG\r\n", Picture, "PNG"},
	{"GIF8", Picture, "GIF"},
	{"II*\x00", Picture, "TIFF"},
	{"MM\x00*", Picture, "TIFF"},
	{"MIME-Version:", Convertible, "web page"},
	{"Rar!", Unknown, "RAR"},
	{"7z\xBC\xAF", Unknown, "7z"},
	{"\x1F\x8B", Unknown, "gzip"},
	{"ID3", Unknown, "sound"},
	{"OggS", Unknown, "sound"},
	{"\x7FELF", Unknown, "program"},
	{"MZ\x90\x00", Unknown, "program"},
}

// foreign returns the refusal of a file in a format that is not read, nil for
// one that may be text.
func foreign(b []byte) error {
	for _, f := range beginnings {
		if bytes.HasPrefix(b, []byte(f.prefix)) {
			return refuse(f.kind, f.format)
		}
	}
	switch {
	case bytes.HasPrefix(b, []byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")):
		return oldOffice(b)
	case len(b) > 12 && string(b[4:8]) == "ftyp":
		return refuseMedia(string(b[8:12]))
	case len(b) > 12 && string(b[:4]) == "RIFF" && string(b[8:12]) == "WEBP":
		return refuse(Picture, "WEBP")
	case len(b) > 10 && string(b[:2]) == "BM" && string(b[6:10]) == "\x00\x00\x00\x00":
		return refuse(Picture, "BMP")
	}
	return markup(b)
}

// refuseMedia refuses a file of the family of MP4 by its brand.
func refuseMedia(brand string) error {
	switch brand {
	case "heic", "heix", "mif1", "msf1", "avif":
		return refuse(Picture, "HEIC")
	}
	return refuse(Unknown, "video")
}

// oldOffice refuses an OLE file: an Office file from before 2007, or a newer
// one with a password. Its directory names its streams in UTF-16.
func oldOffice(b []byte) error {
	for _, s := range []struct {
		stream string
		kind   Kind
		format string
	}{
		{"EncryptedPackage", Encrypted, ""},
		{"WordDocument", Convertible, ".doc"},
		{"Workbook", Convertible, ".xls"},
		{"Book", Convertible, ".xls"},
		{"PowerPoint Document", Convertible, ".ppt"},
	} {
		if bytes.Contains(b, inUTF16(s.stream)) {
			return refuse(s.kind, s.format)
		}
	}
	return refuse(Convertible, "old Office file")
}

func inUTF16(s string) []byte {
	var b []byte
	for _, u := range utf16.Encode([]rune(s)) {
		b = append(b, byte(u), byte(u>>8))
	}
	return b
}

// markup refuses web pages and Word's older XML, which would pass for text.
func markup(b []byte) error {
	head := bytes.ToLower(bytes.TrimSpace(bytes.TrimPrefix(b[:min(len(b), 1024)], []byte("\xEF\xBB\xBF"))))
	switch {
	case bytes.HasPrefix(head, []byte("<!doctype html")), bytes.HasPrefix(head, []byte("<html")):
		return refuse(Convertible, "web page")
	case bytes.HasPrefix(head, []byte("<?xml")):
		return refuse(Convertible, "XML")
	}
	return nil
}
