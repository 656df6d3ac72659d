package bot

import (
	"bytes"
	"context"
	"fmt"
	"io"

	"decuong/dialog"
	"decuong/outline"
	"decuong/outline/docx"
)

// A Printer makes a PDF of a Word document.
type Printer interface {
	PDF(ctx context.Context, document []byte) ([]byte, error)
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
		all = append(all, dialog.Shape{Name: f.Name, Title: f.Title})
	}
	for _, t := range b.templates() {
		all = append(all, dialog.Shape{Name: t.Name, Title: t.Title})
	}
	return all
}

// write writes the document of a report in the form or template that was
// chosen for it, else in the usual form.
func (b *Bot) write(w io.Writer, r *outline.Report) error {
	name := r.Fields[outline.FormName]
	for _, t := range b.templates() {
		if t.Name == name {
			return t.Word.Compile(w, r, nil)
		}
	}
	form := docx.FormNamed(name)
	if form == nil {
		form = docx.Party
	}
	return docx.Compile(w, r, form)
}

// compile makes the document of a report.
func (b *Bot) compile(ctx context.Context, r *outline.Report, d dialog.Deliver) ([]byte, error) {
	var document bytes.Buffer
	if err := b.write(&document, r); err != nil {
		return nil, fmt.Errorf("compiling document: %w", err)
	}
	if !d.PDF || b.printer == nil {
		return document.Bytes(), nil
	}
	pdf, err := b.printer.PDF(ctx, document.Bytes())
	if err != nil {
		return nil, fmt.Errorf("printing document: %w", err)
	}
	return pdf, nil
}
