package upload

import (
	"fmt"
	"strings"
	"testing"
)

// wordFile makes a Word file of a notation that people can read.
//
// Lines that begin with # define lists and styles:
//
//	#list 1 upperRoman "%1." ; decimal "%2." ; bullet "-"
//	#num 2 of 1 0=1 1=3          another use of list 1, its levels starting anew
//	#style h1 "heading 1" num=1:0 caps
//
// Every other line is a paragraph. In braces before its text stand what it is:
// {style=h1 num=1:0 outline=2 gone dots}. Cells of a table stand between bars,
// their paragraphs parted by //; a row that begins with |! heads the columns; a
// cell that begins with >2 takes two columns, one that begins with ^ belongs
// to the cell above.
//
// Tags within a paragraph: <br> <tab> <hyphen>, <del>…</del> <ins>…</ins>,
// <hide>…</hide>, <b>…</b>, <note>…</note>, <box>…</box>, <toc>…</toc>,
// <field INSTRUCTION>…</field>, <font NAME>…</font>, <sym FONT CODE>,
// <comment>.
func wordFile(t testing.TB, source string) []byte {
	t.Helper()
	w := &wordMaker{}
	for line := range strings.SplitSeq(strings.TrimSuffix(source, "\n"), "\n") {
		switch {
		case strings.HasPrefix(line, "#list "):
			w.list(line)
		case strings.HasPrefix(line, "#num "):
			w.num(line)
		case strings.HasPrefix(line, "#style "):
			w.style(line)
		case strings.HasPrefix(line, "|"):
			w.row(line)
		default:
			w.endTable()
			w.body.WriteString(w.paragraph(line))
		}
	}
	w.endTable()
	return w.pack(t)
}

type wordMaker struct {
	body, lists, nums, styles, notes strings.Builder
	noteCount                        int
	inTable                          bool
}

const wordNamespaces = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ` +
	`xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ` +
	`xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"`

func (w *wordMaker) list(line string) {
	fields := strings.SplitN(line, " ", 3)
	if len(fields) < 3 {
		return
	}
	fmt.Fprintf(&w.lists, `<w:abstractNum w:abstractNumId="%s">`, fields[1])
	for i, level := range strings.Split(fields[2], " ; ") {
		format, rest, _ := strings.Cut(level, " ")
		text, more, _ := strings.Cut(strings.TrimPrefix(rest, `"`), `"`)
		text = strings.NewReplacer(`\F0B7`, "\uF0B7", `\F0A7`, "\uF0A7", `\F0D8`, "\uF0D8", `\F0FC`, "\uF0FC").Replace(text)
		fmt.Fprintf(&w.lists, `<w:lvl w:ilvl="%d">`, i)
		if _, ok := option(more, "start"); !ok {
			more += " start=1"
		}
		for _, p := range [][2]string{{"start", "start"}, {"", ""}, {"restart", "lvlRestart"}, {"style", "pStyle"}, {"legal", "isLgl"}} {
			if p[0] == "" {
				fmt.Fprintf(&w.lists, `<w:numFmt w:val="%s"/>`, format)
			} else if v, ok := option(more, p[0]); ok {
				fmt.Fprintf(&w.lists, `<w:%s w:val="%s"/>`, p[1], v)
			}
		}
		fmt.Fprintf(&w.lists, `<w:lvlText w:val="%s"/><w:lvlJc w:val="left"/>`, escape(text))
		if font, ok := option(more, "font"); ok {
			fmt.Fprintf(&w.lists, `<w:rPr><w:rFonts w:ascii="%[1]s" w:hAnsi="%[1]s"/></w:rPr>`, font)
		}
		w.lists.WriteString(`</w:lvl>`)
	}
	w.lists.WriteString(`</w:abstractNum>`)
	fmt.Fprintf(&w.nums, `<w:num w:numId="%[1]s"><w:abstractNumId w:val="%[1]s"/></w:num>`, fields[1])
}

// option finds key=value among words; underscores stand for spaces.
func option(words, key string) (string, bool) {
	for word := range strings.FieldsSeq(words) {
		if k, v, ok := strings.Cut(word, "="); ok && k == key {
			return strings.ReplaceAll(v, "_", " "), true
		}
	}
	return "", false
}

func (w *wordMaker) num(line string) {
	fields := strings.Fields(line)
	if len(fields) < 4 {
		return
	}
	fmt.Fprintf(&w.nums, `<w:num w:numId="%s"><w:abstractNumId w:val="%s"/>`, fields[1], fields[3])
	for _, start := range fields[4:] {
		level, at, _ := strings.Cut(start, "=")
		fmt.Fprintf(&w.nums, `<w:lvlOverride w:ilvl="%s"><w:startOverride w:val="%s"/></w:lvlOverride>`, level, at)
	}
	w.nums.WriteString(`</w:num>`)
}

