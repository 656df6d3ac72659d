package upload

import "strings"

// A field is one that Word computes: an instruction, then its result.
type field struct {
	instruction string
	shown       bool // the result has begun
	start       int  // pieces of the paragraph before the result
	paragraph   int
	ticked      bool
	contents    bool
}

// instructing reports whether the text at hand is the instruction of a field.
func (d *document) instructing() bool {
	for _, f := range d.fields {
		if !f.shown {
			return true
		}
	}
	return false
}

func (d *document) instruct(text string) {
	if n := len(d.fields); n > 0 && len(d.fields[n-1].instruction) < 100 {
		d.fields[n-1].instruction += text
	}
}

// maxFields is how deep fields may stand in each other; Word stops at 20.
const maxFields = 64

// field reads the beginning, the middle or the end of a field.
func (p *open) field(s *scanner, e element) {
	d := p.doc
	n := len(d.fields)
	switch e.attr("fldCharType") {
	case "begin":
		if n < maxFields {
			d.fields = append(d.fields, field{ticked: ticked(s)})
		}
	case "separate":
		if n > 0 {
			f := &d.fields[n-1]
			f.shown, f.start, f.paragraph = true, p.prose.cut(), p.no
			if f.contents = strings.HasPrefix(strings.TrimSpace(f.instruction), "TOC"); f.contents {
				d.listed++
			}
		}
	case "end":
		if n > 0 {
			f := d.fields[n-1]
			d.fields = d.fields[:n-1]
			p.endField(f)
		}
	}
}

// ticked reports whether a field to tick is ticked.
func ticked(s *scanner) bool {
	is := false
	for e := range s.deep("default", "checked") {
		is = e.on() == on
	}
	return is
}

// endField shows what a form has where a writer has to fill it in: a box, or
// a blank for an empty text.
func (p *open) endField(f field) {
	switch instruction := strings.TrimSpace(f.instruction); {
	case f.contents:
		p.doc.listed--
	case p.doc.instructing():
	case strings.HasPrefix(instruction, "FORMCHECKBOX") && f.ticked:
		p.prose.add("☑", runLook{})
	case strings.HasPrefix(instruction, "FORMCHECKBOX"):
		p.prose.add("☐", runLook{})
	case strings.HasPrefix(instruction, "FORMTEXT") && f.shown && f.paragraph == p.no && p.prose.emptyFrom(f.start):
		p.prose.pieces = p.prose.pieces[:f.start]
		p.prose.add(blank, runLook{})
	}
}

// blank is shown where something is to be filled in.
const blank = "……"

// dropInstructions ends the instructions that the end of a paragraph cuts
// off: a damaged field must not hide the rest of the file.
func (d *document) dropInstructions() {
	for n := len(d.fields); n > 0 && !d.fields[n-1].shown; n-- {
		d.fields = d.fields[:n-1]
	}
}
