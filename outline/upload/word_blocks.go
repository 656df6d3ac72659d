package upload

// blocks reads paragraphs and tables into the list, and what wraps them.
func (d *document) blocks(s *scanner, to *[]Block, box bool) {
	for e := range s.children() {
		d.block(s, e, to, box)
		if d.count > maxParagraphs || d.size > maxText {
			d.tooLarge = true
		}
		if d.tooLarge || d.styles.bad != "" {
			return
		}
	}
	d.release(to)
}

// release ends a paragraph that waits for the next one where none follows.
func (d *document) release(to *[]Block) {
	if p := d.carry; p != nil {
		d.carry = nil
		p.end(to)
	}
}

func (d *document) block(s *scanner, e element, to *[]Block, box bool) {
	switch e.name {
	case "p":
		d.paragraph(s, to, box)
	case "tbl":
		d.release(to)
		d.table(s, to, box)
	case "sdt":
		d.control(s, func() { d.blocks(s, to, box) })
	case "customXml", "smartTag", "ins", "moveTo":
		d.blocks(s, to, box)
	case "mc:AlternateContent":
		s.choose(func() { d.blocks(s, to, box) })
	case "del", "moveFrom":
		d.content.Unread.Deleted++
	case "altChunk":
		d.content.Unread.Pictures++
	}
}

// control reads a content control: what it holds, noting whether it is a
// table of contents.
func (d *document) control(s *scanner, read func()) {
	listed := d.listed
	for e := range s.children() {
		switch e.name {
		case "sdtPr":
			for gallery := range s.deep("docPartGallery") {
				if gallery.attr("val") == "Table of Contents" {
					d.listed++
				}
			}
		case "sdtContent":
			read()
		}
	}
	d.listed = listed
}

// choose reads the first of several ways to say the same.
func (s *scanner) choose(read func()) {
	done := false
	for e := range s.children() {
		if (e.name == "mc:Choice" || e.name == "mc:Fallback") && !done {
			done = true
			read()
		}
	}
}

// paragraph reads a paragraph and the text boxes anchored in it. One whose
// end a tracked change deletes goes on in the next.
func (d *document) paragraph(s *scanner, to *[]Block, box bool) {
	d.count++
	p := &open{doc: d, no: d.count, look: d.styles.paragraph(""), box: box}
	if c := d.carry; c != nil {
		d.carry = nil
		p.no, p.prose, p.boxes = c.no, c.prose, c.boxes
	}
	p.inline(s)
	d.dropInstructions()
	if p.look.gone {
		d.carry = p
		return
	}
	p.end(to)
}

// An open paragraph is one that is being read.
type open struct {
	doc   *document
	no    int
	box   bool
	look  parLook
	prose prose
	boxes []Block
	tabs  int // so far
}

// end puts the paragraph into the list, unless nothing is in it, and its text
// boxes. A hidden one has no number.
func (p *open) end(to *[]Block) {
	d := p.doc
	text, marks := p.prose.finish(d.styles)
	made := &Paragraph{No: p.no, Text: text, Marks: marks, Heading: p.look.level(), Box: p.box}
	if text != "" || p.look.mark.hidden != on {
		made.Label, made.Inner = d.lists.label(p.look)
	}
	made.Listed = d.listed > 0 || p.look.listed
	if made.Text != "" || made.Label != "" {
		*to = append(*to, Block{Paragraph: made})
		d.size += len(made.Text)
	}
	*to = append(*to, p.boxes...)
}
