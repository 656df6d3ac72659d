package docx

import (
	"strconv"
	"strings"
)

func headingID(level int) string { return "Heading" + strconv.Itoa(level+1) }

// id returns the ID of the role's style in the documents that this package
// makes.
func (r role) id() string { return strings.ToUpper(string(r[:1])) + string(r[1:]) }

func (k kind) id() string { return "Label" + strings.ToUpper(kindNames[k][:1]) + kindNames[k][1:] }

// write adds the part that defines the styles. Normal looks like the text, so
// that what is added by hand in Word fits in.
func (s sheet) write(m *markup) {
	f := s.form
	m.add(xmlHead, `<w:styles `, wordNames, `><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="`, f.font,
		`" w:hAnsi="`, f.font, `" w:eastAsia="`, f.font, `" w:cs="`, f.font, `"/><w:color w:val="000000"/><w:lang w:val="`, f.language,
		`" w:eastAsia="`, f.language, `"/></w:rPr></w:rPrDefault></w:docDefaults>`)
	f.define(m, definition{id: "Normal", name: "Normal", attrs: ` w:default="1"`, look: f.styles[roleText].look})
	for _, r := range f.order {
		f.define(m, definition{id: r.id(), name: f.styles[r].name, links: basedOnNormal, look: f.styles[r].look})
	}
	for level, k := range s.levels {
		f.define(m, definition{id: headingID(level), name: "heading " + strconv.Itoa(level+1), links: basedOnNormal + nextIsText,
			look: f.headings[k].look, level: outlineLevel(level)})
	}
	if s.extra {
		for k := range kind(len(kindNames)) {
			f.define(m, definition{id: k.id(), name: f.headings[k].style, links: basedOnNormal + nextIsText, look: f.headings[k].look})
		}
	}
	m.add(`</w:styles>`)
}

// outlineLevel puts a paragraph into Word's navigation pane, 0 being the top.
func outlineLevel(level int) string { return `<w:outlineLvl w:val="` + strconv.Itoa(level) + `"/>` }

var nextIsText = `<w:next w:val="` + roleText.id() + `"/>`

const basedOnNormal = `<w:basedOn w:val="Normal"/>`

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
	switch {
	case l.boxed:
		m.add("<w:pBdr>", f.border("top"), f.border("left"), f.border("bottom"), f.border("right"), "</w:pBdr>")
	case l.ruled:
		m.add("<w:pBdr>", f.border("bottom"), "</w:pBdr>")
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

func (f *Form) border(side string) string {
	return "<w:" + side + ` w:val="single" w:sz="` + strconv.Itoa(f.rule.eighths) + `" w:space="` + strconv.Itoa(f.rule.gap) + `" w:color="000000"/>`
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
