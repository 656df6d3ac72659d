package upload

import (
	"bytes"
	"encoding/xml"
	"regexp"
	"slices"
	"strings"
)

// Everywhere returns all texts that a Word file or a workbook holds, a part of
// the file each and a paragraph or cell a line: also those that a reader of
// Content does not get to see, such as headers, footers, watermarks, comments,
// hidden and deleted text, descriptions and properties. It is for who must find
// a stamp wherever it stands; what the texts mean, and their order, is lost. A
// file of another format has none. Any error is a Refusal.
func Everywhere(b []byte) ([]string, error) {
	if !bytes.HasPrefix(b, []byte("PK\x03\x04")) {
		return nil, nil
	}
	a, err := openArchive(b)
	if err != nil {
		return nil, err
	}
	var names []string
	for name := range a.parts {
		if spoken(name) {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	var all []string
	for _, name := range names {
		s, err := a.scan(name)
		if err != nil {
			return nil, readError(name, err)
		}
		var t trace
		t.read(s)
		if s.err != nil {
			return nil, s.err
		}
		all = append(all, t.text.String())
	}
	return all, nil
}

// spoken reports whether a part may hold text of people.
func spoken(name string) bool {
	if !strings.HasSuffix(name, ".xml") {
		return false
	}
	for _, folder := range []string{"word/", "xl/", "docprops/", "customxml/"} {
		if rest, in := strings.CutPrefix(name, folder); in {
			return !slices.Contains([]string{"styles.xml", "fonttable.xml", "settings.xml", "websettings.xml"}, rest) && !strings.HasPrefix(rest, "theme/")
		}
	}
	return false
}

// A trace is the text of a part so far.
type trace struct{ text strings.Builder }

// readable are attributes that hold text: of watermarks, and of descriptions of
// pictures and boxes.
var readable = []string{"string", "descr", "title", "alt"}

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
			if strings.HasSuffix(field, "Header") || strings.HasSuffix(field, "Footer") {
				text = sheetCodes.ReplaceAllString(text, "\t")
			}
			t.text.WriteString(text)
		case xml.EndElement:
			t.end(e.Name.Local)
		}
	}
}

// sheetCodes are what places and dresses the text of a sheet's header.
var sheetCodes = regexp.MustCompile(`&("[^"]*"|K[0-9A-Fa-f]{6}|[0-9]+|[A-Za-z])`)

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
		if slices.Contains(readable, a.Name.Local) && a.Value != "" {
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
