package docx

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"strings"
)

// A namedStyle is a paragraph style of a template.
type namedStyle struct {
	id       string
	numbered bool // puts a number or a bullet before its paragraphs
}

// readStyles finds the styles of the template by their names, for the IDs are
// any program's own. It adds to the refusal that there is none for headings.
func (t *Template) readStyles(p *unpacked, r *Refusal) error {
	styles, ok := stylesOf(p.parts[p.styles])
	if !ok {
		return refused(Damaged, p.styles)
	}
	if _, ok := styles["heading 1"]; !ok {
		r.add(NoHeadings, "heading 1")
	}
	if t.sheet.roles == nil { // no place for the text
		return nil
	}
	roles := t.sheet.roles
	text := roles[roleText]
	body, named := styles[strings.ToLower(t.form.styles[roleText].name)]
	if normal := styles[defaultStyle]; named && text.props == "" && (text.style == "" || text.style == normal.id) {
		text.style = body.id
	}
	roles[roleText] = text
	for _, of := range []role{roleList, roleColumn, roleCell, roleAfter} {
		if s, ok := styles[strings.ToLower(t.form.styles[of].name)]; ok {
			roles[of] = dressing{style: s.id, props: s.unnumbered(), runs: plainMarks}
		} else {
			roles[of] = instead[of](text)
		}
	}
	if s, ok := styles[strings.ToLower(t.form.styles[roleNote].name)]; ok {
		roles[roleNote] = dressing{style: s.id, runs: plainMarks}
	} else {
		roles[roleNote] = noteDress
	}
	roles[roleFigure] = instead[roleFigure](text)
	if s, ok := styles[strings.ToLower(t.form.styles[roleCell].name)]; ok {
		roles[roleFigure] = dressing{style: s.id, props: s.unnumbered() + `<w:jc w:val="right"/>`, runs: plainMarks}
	}
	t.sheet.heading = headingsOf(styles, t.form)
	return nil
}

// instead is how a paragraph looks for which the template has no style.
var instead = map[role]func(text dressing) dressing{
	roleList:   func(text dressing) dressing { return text },
	roleCell:   func(text dressing) dressing { return text.inCell("left") },
	roleFigure: func(text dressing) dressing { return text.inCell("right") },
	roleColumn: func(text dressing) dressing {
		d := text.inCell("center")
		for bits := range d.runs {
			d.runs[bits] = text.runs[bits|bold]
		}
		return d
	},
	roleAfter: func(text dressing) dressing {
		return dressing{style: text.style, props: `<w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/>`}
	},
}

// noteDress is how notes look in a template that has no style for them.
var noteDress = func() dressing {
	d := dressing{props: `<w:spacing w:before="0" w:after="0"/><w:ind w:left="0" w:right="0" w:firstLine="0"/>`}
	for bits := range d.runs {
		d.runs[bits] = marksOf(bits&(bold|italic)) + `<w:sz w:val="20"/><w:szCs w:val="20"/>` + marksOf(bits&underline)
	}
	return d
}()

// inCell returns the dress of the text for a cell: without its indents.
func (text dressing) inCell(at align) dressing {
	return dressing{style: text.style, runs: text.runs,
		props: `<w:spacing w:before="40" w:after="40"/><w:ind w:left="0" w:right="0" w:firstLine="0"/><w:jc w:val="` + string(at) + `"/>`}
}

// headingsOf returns how headings look: after the style for their kind of
// label where the template has one, else after that of their level, or of the
// next above that it has.
func headingsOf(styles map[string]namedStyle, f *Form) func(int, kind) dressing {
	return func(depth int, k kind) dressing {
		level := min(depth, deepest)
		s, ok := styles[strings.ToLower(f.headings[k].style)]
		for n := level + 1; n > 0 && !ok; n-- {
			s, ok = styles[fmt.Sprint("heading ", n)]
		}
		return dressing{style: s.id, keep: true, props: s.unnumbered() + outlineLevel(level)}
	}
}

// unnumbered takes the numbers away that a style puts before its paragraphs,
// for the outline has its own.
func (s namedStyle) unnumbered() string {
	if !s.numbered {
		return ""
	}
	return `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>`
}

// defaultStyle is the key of the style of paragraphs that name none.
const defaultStyle = "\x00"

// A styleElement is what a part of styles says of one.
type styleElement struct {
	Type    string `xml:"type,attr"`
	ID      string `xml:"styleId,attr"`
	Default string `xml:"default,attr"`
	Name    struct {
		Val string `xml:"val,attr"`
	} `xml:"name"`
	Base struct {
		Val string `xml:"val,attr"`
	} `xml:"basedOn"`
	Numbering *struct{} `xml:"pPr>numPr"`
}

// stylesOf returns the paragraph styles by their names in small letters.
func stylesOf(part []byte) (map[string]namedStyle, bool) {
	styles, bases, numbered := map[string]namedStyle{}, map[string]string{}, map[string]bool{}
	d := xml.NewDecoder(bytes.NewReader(part))
	for {
		token, err := d.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			return nil, false
		}
		start, ok := token.(xml.StartElement)
		if !ok || start.Name.Local != "style" {
			continue
		}
		var e styleElement
		if err := d.DecodeElement(&e, &start); err != nil {
			return nil, false
		}
		bases[e.ID], numbered[e.ID] = e.Base.Val, e.Numbering != nil
		if e.Type == "paragraph" {
			styles[strings.ToLower(e.Name.Val)] = namedStyle{id: e.ID}
			if e.Default == "1" || e.Default == "true" {
				styles[defaultStyle] = namedStyle{id: e.ID}
			}
		}
	}
	for name, s := range styles {
		for id, n := s.id, 0; id != "" && n < deepestMarkup; id, n = bases[id], n+1 {
			s.numbered = s.numbered || numbered[id]
		}
		styles[name] = s
	}
	return styles, true
}
