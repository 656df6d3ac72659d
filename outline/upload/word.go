package upload

import (
	"errors"

	"decuong/outline"
)

// maxParagraphs is how many paragraphs a file may have, empty ones included:
// some two thousand pages.
const maxParagraphs = 100_000

// A document is a Word file while it is read.
type document struct {
	styles   *styles
	lists    *lists
	content  *Content
	count    int // paragraphs so far
	cells    int // of tables, so far
	size     int // bytes of text so far
	fields   []field
	listed   int    // tables of contents that are open
	carry    *open  // a paragraph whose end a tracked change deletes
	foot     []mark // footnotes referred to, in order
	end      []mark // endnotes
	tooLarge bool
}

// A mark refers to a note.
type mark struct {
	id   string
	no   int    // of the paragraph
	text string // as it stands there; empty for one that its writer typed
}

// readWord reads a Word file whose main part is given.
func readWord(a *archive, main string) (*Content, error) {
	related, err := a.related(main)
	if err != nil {
		return nil, err
	}
	d := &document{content: &Content{Format: Word}}
	if d.styles, err = readStyles(a, related["styles"]); err != nil {
		return nil, err
	}
	if d.lists, err = readLists(a, related["numbering"], d.styles); err != nil {
		return nil, err
	}
	if err := d.read(a, main); err != nil {
		return nil, err
	}
	if err := d.readNotes(a, related); err != nil {
		return nil, err
	}
	if err := d.check(); err != nil {
		return nil, err
	}
	return d.content, nil
}

// read reads the body.
func (d *document) read(a *archive, main string) error {
	s, err := a.scan(main)
	if err != nil {
		return readError(main, err)
	}
	for range s.children() { // document
		for e := range s.children() {
			if e.name == "body" {
				d.blocks(s, &d.content.Blocks, false)
			}
		}
	}
	return d.failed(s)
}

// failed returns why reading ended too early, nil if it did not.
func (d *document) failed(s *scanner) error {
	switch {
	case d.tooLarge:
		return refuse(TooLarge, "")
	case d.styles.bad != "":
		return refuse(OldFont, d.styles.bad)
	}
	return s.err
}

// check refuses a file without text, and text in an old font that the names
// of the fonts did not tell.
func (d *document) check() error {
	if len(d.content.Blocks) == 0 {
		return refuse(Empty, "")
	}
	for p := range d.content.paragraphs() {
		var encoding *outline.EncodingError
		if suspect(p.Text) {
			if _, err := outline.Decode([]byte(p.Text)); errors.As(err, &encoding) {
				return refuse(OldFont, encoding.Encoding)
			}
		}
	}
	return nil
}

// suspect reports whether a text has letters of Latin-1 and none that only
// Vietnamese has.
func suspect(text string) bool {
	high := 0
	for _, r := range text {
		if r >= 0x80 && r < 0x100 {
			high++
		}
	}
	return high > 0 && !modern(text)
}
