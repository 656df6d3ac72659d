package upload

import (
	"fmt"
	"strconv"
	"strings"
)

// inline reads runs, and what wraps them, into the paragraph.
func (p *open) inline(s *scanner) {
	for e := range s.children() {
		switch e.name {
		case "pPr":
			p.look = p.doc.styles.direct(s)
		case "r":
			p.run(s)
		case "hyperlink", "ins", "moveTo", "smartTag", "customXml", "fldSimple", "dir", "bdo":
			p.inline(s)
		case "sdt":
			p.doc.control(s, func() { p.inline(s) })
		case "mc:AlternateContent":
			s.choose(func() { p.inline(s) })
		case "del", "moveFrom":
			p.doc.content.Unread.Deleted++
		case "m:oMath", "m:oMathPara":
			for range s.deep("m:t") {
				p.prose.add(s.text(), runLook{})
			}
		}
	}
}

// run reads a run: letters that look alike.
func (p *open) run(s *scanner) {
	look := p.look.run
	for e := range s.children() {
		if e.name == "rPr" {
			look = p.doc.styles.directRun(s, p.look)
			continue
		}
		p.piece(s, e, look)
	}
}

// piece reads an element of a run.
func (p *open) piece(s *scanner, e element, look runLook) {
	switch e.name {
	case "fldChar":
		p.field(s, e)
		return
	case "instrText":
		p.doc.instruct(s.text())
		return
	case "drawing", "pict", "object":
		p.drawing(s)
		return
	case "mc:AlternateContent":
		s.choose(func() {
			for inner := range s.children() {
				p.piece(s, inner, look)
			}
		})
		return
	}
	text := p.letters(s, e)
	switch {
	case text == "" || p.doc.instructing():
	case look.hidden == on:
		p.doc.content.Unread.Hidden++
	case e.name == "sym":
		p.prose.add(text, runLook{})
	default:
		p.prose.add(text, look)
	}
}

// letters returns what an element of a run shows.
func (p *open) letters(s *scanner, e element) string {
	switch e.name {
	case "t":
		return s.text()
	case "br", "cr":
		if e.attr("type") == "page" || e.attr("type") == "column" {
			return " "
		}
		return "\n"
	case "tab", "ptab":
		p.tabs++
		return p.look.tab(p.tabs)
	case "noBreakHyphen":
		return "-"
	case "softHyphen":
		return "\u00AD"
	case "sym":
		var code rune
		if _, err := fmt.Sscanf(e.attr("char"), "%x", &code); err != nil {
			code = unknownSign
		}
		return signs(string(code), e.attr("font"))
	case "footnoteReference", "endnoteReference":
		return p.refer(e)
	case "commentReference":
		p.doc.content.Unread.Comments++
	}
	return ""
}

// refer returns the mark of a note. A note with a mark of its writer's own has
// it in the text. Endnotes have Roman numbers, as Word has it.
func (p *open) refer(e element) string {
	d := p.doc
	m := mark{id: e.attr("id"), no: p.no}
	marks, number := &d.foot, strconv.Itoa
	if e.name == "endnoteReference" {
		marks, number = &d.end, func(n int) string { return strings.ToLower(roman(n)) }
	}
	if own := e.attr("customMarkFollows"); own == "" || own == "0" || own == "false" {
		m.text = "[" + number(len(*marks)+1) + "]"
	}
	*marks = append(*marks, m)
	return m.text
}

// drawing reads the text boxes of a drawing; one without them is a picture.
func (p *open) drawing(s *scanner) {
	before := len(p.boxes)
	p.boxesIn(s)
	if len(p.boxes) == before {
		p.doc.content.Unread.Pictures++
	}
}

func (p *open) boxesIn(s *scanner) {
	for e := range s.children() {
		switch e.name {
		case "txbxContent":
			p.textBox(s)
		case "mc:AlternateContent":
			s.choose(func() { p.boxesIn(s) })
		default:
			p.boxesIn(s)
		}
	}
}

// textBox reads a text box. A field that is open around it goes on after it.
func (p *open) textBox(s *scanner) {
	d := p.doc
	fields, carry := d.fields, d.carry
	d.fields, d.carry = nil, nil
	d.blocks(s, &p.boxes, true)
	d.fields, d.carry = fields, carry
}
