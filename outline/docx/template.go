package docx

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"time"

	"decuong/outline"
)

// A Template is a Word document of somebody's own in which placeholders say
// where the values of a report stand: "{{so_ky_hieu}}", "{{noi_dung}}". A
// document made from it has all its other parts byte for byte, and writes the
// body in its styles. TEMPLATES.md tells people how to make one.
//
// A Template does not change and may be used by several at once.
type Template struct {
	files    []*zip.File
	document string              // name of the main part
	core     string              // name of the part with the properties, "" when there is none
	filled   map[string]*stencil // parts with places, by name
	replaced map[string][]byte
	keys     map[string]bool // of all placeholders
	notes    *notesPlace     // nil: notes stay behind the text
	form     *Form
	sheet    sheet
}

// ReadTemplate reads and checks a template. The error is a *Refusal that names
// all that is wrong with it. The bytes must not be changed afterwards.
func ReadTemplate(b []byte) (*Template, error) {
	p, err := unpack(b)
	if err != nil {
		return nil, err
	}
	t := &Template{files: p.files, document: p.document, core: p.core, filled: map[string]*stencil{}, replaced: map[string][]byte{}, keys: map[string]bool{}}
	refusal := &Refusal{Problems: p.problems}
	text, err := t.readStencils(p, refusal)
	if err != nil {
		return nil, err
	}
	t.form = formOf(text)
	if err := t.readStyles(p, refusal); err != nil {
		return nil, err
	}
	if types := documentTypes(p.parts[typesPart]); types != nil {
		t.replaced[typesPart] = types
	}
	t.notes = notesPlaceOf(p)
	if len(refusal.Problems) > 0 {
		return nil, refusal
	}
	return t, nil
}

// Form returns the built-in form whose rules the template follows: that of the
// State under its banner, else that of the Party.
func (t *Template) Form() *Form { return t.form }

// Requires reports whether a document from the template waits for the field.
func (t *Template) Requires(id outline.FieldID) bool { return t.form.requires(id, t.keys) }

// Fields returns the form fields that documents from the template print, in the
// order in which they are asked.
func (t *Template) Fields(o *outline.Outline) []outline.FieldID { return fieldsOf(o, t.keys) }

// Propose returns what the template's form would put into an empty field.
func (t *Template) Propose(r *outline.Report, id outline.FieldID) string {
	return t.form.Propose(r, id)
}

// Following returns the template under the rules of another form, which tells
// how numbers, dates and lines of authority are put.
func (t *Template) Following(f *Form) *Template {
	other := *t
	other.form = f
	return &other
}

// Compile writes the report into the template. All answers and fields must be
// loaded. The same report gives the same bytes; the only errors are those of w.
func (t *Template) Compile(w io.Writer, r *outline.Report) error {
	a := t.filling(r)
	z := zip.NewWriter(w)
	z.RegisterCompressor(zip.Deflate, deflate)
	for _, file := range t.files {
		if err := t.copy(z, file, a); err != nil {
			return fmt.Errorf("writing document: %w", err)
		}
	}
	if a.notes != nil && t.notes.part == "" {
		m := markup{}
		footnotes(t.sheet.roles[roleNote], a.notes)(&m)
		if err := m.store(z, t.notes.fresh, epoch); err != nil {
			return fmt.Errorf("writing document: %w", err)
		}
	}
	if err := z.Close(); err != nil {
		return fmt.Errorf("writing document: %w", err)
	}
	return nil
}

// A filling is what goes into a template.
type filling struct {
	values
	blocks map[string][]block // by the keys of their places
	notes  []note
}

func (t *Template) filling(r *outline.Report) filling {
	a := filling{values: newValues(r, t.form, t.keys)}
	a.blocks = t.blocks(a.values)
	if t.notes != nil {
		a.notes = numbered(t.notes.first, a.blocks[keyBody], a.blocks[keyUnplaced])
	}
	return a
}

// copy writes one part: filled where it has places, else as it is.
func (t *Template) copy(z *zip.Writer, file *zip.File, a filling) error {
	var m markup
	switch stencil := t.filled[file.Name]; {
	case file.Name == t.core:
		a.properties(&m)
	case stencil != nil:
		stencil.fill(&m, a.values, t.sheet, a.blocks)
	case t.replaced[file.Name] != nil:
		m.Write(t.replaced[file.Name])
	case a.notes != nil && t.notes.parts[file.Name] != nil:
		m.Write(t.notes.parts[file.Name])
	default:
		return z.Copy(file)
	}
	if a.notes != nil {
		t.notes.add(&m, file.Name, t.sheet.roles[roleNote], a.notes)
	}
	return m.store(z, file.Name, file.Modified)
}

// store writes the part into a package.
func (m *markup) store(z *zip.Writer, name string, modified time.Time) error {
	f, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate, Modified: modified})
	if err != nil {
		return err
	}
	_, err = m.WriteTo(f)
	return err
}

// The keys of the placeholders that stand for blocks.
const (
	keyBody     = "noi_dung"
	keyUnplaced = "chua_xep"
)

// blocks returns what stands at the places of blocks. The opening is part of
// the body unless the template has a place of its own for it.
func (t *Template) blocks(v values) map[string][]block {
	blocks := body(v.report, v.form, t.notes != nil)
	if !t.keys["mo_dau"] {
		blocks = withOpening(v.opening(), blocks)
	}
	return map[string][]block{keyBody: blocks, keyUnplaced: unplaced(v.report, v.form, t.notes != nil)}
}

// documentTypes returns the list of content types with that of a template
// (.dotx) made that of a document; nil when there is nothing to change.
func documentTypes(types []byte) []byte {
	if !bytes.Contains(types, []byte(word+"template.main+xml")) {
		return nil
	}
	return bytes.ReplaceAll(types, []byte(word+"template.main+xml"), []byte(documentKind))
}
