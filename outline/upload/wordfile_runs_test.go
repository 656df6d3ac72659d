package upload

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

var (
	alone   = regexp.MustCompile(`^<(br|tab|hyphen|comment|page)>|^<sym ([^>]+) (\w+)>`)
	wrapped = regexp.MustCompile(`^<(del|ins|hide|b|note|box|toc|field|font|control)( [^>]*)?>`)
)

// inline makes runs of a text with tags.
func (w *wordMaker) inline(text string) string { return w.runs(text, "") }

// runs makes runs that all have the given properties.
func (w *wordMaker) runs(text, properties string) string {
	var b strings.Builder
	run := func(inner string) {
		fmt.Fprintf(&b, `<w:r><w:rPr>%s</w:rPr>%s</w:r>`, properties, inner)
	}
	for text != "" {
		if m := alone.FindStringSubmatch(text); m != nil {
			text = text[len(m[0]):]
			run(map[string]string{
				"br": `<w:br/>`, "tab": `<w:tab/>`, "hyphen": `<w:softHyphen/>`, "comment": `<w:commentReference w:id="1"/>`,
				"page": `<w:br w:type="page"/>`, "": `<w:sym w:font="` + m[2] + `" w:char="` + m[3] + `"/>`,
			}[m[1]])
			continue
		}
		if m := wrapped.FindStringSubmatch(text); m != nil {
			inner, after := cutElement(text[len(m[0]):], m[1])
			text = after
			b.WriteString(w.wrap(m[1], strings.TrimSpace(m[2]), inner, properties))
			continue
		}
		end := strings.IndexByte(text[1:], '<') + 1
		if end == 0 {
			end = len(text)
		}
		run(`<w:t xml:space="preserve">` + escape(text[:end]) + `</w:t>`)
		text = text[end:]
	}
	return b.String()
}

// cutElement cuts what stands before the end of the element, over elements of
// the same name within.
func cutElement(text, name string) (inner, after string) {
	depth := 1
	for i := 0; i < len(text); i++ {
		switch {
		case strings.HasPrefix(text[i:], "<"+name+">"), strings.HasPrefix(text[i:], "<"+name+" "):
			depth++
		case strings.HasPrefix(text[i:], "</"+name+">"):
			if depth--; depth == 0 {
				return text[:i], text[i+len(name)+3:]
			}
		}
	}
	return text, ""
}

func (w *wordMaker) wrap(tag, value, inner, properties string) string {
	change := ` w:id="1" w:author="A" w:date="2026-01-01T00:00:00Z"`
	switch tag {
	case "del":
		return `<w:del` + change + `>` + strings.ReplaceAll(strings.ReplaceAll(w.runs(inner, properties), "<w:t ", "<w:delText "), "</w:t>", "</w:delText>") + `</w:del>`
	case "ins":
		return `<w:ins` + change + `>` + w.runs(inner, properties) + `</w:ins>`
	case "hide":
		return w.runs(inner, properties+`<w:vanish/>`)
	case "b":
		return w.runs(inner, properties+`<w:b/>`)
	case "font":
		return w.runs(inner, fmt.Sprintf(`<w:rFonts w:ascii="%[1]s" w:hAnsi="%[1]s"/>`, value)+properties)
	case "control":
		return `<w:sdt><w:sdtPr/><w:sdtContent>` + w.runs(inner, properties) + `</w:sdtContent></w:sdt>`
	case "toc":
		return w.field(`TOC \o "1-3"`, w.runs(inner, properties))
	case "field":
		return w.field(value, w.runs(inner, properties))
	case "note":
		w.noteCount++
		fmt.Fprintf(&w.notes, `<w:footnote w:id="%d"><w:p><w:r><w:footnoteRef/></w:r>%s</w:p></w:footnote>`, w.noteCount, w.runs(inner, ""))
		return `<w:r><w:footnoteReference w:id="` + strconv.Itoa(w.noteCount) + `"/></w:r>`
	}
	box := `<w:txbxContent>` + w.paragraph(inner) + `</w:txbxContent>`
	return `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>` + box + `</wps:txbx></wps:wsp></w:drawing></mc:Choice>` +
		`<mc:Fallback><w:pict><v:shape><v:textbox>` + box + `</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
}

func (w *wordMaker) field(instruction, result string) string {
	return `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ` + escape(instruction) + ` </w:instrText></w:r>` +
		`<w:r><w:fldChar w:fldCharType="separate"/></w:r>` + result + `<w:r><w:fldChar w:fldCharType="end"/></w:r>`
}
