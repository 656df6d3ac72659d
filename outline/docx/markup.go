package docx

import (
	"bytes"
	"strconv"
)

// Markup is a part of the package being written.
type markup struct{ bytes.Buffer }

func (m *markup) add(parts ...string) {
	for _, p := range parts {
		m.WriteString(p)
	}
}

// grid adds the widths of a table's columns. Without them LibreOffice makes
// all columns equal.
func (m *markup) grid(widths []twips) {
	m.add("<w:tblGrid>")
	for _, w := range widths {
		m.add(`<w:gridCol w:w="`, w.String(), `"/>`)
	}
	m.add("</w:tblGrid>")
}

// blocks adds the blocks in the dress that the sheet has for them. The last
// stays on the page of what follows, so that no signature block stands alone.
func (m *markup) blocks(s sheet, blocks []block) {
	for i, b := range blocks {
		m.block(s, b, i == len(blocks)-1)
	}
}

// appendix adds blocks after the document proper.
func (m *markup) appendix(s sheet, blocks []block) {
	for _, b := range blocks {
		m.block(s, b, false)
	}
}

func (m *markup) block(s sheet, b block, keep bool) {
	if b.table != nil {
		m.table(s, b.table, keep)
		return
	}
	d := s.dress(b)
	d.keep, d.top = d.keep || keep, b.top
	m.begin(d)
	m.runsWithNotes(d.runs, b)
	m.add("</w:p>")
}

func (t twips) String() string { return strconv.Itoa(int(t)) }
