package docx

import (
	"archive/zip"
	"bytes"
	"io"
	"path"
	"strings"
)

// What a template may be at most. A letterhead with a logo is a hundredth of
// it.
const (
	mostBytes    = 10 << 20 // of the file
	mostParts    = 1000
	mostUnpacked = 64 << 20 // of all parts together
	mostMarkup   = 8 << 20  // of a part that is read
)

const typesPart = "[Content_Types].xml"

// A package as it came in: its files, those of its parts that are markup, and
// what is wrong with it.
type unpacked struct {
	files                  []*zip.File
	parts                  map[string][]byte // .xml and .rels
	relations              []relation
	document, styles, core string // names of parts; "" for one that is not there
	problems               []Problem
}

// unpack opens the package and reads its parts, every one to its end, so that
// no size which the list of files only claims is believed.
func unpack(b []byte) (*unpacked, error) {
	switch {
	case len(b) > mostBytes:
		return nil, refused(TooLarge)
	case bytes.HasPrefix(b, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")): // Microsoft's compound file
		return nil, refused(Locked)
	}
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		return nil, refused(NotWord)
	}
	if len(z.File) > mostParts {
		return nil, refused(TooLarge)
	}
	p := &unpacked{files: z.File, parts: map[string][]byte{}}
	left := int64(mostUnpacked)
	seen := map[string]bool{}
	for _, file := range z.File {
		name := strings.ToLower(file.Name)
		if seen[name] || !path.IsAbs("/"+name) || path.Clean("/"+name) != "/"+strings.TrimSuffix(name, "/") || strings.Contains(name, `\`) {
			return nil, refused(Damaged, file.Name)
		}
		seen[name] = true
		n, err := p.read(file, left)
		if err != nil {
			return nil, err
		}
		left -= n
	}
	return p, p.find()
}

// read reads a part to its end, at most left bytes, and keeps it if it is
// markup.
func (p *unpacked) read(file *zip.File, left int64) (int64, error) {
	isMarkup := strings.HasSuffix(file.Name, ".xml") || strings.HasSuffix(file.Name, ".rels")
	if isMarkup {
		left = min(left, mostMarkup)
	}
	r, err := file.Open()
	if err != nil {
		return 0, refused(Damaged, file.Name)
	}
	defer r.Close()
	var content bytes.Buffer
	into := io.Discard
	if isMarkup {
		into = &content
	}
	n, err := io.Copy(into, io.LimitReader(r, left+1))
	switch {
	case n > left:
		return n, refused(TooLarge)
	case err != nil:
		return n, refused(Damaged, file.Name)
	}
	if isMarkup {
		p.parts[file.Name] = content.Bytes()
	}
	return n, nil
}

// find finds the parts that matter, and what the package must not have.
func (p *unpacked) find() error {
	types, ok := p.parts[typesPart]
	if !ok {
		return refused(NotWord)
	}
	if err := p.relate(); err != nil {
		return err
	}
	p.document, p.core = p.only("", "officeDocument"), p.only("", "core-properties")
	p.styles = p.only(p.document, "styles")
	if p.document == "" || !bytes.Contains(types, []byte("wordprocessingml")) && !bytes.Contains(types, []byte("ms-word.")) {
		return refused(NotWord)
	}
	if bytes.Contains(types, []byte("macroEnabled")) || bytes.Contains(types, []byte("vbaProject")) || p.has("vbaproject") {
		p.problems = append(p.problems, Problem{Reason: Macros})
	}
	for _, file := range p.files {
		if name := strings.ToLower(file.Name); strings.Contains(name, "/embeddings/") || strings.Contains(name, "/activex/") {
			p.problems = append(p.problems, Problem{Embedded, []string{file.Name}})
		}
	}
	return nil
}

func (p *unpacked) has(word string) bool {
	for _, file := range p.files {
		if strings.Contains(strings.ToLower(file.Name), word) {
			return true
		}
	}
	return false
}
