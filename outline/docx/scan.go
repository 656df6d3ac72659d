package docx

import (
	"bytes"
	"encoding/xml"
	"io"
	"regexp"
	"strings"
)

// deepestMarkup is how many elements may lie within each other. Word's own
// documents have some thirty.
const deepestMarkup = 256

// A scan goes through a part of a template once, from paragraph to paragraph.
type scan struct {
	stencil
	open       []element    // from the root down
	paragraphs []*paragraph // that are open: one in a text box stands within another

	text     strings.Builder // of all paragraphs, a line each
	sections [][2]int        // the w:sectPr that end the sections of the document, in order
	tail     int             // where the body of the document ends, or its last section begins
	fetching []string        // fields that fetch something from outside
}

// An element is one that is open.
type element struct {
	name  string
	start int
	last  sibling // the last child that is closed
}

// A sibling is what a paragraph follows.
type sibling struct {
	paragraph bool
	place     int // position among the places, from 1; 0: what stays as it is
}

// A paragraph is one that is open.
type paragraph struct {
	start, open   int       // of the paragraph, and the end of its first tag
	stretches     []stretch // in order
	props, look   [2]int    // w:pPr, and w:rPr of the first run with text
	run           [2]int    // w:rPr of the run that is open
	marks         [][2]int  // what may stand once in a document
	instructions  string    // of its fields
	nests, looked bool      // holds other paragraphs; has had a run with text
	after         sibling
}

// A stretch is text of a paragraph: a w:t element, or something between two of
// them, of no length, that parts words.
type stretch struct {
	start, end int
	content    string
}

// scanPart reads a part whose root is a w: element of the transitional kind.
func scanPart(markup []byte) (*scan, bool) {
	s := &scan{stencil: stencil{markup: markup}}
	d := xml.NewDecoder(bytes.NewReader(markup))
	for {
		start := int(d.InputOffset())
		token, err := d.RawToken()
		if err == io.EOF {
			return s, len(s.open) == 0 && start > 0
		}
		if err != nil || !s.take(token, start, int(d.InputOffset())) {
			return nil, false
		}
	}
}

// take takes in a token, which stands from start to end. It reports false for
// what no document has.
func (s *scan) take(token xml.Token, start, end int) bool {
	switch t := token.(type) {
	case xml.StartElement:
		if len(s.open) == 0 && !transitional(t) || len(s.open) == deepestMarkup {
			return false
		}
		s.open = append(s.open, element{name: qualified(t.Name), start: start})
		s.begin(t, start, end)
	case xml.EndElement:
		if len(s.open) == 0 || s.open[len(s.open)-1].name != qualified(t.Name) {
			return false
		}
		s.end(start, end)
	case xml.CharData:
		s.characters(string(t))
	case xml.Directive:
		return false
	}
	return true
}

func transitional(root xml.StartElement) bool {
	for _, a := range root.Attr {
		if a.Name.Space == "xmlns" && a.Name.Local == "w" {
			return root.Name.Space == "w" && root.Name.Local != "p" && strings.Contains(wordNames, `"`+a.Value+`"`)
		}
	}
	return false
}

func qualified(n xml.Name) string {
	if n.Space == "" {
		return n.Local
	}
	return n.Space + ":" + n.Local
}

// fetches finds the fields that bring something in from outside the file.
var fetches = regexp.MustCompile(`(?i)(?:^|\s)(INCLUDEPICTURE|INCLUDETEXT|INCLUDE|IMPORT|LINK|DDEAUTO|DDE|DATABASE|RD)\s`)
