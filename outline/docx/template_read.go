package docx

import (
	"encoding/xml"
	"io"
	"slices"
	"strings"

	"decuong/outline"
)

// readStencils reads the parts in which people write: the main part, headers
// and footers, and for what they may fetch the notes as well. It returns all
// their text, and adds to the refusal what is wrong.
func (t *Template) readStencils(p *unpacked, r *Refusal) (string, error) {
	var text strings.Builder
	var unknown, fetching []string
	names := append([]string{p.document}, p.related(p.document, "header", "footer", "footnotes", "endnotes", "comments")...)
	for _, name := range names {
		s, ok := scanPart(p.parts[name])
		switch {
		case !ok && name == p.document && !strings.Contains(string(p.parts[name]), wordNames):
			return "", refused(NotWord)
		case !ok:
			return "", refused(Damaged, name)
		}
		text.WriteString(s.text.String())
		fetching = append(fetching, s.fetching...)
		for _, l := range s.places {
			unknown = append(unknown, t.unknown(l)...)
		}
		unknown = append(unknown, s.broken...)
		if name == p.document {
			t.placeBody(s, r)
		}
		s.prepare()
		if len(s.holes) > 0 {
			t.filled[name] = &s.stencil
		}
	}
	for reason, names := range map[Reason][]string{External: fetching, Unknown: unknown} {
		if slices.Sort(names); len(names) > 0 {
			r.add(reason, slices.Compact(names)...)
		}
	}
	slices.SortStableFunc(r.Problems, func(a, b Problem) int { return strings.Compare(string(a.Reason), string(b.Reason)) })
	return text.String(), nil
}

// unknown notes the keys of a place, and returns those that nothing has.
func (t *Template) unknown(l place) []string {
	var names []string
	for _, key := range l.keys {
		if t.keys[key] = true; valueOf[key] == nil && key != keyBody && key != keyUnplaced {
			names = append(names, "{{"+key+"}}")
		}
	}
	return names
}

// placeBody finds the places of blocks. Blocks can stand only where the text
// of the document itself runs, in a paragraph that is nothing else. What has no
// section of the outline comes last where the template has no place for it.
func (t *Template) placeBody(s *scan, r *Refusal) {
	count := 0
	for i := range s.places {
		l := &s.places[i]
		for _, key := range l.keys {
			if key != keyBody && key != keyUnplaced {
				continue
			}
			if running := strings.ReplaceAll(strings.Join(l.within, " "), " w:sdt w:sdtContent", ""); l.only != key || running != "w:document w:body" {
				r.add(BodyNotAlone, "{{"+key+"}}")
			}
			if key == keyBody {
				count++
				t.sheet = t.sheetOf(s, *l)
			}
		}
	}
	switch {
	case count == 0:
		r.add(NoBody)
	case count > 1:
		r.add(BodyTwice)
	}
	if !t.keys[keyUnplaced] {
		s.places = append(s.places, place{start: s.tail, end: s.tail, only: keyUnplaced})
	}
}

// formOf returns the form whose banner stands in the text, else the first.
func formOf(text string) *Form {
	folded := outline.Fold(text)
	for _, f := range Forms {
		if banner := outline.Fold(f.styles["banner"].says); banner != "" && strings.Contains(folded, banner) {
			return f
		}
	}
	return Forms[0]
}

// A part of a fragment of markup: a child of its root.
type child struct{ name, markup string }

// children returns the children of the one element that a fragment is.
func children(fragment string) []child {
	var found []child
	d := xml.NewDecoder(strings.NewReader(fragment))
	depth, began := 0, 0
	for {
		start := int(d.InputOffset())
		token, err := d.RawToken()
		if err != nil {
			if err != io.EOF {
				return nil
			}
			return found
		}
		switch t := token.(type) {
		case xml.StartElement:
			if depth++; depth == 2 {
				began = start
			}
		case xml.EndElement:
			if depth--; depth == 1 {
				found = append(found, child{qualified(t.Name), fragment[began:d.InputOffset()]})
			}
		}
	}
}
