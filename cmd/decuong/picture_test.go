package main

import (
	"bytes"
	"context"
	"image"
	"image/png"
	"os"
	"strings"
	"testing"

	"decuong/bot/office"
)

// A paperless printer makes files that look like what they are called.
type paperless struct{}

func (paperless) PDF(context.Context, []byte) ([]byte, error) { return []byte("%PDF-1.7\n"), nil }
func (paperless) Paints() bool                                { return true }
func (paperless) FirstPage(context.Context, []byte) ([]byte, error) {
	var b bytes.Buffer
	err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 3, 4)))
	return b.Bytes(), err
}

// TestPictureInTheChat exports with the LibreOffice of this machine: the
// document comes first, then its first page; a PDF when asked for.
func TestPictureInTheChat(t *testing.T) {
	o := office.Find()
	if o == nil || !o.Paints() {
		if os.Getenv("DECUONG_TEST_ALL") == "1" {
			t.Fatal("soffice or pdftoppm is not installed")
		}
		t.Skip("soffice or pdftoppm is not installed")
	}
	s := newRealStage(t, stores["bolt"](t))
	s.stop()
	s.printer = o
	s.start()
	for _, line := range []string{"/start", "[Bắt đầu]", "Đã quán triệt đến 245 đảng viên.", "/xuat"} {
		do(t, s, line)
	}
	all := s.person.Messages()
	document, picture := all[len(all)-2], all[len(all)-1]
	if document.Document == nil || !strings.HasSuffix(document.Document.FileName, ".docx") || !bytes.HasPrefix(document.File, []byte("PK")) {
		t.Errorf("the document: %+v", document)
	}
	if picture.Photo == nil || !bytes.HasPrefix(picture.File, []byte("\x89PNG")) {
		t.Errorf("the picture: %+v", picture)
	}
	do(t, s, "[Bản PDF]")
	if pdf := s.person.Messages().Last(); pdf.Document == nil || !strings.HasSuffix(pdf.Document.FileName, ".pdf") || !bytes.HasPrefix(pdf.File, []byte("%PDF-")) {
		t.Errorf("the PDF: %+v", pdf)
	}
}
