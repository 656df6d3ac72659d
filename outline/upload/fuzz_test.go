package upload

import (
	"errors"
	"testing"

	"github.com/xuri/excelize/v2"
	"golang.org/x/text/unicode/norm"

	"decuong/outline"
)

// checkContent tests what every content promises whatever it was read from.
func checkContent(t *testing.T, c *Content) {
	t.Helper()
	for p := range c.paragraphs() {
		if p.No < 1 || p.Text == "" && p.Label == "" || !norm.NFC.IsNormalString(p.Text) {
			t.Errorf("bad paragraph %+v", p)
		}
		for _, m := range p.Marks {
			if m.Start >= m.End || m.End > len(p.Text) {
				t.Errorf("mark %+v lies outside of %q", m, p.Text)
			}
		}
	}
	for _, part := range c.Parts() {
		if part.Text == "" || part.Source != outline.File {
			t.Errorf("bad part %+v", part)
		}
	}
}

// readOrRefused reads a file and its outline; any error must be a refusal.
func readOrRefused(t *testing.T, file []byte) (*Content, *outline.Outline, []outline.Remark) {
	t.Helper()
	c, err := Read("a.txt", file)
	if refusal := (*Refusal)(nil); err != nil && !errors.As(err, &refusal) {
		t.Fatal(err)
	}
	if err != nil {
		return nil, nil, nil
	}
	checkContent(t, c)
	o, remarks, err := Outline(c)
	if err != nil && !errors.Is(err, outline.ErrNoSections) {
		t.Fatal(err)
	}
	return c, o, remarks
}

func FuzzRead(f *testing.F) {
	f.Add([]byte("1. Một\n2. Hai"))
	f.Add(wordFile(f, "#list 1 decimal \"%1.\"\n{num=1:0}Một\n| a | b |\n| c | d |"))
	f.Add(sheet(f, func(w *excelize.File, name string) { w.SetCellValue(name, "A1", "Một") }))
	f.Add([]byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"))
	f.Fuzz(func(t *testing.T, file []byte) { readOrRefused(t, file) })
}

// FuzzWordParts writes the parts of a Word file at random. No word of what is
// read may be lost in its outline.
func FuzzWordParts(f *testing.F) {
	for _, c := range cases(f, "testdata/later", "testdata/odd") {
		if c.file[0] == 'P' {
			parts := unzipped(f, c.file)
			f.Add(parts["word/document.xml"], parts["word/numbering.xml"], parts["word/styles.xml"])
		}
	}
	rest := unzipped(f, wordFile(f, "Một"))
	f.Fuzz(func(t *testing.T, document, numbering, styles string) {
		parts := map[string]string{"word/document.xml": document, "word/numbering.xml": numbering, "word/styles.xml": styles}
		for name, part := range rest {
			if _, ok := parts[name]; !ok {
				parts[name] = part
			}
		}
		if c, o, remarks := readOrRefused(t, zipped(t, parts)); c != nil {
			checkAccount(t, c, o, remarks)
		}
	})
}

// FuzzWordText writes texts into a Word file in every way that the notation
// of the tests has.
func FuzzWordText(f *testing.F) {
	for _, c := range cases(f, folders...) {
		if c.source != "" {
			f.Add(c.source)
		}
	}
	f.Fuzz(func(t *testing.T, source string) {
		if c, o, remarks := readOrRefused(t, wordFile(t, source)); c != nil {
			checkAccount(t, c, o, remarks)
		}
	})
}

// FuzzSheetParts writes the parts of a workbook at random.
func FuzzSheetParts(f *testing.F) {
	rest := unzipped(f, sheet(f, func(w *excelize.File, name string) {
		w.SetSheetRow(name, "A1", &[]any{"TT", "Chỉ tiêu", "Đạt"})
		w.SetSheetRow(name, "A2", &[]any{1, "Hộ nghèo", 0.5})
		w.MergeCell(name, "A1", "B1")
	}))
	f.Add(rest["xl/worksheets/sheet1.xml"], rest["xl/workbook.xml"], rest["xl/styles.xml"], rest["xl/sharedStrings.xml"])
	f.Fuzz(func(t *testing.T, sheet, workbook, styles, texts string) {
		parts := map[string]string{"xl/worksheets/sheet1.xml": sheet, "xl/workbook.xml": workbook, "xl/styles.xml": styles, "xl/sharedStrings.xml": texts}
		for name, part := range rest {
			if _, ok := parts[name]; !ok {
				parts[name] = part
			}
		}
		readOrRefused(t, zipped(t, parts))
	})
}
