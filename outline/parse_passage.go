package outline

import (
	"regexp"
	"strings"
	"unicode"
)

// A Passage is a paragraph or a table of a source that knows its own bounds
// and numbers, as a word processor's file does.
type Passage struct {
	Line    int    // its number in the source, from 1; that of the one before or higher
	Label   string // the number or bullet that the source computes and prints before Text: "2.1.", "-"
	Inner   int    // how many levels above its own the list prints in the same way
	Text    string // with \n where a line ends within the paragraph
	Apart   bool   // it stands off from the one above
	Heading int    // level of a heading by its style, from 1; 0 for other text
	Listed  bool   // it stands in a table of contents
	Table   *Table // in place of all but Line
}

// ParsePassages is Parse for a source that knows its paragraphs. A computed
// label is beyond doubt, and so is a heading that is styled as one; for the
// rest, the rules are those of text. A table below a section becomes a table
// to be filled there.
func ParsePassages(passages []Passage) (*Outline, []Remark, error) {
	var lines []line
	quoted := areQuoted(passages)
	for i := range passages {
		p := passages[i]
		if quoted {
			p.Text = unquote(p.Text)
		}
		if p.Apart || p.Table != nil {
			lines = append(lines, line{no: p.Line})
		}
		if p.Table != nil {
			lines = append(lines, line{no: p.Line, table: p.Table})
			continue
		}
		lines = p.lines(lines)
	}
	return parse(lines)
}

// lines adds the lines of the passage.
func (p *Passage) lines(lines []line) []line {
	within := false
	for text := range strings.SplitSeq(p.Text, "\n") {
		l := newLine(p.Line, tidy(text))
		l.tabs = strings.Count(strings.TrimLeft(text, " \t\u00A0"), "\t")
		switch {
		case !within && p.Label != "":
			l = p.labelled(text)
		case l.text == "" && within:
			continue
		case len(lines) > 0 && p.Heading == 0 && joinsBrokenLabel(lines, l.raw):
			continue
		}
		l.within, l.heading = within, p.Heading
		if p.Listed && l.text != "" {
			l.unused = ContentsEntry
		}
		lines = append(lines, l)
		within = true
	}
	return lines
}

// joinsBrokenLabel joins raw to the last of the lines if the two are a label
// that is broken over lines, PHẦN and I.
func joinsBrokenLabel(lines []line, raw string) bool {
	last := &lines[len(lines)-1]
	if last.certain || !startsBrokenLabel(last.text, raw) {
		return false
	}
	*last = newLine(last.no, last.raw+" "+raw)
	return true
}

// labelled returns the first line of a passage whose label is computed. An
// empty paragraph with a number in a list is one that its writer forgot; with
// a keyword, its title stands below.
func (p *Passage) labelled(text string) line {
	lab, title := certainLabel(p.Label), tidy(text)
	if title == "" && !lab.keyword() {
		return line{no: p.Line}
	}
	lab.style.inner = p.Inner
	raw := tidy(p.Label + " " + title)
	return line{no: p.Line, raw: raw, text: collapse(raw), label: lab, title: collapse(title), cells: 1, certain: true}
}

// certainLabel reads a label that is beyond doubt, though it may be of no
// style that text has.
func certainLabel(s string) label {
	s = collapse(tidy(s))
	short := padding.ReplaceAllString(s, "$1$2")
	for _, after := range []string{"\tX", ".\tX"} {
		l, rest, ok := readLabel(short + after)
		if ok && rest == "X" {
			l.weak, l.bare = false, false
			if short != s {
				l.text = strings.TrimSuffix(s, strings.TrimPrefix(short, l.text))
			}
			return l
		}
	}
	return oddLabel(s)
}

// padding are zeros before a number, which only a computed one has.
var padding = regexp.MustCompile(`(^|[^0-9])0+([1-9])`)

// oddLabel reads a label such as "Bài 1:" or "❑": a keyword of its own if it
// ends with a number, else a bullet.
func oddLabel(s string) label {
	text := strings.TrimRight(s, " .:/-–")
	at := strings.LastIndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) + 1
	n, num, size := readFirst(text[at:])
	if n == 0 || size != len(text)-at || at == 0 {
		if text == "" {
			text = s
		}
		return label{text: text, style: style{kind: bulletKind, sign: text, depth: 1}}
	}
	l := label{text: text, path: []int{n}, numerals: num, before: text[:at]}
	l.style = style{kind: keywordKind, sign: strings.ToLower(text[:at]), depth: 1}
	return l
}
