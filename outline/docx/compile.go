package docx

import (
	"fmt"
	"io"
	"slices"

	"decuong/outline"
)

// Compile writes the report as a .docx in the form. All answers and fields of
// the report must be loaded. The same report gives the same bytes; the only
// errors are those of w.
func (f *Form) Compile(w io.Writer, r *outline.Report) error {
	v := newValues(r, f, f.keys())
	text, rest := withOpening(v.opening(), body(r, f, true)), unplaced(r, f, true)
	notes := numbered(1, text, rest)
	return f.write(w, v, f.sheet(r.Outline), notes, func(m *markup, s sheet) {
		if notes != nil { // without a paragraph before the table LibreOffice moves all down by a line
			m.plain(roleEnd, "")
		}
		m.letterhead(f, v)
		m.blocks(s, text)
		m.closing(f, v)
		m.appendix(s, rest)
	})
}

// write writes a document in the form whose text is written by content.
func (f *Form) write(w io.Writer, v values, s sheet, notes []note, content func(*markup, sheet)) error {
	parts := []part{
		{name: "docProps/core.xml", kind: coreKind, relation: coreRelation, content: v.properties},
		{name: "word/document.xml", kind: documentKind, relation: documentRelation, content: func(m *markup) {
			m.add(xmlHead, `<w:document `, wordNames, ` `, relationNames, `><w:body>`)
			content(m, s)
			m.section(f.page)
			m.add(`</w:body></w:document>`)
		}},
		{name: "word/header1.xml", kind: headerKind, relation: headerRelation, content: pageNumber},
		{name: "word/settings.xml", kind: settingsKind, relation: settingsRelation, content: f.settings(notes != nil)},
		{name: "word/styles.xml", kind: stylesKind, relation: stylesRelation, content: s.write},
	}
	if notes != nil {
		parts = append(parts, part{name: "word/footnotes.xml", kind: notesKind, relation: notesRelation, content: footnotes(s.roles[roleNote], notes)})
	}
	if err := pack(w, parts); err != nil {
		return fmt.Errorf("writing document: %w", err)
	}
	return nil
}

// Requires reports whether a document in this form waits for the field. Those
// that the outline's head leaves blank are in every document.
func (f *Form) Requires(id outline.FieldID) bool { return f.requires(id, f.keys()) }

func (f *Form) requires(id outline.FieldID, keys map[string]bool) bool {
	if f.optional[id] || slices.Contains(outline.OptionalFields(), id) {
		return false
	}
	places, named := placeholdersOf[id]
	return !named || slices.ContainsFunc(places, func(key string) bool { return keys[key] })
}

// Fields returns the form fields that the form prints, and those that tell how,
// in the order in which they are asked.
func (f *Form) Fields(o *outline.Outline) []outline.FieldID { return fieldsOf(o, f.keys()) }

// fieldsOf returns the fields that the placeholders with the keys print. The
// opening stands in every document, at its own place or ahead of the body.
func fieldsOf(o *outline.Outline, keys map[string]bool) []outline.FieldID {
	return slices.DeleteFunc(append(outline.FormFields(o), outline.OptionalFields()...), func(id outline.FieldID) bool {
		places, named := placeholdersOf[id]
		return named && id != outline.Opening && !slices.ContainsFunc(places, func(key string) bool { return keys[key] })
	})
}

func withOpening(opening string, blocks []block) []block {
	if opening == "" {
		return blocks
	}
	return append([]block{{depth: notHeading, text: tie(opening)}}, blocks...)
}

// section adds the page: its size, its margins, and a page number on every
// page but the first.
func (m *markup) section(p page) {
	m.add(`<w:sectPr><w:headerReference w:type="default" r:id="`, relationID("word/header1.xml"), `"/><w:pgSz w:w="`, p.width.String(), `" w:h="`, p.height.String(),
		`"/><w:pgMar w:top="`, p.top.String(), `" w:right="`, p.right.String(), `" w:bottom="`, p.bottom.String(), `" w:left="`, p.left.String(),
		`" w:header="`, p.header.String(), `" w:footer="`, p.footer.String(), `" w:gutter="0"/><w:titlePg/></w:sectPr>`)
}

// pageNumber writes the header of all pages but the first.
func pageNumber(m *markup) {
	m.add(xmlHead, `<w:hdr `, wordNames, `><w:p><w:pPr><w:pStyle w:val="`, rolePage.id(),
		`"/></w:pPr><w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple></w:p></w:hdr>`)
}
