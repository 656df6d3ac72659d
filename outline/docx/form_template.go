package docx

import (
	"bytes"

	"decuong/outline"
)

// Template returns the form as a Word template, so that nobody starts from
// nothing: the letterhead, the styles and the placeholders are there to be
// changed in Word.
func (f *Form) Template() []byte {
	var b bytes.Buffer
	s := f.sheet(&outline.Outline{})
	s.levels, s.extra = ladder, true
	empty := values{report: outline.NewReport(outline.Begin{Outline: &outline.Outline{Title: f.Title}}), form: f}
	err := f.write(&b, empty, s, nil, func(m *markup, s sheet) {
		m.halves(f, f.stated(f.left), f.stated(f.right))
		for _, s := range f.stated(f.head) {
			m.plain(s.role, s.text)
		}
		m.plain(roleText, "{{mo_dau}}")
		m.plain(roleText, "{{"+keyBody+"}}")
		m.halves(f, f.stated(f.belowLeft), f.stated(f.belowRight))
		m.plain(roleEnd, "")
	})
	if err != nil {
		panic(err) // unreachable: a buffer takes everything
	}
	return b.Bytes()
}

// ladder is the kind of label that the headings of a template look like, level
// by level, where it is not known which outline will be written in it.
var ladder = []kind{kindPart, kindRoman, kindNumber, kindSecond, kindThird, kindBracket, kindListItem, kindListItem, kindListItem}

// stated returns what the roles say, placeholders and all.
func (f *Form) stated(roles []role) []slot {
	slots := make([]slot, len(roles))
	for i, r := range roles {
		slots[i] = slot{r, f.styles[r].says}
	}
	return slots
}
