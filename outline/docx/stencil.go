package docx

import (
	"regexp"
	"slices"
	"strings"

	"decuong/outline"
)

// A stencil is a part of a template with the places that are filled in.
type stencil struct {
	markup []byte
	places []place  // in the order in which they end
	holes  []hole   // what is written anew, in order
	broken []string // what looks like a placeholder and is none
}

// A place is a paragraph in which placeholders stand.
type place struct {
	start, open, end int // of the paragraph, and the end of its first tag
	cuts             []cut
	keys             []string // of its placeholders
	only             string   // the key of the placeholder that is all its text, but for a bullet; else ""
	bullet           bool     // has a bullet of its own
	within           []string // the elements around it, from the root down
	after            sibling  // what it follows
	last             bool     // in what holds it, which must end in a paragraph
	fixed            bool     // holds more than text, and is neither left out nor repeated
	props, look      string   // markup of w:pPr, and of w:rPr of its first run
	ends             bool     // ends a section
}

// A cut is a stretch of the markup that is written anew: a w:t element, or,
// without pieces, what only the first copy of a paragraph may have.
type cut struct {
	start, end int
	once       bool
	pieces     []piece
}

// A piece is text as it is, or the value with the key.
type piece struct {
	text, key string
	condition bool // prints nothing
}

// identity finds the attributes that no two paragraphs may share.
var identity = regexp.MustCompile(`\s+w14:(?:paraId|textId)\s*=\s*["'][^"']*["']`)

// add adds the place that a paragraph is.
func (s *stencil) add(p *paragraph, whole string, end int) {
	found := placeholder.FindAllStringSubmatchIndex(whole, -1)
	l := place{start: p.start, open: p.open, end: end, props: string(s.markup[p.props[0]:p.props[1]]), look: string(s.markup[p.look[0]:p.look[1]])}
	rest, done := "", 0
	for _, m := range found {
		l.keys = append(l.keys, keyOf(whole[m[4]:m[5]]))
		rest += whole[done:m[0]]
		done = m[1]
	}
	rest += whole[done:]
	if strings.Contains(rest, "{{") || strings.Contains(rest, "}}") {
		s.broken = append(s.broken, excerpt(rest))
	}
	l.ends = strings.Contains(l.props, "<w:sectPr")
	l.fixed = p.nests || strings.Contains(whole, object) || l.ends
	sign := strings.Trim(rest, " \t\u00a0-–•+*")
	l.bullet = strings.Contains(l.props, "<w:numPr>") || strings.TrimSpace(rest) != "" && sign == ""
	if len(found) == 1 && sign == "" && found[0][2] == found[0][3] {
		l.only = l.keys[0]
	}
	l.cuts = cutsOf(p, whole, found)
	for _, at := range identity.FindAllIndex(s.markup[p.start:p.open], -1) {
		l.cuts = append(l.cuts, cut{start: p.start + at[0], end: p.start + at[1], once: true})
	}
	for _, m := range p.marks {
		l.cuts = append(l.cuts, cut{start: m[0], end: m[1], once: true})
	}
	slices.SortFunc(l.cuts, func(a, b cut) int { return a.start - b.start })
	s.places = append(s.places, l)
}

// cutsOf returns the texts of the paragraph that placeholders touch, each with
// what is to stand there: Word may split a placeholder over any number of
// runs, and its value stands where it begins.
func cutsOf(p *paragraph, whole string, found [][]int) []cut {
	var cuts []cut
	from := 0
	for _, t := range p.stretches {
		to := from + len(t.content)
		c := cut{start: t.start, end: t.end}
		done, touched := from, false
		for _, m := range found {
			if m[1] <= from || m[0] >= to {
				continue
			}
			touched = true
			if m[0] >= from {
				c.pieces = append(c.pieces, piece{text: whole[done:m[0]]}, piece{key: keyOf(whole[m[4]:m[5]]), condition: m[2] < m[3]})
			}
			done = min(m[1], to)
		}
		c.pieces = append(c.pieces, piece{text: whole[done:to]})
		if touched && t.end > t.start {
			cuts = append(cuts, c)
		}
		from = to
	}
	return cuts
}

// keyOf returns the key of a placeholder as people may write it: "Nơi nhận" is
// noi_nhan.
func keyOf(written string) string { return strings.ReplaceAll(outline.Fold(written), " ", "_") }

// excerpt returns the part of a text that begins at the first brace, at most 40
// characters.
func excerpt(text string) string {
	i := strings.IndexAny(text, "{}")
	runes := []rune(strings.TrimSpace(text[i:]))
	return string(runes[:min(len(runes), 40)])
}
