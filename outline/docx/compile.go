package docx

import (
	"fmt"
	"io"

	"decuong/outline"
)

// Compile writes the report as a .docx in the form. All answers and fields of
// the report must be loaded. The same report gives the same bytes; the only
// errors are those of w.
func Compile(w io.Writer, r *outline.Report, f *Form) error {
	v := values{r.Fields, f.words}
	s := newSheet(f, r.Outline)
	parts := []part{
		{name: "docProps/core.xml", kind: coreKind, relation: coreRelation, content: properties(v, r.Outline)},
		{name: "word/document.xml", kind: documentKind, relation: documentRelation, content: document(r, v, s)},
		{name: "word/header1.xml", kind: headerKind, relation: headerRelation, content: pageNumber()},
		{name: "word/settings.xml", kind: settingsKind, relation: settingsRelation, content: settings(f)},
		{name: "word/styles.xml", kind: stylesKind, relation: stylesRelation, content: s.write},
	}
	if err := pack(w, parts); err != nil {
		return fmt.Errorf("writing document: %w", err)
	}
	return nil
}

// document returns the main part: the letterhead, the title, the opening, the
// body, the signature block.
func document(r *outline.Report, v values, s sheet) func(*markup) {
	return func(m *markup) {
		m.add(xmlHead, `<w:document `, wordNames, ` `, relationNames, `><w:body>`)
		m.letterhead(s.form, v, unfinished(r, v))
		m.title(s.form, v.subject(r.Outline))
		m.text(s, withOpening(v.opening(r.Outline), body(r, v.words)))
		m.closing(s.form, v)
		m.section(s.form.page)
		m.add(`</w:body></w:document>`)
	}
}

// unfinished reports whether the document is a draft still. A subject is only
// missing where the outline has no title to take it from.
func unfinished(r *outline.Report, v values) bool {
	questions, fields := r.Missing()
	return len(questions)+len(fields) > 0 || v.subject(r.Outline) == v.words.blank
}

func withOpening(opening string, blocks []block) []block {
	if opening == "" {
		return blocks
	}
	return append([]block{{depth: notHeading, text: tie(opening)}}, blocks...)
}

// text adds the blocks in their styles. The last stays on the page of the
// signature block, which therefore never stands alone.
func (m *markup) text(s sheet, blocks []block) {
	for i, b := range blocks {
		style, d := s.dress(b)
		if i == len(blocks)-1 && b.depth == notHeading {
			d = keepNext
		}
		m.paragraph(style, b.text, d)
	}
}

// section adds the page: its size, its margins, and a page number on every
// page but the first.
func (m *markup) section(p page) {
	m.add(`<w:sectPr><w:headerReference w:type="default" r:id="`, relationID("word/header1.xml"), `"/><w:pgSz w:w="`, p.width.String(), `" w:h="`, p.height.String(),
		`"/><w:pgMar w:top="`, p.top.String(), `" w:right="`, p.right.String(), `" w:bottom="`, p.bottom.String(), `" w:left="`, p.left.String(),
		`" w:header="`, p.header.String(), `" w:footer="`, p.footer.String(), `" w:gutter="0"/><w:titlePg/></w:sectPr>`)
}

// pageNumber returns the header of all pages but the first.
func pageNumber() func(*markup) {
	return func(m *markup) {
		m.add(xmlHead, `<w:hdr `, wordNames, `><w:p><w:pPr><w:pStyle w:val="`, string(rolePage),
			`"/></w:pPr><w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple></w:p></w:hdr>`)
	}
}
