package upload

import "strings"

// readNotes reads the footnotes and endnotes that the text refers to.
func (d *document) readNotes(a *archive, related map[string]string) error {
	for _, kind := range []struct {
		part, name string
		marks      []mark
	}{
		{related["footnotes"], "footnote", d.foot},
		{related["endnotes"], "endnote", d.end},
	} {
		if len(kind.marks) == 0 {
			continue
		}
		texts, err := d.noteTexts(a, kind.part, kind.name)
		if err != nil {
			return err
		}
		for _, m := range kind.marks {
			d.content.Notes = append(d.content.Notes, Note{m.text, m.no, texts[m.id]})
		}
	}
	return nil
}

// noteTexts returns the texts of the notes in a part by their IDs.
func (d *document) noteTexts(a *archive, part, name string) (map[string]string, error) {
	texts := make(map[string]string)
	s, err := a.optional(part)
	if s == nil || err != nil {
		return texts, err
	}
	for range s.children() { // footnotes
		for e := range s.children() {
			if e.name != name {
				continue
			}
			c := Cell{}
			d.blocks(s, &c.Blocks, false)
			texts[e.attr("id")] = strings.TrimSpace(c.text())
		}
	}
	return texts, d.failed(s)
}
