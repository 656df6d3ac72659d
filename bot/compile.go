package bot

import (
	"bytes"
	"context"
	"fmt"

	"decuong/dialog"
	"decuong/outline"
	"decuong/outline/docx"
)

// A Printer makes a PDF of a Word document.
type Printer interface {
	PDF(ctx context.Context, document []byte) ([]byte, error)
}

// shapes are the forms that documents can be made in.
func shapes() []dialog.Shape {
	var all []dialog.Shape
	for _, f := range docx.Forms {
		all = append(all, dialog.Shape{Name: f.Name, Title: f.Title})
	}
	return all
}

// compile makes the document of a report, in the form that was chosen for it.
func (b *Bot) compile(ctx context.Context, r *outline.Report, d dialog.Deliver) ([]byte, error) {
	form := docx.FormNamed(r.Fields[outline.FormName])
	if form == nil {
		form = docx.Party
	}
	var document bytes.Buffer
	if err := docx.Compile(&document, r, form); err != nil {
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
