package docx

import (
	"strconv"

	"decuong/outline"
)

// Word knows nine levels of headings; what is deeper shares the last.
const deepest = 8

// A sheet knows the style of every block of one document. It is all that
// stands between a body and its look.
type sheet struct {
	form   *Form
	levels []kind // the kind of heading that the style of each level is made for
}

// newSheet makes the style of each level for the first label that the outline
// has there. A heading of another kind on the same level has its difference
// written at the paragraph.
func newSheet(f *Form, o *outline.Outline) sheet {
	s := sheet{form: f}
	for depth := 0; depth <= deepest; depth++ {
		for _, section := range o.Sections {
			if min(section.Depth, deepest) == depth {
				s.levels = append(s.levels, kindOf(section.Label))
				break
			}
		}
		if len(s.levels) == depth { // nothing here, but perhaps below
			s.levels = append(s.levels, kindNumber)
		}
	}
	return s
}

// dress returns the style of a block and what its paragraph needs besides.
func (s sheet) dress(b block) (style string, d dressing) {
	switch {
	case b.depth == notHeading && b.list:
		return string(roleList), d
	case b.depth == notHeading:
		return string(roleText), d
	}
	level := min(b.depth, deepest)
	wanted := s.form.headings[b.kind]
	if wanted != s.form.headings[s.levels[level]] {
		d = dressing{props: s.form.paragraphProps(wanted), runs: s.form.runProps(wanted)}
	}
	return headingID(level), d
}

func headingID(level int) string { return "Heading" + strconv.Itoa(level+1) }

// write adds the part that defines the styles. Normal looks like the text, so
// that what is added by hand in Word fits in.
func (s sheet) write(m *markup) {
	f := s.form
	m.add(xmlHead, `<w:styles `, wordNames, `><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="`, f.font,
		`" w:hAnsi="`, f.font, `" w:eastAsia="`, f.font, `" w:cs="`, f.font, `"/><w:color w:val="000000"/><w:lang w:val="`, f.language,
		`" w:eastAsia="`, f.language, `"/></w:rPr></w:rPrDefault></w:docDefaults>`)
	for _, st := range f.styles {
		if st.role == roleText {
			f.define(m, definition{id: "Normal", name: "Normal", attrs: ` w:default="1"`, look: st.look})
		}
	}
	for _, st := range f.styles {
		f.define(m, definition{id: string(st.role), name: st.name, links: basedOnNormal, look: st.look})
	}
	for level, k := range s.levels {
		f.define(m, definition{id: headingID(level), name: "heading " + strconv.Itoa(level+1), links: basedOnNormal + nextIsText,
			look: f.headings[k], level: `<w:outlineLvl w:val="` + strconv.Itoa(level) + `"/>`})
	}
	m.add(`</w:styles>`)
}

const (
	basedOnNormal = `<w:basedOn w:val="Normal"/>`
	nextIsText    = `<w:next w:val="` + string(roleText) + `"/>`
)

// A definition is one style of the part; attrs, links and level are markup.
type definition struct {
	id, name            string
	attrs, links, level string
	look                look
}

func (f *Form) define(m *markup, d definition) {
	m.add(`<w:style w:type="paragraph"`, d.attrs, ` w:styleId="`, d.id, `"><w:name w:val="`, d.name, `"/>`, d.links,
		`<w:qFormat/><w:pPr>`, f.paragraphProps(d.look), d.level, `</w:pPr><w:rPr>`, f.runProps(d.look), `</w:rPr></w:style>`)
}

// paragraphProps returns the children of w:pPr for a look, in the order that
// the schema wants.
func (f *Form) paragraphProps(l look) string {
	var m markup
	if l.keep {
		m.add("<w:keepNext/>")
	}
	if l.ruled {
		m.add(`<w:pBdr><w:bottom w:val="single" w:sz="`, strconv.Itoa(f.rule.eighths),
			`" w:space="`, strconv.Itoa(f.rule.gap), `" w:color="000000"/></w:pBdr>`)
	}
	m.add(`<w:spacing w:before="`, l.before.String(), `" w:after="`, l.after.String(), `" `)
	if l.line > 0 {
		m.add(`w:line="`, l.line.String(), `" w:lineRule="exact"/>`)
	} else {
		m.add(`w:line="240" w:lineRule="auto"/>`) // 240ths of the font's own height
	}
	m.add(`<w:ind w:left="`, l.sides.String(), `" w:right="`, l.sides.String(), `" w:firstLine="`, l.first.String(),
		`"/><w:jc w:val="`, string(l.align), `"/>`)
	return m.String()
}

// runProps returns the children of w:rPr for a look. What is off is said too,
// since it may have to undo a style.
func (f *Form) runProps(l look) string {
	underline := "none"
	if l.underline {
		underline = "single"
	}
	size := strconv.Itoa(2 * l.size) // Word counts half points
	return toggle("b", l.bold) + toggle("i", l.italic) + toggle("caps", l.caps) +
		`<w:sz w:val="` + size + `"/><w:szCs w:val="` + size + `"/><w:u w:val="` + underline + `"/>`
}

func toggle(name string, on bool) string {
	if on {
		return "<w:" + name + "/>"
	}
	return "<w:" + name + ` w:val="0"/>`
}
