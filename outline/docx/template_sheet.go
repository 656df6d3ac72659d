package docx

import (
	"encoding/xml"
	"slices"
	"strconv"
	"strings"
)

// sheetOf begins the sheet of a template with what the place of the body
// tells: the text looks as that paragraph does, and is as wide as its section.
func (t *Template) sheetOf(s *scan, l place) sheet {
	text := dressing{}
	for _, c := range children(l.props) {
		switch {
		case c.name == "w:pStyle":
			text.style = valueOfStyle(c.markup)
		case !slices.Contains(ofOneParagraph, c.name):
			text.props += c.markup
		}
	}
	for bits := range text.runs {
		text.runs[bits] = setOff(children(l.look), bits)
	}
	sh := sheet{roles: map[role]dressing{roleText: text}, width: mm(165)}
	for _, at := range s.sections {
		if at[1] > l.end {
			sh.width = textWidth(string(s.markup[at[0]:at[1]]), sh.width)
			break
		}
	}
	return sh
}

// ofOneParagraph are the properties that the paragraphs of the body do not
// take from the one whose place they take.
var ofOneParagraph = []string{"w:keepNext", "w:keepLines", "w:pageBreakBefore", "w:framePr", "w:numPr", "w:outlineLvl",
	"w:cnfStyle", "w:rPr", "w:sectPr", "w:pPrChange"}

// runOrder are the properties of a run in the order that the schema wants, as
// far as they stand around those that set off.
var runOrder = []string{"w:rStyle", "w:rFonts", "w:b", "w:bCs", "w:i", "w:iCs", "w:caps", "w:smallCaps", "w:strike", "w:dstrike",
	"w:outline", "w:shadow", "w:emboss", "w:imprint", "w:noProof", "w:snapToGrid", "w:vanish", "w:webHidden", "w:color", "w:spacing",
	"w:w", "w:kern", "w:position", "w:sz", "w:szCs", "w:highlight", "w:u"}

// setOff returns the markup of a run with these properties, set off besides.
func setOff(props []child, bits int) string {
	set := []child{}
	for _, c := range props {
		off := bits&bold != 0 && c.name == "w:b" || bits&italic != 0 && c.name == "w:i" || bits&underline != 0 && c.name == "w:u"
		if !off && c.name != "w:rPrChange" {
			set = append(set, c)
		}
	}
	for _, c := range children("<w:rPr>" + plainMarks[bits] + "</w:rPr>") {
		at := slices.IndexFunc(set, func(other child) bool {
			i := slices.Index(runOrder, other.name)
			return i < 0 || i > slices.Index(runOrder, c.name)
		})
		if at < 0 {
			at = len(set)
		}
		set = slices.Insert(set, at, c)
	}
	var b strings.Builder
	for _, c := range set {
		b.WriteString(c.markup)
	}
	return b.String()
}

// valueOfStyle returns w:val of an element.
func valueOfStyle(markup string) string {
	token, err := xml.NewDecoder(strings.NewReader(markup)).RawToken()
	if start, ok := token.(xml.StartElement); ok && err == nil {
		return attributes(start)["val"]
	}
	return ""
}

// textWidth returns the width between the margins of a section.
func textWidth(section string, otherwise twips) twips {
	var w, left, right int
	for _, c := range children(section) {
		token, _ := xml.NewDecoder(strings.NewReader(c.markup)).RawToken()
		start, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		switch a := attributes(start); c.name {
		case "w:pgSz":
			w, _ = strconv.Atoi(a["w"])
		case "w:pgMar":
			left, _ = strconv.Atoi(a["left"])
			right, _ = strconv.Atoi(a["right"])
		}
	}
	if width := twips(w - left - right); width > mm(30) {
		return width
	}
	return otherwise
}
