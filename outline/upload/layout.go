package upload

import "strings"

// layoutWords begin a cell of a letterhead or a signature.
var layoutWords = []string{
	"CỘNG HÒA XÃ HỘI CHỦ NGHĨA", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA", "ĐẢNG CỘNG SẢN VIỆT NAM", "Độc lập",
	"Nơi nhận", "NƠI NHẬN", "T/M", "TM.", "K/T", "KT.", "T/L", "TL.", "TUQ.",
}

// isLayout reports whether a table only places text: it has one row or one
// column, or is a letterhead or a signature.
func (t *Table) isLayout() bool {
	if len(t.Rows) == 1 || t.Grid().Columns() == 1 {
		return true
	}
	for p := range t.paragraphs() {
		for _, w := range layoutWords {
			if strings.HasPrefix(p.Text, w) {
				return true
			}
		}
	}
	return false
}

// last returns the number of the last paragraph of the table.
func (t *Table) last() int {
	no := t.No
	for p := range t.paragraphs() {
		no = max(no, p.No)
	}
	return no
}
