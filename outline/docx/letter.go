package docx

import "decuong/outline"

// letterhead adds the two halves of the head: who writes and under which
// number on the left, the Party, the place and the date on the right.
func (m *markup) letterhead(f *Form, v values, draft bool) {
	m.columns(f.columns, func() {
		for _, l := range lines(v.fields[outline.Superior]) {
			m.plain(roleSuperior, l)
		}
		for _, l := range v.lines(outline.Body) {
			m.plain(roleIssuer, l)
		}
		m.plain(roleStar, f.words.star)
		m.plain(roleNumber, v.number())
		if draft {
			m.plain(roleDraft, f.words.draft)
		}
	}, func() {
		m.plain(roleBanner, f.words.banner)
		m.plain(roleDated, v.dated())
	})
}

// title adds the kind of document, its subject, and what closes the head.
func (m *markup) title(f *Form, subject string) {
	m.plain(roleTitle, f.words.title)
	m.plain(roleSubject, tie(subject))
	m.plain(roleDashes, f.words.dashes)
}

// closing adds the recipients on the left and the signature block on the
// right, and the paragraph that must follow a table.
func (m *markup) closing(f *Form, v values) {
	m.columns(f.columns, func() {
		m.plain(roleCopies, f.words.copies)
		for _, l := range v.recipients() {
			m.plain(roleCopy, tie(l))
		}
	}, func() {
		for _, l := range v.authority() {
			m.paragraph(string(roleAuthority), l, keepNext)
		}
		for _, l := range v.lines(outline.Office) {
			m.paragraph(string(roleOffice), l, keepNext)
		}
		m.plain(roleSignatory, v.line(outline.Signatory))
	})
	m.plain(roleEnd, "")
}

func (m *markup) plain(r role, text string) { m.paragraph(string(r), text, dressing{}) }
