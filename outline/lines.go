package outline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// A line is one line of the source, cleaned, with the label that it seems to
// begin with. Whether it is a label, only the numbering around it tells.
type line struct {
	no        int        // from 1
	raw       string     // NFC, with its gaps, trimmed
	text      string     // gaps made single spaces
	label     label      // zero when it begins with none
	title     string     // text after the label; all of it without one
	cells     int        // texts of title between tabs
	tabs      int        // tabs after the beginning, also before empty cells
	footnote  bool       // begins with the mark of a footnote
	signature bool       // begins the recipients or the signature
	unused    RemarkKind // why it is no part of the outline; empty when it is

	// What only a source knows that knows its paragraphs.
	certain bool   // the label is beyond doubt
	within  bool   // goes on with the paragraph of the line above
	heading int    // level of a heading by its style, 0 for other text
	table   *Table // stands in place of text
}

// blank reports whether the line holds nothing.
func (l *line) blank() bool { return l.text == "" }

// plain reports whether the line holds text that may be part of the outline.
func (l *line) plain() bool { return l.text != "" && l.unused == "" }

// labelled reports whether the line begins like a section.
func (l *line) labelled() bool { return l.label.style.kind != noKind }

// numbered reports whether the line begins with a label that is beyond doubt:
// a keyword, number or letter with its separator.
func (l *line) numbered() bool { return l.labelled() && !l.label.bullet() && !l.label.weak }

// split cuts the source into lines and reads their labels.
func split(text string) []line {
	text = strings.ToValidUTF8(text, "\uFFFD")
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text)
	lines := make([]line, 0, strings.Count(text, "\n")+1)
	no, quoted, markdown := 0, isQuoted(text), isMarkdown(text)
	for s := range strings.SplitSeq(text, "\n") {
		no++
		if quoted {
			s = unquote(s)
		}
		raw, heading := tidy(s), 0
		if markdown {
			raw, heading = unmark(raw)
		}
		if n := len(lines); n > 0 && startsBrokenLabel(lines[n-1].text, raw) {
			raw = lines[n-1].raw + " " + raw
			lines[n-1] = newLine(lines[n-1].no, raw)
			continue
		}
		l := newLine(no, raw)
		l.tabs = strings.Count(strings.TrimLeft(s, " \t\u00A0"), "\t")
		l.heading = heading
		lines = append(lines, l)
	}
	return lines
}

func newLine(no int, raw string) line {
	l := line{no: no, raw: raw, text: collapse(raw)}
	l.title, l.cells, l.signature = l.text, cells(raw), isSignature(raw)
	if lab, rest, ok := readLabel(raw); ok && !l.signature {
		l.label, l.title, l.cells = lab, collapse(rest), cells(rest)
	}
	return l
}

// cells counts the texts between tabs.
func cells(s string) int {
	n := 0
	for c := range strings.SplitSeq(s, "\t") {
		if strings.TrimSpace(c) != "" {
			n++
		}
	}
	return n
}

// tidy returns a line in NFC, trimmed, without what nobody can see: the byte
// order mark, zero-width spaces, soft hyphens. Of white space it keeps tabs and
// spaces.
func tidy(s string) string {
	if strings.ContainsFunc(s, isOddNumber) {
		s = oddNumbers.Replace(s)
	}
	return strings.TrimSpace(norm.NFC.String(strings.Map(visible, s)))
}

// oddNumbers are signs that show numbers, and what they are read as: Roman
// ones that are a single sign, and digits on keys, as phones have them.
var oddNumbers = strings.NewReplacer(
	"Ⅻ", "XII", "Ⅺ", "XI", "Ⅹ", "X", "Ⅸ", "IX", "Ⅷ", "VIII", "Ⅶ", "VII", "Ⅵ", "VI", "Ⅴ", "V", "Ⅳ", "IV", "Ⅲ", "III", "Ⅱ", "II", "Ⅰ", "I",
	"ⅻ", "xii", "ⅺ", "xi", "ⅹ", "x", "ⅸ", "ix", "ⅷ", "viii", "ⅶ", "vii", "ⅵ", "vi", "ⅴ", "v", "ⅳ", "iv", "ⅲ", "iii", "ⅱ", "ii", "ⅰ", "i",
	"\uFE0F\u20E3", ".", "\u20E3", ".", "🔟", "10.",
)

func isOddNumber(r rune) bool { return r >= 'Ⅰ' && r <= 'ⅻ' || r == '\u20E3' || r == '🔟' }

func visible(r rune) rune {
	switch {
	case r >= ' ' && r < 0x7F, r >= 0xC0 && r < 0x300, r >= 0x1E00 && r < 0x1F00: // letters, mostly
		return r
	case r != '\t' && unicode.IsSpace(r):
		return ' '
	}
	return readable(r)
}

// collapse makes every run of white space one space.
func collapse(s string) string {
	if !strings.Contains(s, "  ") && !strings.Contains(s, "\t") {
		return strings.TrimSpace(s)
	}
	return strings.Join(strings.Fields(s), " ")
}

// width returns the number of characters of s.
func width(s string) int { return utf8.RuneCountInString(s) }
