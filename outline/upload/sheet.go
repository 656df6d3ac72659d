package upload

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
)

// Bounds of a workbook, whose library keeps some hundred bytes of memory for
// every element.
const (
	maxElements = 1 << 19 // elements, their ends and texts between
	maxCells    = 50_000
	maxSheets   = 64
)

// readSheets reads the visible sheets of a workbook, each as a table. The
// library has bounds of its own only for sizes that an archive tells, and is
// not made for hostile files: all parts are looked through before, and a
// panic of it means damage.
func readSheets(a *archive, main string, b []byte) (c *Content, err error) {
	if err := a.lookThrough(); err != nil {
		return nil, err
	}
	parts, err := a.sheetParts(main)
	if err != nil {
		return nil, err
	}
	defer func() {
		if p := recover(); p != nil {
			c, err = nil, damaged("workbook", fmt.Errorf("%v", p))
		}
	}()
	f, err := excelize.OpenReader(bytes.NewReader(b), excelize.Options{
		UnzipSizeLimit: maxUnpacked, UnzipXMLSizeLimit: maxUnpacked, ShortDatePattern: "dd/mm/yyyy",
	})
	if err != nil {
		return nil, damaged("workbook", err)
	}
	defer f.Close()
	w := &workbook{f, a, &Content{Format: Sheet}, 0}
	if err := w.read(parts); err != nil {
		return nil, err
	}
	return w.content, nil
}

// lookThrough unpacks every part and counts its elements.
func (a *archive) lookThrough() error {
	elements := 0
	for name := range a.parts {
		if !strings.HasSuffix(name, ".xml") && !strings.HasSuffix(name, ".rels") {
			if err := a.measure(name); err != nil {
				return err
			}
			continue
		}
		s, err := a.scan(name)
		if err != nil {
			return err
		}
		for s.next() != nil && elements < maxElements {
			elements++
		}
		if s.err != nil {
			return s.err
		}
	}
	a.left = maxUnpacked
	if elements >= maxElements {
		return refuse(TooLarge, "")
	}
	return nil
}

// A workbook is one that is being read.
type workbook struct {
	file    *excelize.File
	archive *archive
	content *Content
	cells   int
}

// read reads the sheets; parts are theirs by their names.
func (w *workbook) read(parts map[string]string) error {
	for _, name := range w.file.GetSheetList() {
		if visible, err := w.file.GetSheetVisible(name); err == nil && !visible {
			w.content.Unread.Sheets++
			continue
		}
		notes, err := w.archive.sheetNotes(parts[name])
		if err != nil {
			return err
		}
		t, err := w.table(name, notes)
		if err != nil {
			return err
		}
		if t.holds() {
			w.content.Blocks = append(w.content.Blocks, Block{Table: t})
		}
	}
	if len(w.content.Blocks) == 0 {
		return refuse(Empty, "")
	}
	return nil
}

// table reads a sheet. Empty rows and columns around what is written are left
// out.
func (w *workbook) table(name string, notes *sheetNotes) (*Table, error) {
	shown, err := w.file.Rows(name)
	if err != nil {
		return &Table{}, nil // a sheet that is a chart
	}
	defer shown.Close()
	raw, err := w.file.Rows(name)
	if err != nil {
		return nil, damaged(name, err)
	}
	defer raw.Close()
	t := &Table{Title: name}
	for no := 1; shown.Next() && raw.Next(); no++ {
		texts, err := shown.Columns()
		if err != nil {
			return nil, damaged(name, err)
		}
		values, err := raw.Columns(excelize.Options{RawCellValue: true})
		if err != nil {
			return nil, damaged(name, err)
		}
		if err := w.row(t, no, notes.inVietnamese(no, texts, values)); err != nil {
			return nil, err
		}
	}
	notes.merge(t, t.trim())
	t.Header = t.guessHeader()
	return t, nil
}

// row adds a row; empty ones only below what is written.
func (w *workbook) row(t *Table, no int, texts []string) error {
	for len(texts) > 0 && strings.TrimSpace(texts[len(texts)-1]) == "" {
		texts = texts[:len(texts)-1]
	}
	if len(texts) == 0 && len(t.Rows) == 0 {
		return nil
	}
	w.cells += len(texts)
	if w.cells > maxCells || len(t.Rows) == maxRows && len(texts) > 0 {
		return refuse(TooLarge, "")
	}
	if len(t.Rows) == 0 {
		t.No = no
	}
	if len(t.Rows) < maxRows {
		t.addRow(texts, no)
	}
	return nil
}

// inVietnamese returns the texts of a row with numbers as Vietnamese writes
// them, 1.250,5. The library writes 1,250.5, but what the cell holds is a
// number, whatever the machine of its writer shows.
func (n *sheetNotes) inVietnamese(row int, texts, values []string) []string {
	for i, text := range texts {
		if i >= len(values) || n.texts[place{row, i + 1}] {
			continue
		}
		if _, err := strconv.ParseFloat(values[i], 64); err == nil && isNumber(text) {
			texts[i] = swapSigns.Replace(text)
		}
	}
	return texts
}

var swapSigns = strings.NewReplacer(".", ",", ",", ".")

// isNumber reports whether a text shows one number, and no date.
func isNumber(text string) bool {
	return strings.Count(text, ".") < 2 && strings.Trim(text, "0123456789.,+-()% ₫đ$€") == ""
}

// trim cuts empty rows at the end and empty columns at the beginning, makes the
// rows equally long, and returns how many columns it cut.
func (t *Table) trim() int {
	last, first := 0, maxCells
	for i, row := range t.Rows {
		for j, c := range row {
			if len(c.Blocks) > 0 {
				last, first = i+1, min(first, j)
			}
		}
	}
	t.Rows = t.Rows[:last]
	width := 0
	for i, row := range t.Rows {
		t.Rows[i] = row[min(first, len(row)):]
		width = max(width, len(t.Rows[i]))
	}
	for i, row := range t.Rows {
		for len(row) < width && len(t.Rows)*width <= maxCells {
			row = append(row, Cell{Across: 1})
		}
		t.Rows[i] = row
	}
	return first
}
