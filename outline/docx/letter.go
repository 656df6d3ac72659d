package docx

// A slot is a paragraph that a form has in one place of the page.
type slot struct {
	role role
	text string
}

// slots returns the paragraphs of the roles as the values fill them.
func (v values) slots(f *Form, roles []role) []slot {
	var found []slot
	for _, r := range roles {
		for _, text := range v.fill(f.styles[r].says) {
			found = append(found, slot{r, tie(text)})
		}
	}
	return found
}

// letterhead adds the two halves of the head, and below them the kind of
// document and what it is about.
func (m *markup) letterhead(f *Form, v values) {
	m.halves(f, v.slots(f, f.left), v.slots(f, f.right))
	for _, s := range v.slots(f, f.head) {
		m.plain(s.role, s.text)
	}
}

// closing adds the recipients on the left and the signature block on the
// right, and the paragraph that must follow a table.
func (m *markup) closing(f *Form, v values) {
	m.halves(f, v.slots(f, f.belowLeft), v.slots(f, f.belowRight))
	m.plain(roleEnd, "")
}

// halves adds a table of one row without borders. The row is never split over
// pages. Each cell has at least one paragraph, for Word calls a file broken
// whose cell does not end in one.
func (m *markup) halves(f *Form, left, right []slot) {
	if len(left)+len(right) == 0 {
		return
	}
	total := f.columns[0] + f.columns[1]
	m.add(`<w:tbl><w:tblPr><w:tblW w:w="`, total.String(), `" w:type="dxa"/><w:tblLayout w:type="fixed"/>`,
		`<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>`)
	m.grid(f.columns[:])
	m.add(`<w:tr><w:trPr><w:cantSplit/></w:trPr>`)
	for i, half := range [][]slot{left, right} {
		m.add(`<w:tc><w:tcPr><w:tcW w:w="`, f.columns[i].String(), `" w:type="dxa"/></w:tcPr>`)
		for _, s := range half {
			m.plain(s.role, s.text)
		}
		if len(half) == 0 {
			m.plain(roleEnd, "")
		}
		m.add(`</w:tc>`)
	}
	m.add(`</w:tr></w:tbl>`)
}

func (m *markup) plain(r role, text string) { m.paragraph(dressing{style: r.id()}, text, nil) }
