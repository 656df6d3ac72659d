package upload

import (
	"errors"
	"strings"
	"testing"

	"golang.org/x/text/encoding/unicode"
)

func kindOf(err error) Kind {
	var r *Refusal
	if errors.As(err, &r) {
		return r.Kind
	}
	return ""
}

func TestReadRefusesByContent(t *testing.T) {
	ole := func(stream string) []byte {
		return append([]byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\x00\x00"), inUTF16(stream)...)
	}
	word := unzipped(t, wordFile(t, "Một"))
	with := func(name, content string) []byte {
		parts := map[string]string{name: content}
		for n, c := range word {
			if n != name {
				parts[n] = c
			}
		}
		return zipped(t, parts)
	}
	for name, tt := range map[string]struct {
		file []byte
		want Kind
		says string
	}{
		"nothing":                {[]byte(" \r\n"), Empty, "empty"},
		"no text":                {wordFile(t, "\n\n"), Empty, "empty"},
		"large":                  {make([]byte, MaxFile+1), TooLarge, "too large"},
		"large text":             {[]byte(strings.Repeat("một ", MaxFile/4)), TooLarge, "too large"},
		"doc":                    {ole("WordDocument"), Convertible, ".doc"},
		"xls":                    {ole("Workbook"), Convertible, ".xls"},
		"docx with a password":   {ole("EncryptedPackage"), Encrypted, "password"},
		"RTF":                    {[]byte(`{\rtf1\ansi`), Convertible, "RTF"},
		"web page":               {[]byte("\xEF\xBB\xBF<!DOCTYPE html><p>Một"), Convertible, "web page"},
		"Word 2003":              {[]byte("<?xml version='1.0'?><w:wordDocument/>"), Convertible, "XML"},
		"OpenDocument":           {zipped(t, map[string]string{"mimetype": "x", "content.xml": "x"}), Convertible, "OpenDocument"},
		"PDF":                    {[]byte("%PDF-1.7\n"), PDF, "PDF"},
		"JPEG":                   {[]byte("\xFF\xD8\xFF\xE0"), Picture, "JPEG"},
		"HEIC":                   {[]byte("\x00\x00\x00\x18ftypheic\x00\x00\x00\x00"), Picture, "HEIC"},
		"video":                  {[]byte("\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00"), Unknown, "video"},
		"WEBP":                   {[]byte("RIFF\x00\x00\x00\x00WEBPVP8 "), Picture, "WEBP"},
		"RAR":                    {[]byte("Rar!\x1A\x07\x00"), Unknown, "RAR"},
		"program":                {[]byte("\x7FELF\x02"), Unknown, "program"},
		"binary":                 {[]byte("\x00\x01\x02\x03\x04\x05"), Unknown, "no text"},
		"ZIP":                    {zipped(t, map[string]string{"a.txt": "Một"}), Unknown, "ZIP"},
		"macros":                 {with("word/vbaProject.bin", "x"), Macros, "macros"},
		"macros by type":         {with("[Content_Types].xml", strings.ReplaceAll(word["[Content_Types].xml"], "openxmlformats-officedocument.wordprocessingml.document.main", "ms-word.document.macroEnabled.main")), Macros, "macros"},
		"broken XML":             {with("word/document.xml", word["word/document.xml"][:len(word["word/document.xml"])-9]), Damaged, "document.xml"},
		"broken numbering":       {with("word/numbering.xml", "<a><b></a>"), Damaged, "numbering"},
		"half an archive":        {wordFile(t, "Một")[:300], Damaged, "archive"},
		"old font without table": {wordFile(t, "<font VPS Times>Ñ¶ng</font>"), OldFont, "VPS Times"},
		"old font without name":  {wordFile(t, "§¶ng bé tØnh ®· tæ chøc héi nghÞ qu¸n triÖt"), OldFont, "TCVN3"},
		"TCVN3 text":             {[]byte("\xA7\xB6ng b\xE9 t\xD8nh \xAE\xB7 t\xE6 ch\xF8c h\xE9i ngh\xDE"), OldFont, "TCVN3"},
	} {
		c, err := Read(name, tt.file)
		if kindOf(err) != tt.want || !strings.Contains(err.Error(), tt.says) || c != nil && err == nil {
			t.Errorf("%s: %v, want %s", name, err, tt.want)
		}
	}
}

func TestReadTakesTextInAnyEncoding(t *testing.T) {
	utf16, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().Bytes([]byte("Đề cương\r\n\r\n1. Một\r"))
	if err != nil {
		t.Fatal(err)
	}
	for name, file := range map[string][]byte{"UTF-8": []byte("Đề cương\n\n1. Một\n"), "UTF-16": utf16} {
		c, err := Read("a.docx", file)
		if err != nil || c.Format != Text || printed(c) != "1 [] Đề cương\n3 [] 1. Một\n" {
			t.Errorf("%s: %v, %v", name, err, c)
		}
	}
}

func TestReadCSV(t *testing.T) {
	for name, file := range map[string]string{
		"commas":     "TT,Chỉ tiêu,Đạt\n1,\"Hộ nghèo, cận nghèo\",\"1,5\"\n",
		"semicolons": "TT;Chỉ tiêu;Đạt\r\n1;Hộ nghèo, cận nghèo;1,5\r\n",
		"tabs":       "TT\tChỉ tiêu\tĐạt\n1\tHộ nghèo, cận nghèo\t1,5",
	} {
		c, err := Read("so-lieu.CSV", []byte(file))
		want := "1 table, head 1\n  TT | Chỉ tiêu | Đạt\n  1 | Hộ nghèo, cận nghèo | 1,5\n"
		if err != nil || c.Format != CSV || printed(c) != want {
			t.Errorf("%s: %v, %s", name, err, printed(c))
		}
	}
}
