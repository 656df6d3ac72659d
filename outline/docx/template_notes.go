package docx

import (
	"bytes"
	"path"
	"regexp"
	"strconv"
)

// A notesPlace is where the notes of a report go in a template: behind those
// that it has, else into a part of their own, which the package must then name
// in two places.
type notesPlace struct {
	part  string            // with the template's own notes; "" for none
	rels  string            // with the relationships of the document
	fresh string            // part to be made where there is none
	first int               // ID that the template has not given
	parts map[string][]byte // those that notes change, as they are
}

const (
	notesEnd = "</w:footnotes>"
	relsEnd  = "</Relationships>"
	typesEnd = "</Types>"
)

var noteID = regexp.MustCompile(`<w:footnote\s[^>]*w:id="(\d+)"`)

// notesPlaceOf finds the place, nil in a package that is written in a way which
// leaves none: then notes stay behind the text.
func notesPlaceOf(p *unpacked) *notesPlace {
	folder, base := path.Split(p.document)
	n := &notesPlace{part: p.only(p.document, "footnotes"), rels: folder + "_rels/" + base + ".rels", fresh: folder + "footnotes.xml", first: 1, parts: map[string][]byte{}}
	ends := map[string]string{n.rels: relsEnd, typesPart: typesEnd}
	if n.part != "" {
		ends = map[string]string{n.part: notesEnd}
	} else if p.has("footnotes.xml") {
		return nil
	}
	for name, end := range ends {
		if n.parts[name] = p.parts[name]; !bytes.Contains(p.parts[name], []byte(end)) {
			return nil
		}
	}
	for _, m := range noteID.FindAllSubmatch(p.parts[n.part], -1) {
		if id, err := strconv.Atoi(string(m[1])); err == nil {
			n.first = max(n.first, id+1)
		}
	}
	return n
}

// add adds to a part of the package what the notes of a report need there.
func (n *notesPlace) add(m *markup, name string, d dressing, notes []note) {
	var more markup
	end := ""
	switch {
	case name == n.part:
		end = notesEnd
		more.notes(d, notes)
	case n.part == "" && name == n.rels:
		end = relsEnd
		more.add(`<Relationship Id="`, relationID(n.fresh), `" Type="`, notesRelation, `" Target="`, path.Base(n.fresh), `"/>`)
	case n.part == "" && name == typesPart:
		end = typesEnd
		more.add(`<Override PartName="/`, n.fresh, `" ContentType="`, notesKind, `"/>`)
	default:
		return
	}
	at := bytes.LastIndex(m.Bytes(), []byte(end))
	rest := bytes.Clone(m.Bytes()[at:])
	m.Truncate(at)
	m.Write(more.Bytes())
	m.Write(rest)
}