func (w *wordMaker) style(line string) {
	id, rest, _ := strings.Cut(strings.TrimPrefix(line, "#style "), " ")
	name, more, _ := strings.Cut(strings.TrimPrefix(rest, `"`), `"`)
	fmt.Fprintf(&w.styles, `<w:style w:type="paragraph" w:styleId="%s"><w:name w:val="%s"/>`, id, name)
	if based, ok := option(more, "based"); ok {
		fmt.Fprintf(&w.styles, `<w:basedOn w:val="%s"/>`, based)
	}
	fmt.Fprintf(&w.styles, `<w:pPr>%s</w:pPr><w:rPr>`, numbering(more))
	if font, ok := option(more, "font"); ok {
		fmt.Fprintf(&w.styles, `<w:rFonts w:ascii="%[1]s" w:hAnsi="%[1]s"/>`, font)
	}
	if strings.Contains(more, "caps") {
		w.styles.WriteString(`<w:caps/>`)
	}
	w.styles.WriteString(`</w:rPr></w:style>`)
}

// numbering returns the properties that num= and outline= stand for.
func numbering(options string) string {
	var b strings.Builder
	if num, ok := option(options, "num"); ok {
		id, level, _ := strings.Cut(num, ":")
		if level != "" {
			level = `<w:ilvl w:val="` + level + `"/>`
		}
		fmt.Fprintf(&b, `<w:numPr>%s<w:numId w:val="%s"/></w:numPr>`, level, id)
	}
	if strings.Contains(options, "dots") {
		b.WriteString(`<w:tabs><w:tab w:val="left" w:leader="dot" w:pos="9000"/></w:tabs>`)
	}
	if level, ok := option(options, "outline"); ok {
		fmt.Fprintf(&b, `<w:outlineLvl w:val="%s"/>`, level)
	}
	return b.String()
}

func (w *wordMaker) paragraph(line string) string {
	options, text := "", line
	if strings.HasPrefix(line, "{") {
		options, text, _ = strings.Cut(line[1:], "}")
	}
	var b strings.Builder
	b.WriteString(`<w:p><w:pPr>`)
	if style, ok := option(options, "style"); ok {
		fmt.Fprintf(&b, `<w:pStyle w:val="%s"/>`, style)
	}
	b.WriteString(numbering(options))
	if strings.Contains(options, "gone") {
		b.WriteString(`<w:rPr><w:del w:id="900" w:author="A" w:date="2026-01-01T00:00:00Z"/></w:rPr>`)
	}
	b.WriteString(`</w:pPr>` + w.inline(text) + `</w:p>`)
	return b.String()
}

func (w *wordMaker) row(line string) {
	if !w.inTable {
		w.body.WriteString(`<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="3000"/></w:tblGrid>`)
		w.inTable = true
	}
	w.body.WriteString(`<w:tr>`)
	line = strings.TrimPrefix(line, "|")
	if rest, ok := strings.CutPrefix(line, "!"); ok {
		line = rest
		w.body.WriteString(`<w:trPr><w:tblHeader/></w:trPr>`)
	}
	for cell := range strings.SplitSeq(strings.TrimSuffix(strings.TrimRight(line, " "), "|"), "|") {
		cell = strings.TrimSpace(cell)
		w.body.WriteString(`<w:tc><w:tcPr>`)
		if rest, ok := strings.CutPrefix(cell, ">"); ok {
			fmt.Fprintf(&w.body, `<w:gridSpan w:val="%s"/>`, escape(rest[:min(1, len(rest))]))
			cell = strings.TrimSpace(rest[min(1, len(rest)):])
		}
		if rest, ok := strings.CutPrefix(cell, "^"); ok {
			w.body.WriteString(`<w:vMerge/>`)
			cell = rest
		} else {
			w.body.WriteString(`<w:vMerge w:val="restart"/>`)
		}
		w.body.WriteString(`</w:tcPr>`)
		for p := range strings.SplitSeq(cell, " // ") {
			w.body.WriteString(w.paragraph(strings.TrimSpace(p)))
		}
		w.body.WriteString(`</w:tc>`)
	}
	w.body.WriteString(`</w:tr>`)
}

func (w *wordMaker) endTable() {
	if w.inTable {
		w.body.WriteString(`</w:tbl>`)
		w.inTable = false
	}
}
