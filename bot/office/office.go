// Package office has LibreOffice make a PDF of a Word document, and poppler a
// picture of its first page, where they are installed.
//
//	document → a folder and a profile of its own → soffice → PDF → pdftoppm → PNG
//
// They also open what people send in formats that the bot does not read
// (convert.go), within bounds of memory besides.
//
// Both are large programs that read files, and treated so. Each job has a
// folder that is gone when it ends, a profile that no other job shares (two on
// one profile lose each other's work), a time limit, an environment without any
// of ours, and a process group that is killed as a whole, since soffice is a
// script around the program that works. Only a few jobs run at a time, each of
// which takes some 200 megabytes.
//
// The profile forbids macros, links that update themselves and the search for
// new versions, and names a proxy where nobody listens, so that a document
// fetches nothing. It is no prison: who needs one runs the whole bot in it.
//
// The package refuses to know reports, chats and the form of documents.
package office

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"time"
)

// An Office makes PDFs and pictures. It may be used by several at once.
type Office struct {
	writer  string // path of soffice
	painter string // path of pdftoppm, "" where there is none
	jobs    chan struct{}
	limit   time.Duration
}

const (
	mostJobs  = 2
	timeLimit = time.Minute // 60 pages take two seconds, a cold start as much again
	mostBytes = 64 << 20    // of a result
)

// ErrNoPicture is the error of FirstPage where pdftoppm is not installed.
var ErrNoPicture = errors.New("pdftoppm is not installed")

// Find returns the Office of this machine, or nil when LibreOffice is not on
// PATH.
func Find() *Office {
	for _, name := range []string{"soffice", "libreoffice"} {
		if writer, err := exec.LookPath(name); err == nil {
			painter, _ := exec.LookPath("pdftoppm")
			return &Office{writer: writer, painter: painter, jobs: make(chan struct{}, mostJobs), limit: timeLimit}
		}
	}
	return nil
}

// PDF returns the Word document as a PDF.
func (o *Office) PDF(ctx context.Context, docx []byte) ([]byte, error) {
	if !bytes.HasPrefix(docx, []byte("PK")) { // LibreOffice would print anything
		return nil, errors.New("making PDF: not a Word document")
	}
	var pdf []byte
	err := o.job(ctx, func(ctx context.Context, folder string) error {
		if err := os.WriteFile(filepath.Join(folder, "report.docx"), docx, 0o600); err != nil {
			return err
		}
		if err := writeProfile(filepath.Join(folder, "profile")); err != nil {
			return err
		}
		_, err := run(ctx, folder, nil, o.writer, "-env:UserInstallation=file://"+filepath.ToSlash(filepath.Join(folder, "profile")),
			"--headless", "--norestore", "--nologo", "--nodefault", "--nolockcheck",
			"--convert-to", "pdf:writer_pdf_Export", "--outdir", folder, filepath.Join(folder, "report.docx"))
		if err != nil {
			return err
		}
		pdf, err = result(filepath.Join(folder, "report.pdf"))
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("making PDF: %w", err)
	}
	return pdf, nil
}

// Paints reports whether pictures can be made.
func (o *Office) Paints() bool { return o.painter != "" }

// FirstPage returns the first page of a PDF as a PNG of some 830 by 1170
// pixels for A4.
func (o *Office) FirstPage(ctx context.Context, pdf []byte) ([]byte, error) {
	if o.painter == "" {
		return nil, ErrNoPicture
	}
	var picture []byte
	err := o.job(ctx, func(ctx context.Context, folder string) (err error) {
		picture, err = run(ctx, folder, pdf, o.painter, "-png", "-r", "100", "-f", "1", "-l", "1", "-singlefile", "-")
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("making picture: %w", err)
	}
	if !bytes.HasPrefix(picture, []byte("\x89PNG")) {
		return nil, errors.New("making picture: none came out")
	}
	return picture, nil
}

// job waits for its turn, and does something in a folder that exists as long.
func (o *Office) job(ctx context.Context, do func(ctx context.Context, folder string) error) error {
	select {
	case o.jobs <- struct{}{}:
		defer func() { <-o.jobs }()
	case <-ctx.Done():
		return ctx.Err()
	}
	ctx, cancel := context.WithTimeout(ctx, o.limit)
	defer cancel()
	folder, err := os.MkdirTemp("", "decuong-office-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	return do(ctx, folder)
}

// result reads a file that a program was to write. LibreOffice ends well also
// where it wrote none.
func result(path string) ([]byte, error) {
	stat, err := os.Stat(path)
	switch {
	case err != nil:
		return nil, errors.New("none came out")
	case stat.Size() > mostBytes:
		return nil, errors.New("what came out is too large")
	}
	return os.ReadFile(path)
}
