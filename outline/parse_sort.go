package outline

import (
	"slices"
	"strings"
)

// An item is a paragraph after the head, with what it is for the outline.
type item struct {
	label   label // zero for a heading without one, and for guidance
	title   string
	line    int
	heading bool // a heading without a label, if the numbering agrees
	alone   bool // stands between blank lines
	level   int  // of a heading by its style
	table   *Table
}

// sorting deals the paragraphs out: to the head, to the sections, to their
// guidance, or away.
type sorting struct {
	paragraphs []paragraph
	head       []string
	items      []item
	remarks    []Remark
	lost       bool          // the first part has lost its label
	unnumbered bool          // nothing has a number
	titled     bool          // the head has said what the report is about
	begun      bool          // a section has been seen
	recipients bool          // bullets belong to Kính gửi
	annotation bool          // bullets belong to Ghi chú (N6)
	annotated  label         // the last number of a list under Ghi chú
	above      label         // of the last section
	last       map[style]int // the last number of the styles open now
	levels     map[int]int   // how many paragraphs have each level of headings
}

// sortOut deals out the paragraphs of a text.
func sortOut(paragraphs []paragraph) (head []string, items []item, remarks []Remark) {
	s := &sorting{paragraphs: paragraphs, lost: lostFirst(paragraphs), unnumbered: unnumbered(paragraphs), last: make(map[style]int), levels: levels(paragraphs)}
	for i := range paragraphs {
		p := &paragraphs[i]
		switch {
		case p.footnote:
			s.footnote(p)
		case p.table != nil:
			s.toTable(p)
		case !s.begun && s.isHead(i):
			s.toHead(p)
		default:
			s.begun = true
			s.toItems(p, s.alone(i))
		}
	}
	return s.head, s.items, s.remarks
}

// alone reports whether paragraph i stands between blank lines.
func (s *sorting) alone(i int) bool {
	return s.paragraphs[i].apart && (i+1 == len(s.paragraphs) || s.paragraphs[i+1].apart)
}

func (s *sorting) footnote(p *paragraph) {
	for _, l := range p.lines {
		s.remarks = append(s.remarks, Remark{l.no, Footnote, l.text})
	}
}

// isHead reports whether paragraph i, before any section, still is none (N1).
// The recipients and grounds may be a list; a heading without a label begins
// the outline if it is one of the usual openings, if the first part, which it
// must be, has lost its label (I4), or if nothing but headings parts the text.
func (s *sorting) isHead(i int) bool {
	p := &s.paragraphs[i]
	text := p.text()
	switch {
	case p.label.bullet():
		return s.recipients || isAnnotation(text) || strings.HasPrefix(text, "Căn cứ") || strings.HasPrefix(text, "căn cứ") || isPlaceAndDate(text)
	case p.labelled():
		return false
	case isOpening(text):
		return !p.caps && !s.alone(i) && p.heading == 0
	case p.heading > 0:
		return !s.beginsStyled(i, text)
	case !p.apart || !isCapsHeading(p, text) || !s.titled || i+1 == len(s.paragraphs):
		return true
	}
	next := &s.paragraphs[i+1]
	return !(s.lost && next.labelled()) && !(s.unnumbered && !isCapsHeading(next, next.text()))
}

// unnumbered reports whether no paragraph begins with more than a bullet.
func unnumbered(paragraphs []paragraph) bool {
	return !slices.ContainsFunc(paragraphs, func(p paragraph) bool { return p.labelled() && !p.label.bullet() })
}

func (s *sorting) toHead(p *paragraph) {
	s.head = append(s.head, p.printed())
	s.titled = s.titled || len(s.head) <= maxHead && subject(s.head) != ""
	for _, l := range p.lines {
		if len(findBlanks(l.raw)) > 0 && !isLetterhead(l.raw) {
			s.remarks = append(s.remarks, Remark{l.no, BlankToFill, collapse(showGaps(l.raw))})
		}
	}
	if !p.labelled() {
		s.recipients = isAddress(p.text())
	}
}

// toItems makes a section of the paragraph, or guidance of the one above it.
func (s *sorting) toItems(p *paragraph, alone bool) {
	text := p.text()
	it := item{label: p.label, title: text, line: p.line(), alone: alone, level: p.heading}
	switch {
	case isAnnotation(text) && (!p.labelled() || p.label.bullet()):
		s.annotation, s.annotated = true, label{}
		it = note(p)
	case p.labelled() && s.annotation && s.annotates(p.label):
		it = note(p)
	case p.labelled():
		s.annotation = s.annotation && p.label.bullet()
		s.above = p.label
		s.count(p.label)
	case isOpening(text) && (p.caps || alone), isCapsHeading(p, text), isStyledHeading(p, text):
		it.heading = true
		s.annotation = false
	}
	s.items = append(s.items, it)
}

// note makes guidance of a paragraph that begins like a section.
func note(p *paragraph) item {
	return item{title: collapse(p.printed()), line: p.line()}
}

// isCapsHeading reports whether an unlabelled paragraph in capitals may be a
// heading (L6).
func isCapsHeading(p *paragraph, text string) bool {
	return p.caps && !p.labelled() && allCaps(text) && !bracketed(text) && strings.Contains(text, " ") &&
		!slices.ContainsFunc([]string{"ĐỀ CƯƠNG", "BÁO CÁO"}, func(w string) bool { return strings.HasPrefix(text, w) })
}

// annotations are the words that begin remarks of the outline's author.
var annotations = []string{"ghi chú", "lưu ý", "chú thích", "chú ý", "chú giải"}

// isAnnotation reports whether s begins with one of the annotations and a
// colon, or is nothing but it.
func isAnnotation(s string) bool {
	s = strings.TrimLeft(s, "(* ")
	for _, a := range annotations {
		if rest, ok := cutFold(s, a); ok {
			rest = strings.TrimLeft(rest, " )*")
			return rest == "" || strings.HasPrefix(rest, ":") || strings.HasPrefix(rest, ".")
		}
	}
	return false
}

// annotates reports whether a label under Ghi chú belongs to it: bullets and
// (1) do, and a list of numbers that starts anew though one is open, or that
// cannot stand under the section above.
func (s *sorting) annotates(l label) bool {
	switch {
	case l.bullet(), l.style.close == "()":
		return true
	case l.keyword():
		return false
	}
	goesOn := l.style == s.annotated.style && l.ordinal() == s.annotated.ordinal()+1
	anew := l.ordinal() == 1 && (s.last[l.style] > 0 || s.above.style.rank() < l.style.rank())
	if goesOn || anew {
		s.annotated = l
	}
	return goesOn || anew
}

// count remembers the number of a section and forgets those of the lists that
// it closes.
func (s *sorting) count(l label) {
	if l.bullet() {
		return
	}
	for open := range s.last {
		if open.rank() < l.style.rank() {
			delete(s.last, open)
		}
	}
	s.last[l.style] = l.ordinal()
}
