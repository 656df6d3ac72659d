package docx

import (
	"bytes"
	"encoding/xml"
	"io"
	"maps"
	"path"
	"slices"
	"strings"
)

// A relation leads from a part of a package, "" for the package itself, to
// another of its parts.
type relation struct{ from, kind, to string }

// relate reads all relationships. A link to click on is the only thing that
// may lead out of the package, for nothing is fetched before somebody does.
func (p *unpacked) relate() error {
	for _, name := range slices.Sorted(maps.Keys(p.parts)) {
		folder, base := path.Split(name)
		if path.Base(folder) != "_rels" || !strings.HasSuffix(base, ".rels") {
			continue
		}
		from := strings.TrimPrefix(path.Join("/", path.Dir(path.Clean(folder)), strings.TrimSuffix(base, ".rels")), "/")
		d := xml.NewDecoder(bytes.NewReader(p.parts[name]))
		for {
			token, err := d.RawToken()
			if err == io.EOF {
				break
			}
			if err != nil {
				return refused(Damaged, name)
			}
			if start, ok := token.(xml.StartElement); ok && start.Name.Local == "Relationship" {
				p.follow(from, attributes(start))
			}
		}
	}
	return nil
}

func attributes(start xml.StartElement) map[string]string {
	values := map[string]string{}
	for _, a := range start.Attr {
		values[a.Name.Local] = a.Value
	}
	return values
}

// follow takes in one relationship.
func (p *unpacked) follow(from string, r map[string]string) {
	kind := r["Type"][strings.LastIndexByte(r["Type"], '/')+1:]
	if r["TargetMode"] == "External" {
		if kind != "hyperlink" {
			p.problems = append(p.problems, Problem{External, []string{r["Target"]}})
		}
		return
	}
	to := path.Join(path.Dir(from), r["Target"])
	if strings.HasPrefix(r["Target"], "/") {
		to = r["Target"]
	}
	to = strings.TrimPrefix(to, "/")
	switch kind {
	case "vbaProject":
		p.problems = append(p.problems, Problem{Reason: Macros})
	case "aFChunk", "subDocument":
		p.problems = append(p.problems, Problem{Embedded, []string{to}})
	}
	p.relations = append(p.relations, relation{from, kind, to})
}

// related returns the parts of a kind that a part leads to.
func (p *unpacked) related(from string, kinds ...string) []string {
	var found []string
	for _, r := range p.relations {
		if r.from == from && slices.Contains(kinds, r.kind) && p.parts[r.to] != nil && !slices.Contains(found, r.to) {
			found = append(found, r.to)
		}
	}
	return found
}

// only returns the one part of a kind that a part leads to, "" when there is
// none.
func (p *unpacked) only(from, kind string) string {
	if found := p.related(from, kind); found != nil {
		return found[0]
	}
	return ""
}
