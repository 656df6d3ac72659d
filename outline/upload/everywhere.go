package upload

import (
	"bytes"
	"errors"
	"html"
	"io"
	"maps"
	"path"
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
		texts, err := a.texts(name)
		if err != nil {
			return nil, err
		}
		all = append(all, texts...)
	}
	return all, nil
}

// spoken reports whether a part may hold text of people. Folders tell nothing:
// a part may lie in any.
func spoken(name string) bool {
	switch base := path.Base(name); path.Ext(name) {
	case ".xml":
		return !slices.Contains([]string{"[content_types].xml", "styles.xml", "fonttable.xml", "settings.xml", "websettings.xml", "calcchain.xml"}, base) &&
			!strings.Contains(name, "/theme/")
	case ".vml":
		return true
	}
	return isOffice(name)
}

// isOffice reports whether a part is a file of its own, as a workbook is that
// lies in a document.
func isOffice(name string) bool {
	return slices.Contains([]string{".docx", ".docm", ".xlsx", ".xlsm", ".pptx"}, path.Ext(name))
}

// texts returns the texts of a part.
func (a *archive) texts(name string) ([]string, error) {
	switch {
	case isOffice(name):
		return a.enclosed(name)
	case path.Ext(name) == ".vml":
		return a.drawn(name)
	}
	s, err := a.scan(name)
	if err != nil {
		return nil, readError(name, err)
	}
	var t trace
	t.read(s)
	if s.err != nil {
		return nil, s.err
	}
	return []string{t.text.String()}, nil
}

// enclosed returns the texts of a file in the file. It counts as if its parts
// were those of the one that holds it; what lies in it in turn is left alone,
// and so is what cannot be read, since nobody reads it.
func (a *archive) enclosed(name string) ([]string, error) {
	b, err := a.content(name)
	if err != nil {
		return nil, err
	}
	in, err := openArchive(b)
	if err != nil {
		return nil, nil
	}
	in.left = a.left
	defer func() { a.left = in.left }()
	var all []string
	for _, name := range slices.Sorted(maps.Keys(in.parts)) {
		if !spoken(name) || isOffice(name) {
			continue
		}
		texts, err := in.texts(name)
		if refusal := (*Refusal)(nil); errors.As(err, &refusal) && refusal.Kind == Bomb {
			return nil, err
		}
		all = append(all, texts...)
	}
	return all, nil
}

// drawn returns the text of a drawing of Excel's, which is written like XML and
// need not be any.
func (a *archive) drawn(name string) ([]string, error) {
	b, err := a.content(name)
	if err != nil {
		return nil, err
	}
	return []string{html.UnescapeString(tags.ReplaceAllString(string(b), "\n"))}, nil
}

var tags = regexp.MustCompile(`<[^>]*>`)

// content returns the bytes of a part.
func (a *archive) content(name string) ([]byte, error) {
	r, err := a.open(name)
	if err != nil {
		return nil, readError(name, err)
	}
	b, err := io.ReadAll(r)
	if err != nil {
		return nil, readError(name, err)
	}
	return b, nil
}
