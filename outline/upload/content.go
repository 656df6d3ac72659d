package upload

import (
	"iter"
	"slices"
	"strings"

	"decuong/outline"
)

// A Content is what a file holds, in the order of reading.
type Content struct {
	Format Format
	Blocks []Block
	Notes  []Note // footnotes, then endnotes, in the order of their marks
	Unread Unread
}

// A Format is a format that is read.
type Format string

// The formats that are read.
const (
	Text  Format = "text"
	CSV   Format = "csv"
	Word  Format = "docx"
	Sheet Format = "xlsx"
)

// A Block is a paragraph or a table: one of the two is set.
type Block struct {
	Paragraph *Paragraph
	Table     *Table
}

// A Paragraph is one of a Word file, or a line of a text, that holds
// something.
type Paragraph struct {
	// No counts paragraphs from 1, empty ones and those in tables too; in a
	// text, lines.
	No int
	// Label is the number or bullet that Word computes, as it is printed:
	// "2.1.", "Phần I", "-". A typed one stands in Text.
	Label string
	// Inner counts the levels above its own that the list prints in the same
	// way, as a bullet "-" under a bullet "-".
	Inner int
	// Text is composed (NFC); a line break within the paragraph is \n.
	Text    string
	Marks   []outline.Span // what the writer set off in Text
	Heading int            // level of a heading by its style, from 1; 0 for other text
	Box     bool           // stands in a text box, read after the paragraph that it is anchored in
	Listed  bool           // stands in a table of contents
}

// A Table is a table of a Word file or a sheet.
type Table struct {
	No     int // number of its first paragraph; of a sheet's first row
	Title  string
	Rows   [][]Cell
	Header int // how many of the first rows head the columns
}

// A Cell is a cell of a table with what it covers.
type Cell struct {
	Blocks []Block
	Across int  // columns that it takes, at least 1
	Below  bool // belongs to the cell above it
}

// A Note is a footnote or an endnote.
type Note struct {
	Mark string // as it stands in the text: "[1]"; empty for one that its writer typed there
	No   int    // of the paragraph that it belongs to
	Text string
}

// Unread counts what a file holds besides its text.
type Unread struct {
	Comments int
	Deleted  int // stretches of text that a tracked change deletes
	Hidden   int // stretches of hidden text
	Pictures int // and other objects
	Sheets   int // hidden ones
}

// printed returns the label and the text.
func (p *Paragraph) printed() string {
	return strings.TrimSpace(p.Label + " " + p.Text)
}

// text returns what is printed in the cell, a paragraph or the row of an inner
// table a line.
func (c *Cell) text() string {
	var lines []string
	for _, b := range c.Blocks {
		if b.Table != nil {
			lines = append(lines, b.Table.Grid().Text())
		} else {
			lines = append(lines, b.Paragraph.printed())
		}
	}
	return strings.Join(lines, "\n")
}

// Grid returns the table with a text for every column. A cell that takes
// several columns or rows is the first of empty ones; in the header it is
// repeated, so that every column has its heading.
func (t *Table) Grid() *outline.Table {
	g := &outline.Table{Header: t.Header}
	for i, row := range t.Rows {
		var texts []string
		for _, c := range row {
			text := c.text()
			if c.Below && i < t.Header && i > 0 && len(texts) < len(g.Rows[i-1]) {
				text = repeated(g.Rows[i-1][len(texts)])
			}
			texts = append(texts, text)
			if i >= t.Header {
				text = ""
			}
			for range c.Across - 1 {
				texts = append(texts, repeated(text))
			}
		}
		g.Rows = append(g.Rows, texts)
	}
	g.Joined = t.joined()
	return g
}

// joined returns the cells that take several columns or rows.
func (t *Table) joined() []outline.Joined {
	var all []outline.Joined
	open := map[int]int{} // by column, the place in all of the cell that reaches down there
	for i, row := range t.Rows {
		column, next := 0, map[int]int{}
		for _, c := range row {
			at, reaches := open[column]
			switch {
			case !c.Below || !reaches || all[at].Columns != c.Across:
				at = len(all)
				all = append(all, outline.Joined{Spot: outline.Spot{Row: i, Column: column}, Rows: 1, Columns: c.Across})
			default:
				all[at].Rows++
			}
			next[column] = at
			column += c.Across
		}
		open = next
	}
	if all = slices.DeleteFunc(all, func(j outline.Joined) bool { return j.Rows == 1 && j.Columns == 1 }); len(all) == 0 {
		return nil
	}
	return all
}

// longHead is how many bytes the heading of a column has at most to be
// repeated.
const longHead = 300

func repeated(head string) string {
	if len(head) > longHead {
		return ""
	}
	return head
}

// paragraphs goes through all paragraphs, those in tables too.
func (c *Content) paragraphs() iter.Seq[*Paragraph] {
	return func(yield func(*Paragraph) bool) { walk(c.Blocks, yield) }
}

func walk(blocks []Block, yield func(*Paragraph) bool) bool {
	for _, b := range blocks {
		if b.Paragraph != nil {
			if !yield(b.Paragraph) {
				return false
			}
			continue
		}
		for _, row := range b.Table.Rows {
			for _, cell := range row {
				if !walk(cell.Blocks, yield) {
					return false
				}
			}
		}
	}
	return true
}

func (t *Table) paragraphs() iter.Seq[*Paragraph] {
	return (&Content{Blocks: []Block{{Table: t}}}).paragraphs()
}
