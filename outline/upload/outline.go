package upload

import (
	"errors"
	"slices"
	"strings"

	"decuong/outline"
)

// Outline reads the outline that a file holds, with remarks whose lines are
// the numbers of paragraphs, or of lines in a text. Errors are those of
// outline.Parse.
//
// Tables below a section are to be filled in. Those that only place text
// beside text, a letterhead or a signature, are read cell by cell; and where
// no section stands outside of tables, one whose rows are sections is read row
// by row.
func Outline(c *Content) (*outline.Outline, []outline.Remark, error) {
	if c.Format == Text {
		return outline.Parse(c.lines())
	}
	r := &reading{}
	r.blocks(c.Blocks)
	o, remarks, err := outline.ParsePassages(r.passages)
	if errors.Is(err, outline.ErrNoSections) && r.tables > 0 {
		byRow := &reading{rows: true}
		byRow.blocks(c.Blocks)
		if rows, rowRemarks, rowErr := outline.ParsePassages(byRow.passages); rowErr == nil {
			r, o, remarks, err = byRow, rows, rowRemarks, nil
		}
	}
	remarks = append(remarks, r.remarks...)
	for _, n := range c.Notes {
		remarks = append(remarks, outline.Remark{Line: n.No, Kind: outline.Footnote, Text: strings.Join(strings.Fields(n.Mark+" "+n.Text), " ")})
	}
	slices.SortStableFunc(remarks, func(a, b outline.Remark) int { return a.Line - b.Line })
	return o, remarks, err
}

// lines returns a text as it was.
func (c *Content) lines() string {
	var b strings.Builder
	no := 1
	for _, block := range c.Blocks {
		for ; no < block.Paragraph.No; no++ {
			b.WriteByte('\n')
		}
		b.WriteString(block.Paragraph.Text)
	}
	return b.String()
}

// A reading makes passages of blocks.
type reading struct {
	passages []outline.Passage
	remarks  []outline.Remark
	rows     bool // rows of tables are sections
	tables   int  // kept as such
	above    int  // number of the paragraph above
	apart    bool // the next paragraph stands off
}

func (r *reading) blocks(blocks []Block) {
	for _, b := range blocks {
		if b.Table != nil {
			r.table(b.Table)
		} else {
			r.paragraph(b.Paragraph)
		}
	}
}

// paragraph adds a paragraph. Empty ones above it, or the edge of a cell or a
// text box, set it off.
func (r *reading) paragraph(p *Paragraph) {
	r.passages = append(r.passages, outline.Passage{
		Line: max(p.No, r.above), Label: p.Label, Inner: p.Inner, Text: p.Text,
		Apart: r.apart || p.No > r.above+1 || p.Box, Heading: p.Heading, Listed: p.Listed,
	})
	r.above, r.apart = max(p.No, r.above), p.Box
}

// table adds a table as it is, or what stands in it.
func (r *reading) table(t *Table) {
	switch {
	case t.isLayout():
		r.cells(t)
	case r.rows:
		r.rowByRow(t)
	default:
		r.tables++
		r.passages = append(r.passages, outline.Passage{Line: max(t.No, r.above), Table: t.Grid()})
		r.above, r.apart = t.last(), true
	}
}

// cells adds what stands in a table, cell by cell.
func (r *reading) cells(t *Table) {
	for _, row := range t.Rows {
		for _, c := range row {
			r.apart = true
			r.blocks(c.Blocks)
		}
	}
	r.apart = true
}

// rowByRow adds every row as a section: a label in a cell of its own, the
// title in the next, guidance in the others.
func (r *reading) rowByRow(t *Table) {
	for i, row := range t.Rows {
		var label string
		for _, c := range row {
			text := c.text()
			switch {
			case text == "":
			case i < t.Header:
				r.remarks = append(r.remarks, outline.Remark{Line: t.No, Kind: outline.TableRow, Text: strings.Join(strings.Fields(text), " ")})
			case label == "" && isLabel(text):
				label = text
			default:
				r.add(c, label, text)
				label = ""
			}
		}
		if label != "" {
			r.add(row[0], "", label)
		}
	}
	r.apart = true
}

// add adds a cell as one passage.
func (r *reading) add(c Cell, label, text string) {
	no := r.above
	for p := range (&Content{Blocks: c.Blocks}).paragraphs() {
		no = max(no, p.No)
		break
	}
	r.passages = append(r.passages, outline.Passage{Line: no, Label: label, Text: text, Apart: true})
	r.above = no
}

// isLabel reports whether the text of a cell is nothing but a number.
func isLabel(text string) bool {
	return len(text) <= len("XXXVIII.10.") && !strings.ContainsAny(text, " \n\t") && strings.Trim(text, "0123456789IVXLABCDEGHabcdeghivx.)(/-") == ""
}
