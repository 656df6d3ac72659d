package docx

import (
	"encoding/xml"
	"strings"
)

// begin takes in the first tag of an element, which is open now.
func (s *scan) begin(t xml.StartElement, start, end int) {
	p := s.innermost()
	if name := qualified(t.Name); name == "w:p" {
		if p != nil {
			p.nests = true
		}
		s.paragraphs = append(s.paragraphs, &paragraph{start: start, open: end, after: s.open[len(s.open)-2].last})
	} else if p != nil {
		p.begin(name, s.open[len(s.open)-2].name, t, start)
	}
}

// begin takes in the first tag of an element of the paragraph.
func (p *paragraph) begin(name, parent string, t xml.StartElement, start int) {
	switch name {
	case "w:t":
		p.stretches = append(p.stretches, stretch{start: start})
	case "w:tab", "w:br", "w:cr":
		if parent == "w:r" {
			p.stretches = append(p.stretches, stretch{start, start, "\t"})
		}
	case "w:drawing", "w:pict", "w:object":
		p.stretches = append(p.stretches, stretch{start, start, object})
	case "w:r":
		p.run = [2]int{}
	case "w:fldSimple":
		p.instructions += attributes(t)["instr"] + "\n"
	}
}

// object stands for a picture or a frame in the text of a paragraph.
const object = "\uFFFC"

// characters takes in what stands between tags.
func (s *scan) characters(content string) {
	p := s.innermost()
	if p == nil {
		return
	}
	switch s.open[len(s.open)-1].name {
	case "w:t":
		p.stretches[len(p.stretches)-1].content += strings.ReplaceAll(content, "\n", " ")
	case "w:instrText":
		p.instructions += content
	}
}

// end takes in the last tag of an element, from start to end.
func (s *scan) end(start, end int) {
	e := s.open[len(s.open)-1]
	s.open = s.open[:len(s.open)-1]
	last := sibling{}
	switch p := s.innermost(); {
	case e.name == "w:p":
		s.paragraphs = s.paragraphs[:len(s.paragraphs)-1]
		last = sibling{paragraph: true, place: s.paragraph(p, end)}
	case p != nil:
		p.end(e, s.open[len(s.open)-1].name, end)
	case e.name == "w:body" && s.tail == 0:
		s.tail = start
	}
	if e.name == "w:sectPr" {
		s.sections = append(s.sections, [2]int{e.start, end})
		if s.open[len(s.open)-1].name == "w:body" {
			s.tail = e.start
			return // nothing follows it
		}
	}
	if e.last.place > 0 {
		s.places[e.last.place-1].last = true
	}
	if len(s.open) > 0 {
		s.open[len(s.open)-1].last = last
	}
}

// end takes in the last tag of an element of the paragraph.
func (p *paragraph) end(e element, parent string, end int) {
	at := [2]int{e.start, end}
	switch e.name {
	case "w:t":
		last := &p.stretches[len(p.stretches)-1]
		last.start, last.end = e.start, end
		if !p.looked {
			p.look, p.looked = p.run, true
		}
	case "w:pPr":
		p.props = at
	case "w:rPr":
		if parent == "w:r" {
			p.run = at
		}
	case "w:bookmarkStart", "w:bookmarkEnd", "w:commentRangeStart", "w:commentRangeEnd":
		p.marks = append(p.marks, at)
	}
}

// innermost returns the innermost paragraph that is open, nil outside.
func (s *scan) innermost() *paragraph {
	if len(s.paragraphs) == 0 {
		return nil
	}
	return s.paragraphs[len(s.paragraphs)-1]
}

// paragraph takes in a whole paragraph, and returns its position among the
// places, from 1, or 0 when nothing is to be filled in.
func (s *scan) paragraph(p *paragraph, end int) int {
	var b strings.Builder
	for _, t := range p.stretches {
		b.WriteString(t.content)
	}
	whole := b.String()
	s.text.WriteString(whole + "\n")
	for _, m := range fetches.FindAllStringSubmatch(p.instructions, -1) {
		s.fetching = append(s.fetching, strings.ToUpper(m[1]))
	}
	if !strings.Contains(whole, "{{") && !strings.Contains(whole, "}}") {
		return 0
	}
	s.add(p, whole, end)
	last := &s.places[len(s.places)-1]
	last.after = p.after
	for _, e := range s.open {
		last.within = append(last.within, e.name)
	}
	return len(s.places)
}
