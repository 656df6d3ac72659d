package bot

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"

	"decuong/dialog"
	"decuong/outline"
	"decuong/outline/docx"
)

// A Printer makes a PDF of a Word document, and a picture of the PDF's first
// page where it knows how to.
type Printer interface {
	PDF(ctx context.Context, document []byte) ([]byte, error)
	Paints() bool
	FirstPage(ctx context.Context, pdf []byte) ([]byte, error)
}

// A Template is a Word template beside the built-in forms.
type Template struct {
	Name  string // by which reports know it; see dialog.Shape
	Title string
	Word  *docx.Template
}

// shapes are the forms and templates that documents can be made in now.
func (b *Bot) shapes() []dialog.Shape {
	var all []dialog.Shape
	for _, f := range docx.Forms {
		all = append(all, dialog.Shape{Name: f.Name, Title: f.Title, Form: f})
	}
	for _, t := range b.templates() {
		all = append(all, dialog.Shape{Name: t.Name, Title: t.Title, Form: t.Word})
	}
	return all
}

// shape returns the form or template that was chosen for a report, else the
// usual form.
func (b *Bot) shape(r *outline.Report) interface {
	Compile(io.Writer, *outline.Report) error
} {
	name := r.Fields[outline.FormName]
	for _, t := range b.templates() {
		if t.Name == name {
			return t.Word
		}
	}
	if form := docx.FormNamed(name); form != nil {
		return form
	}
	return docx.Party
}

// compile makes the document of a report.
func (b *Bot) compile(ctx context.Context, r *outline.Report, pdf bool) ([]byte, error) {
	var document bytes.Buffer
	if err := b.shape(r).Compile(&document, r); err != nil {
		return nil, fmt.Errorf("compiling document: %w", err)
	}
	if !pdf {
		return document.Bytes(), nil
	}
	if b.printer == nil { // of a replica, or a run before, that had one
		return nil, errors.New("printing document: there is no printer")
	}
	printed, err := b.printer.PDF(ctx, document.Bytes())
	if err != nil {
		return nil, fmt.Errorf("printing document: %w", err)
	}
	return printed, nil
}
