package outline

import (
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
)

// An exported report is JSON that other programs may read and write:
//
//	{
//	  "title": "Báo cáo Chỉ thị 35",
//	  "fields": {"body": "ĐẢNG ỦY XÃ TÂN LẬP", "number": "05-BC/ĐU", "b1": "12"},
//	  "sections": [
//	    {"id": "2", "path": ["PHẦN I", "1"], "title": "Công tác quán triệt …",
//	     "parts": [{"text": "Đã tổ chức 3 hội nghị."}]},
//	    {"path": ["PHẦN I", "2"], "mark": "skipped"},
//	    {"path": ["PHẦN II"], "name": "KẾT QUẢ THỰC HIỆN"},
//	    {"path": ["PHẦN III", "1"], "parts": [
//	      {"text": "Kết quả chung:", "marks": [{"start": 0, "end": 10, "emphasis": "b"}]},
//	      {"table": {"rows": [["Chỉ tiêu", "Năm 2025"], ["Đảng viên", "245"]], "header": 1}}
//	    ]}
//	  ],
//	  "unplaced": [{"heading": "5. Công tác dân vận", "parts": [{"text": "…"}]}]
//	}
//
// Every key may be left out, but for "id" or "path" of a section. "fields" are
// the form fields by their FieldID. "path" holds the labels from the top level
// down, or as many of the last as tell the section from all others; "title" is
// for people, and checks "id" where both are given. "mark" is "skipped",
// "later", or "opens" for a heading whose summary opens it; of what is unplaced
// "left out" keeps it out of the document. "name" is the title of a lost
// heading. A part has the fields of [Part]; "text" alone is enough. The bytes of
// a mark are counted in the text as it is written there.
type exported struct {
	Title    string             `json:"title,omitempty"`
	Fields   map[FieldID]string `json:"fields,omitempty"`
	Sections []exportedSection  `json:"sections,omitempty"`
	Unplaced []exportedUnplaced `json:"unplaced,omitempty"`
}

type exportedSection struct {
	ID    SectionID `json:"id,omitempty"`
	Path  []string  `json:"path,omitempty"`
	Title string    `json:"title,omitempty"`
	Name  *string   `json:"name,omitempty"`
	Mark  string    `json:"mark,omitempty"`
	Parts []Part    `json:"parts,omitempty"`
}

type exportedUnplaced struct {
	Heading string `json:"heading,omitempty"`
	Mark    string `json:"mark,omitempty"`
	Parts   []Part `json:"parts"`
}

// markWords are the marks as an exported report has them.
var markWords = map[Mark]string{Unmarked: "", Skipped: "skipped", Later: "later", Opens: "opens", LeftOut: "left out"}

// Export writes the report for [Import] and for other programs: its fields,
// all its questions, also those without an answer, and what else was said. All
// answers and fields must be loaded. The only errors are those of w.
func Export(w io.Writer, r *Report) error {
	e := exported{Title: r.Title, Fields: maps.Clone(r.Fields)}
	maps.DeleteFunc(e.Fields, func(_ FieldID, value string) bool { return value == "" })
	for i, s := range r.Outline.Sections {
		a, said := r.Answers[s.ID]
		name, named := r.Names[s.ID]
		if !r.Outline.Leaf(i) && !said && !named {
			continue
		}
		section := exportedSection{ID: s.ID, Title: s.Title, Mark: markWords[a.Mark], Parts: a.Parts}
		for _, j := range r.Outline.Path(i) {
			section.Path = append(section.Path, r.Outline.Sections[j].Label)
		}
		if named {
			section.Name = &name
		}
		e.Sections = append(e.Sections, section)
	}
	for _, u := range r.Unplaced {
		e.Unplaced = append(e.Unplaced, exportedUnplaced{u.Heading, markWords[u.Answer.Mark], u.Answer.Parts})
	}
	j := json.NewEncoder(w)
	j.SetIndent("", "  ")
	j.SetEscapeHTML(false)
	if err := j.Encode(e); err != nil {
		return fmt.Errorf("exporting report: %w", err)
	}
	return nil
}

// section returns the position of the section that an entry means, or -1: the
// one with its ID, if the title is right as well, else the only one with its
// path. An ID with another title is another outline's, and then only a path
// with the same title will do.
func (o *Outline) section(s exportedSection) int {
	if i := o.Index(s.ID); i >= 0 && (s.Title == "" || s.Title == o.Sections[i].Title) {
		return i
	}
	var found []int
	for i := range o.Sections {
		if len(s.Path) > 0 && o.endsIn(o.Path(i), s.Path) {
			found = append(found, i)
		}
	}
	if s.Title != "" {
		found = prefer(found, s.ID != "", func(i int) bool { return o.Sections[i].Title == s.Title })
	}
	found = prefer(found, false, func(i int) bool { return len(o.Path(i)) == len(s.Path) })
	if len(found) != 1 {
		return -1
	}
	return found[0]
}

// prefer returns those of which the property is true; where it is of none,
// all, unless it must be.
func prefer(all []int, must bool, property func(int) bool) []int {
	var some []int
	for _, i := range all {
		if property(i) {
			some = append(some, i)
		}
	}
	if some == nil && !must {
		return all
	}
	return some
}

// endsIn reports whether the labels of a path of sections end in those given.
func (o *Outline) endsIn(path []int, labels []string) bool {
	if len(labels) > len(path) {
		return false
	}
	path = path[len(path)-len(labels):]
	return !slices.ContainsFunc(path, func(i int) bool {
		given, own := labels[0], o.Sections[i].Label
		labels = labels[1:]
		return given != own && (bare(given) == "" || !strings.EqualFold(bare(given), bare(own)))
	})
}
