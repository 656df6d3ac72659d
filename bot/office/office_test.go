package office

import (
	"archive/zip"
	"bytes"
	"context"
	"image/png"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"decuong/outline"
	"decuong/outline/docx"
)

// found returns the Office of this machine; the test is skipped without one, or
// fails where nothing may be skipped.
func found(t *testing.T) *Office {
	t.Helper()
	o := Find()
	if o != nil && o.painter != "" {
		return o
	}
	if os.Getenv("DECUONG_TEST_ALL") == "1" {
		t.Fatal("soffice or pdftoppm is not installed")
	}
	t.Skip("soffice or pdftoppm is not installed")
	return nil
}

func document(t *testing.T) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := docx.Party.Compile(&b, outline.NewReport(outline.Begin{Report: "r", Outline: outline.Founding()})); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestPDFAndPicture makes several at once, each with a profile of its own, and
// leaves nothing behind.
func TestPDFAndPicture(t *testing.T) {
	o := found(t)
	t.Setenv("TMPDIR", t.TempDir())
	doc := document(t)
	var all sync.WaitGroup
	for range 3 {
		all.Go(func() {
			pdf, err := o.PDF(t.Context(), doc)
			if err != nil || !bytes.HasPrefix(pdf, []byte("%PDF-")) {
				t.Errorf("no PDF: %v", err)
				return
			}
			picture, err := o.FirstPage(t.Context(), pdf)
			if err != nil {
				t.Error(err)
				return
			}
			page, err := png.Decode(bytes.NewReader(picture))
			if err != nil || page.Bounds().Dx() < 800 || page.Bounds().Dy() < page.Bounds().Dx() {
				t.Errorf("no page: %v", err)
			}
		})
	}
	all.Wait()
	empty(t, os.Getenv("TMPDIR"))
}

func empty(t *testing.T, folder string) {
	t.Helper()
	if left, err := os.ReadDir(folder); err != nil || len(left) > 0 {
		t.Errorf("left behind: %v %v", left, err)
	}
}

func TestNoDocument(t *testing.T) {
	o := found(t)
	if _, err := o.PDF(t.Context(), nil); err == nil {
		t.Error("a PDF of nothing")
	}
	if _, err := o.FirstPage(t.Context(), []byte("no PDF")); err == nil {
		t.Error("a picture of nothing")
	}
}

// TestFetchesNothing: a document that asks for a picture from elsewhere does
// not get it.
func TestFetchesNothing(t *testing.T) {
	o := found(t)
	var asked atomic.Int32
	elsewhere := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { asked.Add(1) }))
	defer elsewhere.Close()
	doc := linked(t, document(t), elsewhere.URL+"/a.png")
	if _, err := o.PDF(t.Context(), doc); err != nil {
		t.Error(err)
	}
	if n := asked.Load(); n > 0 {
		t.Errorf("asked %d times", n)
	}
}

// linked returns the document with a picture that is somewhere else.
func linked(t *testing.T, doc []byte, url string) []byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(doc), int64(len(doc)))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		text := strings.Replace(string(content), "</Relationships>", `<Relationship Id="rOut" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="`+url+`" TargetMode="External"/></Relationships>`, 1)
		if f.Name == "word/document.xml" {
			text = strings.Replace(text, "<w:body>", "<w:body>"+picture, 1)
		}
		p, err := w.Create(f.Name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(p, text); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

const picture = `<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">` +
	`<wp:extent cx="900000" cy="900000"/><wp:docPr id="1" name="a"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">` +
	`<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">` +
	`<pic:nvPicPr><pic:cNvPr id="1" name="a"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:link="rOut"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
	`<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="900000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>` +
	`</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`

func TestFindNothing(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	if Find() != nil {
		t.Error("found what is not there")
	}
	if _, err := (&Office{}).FirstPage(context.Background(), nil); err != ErrNoPicture {
		t.Errorf("got %v", err)
	}
}

func script(t *testing.T, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "soffice")
	if err := os.WriteFile(path, []byte("#!/bin/sh\n"+text), 0o700); err != nil {
		t.Fatal(err)
	}
	return path
}
