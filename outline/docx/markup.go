package docx

import (
	"bytes"
	"encoding/xml"
	"strconv"
	"strings"
)

// Markup is a part of the package being written.
type markup struct{ bytes.Buffer }

func (m *markup) add(parts ...string) {
	for _, p := range parts {
		m.WriteString(p)
	}
}

// escaped adds text that people wrote.
func (m *markup) escaped(text string) {
	if err := xml.EscapeText(m, []byte(text)); err != nil {
		panic(err) // unreachable: a buffer takes everything
	}
}

// A dressing is what a paragraph has besides its style.
type dressing struct {
	props string // within w:pPr, after pStyle
	runs  string // within w:rPr
}

var keepNext = dressing{props: "<w:keepNext/>"}

// paragraph adds a paragraph in a style; "\n" in its text is a line break
// within the paragraph, "\t" a tab.
func (m *markup) paragraph(style, text string, d dressing) {
	m.add(`<w:p><w:pPr><w:pStyle w:val="`, style, `"/>`, d.props, `</w:pPr><w:r>`)
	if d.runs != "" {
		m.add("<w:rPr>", d.runs, "</w:rPr>")
	}
	for text != "" {
		end := strings.IndexAny(text, "\n\t")
		if end < 0 {
			end = len(text)
		}
		if end > 0 {
			m.add(`<w:t xml:space="preserve">`)
			m.escaped(text[:end])
			m.add("</w:t>")
		}
		if text = text[end:]; text != "" {
			m.add(map[byte]string{'\n': "<w:br/>", '\t': "<w:tab/>"}[text[0]])
			text = text[1:]
		}
	}
	m.add("</w:r></w:p>")
}

// columns adds a table of one row without borders, whose cells are written by
// the functions. Each must write at least one paragraph, for Word calls a file
// broken whose cell does not end in one. The row is never split over pages.
func (m *markup) columns(widths [2]twips, cells ...func()) {
	total := widths[0] + widths[1]
	m.add(`<w:tbl><w:tblPr><w:tblW w:w="`, total.String(), `" w:type="dxa"/><w:tblLayout w:type="fixed"/>`,
		`<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>`)
	for _, w := range widths {
		m.add(`<w:gridCol w:w="`, w.String(), `"/>`)
	}
	m.add(`</w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr>`)
	for i, cell := range cells {
		m.add(`<w:tc><w:tcPr><w:tcW w:w="`, widths[i].String(), `" w:type="dxa"/></w:tcPr>`)
		cell()
		m.add(`</w:tc>`)
	}
	m.add(`</w:tr></w:tbl>`)
}

func (t twips) String() string { return strconv.Itoa(int(t)) }
