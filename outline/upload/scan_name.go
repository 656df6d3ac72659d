package upload

import (
	"encoding/xml"
	"slices"
)

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

// A spelling knows what the prefixes of a part mean where it is read, and which
// elements are open.
type spelling struct {
	meaning map[string]string // what stands for the namespace of a prefix
	open    []opened
}

type opened struct {
	name     xml.Name
	declared []binding // what the prefixes that it declares meant before
}

type binding struct{ prefix, meaning string }

// enter opens an element with the prefixes that it declares.
func (s *spelling) enter(e xml.StartElement) {
	o := opened{name: e.Name}
	for _, a := range e.Attr {
		switch {
		case a.Name.Space == "xmlns":
			o.declared = append(o.declared, s.declare(a.Name.Local, a.Value))
		case a.Name.Space == "" && a.Name.Local == "xmlns":
			o.declared = append(o.declared, s.declare("", a.Value))
		}
	}
	s.open = append(s.open, o)
}

// declare gives a prefix its meaning, and returns the one before.
func (s *spelling) declare(prefix, namespace string) binding {
	before := binding{prefix, s.of(prefix)}
	if s.meaning == nil {
		s.meaning = make(map[string]string)
	}
	meaning, known := namespaces[namespace]
	if !known {
		meaning = foreignPrefix
	}
	s.meaning[prefix] = meaning
	return before
}

// leave closes the element that is open, and reports whether it has the name.
func (s *spelling) leave(name xml.Name) bool {
	n := len(s.open) - 1
	if n < 0 {
		return false
	}
	o := s.open[n]
	s.open = s.open[:n]
	for _, b := range slices.Backward(o.declared) {
		s.meaning[b.prefix] = b.meaning
	}
	return o.name == name
}

// foreignPrefix stands for all namespaces that are not told apart.
const foreignPrefix = "?:"

// of returns what stands for the namespace of a prefix.
func (s *spelling) of(prefix string) string {
	if meaning, declared := s.meaning[prefix]; declared {
		return meaning
	}
	return foreignPrefix
}

// name returns the name of an element as it is told here.
func (s *spelling) name(n xml.Name) string {
	if prefix := s.of(n.Space); prefix != "" {
		return prefix + n.Local
	}
	return n.Local
}
