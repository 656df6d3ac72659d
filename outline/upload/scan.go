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
	names  spelling
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

// next returns the next token, nil at the end and after an error. The decoder
// gives raw ones, which takes three quarters of the time.
func (s *scanner) next() xml.Token {
	if s.err != nil {
		return nil
	}
	tok, err := s.dec.RawToken()
	s.since = 0
	s.tokens++
	matched := true
	switch t := tok.(type) {
	case xml.StartElement:
		s.depth++
		s.names.enter(t)
	case xml.EndElement:
		s.depth--
		matched = s.names.leave(t.Name)
	}
	switch {
	case s.err != nil: // reading failed, whatever the decoder makes of it
	case err == io.EOF && s.depth == 0:
	case err == io.EOF || !matched:
		s.err = damaged(s.name, errUnbalanced)
	case err != nil:
		s.err = readError(s.name, err)
	case s.depth > maxDepth || s.tokens > maxTokens:
		s.err = refuse(Bomb, s.name)
	default:
		return tok
	}
	return nil
}

var errUnbalanced = errors.New("elements do not end where they should")

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
				if !yield(element{s.names.name(t.Name), t.Attr}) {
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

// attr returns the value of an attribute by its name without prefix, "" when
// it has none.
func (e element) attr(name string) string {
	for _, a := range e.attrs {
		if a.Name.Local == name && a.Name.Space != "xmlns" {
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
