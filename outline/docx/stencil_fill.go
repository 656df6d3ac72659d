package docx

import (
	"slices"
	"strings"
)

// A hole is what is written anew: a whole place, or one cut of a place that is
// fixed.
type hole struct {
	start, end int
	place      int // position among the places
	cut        *cut
}

// prepare puts the holes in order, once all places are known.
func (s *stencil) prepare() {
	for i := range s.places {
		p := &s.places[i]
		if !p.fixed || p.only == keyBody || p.only == keyUnplaced {
			s.holes = append(s.holes, hole{start: p.start, end: p.end, place: i})
			continue
		}
		for j := range p.cuts {
			if c := &p.cuts[j]; !c.once {
				s.holes = append(s.holes, hole{start: c.start, end: c.end, place: i, cut: c})
			}
		}
	}
	slices.SortFunc(s.holes, func(a, b hole) int { return a.start - b.start })
}

// fill writes the part with the values in its places.
func (s *stencil) fill(m *markup, v values, sh sheet, blocks map[string][]block) {
	done := 0
	stands := make([]bool, len(s.places)+1) // whether a paragraph stands at or right before each place
	for _, h := range s.holes {
		m.Write(s.markup[done:h.start])
		done = h.end
		if h.cut != nil {
			m.cut(*h.cut, func(key string) string { return strings.Join(v.of(key), "\n") })
			stands[h.place+1] = true
			continue
		}
		p := s.places[h.place]
		wrote := false
		if p.only == keyBody || p.only == keyUnplaced {
			wrote = s.fillBlocks(m, p, sh, blocks[p.only])
		} else {
			wrote = s.fillPlace(m, p, v)
		}
		before := p.after.paragraph && (p.after.place == 0 || stands[p.after.place])
		if p.last && !wrote && !before {
			s.empty(m, p)
			wrote = true
		}
		stands[h.place+1] = wrote || before
	}
	m.Write(s.markup[done:])
}

// fillBlocks reports whether it wrote anything.
func (s *stencil) fillBlocks(m *markup, p place, sh sheet, blocks []block) bool {
	if p.only == keyBody {
		m.blocks(sh, blocks)
	} else {
		m.appendix(sh, blocks)
	}
	if p.ends {
		s.empty(m, p)
	}
	return len(blocks) > 0 || p.ends
}

// fillPlace writes the paragraph once for each line of its value where that
// stands alone, else once; not at all where nothing is to be said. It reports
// whether it wrote anything.
func (s *stencil) fillPlace(m *markup, p place, v values) bool {
	if p.only != "" {
		ls := v.of(p.only)
		for i, l := range ls {
			s.copy(m, p, i, func(string) string { return p.line(l) })
		}
		return len(ls) > 0
	}
	if p.silent(v) {
		return false
	}
	s.copy(m, p, 0, func(key string) string { return p.line(strings.Join(v.of(key), "\n")) })
	return true
}

// silent reports whether the paragraph has nothing to say: none of its values
// is there, or one that it depends on is not.
func (p place) silent(v values) bool {
	silent := true
	for _, c := range p.cuts {
		for _, piece := range c.pieces {
			if piece.key == "" {
				continue
			}
			missing := v.of(piece.key) == nil
			if missing && piece.condition {
				return true
			}
			silent = silent && missing
		}
	}
	return silent
}

// line returns a value as it stands in the paragraph: without a sign of
// enumeration where the paragraph has its own.
func (p place) line(l string) string {
	if p.bullet {
		l = strings.TrimPrefix(l, "- ")
	}
	return tie(l)
}

// copy writes the paragraph for the nth time, from 0.
func (s *stencil) copy(m *markup, p place, n int, value func(string) string) {
	done := p.start
	for _, c := range p.cuts {
		if c.once && n == 0 {
			continue
		}
		m.Write(s.markup[done:c.start])
		m.cut(c, value)
		done = c.end
	}
	m.Write(s.markup[done:p.end])
}

// empty writes the paragraph without any text.
func (s *stencil) empty(m *markup, p place) {
	m.Write(s.markup[p.start:p.open])
	m.add(p.props, "</w:p>")
}

// cut writes what stands in place of a w:t element.
func (m *markup) cut(c cut, value func(key string) string) {
	var b strings.Builder
	for _, p := range c.pieces {
		if b.WriteString(p.text); p.key != "" && !p.condition {
			b.WriteString(value(p.key))
		}
	}
	m.literal(b.String())
}
