package outline

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"slices"
	"strconv"
	"strings"
)

// A SectionID names a section for as long as a report lives. IDs are given
// once, in the order of the text, as short base-36 numbers; a section keeps
// its ID when it is renamed or moved, and an ID is never given twice within
// one report. At most four characters, so that buttons can carry it.
type SectionID string

// A Section is one heading or question of an outline.
type Section struct {
	ID      SectionID `json:"id"`
	Label   string    `json:"label"`             // as printed: "PHẦN II", "2.3.1", "a)", "-"; Unlabelled when it has none
	Title   string    `json:"title"`             // whole, with guidance that stands in the same paragraph
	Depth   int       `json:"depth"`             // 0 for the top level
	Implied bool      `json:"implied,omitempty"` // the source lost this heading; the numbering shows that it was there
	Notes   []string  `json:"notes,omitempty"`   // guidance paragraphs below it, in order
	Tables  []*Table  `json:"tables,omitempty"`  // to be filled in, in order
	Line    int       `json:"line"`              // line of the source where it begins, from 1; for an implied section that of its first child
}

// Unlabelled is the label of a heading that stands alone without a number,
// such as MỞ ĐẦU.
const Unlabelled = "~"

// An Outline is what a superior asks for: sections in the order of the text,
// parents before their children. It is never changed once parsed; a report
// keeps the version that it was begun with.
type Outline struct {
	Title    string    `json:"title"`            // of the report to write, from the head: "tổng kết Chỉ thị số 35-CT/TW …"
	Head     []string  `json:"head,omitempty"`   // the paragraphs before the first label, as printed
	Blanks   []Blank   `json:"blanks,omitempty"` // places of the head to be filled in
	Sections []Section `json:"sections"`
	// The highest numbers that were given as IDs by earlier editions, so that
	// none is given twice; 0 for an outline that replaced none.
	LastID    int `json:"lastID,omitempty"`
	LastBlank int `json:"lastBlank,omitempty"`
	// What the outline does not use. Parse leaves it to its remarks; see
	// Keeping.
	Leftovers []Leftover `json:"leftovers,omitempty"`
}

// A Blank is a place of the head left open for the writer, as in
// "Kế hoạch số …-KH/TU, ngày … /01/2024".
type Blank struct {
	ID     FieldID `json:"id"`     // "b1", "b2", …, in the order of the text
	Before string  `json:"before"` // the words that lead to it, at most a clause: "theo Kế hoạch số"
	After  string  `json:"after"`  // what follows at once, glued to it: "-KH/TU"
	Head   int     `json:"head"`   // index into Outline.Head
	Start  int     `json:"start"`  // byte range of the blank within that paragraph
	End    int     `json:"end"`
}

// Index returns the position of the section in o.Sections, or -1. As IDs are
// given in order (see Parse), most sections stand where their ID says: a turn
// looks up every section of the report.
func (o *Outline) Index(id SectionID) int {
	if n, err := strconv.ParseInt(string(id), 36, 32); err == nil && 0 < n && int(n) <= len(o.Sections) && o.Sections[n-1].ID == id {
		return int(n - 1)
	}
	for i := range o.Sections {
		if o.Sections[i].ID == id {
			return i
		}
	}
	return -1
}

// Leaf reports whether the section at i has no children: whether it is a
// question.
func (o *Outline) Leaf(i int) bool {
	return i+1 == len(o.Sections) || o.Sections[i+1].Depth <= o.Sections[i].Depth
}

// Questions returns the positions of all questions, in order.
func (o *Outline) Questions() []int {
	qs := make([]int, 0, len(o.Sections))
	for i := range o.Sections {
		if o.Leaf(i) {
			qs = append(qs, i)
		}
	}
	return qs
}

// Next returns the position of the first question after i, or -1. Next(-1) is
// the first question of all.
func (o *Outline) Next(i int) int {
	for i++; i < len(o.Sections); i++ {
		if o.Leaf(i) {
			return i
		}
	}
	return -1
}

// Previous returns the position of the last question before i, or -1.
func (o *Outline) Previous(i int) int {
	for i--; i >= 0; i-- {
		if o.Leaf(i) {
			return i
		}
	}
	return -1
}

// Parent returns the position of the section above i, or -1 at the top.
func (o *Outline) Parent(i int) int {
	depth := o.Sections[i].Depth
	for i--; i >= 0; i-- {
		if o.Sections[i].Depth < depth {
			return i
		}
	}
	return -1
}

// Path returns the positions from the top level down to i, i last.
func (o *Outline) Path(i int) []int {
	var path []int
	for ; i >= 0; i = o.Parent(i) {
		path = append(path, i)
	}
	slices.Reverse(path)
	return path
}

// End returns the position after the last section below i.
func (o *Outline) End(i int) int {
	end := i + 1
	for end < len(o.Sections) && o.Sections[end].Depth > o.Sections[i].Depth {
		end++
	}
	return end
}

// Hash identifies the content of the outline: 16 hexadecimal digits.
func (o *Outline) Hash() string {
	content, err := json.Marshal(o)
	if err != nil {
		panic(err) // unreachable: plain data
	}
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:8])
}

// Heading returns the title as it stands in the report: without the checklist
// and without the sign that ends it.
func (s Section) Heading() string {
	title := s.Title
	if head, _, ok := cutChecklist(title); ok {
		title = head
	}
	heading := strings.TrimRight(title, " .:;,")
	if strings.HasPrefix(title[len(heading):], "..") { // a blank to be filled in
		return title
	}
	return heading
}

// Checklist returns the points that the title's guidance asks for, in order,
// as in "Nhân sự: rà soát quy hoạch; chuẩn bị đề án". A title that lists
// nothing gives none.
func (s Section) Checklist() []string {
	_, points, _ := cutChecklist(s.Title)
	return points
}

// cutChecklist splits "heading: point; point." at its first colon when at
// least two points follow. A line with blanks to fill in lists nothing.
func cutChecklist(title string) (heading string, points []string, ok bool) {
	heading, rest, found := strings.Cut(title, ": ")
	if !found || !strings.Contains(rest, ";") || LineTable(title) != nil {
		return "", nil, false
	}
	for point := range strings.SplitSeq(rest, ";") {
		if point = strings.Trim(point, " ."); point != "" {
			points = append(points, point)
		}
	}
	return heading, points, len(points) > 1
}
