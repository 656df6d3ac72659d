package upload

import (
	"encoding/xml"
	"errors"
	"io"
	"iter"
	"slices"
	"strings"
)

// Bounds of an XML part. Word nests about thirty elements for a text box in a
// table, and writes about forty for a paragraph.
const (
	maxDepth  = 256
	maxTokens = 2 << 20 // elements, their ends and texts between: two thousand pages
	maxToken  = 4 << 20 // bytes of one
)

// A scanner reads the elements of one XML part in their order. It stops at the
// first error, which err holds; after it, everything seems to be empty.
type scanner struct {
	name   string
	dec    *xml.Decoder
	depth  int
	tokens int
	since  int // bytes read since the last token
	src    io.Reader
	err    error
}

// scan returns a scanner for a part of the archive that stands before the
// root element.
func (a *archive) scan(name string) (*scanner, error) {
	r, err := a.open(name)
	if err != nil {
		return nil, err
	}
	s := &scanner{name: name, src: r}
	s.dec = xml.NewDecoder(s)
	return s, nil
}

// Read hands the part to the decoder, as long as it finds tokens in it.
func (s *scanner) Read(p []byte) (int, error) {
	if s.since > maxToken {
		s.err = refuse(Bomb, s.name)
		return 0, s.err
	}
	n, err := s.src.Read(p)
	s.since += n
	if err != nil && err != io.EOF {
		s.err = readError(s.name, err)
	}
	return n, err
}

// next returns the next token, nil at the end and after an error.
func (s *scanner) next() xml.Token {
	if s.err != nil {
		return nil
	}
	tok, err := s.dec.Token()
	s.since = 0
	s.tokens++
	switch tok.(type) {
	case xml.StartElement:
		s.depth++
	case xml.EndElement:
		s.depth--
	}
	switch {
	case s.err != nil: // reading failed, whatever the decoder makes of it
	case err == io.EOF:
	case err != nil:
		s.err = readError(s.name, err)
	case s.depth > maxDepth || s.tokens > maxTokens:
		s.err = refuse(Bomb, s.name)
	default:
		return tok
	}
	return nil
}

// An element is the start of an XML element. Its name has a prefix only
// outside of the main namespaces: "p" in Word's, "mc:Choice", "m:t".
type element struct {
	name  string
	attrs []xml.Attr
}

// children goes through the elements within the present one. What is left of
// a child when the next is asked for is skipped.
func (s *scanner) children() iter.Seq[element] {
	return func(yield func(element) bool) {
		for level := s.depth; ; {
			switch t := s.next().(type) {
			case nil:
				return
			case xml.StartElement:
				if !yield(element{nameOf(t.Name), t.Attr}) {
					return
				}
				s.skip(level)
			case xml.EndElement:
				if s.depth < level {
					return
				}
			}
		}
	}
}

// skip leaves all elements deeper than the level.
func (s *scanner) skip(level int) {
	for s.depth > level && s.next() != nil {
	}
}

// deep goes through all elements of the given names, wherever they stand
// within the present one. A nil scanner has none.
func (s *scanner) deep(names ...string) iter.Seq[element] {
	return func(yield func(element) bool) {
		if s != nil {
			s.descend(names, yield)
		}
	}
}

func (s *scanner) descend(names []string, yield func(element) bool) bool {
	for e := range s.children() {
		level := s.depth
		if slices.Contains(names, e.name) && !yield(e) {
			return false
		}
		if s.depth == level && !s.descend(names, yield) {
			return false
		}
	}
	return true
}

// text returns the characters within the present element.
func (s *scanner) text() string {
	var b strings.Builder
	for level := s.depth; s.depth >= level; {
		switch t := s.next().(type) {
		case nil:
			return b.String()
		case xml.CharData:
			b.Write(t)
		}
	}
	return b.String()
}

// namespaces are those that are told apart, and the prefix that stands for
// each; the second of a pair is that of strict documents.
var namespaces = map[string]string{
	"http://schemas.openxmlformats.org/wordprocessingml/2006/main":           "",
	"http://purl.oclc.org/ooxml/wordprocessingml/main":                       "",
	"http://schemas.openxmlformats.org/package/2006/relationships":           "",
	"http://schemas.openxmlformats.org/package/2006/content-types":           "",
	"http://schemas.openxmlformats.org/markup-compatibility/2006":            "mc:",
	"http://schemas.openxmlformats.org/officeDocument/2006/math":             "m:",
	"http://purl.oclc.org/ooxml/officeDocument/math":                         "m:",
	"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp:",
}

func nameOf(n xml.Name) string {
	prefix, known := namespaces[n.Space]
	switch {
	case !known:
		return "?:" + n.Local
	case prefix == "":
		return n.Local
	}
	return prefix + n.Local
}

// attr returns the value of an attribute by its name without prefix, "" when
// it has none.
func (e element) attr(name string) string {
	for _, a := range e.attrs {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// on reports what a switch such as w:b says.
func (e element) on() toggle {
	switch e.attr("val") {
	case "0", "false", "off", "none":
		return off
	}
	return on
}

// A toggle is a switch that may be left to what it stands in.
type toggle int8

const (
	unset toggle = iota
	off
	on
)

// over returns the toggle, or below where it is unset.
func (t toggle) over(below toggle) toggle {
	if t == unset {
		return below
	}
	return t
}

// optional returns the scanner of a part that a file may lack; nil then.
func (a *archive) optional(name string) (*scanner, error) {
	s, err := a.scan(name)
	if errors.Is(err, errNoPart) {
		return nil, nil
	}
	return s, err
}
