package docx

import (
	"archive/zip"
	"io"
	"path"
	"strings"
	"time"

	"decuong/outline"
)

// A part is a file of the package. What the package must say about it
// elsewhere is said here once.
type part struct {
	name     string
	kind     string // content type
	relation string // to the package, or, for a part beside the document, to the document
	content  func(*markup)
}

const (
	xmlHead       = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	wordNames     = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`
	relationNames = `xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`

	documentPart = "word/document.xml"

	word         = "application/vnd.openxmlformats-officedocument.wordprocessingml."
	documentKind = word + "document.main+xml"
	headerKind   = word + "header+xml"
	settingsKind = word + "settings+xml"
	stylesKind   = word + "styles+xml"
	notesKind    = word + "footnotes+xml"
	coreKind     = "application/vnd.openxmlformats-package.core-properties+xml"
	relationKind = "application/vnd.openxmlformats-package.relationships+xml"

	office           = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	documentRelation = office + "officeDocument"
	headerRelation   = office + "header"
	settingsRelation = office + "settings"
	stylesRelation   = office + "styles"
	notesRelation    = office + "footnotes"
	coreRelation     = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
)

// pack writes the package: the list of content types, the relationships, and
// the parts in the order given.
func pack(w io.Writer, parts []part) error {
	z := zip.NewWriter(w)
	z.RegisterCompressor(zip.Deflate, deflate)
	all := append([]part{
		{name: "[Content_Types].xml", content: contentTypes(parts)},
		{name: "_rels/.rels", content: relations(parts, false)},
		{name: "word/_rels/document.xml.rels", content: relations(parts, true)},
	}, parts...)
	for _, p := range all {
		var m markup
		p.content(&m)
		if err := m.store(z, p.name, epoch); err != nil {
			return err
		}
	}
	return z.Close()
}

// epoch is the first moment that a zip can name: no document tells when it was
// made, so that two of the same report are equal.
var epoch = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)

func contentTypes(parts []part) func(*markup) {
	return func(m *markup) {
		m.add(xmlHead, `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`,
			`<Default Extension="rels" ContentType="`, relationKind, `"/><Default Extension="xml" ContentType="application/xml"/>`)
		for _, p := range parts {
			m.add(`<Override PartName="/`, p.name, `" ContentType="`, p.kind, `"/>`)
		}
		m.add(`</Types>`)
	}
}

// relations writes what the document refers to, or what the package does.
func relations(parts []part, ofDocument bool) func(*markup) {
	return func(m *markup) {
		m.add(xmlHead, `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`)
		for _, p := range parts {
			beside := path.Dir(p.name) == path.Dir(documentPart) && p.name != documentPart
			if beside != ofDocument {
				continue
			}
			target := p.name
			if beside {
				target = path.Base(p.name)
			}
			m.add(`<Relationship Id="`, relationID(p.name), `" Type="`, p.relation, `" Target="`, target, `"/>`)
		}
		m.add(`</Relationships>`)
	}
}

// relationID names the relationship to a part: "rHeader1" for
// "word/header1.xml".
func relationID(name string) string {
	base := strings.TrimSuffix(path.Base(name), ".xml")
	return "r" + strings.ToUpper(base[:1]) + base[1:]
}

// settings make Word treat the file as its own present format: without the
// mode it opens as a document of 2007.
func (f *Form) settings(notes bool) func(*markup) {
	return func(m *markup) {
		m.add(xmlHead, `<w:settings `, wordNames, `><w:defaultTabStop w:val="`, f.page.tab.String(), `"/>`)
		if notes {
			m.add(`<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>`)
		}
		m.add(`<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`)
	}
}

// properties are those that Word shows under File, Info: what the document is,
// and the body that issues it as its author.
func (v values) properties(m *markup) {
	m.add(xmlHead, `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"`,
		` xmlns:dc="http://purl.org/dc/elements/1.1/">`)
	subject := v.subject()
	for _, p := range [][2]string{
		{"dc:title", v.form.words.title + " " + lowerFirst(subject)},
		{"dc:subject", subject},
		{"dc:creator", oneLine(v.report.Fields[outline.Body])},
	} {
		m.add("<", p[0], ">")
		m.escaped(p[1])
		m.add("</", p[0], ">")
	}
	m.add(`</cp:coreProperties>`)
}
