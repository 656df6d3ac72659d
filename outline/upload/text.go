package upload

import (
	"encoding/csv"
	"errors"
	"strings"

	"decuong/outline"
)

// maxText is how many bytes of text a file may have, as for plain text.
const maxText = outline.MaxText

// readText reads plain text: lines, or a table whose cells are separated.
func readText(b []byte, separated bool) (*Content, error) {
	text, err := outline.Decode(b)
	if err != nil {
		return nil, refusedText(err)
	}
	if separated {
		return readCSV(text)
	}
	c := &Content{Format: Text}
	no := 0
	for l := range strings.SplitSeq(newlines.Replace(text), "\n") {
		no++
		if strings.TrimSpace(l) != "" {
			c.Blocks = append(c.Blocks, Block{Paragraph: &Paragraph{No: no, Text: l}})
		}
	}
	return c, nil
}

// newlines are the ends of lines that Windows and old Macs have.
var newlines = strings.NewReplacer("\r\n", "\n", "\r", "\n")

// refusedText returns the refusal of a text that cannot be decoded.
func refusedText(err error) error {
	var encoding *outline.EncodingError
	var binary *outline.BinaryError
	switch {
	case errors.Is(err, outline.ErrEmpty):
		return refuse(Empty, "")
	case errors.Is(err, outline.ErrTooLarge):
		return refuse(TooLarge, "")
	case errors.As(err, &encoding):
		return refuse(OldFont, encoding.Encoding)
	case errors.As(err, &binary):
		return refuse(Unknown, binary.Format)
	}
	return &Refusal{Unknown, "", err}
}

// readCSV reads a table whose cells are separated by commas, semicolons or
// tabs, whichever the first line has most of.
func readCSV(text string) (*Content, error) {
	r := csv.NewReader(strings.NewReader(text))
	r.Comma, r.LazyQuotes, r.FieldsPerRecord = separator(text), true, -1
	rows, err := r.ReadAll()
	if err != nil {
		return nil, damaged("table", err)
	}
	t := &Table{No: 1}
	for i, row := range rows[:min(len(rows), maxRows)] {
		t.addRow(row, i+1)
	}
	if len(rows) > maxRows {
		return nil, refuse(TooLarge, "")
	}
	t.Header = t.guessHeader()
	return &Content{Format: CSV, Blocks: []Block{{Table: t}}}, nil
}

func separator(text string) rune {
	first, _, _ := strings.Cut(text, "\n")
	best, most := ',', 0
	for _, sep := range ",;\t" {
		if n := strings.Count(first, string(sep)); n > most {
			best, most = sep, n
		}
	}
	return best
}

// addRow adds a row of texts; no is its number in the file. Columns that no
// table has are cut off.
func (t *Table) addRow(texts []string, no int) {
	var row []Cell
	for _, text := range texts {
		c := Cell{Across: 1}
		if text = outline.Clean(text); text != "" {
			c.Blocks = []Block{{Paragraph: &Paragraph{No: no, Text: text}}}
		}
		row = append(row, c)
	}
	t.Rows = append(t.Rows, row)
}
