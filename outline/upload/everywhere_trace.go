package upload

import (
	"encoding/xml"
	"regexp"
	"slices"
	"strings"
)

// A trace is the text of a part so far.
type trace struct{ text strings.Builder }

// readable are attributes that hold text, of watermarks, and of descriptions
// of pictures, boxes, links and choices; labelled are the elements whose name is
// the work of people too, or that have a value for a text.
var (
	readable = []string{"string", "descr", "title", "alt", "tooltip", "displayText"}
	labelled = []string{"sheet", "docPr", "cNvPr", "alias", "tag"}
)

// isText reports whether an attribute holds text.
func isText(element, attr string) bool {
	return slices.Contains(readable, attr) || (attr == "name" || attr == "val") && slices.Contains(labelled, element)
}

func (t *trace) read(s *scanner) {
	field := ""
	for {
		switch e := s.next().(type) {
		case nil:
			return
		case xml.StartElement:
			field = e.Name.Local
			t.begin(e)
		case xml.CharData:
			text := string(e)
			switch {
			case strings.HasSuffix(field, "Header"), strings.HasSuffix(field, "Footer"):
				text = sheetCodes.ReplaceAllString(text, "\t")
			case field == "instrText": // QUOTE "MẬT"
				text = strings.ReplaceAll(text, `"`, "\n")
			case field == "keywords":
				text = strings.NewReplacer(";", "\n", ",", "\n").Replace(text)
			}
			t.text.WriteString(text)
		case xml.EndElement:
			t.end(e.Name.Local)
		}
	}
}

// sheetCodes are what places and dresses the text of a sheet's header.
var sheetCodes = regexp.MustCompile(`&("[^"]*"|K(?:[0-9]{2}[+-][0-9]{3}|[0-9A-Fa-f]{6})|[0-9]+|[A-Za-z])`)

func (t *trace) begin(e xml.StartElement) {
	switch e.Name.Local {
	case "br", "cr":
		t.text.WriteByte('\n')
	case "tab":
		t.text.WriteByte('\t')
	case "p":
		t.line()
	}
	for _, a := range e.Attr {
		if isText(e.Name.Local, a.Name.Local) && a.Value != "" {
			t.line()
			t.text.WriteString(a.Value)
			t.line()
		}
	}
}

// end ends a line with whatever is no part of a word.
func (t *trace) end(name string) {
	switch name {
	case "r", "t", "rPr", "tab", "br", "cr", "delText", "instrText", "proofErr", "bookmarkStart", "bookmarkEnd", "lastRenderedPageBreak", "ins", "del", "hyperlink", "smartTag":
	case "tc":
		t.text.WriteByte('\t')
	default:
		t.line()
	}
}

// line begins a new line, unless one has just begun.
func (t *trace) line() {
	if text := t.text.String(); text != "" && text[len(text)-1] != '\n' {
		t.text.WriteByte('\n')
	}
}
