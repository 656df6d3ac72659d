package outline

import (
	"strings"
	"unicode"
)

// A paragraph is what its writer meant as one: a line and those that go on
// with it.
type paragraph struct {
	label    label // zero for one without
	lines    []*line
	apart    bool // a blank or unused line stands above it, or nothing
	footnote bool
	caps     bool // its title or text is in capitals throughout
	depth    int  // round brackets still open
	heading  int  // level of a heading by its style
	table    *Table
}

// text returns the title of a labelled paragraph, the text of another.
func (p *paragraph) text() string {
	parts := make([]string, 0, len(p.lines))
	for i, l := range p.lines {
		switch {
		case i == 0 && p.labelled() && l.title != "":
			parts = append(parts, l.title)
		case i > 0 || !p.labelled():
			parts = append(parts, l.text)
		}
	}
	return strings.Join(parts, " ")
}

// printed returns the whole paragraph with the gaps it has in the source.
func (p *paragraph) printed() string {
	parts := make([]string, len(p.lines))
	for i, l := range p.lines {
		parts[i] = l.raw
	}
	return strings.Join(parts, " ")
}

// tail returns the last two lines of the paragraph, between which a word may
// have been broken.
func (p *paragraph) tail() string {
	n := len(p.lines)
	if n == 1 {
		return p.lines[0].text
	}
	return p.lines[n-2].text + " " + p.lines[n-1].text
}

func (p *paragraph) line() int      { return p.lines[0].no }
func (p *paragraph) labelled() bool { return p.label.style.kind != noKind }

// untitled reports whether the paragraph is a label that still waits for its
// title (T4).
func (p *paragraph) untitled() bool {
	return p.labelled() && len(p.lines) == 1 && p.lines[0].title == ""
}

func (p *paragraph) add(l *line) {
	text := l.text
	if len(p.lines) == 0 && p.labelled() {
		text = l.title
	}
	if text != "" {
		caps := allCaps(text) || strings.IndexFunc(text, unicode.IsLetter) < 0
		p.caps = caps && (p.caps || len(p.lines) == 0 || p.untitled())
		open, closed := brackets(text)
		p.depth = max(0, p.depth-closed) + open
	}
	p.lines = append(p.lines, l)
}

// A joining makes paragraphs of lines.
type joining struct {
	lines  []line
	margin int // 0 in a file that is not hard-wrapped
	run    *run
	begun  bool // whether a section has been seen
	done   []paragraph
	open   bool // no blank or unused line stands after the last paragraph
}

// join makes paragraphs of the lines that are part of the outline (N7, N8).
func join(lines []line) []paragraph {
	j := &joining{lines: lines, margin: margin(lines), run: newRun()}
	for i := range lines {
		switch l := &lines[i]; {
		case l.unused == PageNumber, l.unused == RunningHeader: // the text goes on over them
		case l.table != nil && l.unused == "":
			j.done = append(j.done, paragraph{lines: []*line{l}, apart: true, table: l.table})
			j.open = false
		case l.plain():
			j.add(i)
			j.open = true
		default:
			j.open = false
		}
	}
	return j.done
}

// add puts a line into the last paragraph or begins another with it.
func (j *joining) add(i int) {
	l := &j.lines[i]
	if len(j.done) > 0 {
		p := &j.done[len(j.done)-1]
		if j.open && j.continues(p, i) || !j.open && waitsFor(p, l) {
			p.add(l)
			return
		}
	}
	p := paragraph{apart: !j.open, footnote: l.footnote, heading: l.heading}
	if lab, ok := j.run.expects(l.label); l.labelled() && (ok || l.certain) {
		p.label = lab
		j.run.take(lab)
		j.begun = j.begun || !lab.bullet()
	}
	p.add(l)
	j.done = append(j.done, p)
}

// waitsFor reports whether l, below a blank line, is the title of the label
// alone on its line above.
func waitsFor(p *paragraph, l *line) bool {
	heading := p.label.keyword() || p.label.style.kind == romanKind || p.label.style.kind == capitalKind
	return heading && p.untitled() && !l.labelled() && !bracketed(l.text) && !isOpening(l.text) && !endsSentence(l.text, pointEnds)
}
