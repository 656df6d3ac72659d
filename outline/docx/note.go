package docx

import (
	"regexp"
	"strconv"
	"strings"

	"decuong/outline"
)

// A note stands at the foot of the page. A file that somebody sends has its
// notes behind its text, "[1] Nghị quyết số …" for the "[1]" in it, and people
// type them so.
type note struct {
	start, end int // of its mark, in bytes of the paragraph
	id         int
	text       string
	marks      []outline.Span
}

// noteLine is a line that says what a note does.
var noteLine = regexp.MustCompile(`^\[(\d{1,3}|[ivxlc]{1,7})\] \S`)

// withNotes returns the blocks of one answer with its notes where their marks
// stand. Only what can be meant in no other way is taken for a note: a mark
// that stands once, in a line before the one that explains it. All else stays
// as it was written.
func withNotes(blocks []block) []block {
	var kept []block
	for _, b := range blocks {
		m := noteLine.FindStringSubmatch(b.text)
		if m == nil || b.table != nil || !noted(kept, b, "["+m[1]+"]") {
			kept = append(kept, b)
		}
	}
	return kept
}

// noted makes what a line says the note of the one place before it with the
// mark, if there is one.
func noted(before []block, line block, mark string) bool {
	at, found := -1, 0
	for i, b := range before {
		if n := strings.Count(b.text, mark); n > 0 && b.depth == notHeading && !strings.HasPrefix(b.text, mark) {
			at, found = i, found+n
		}
	}
	if found != 1 {
		return false
	}
	start, says := strings.Index(before[at].text, mark), len(mark)+len(" ")
	for _, n := range before[at].notes {
		if n.start > start { // notes come in the order of their marks
			return false
		}
	}
	before[at].notes = append(before[at].notes, note{
		start: start, end: start + len(mark), text: line.text[says:], marks: within(line.marks, says, len(line.text)),
	})
	return true
}

// numbered gives the notes of the blocks their IDs, from first on, and returns
// them in order.
func numbered(first int, all ...[]block) []note {
	var notes []note
	for _, blocks := range all {
		for _, b := range blocks {
			for i := range b.notes {
				b.notes[i].id = first + len(notes)
				notes = append(notes, b.notes[i])
			}
		}
	}
	return notes
}

const superscript = `<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>`

// runsWithNotes adds the text of a block, with references in the place of the
// marks of its notes.
func (m *markup) runsWithNotes(looks marked, b block) {
	done := 0
	for _, n := range b.notes {
		m.runs(looks, b.text[done:n.start], within(b.marks, done, n.start))
		m.add(`<w:r>`, superscript, `<w:footnoteReference w:id="`, strconv.Itoa(n.id), `"/></w:r>`)
		done = n.end
	}
	m.runs(looks, b.text[done:], within(b.marks, done, len(b.text)))
}

// notes adds notes as they stand at the foot of a page.
func (m *markup) notes(d dressing, notes []note) {
	for _, n := range notes {
		m.add(`<w:footnote w:id="`, strconv.Itoa(n.id), `">`)
		m.begin(d)
		m.add(`<w:r>`, superscript, `<w:footnoteRef/></w:r>`)
		m.run(d.runs[0], " ")
		m.runs(d.runs, n.text, n.marks)
		m.add(`</w:p></w:footnote>`)
	}
}

// footnotes writes the part with the notes. The first two are the lines above
// them, which Word wants to find there.
func footnotes(d dressing, notes []note) func(*markup) {
	return func(m *markup) {
		m.add(xmlHead, `<w:footnotes `, wordNames, `>`,
			`<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>`,
			`<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>`)
		m.notes(d, notes)
		m.add(`</w:footnotes>`)
	}
}
