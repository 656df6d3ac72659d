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

// A shape is a form or a template.
type shape interface {
	Compile(io.Writer, *outline.Report) error
}

// shape returns the form or template that was chosen for a report, else the
// usual form.
func (b *Bot) shape(ctx context.Context, chat ChatID, r *outline.Report) (shape, error) {
	name := r.Fields[outline.FormName]
	for _, t := range b.templates() {
		if t.Name == name {
			return t.Word, nil
		}
	}
	if form := docx.FormNamed(name); form != nil {
		return form, nil
	}
	if name == "" {
		return docx.Party, nil
	}
	if t, err := b.library.named(ctx, chat, name); t != nil || err != nil {
		return t, err
	}
	return docx.Party, nil
}

// A making is what is to be made of a report.
type making struct {
	chat     ChatID
	template string // the file of one that was sent; "": the report's own form
	pdf      bool
}

// compile makes the document of a report.
func (b *Bot) compile(ctx context.Context, r *outline.Report, m making) ([]byte, error) {
	in, err := b.shape(ctx, m.chat, r)
	if m.template != "" {
		in, err = b.library.open(ctx, m.chat, m.template)
	}
	if err != nil {
		return nil, err
	}
	var document bytes.Buffer
	if err := in.Compile(&document, r); err != nil {
		return nil, fmt.Errorf("compiling document: %w", err)
	}
	if !m.pdf {
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
