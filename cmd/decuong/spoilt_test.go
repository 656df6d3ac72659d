package main

import (
	"archive/zip"
	"bytes"
	"strings"
	"testing"

	"decuong/dialog"
	"decuong/dialog/dialogtest"
)

// spoilt returns a file that nobody can use for the reason that a play names.
func spoilt(t *testing.T, words string) (file []byte, is bool) {
	t.Helper()
	why, is := dialogtest.Spoilt[words]
	switch why {
	case dialog.UnreadLocked:
		file = archived(t, "EncryptedPackage", "x")
	case dialog.UnreadMacros:
		file = archived(t, "word/vbaProject.bin", "x")
	case dialog.UnreadLarge:
		file = archived(t, "word/document.xml", strings.Repeat(" ", 64<<20))
	case dialog.UnreadDamaged:
		file = []byte("PK\x03\x04") // and no more
	case dialog.UnreadOldFormat:
		file = []byte(`{\rtf1 x}`)
	case dialog.UnreadPicture:
		file = []byte("\xFF\xD8\xFF\xE0")
	case dialog.UnreadUnknown:
		file = archived(t, "app.exe", "x")
	}
	return file, is
}

// archived is a ZIP archive of one part.
func archived(t *testing.T, name, content string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	part, err := z.Create(name)
	if err == nil {
		_, err = part.Write([]byte(content))
	}
	if err == nil {
		err = z.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
