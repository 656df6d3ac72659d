package grid

import (
	"slices"
	"strconv"
	"strings"

	"decuong/outline"
)

// Heads of columns, folded, by what they begin with.
var (
	numberingHeads = []string{"tt", "stt", "so tt", "so thu tu"}
	unitHeads      = []string{"don vi tinh", "dvt", "dv tinh", "don vi (", "d.v.t", "don vi do"}
	remarkHeads    = []string{"ghi chu", "chu thich"}
	figureHeads    = []string{"so luong", "so nguoi", "so dong chi", "so dang vien", "so ho", "so tien", "tong so", "tong cong", "kinh phi", "dien tich", "gia tri", "so chi bo", "so to chuc", "so cuoc", "so lop", "so luot"}
	wordHeads      = []string{
		"ghi chu", "chu thich", "nhan xet", "danh gia", "xep loai", "noi dung", "ly do", "nguyen nhan", "giai phap", "bien phap", "thoi gian", "tien do",
		"nguoi phu trach", "phu trach", "don vi thuc hien", "co quan", "ho ", "ho va ten", "ho ten", "chuc vu", "dia chi", "dia diem", "ngay", "hinh thuc",
		"minh chung", "tai lieu", "so quyet dinh", "so van ban", "so hieu", "so, ky hieu", "so ky hieu", "ten ", "tu danh gia", "ket luan", "y kien", "de xuat", "muc do",
	}
)

func beginsWith(head string, all []string) bool {
	return slices.ContainsFunc(all, func(begin string) bool { return strings.HasPrefix(head, begin) })
}

func isNumbering(head string) bool { return slices.Contains(numberingHeads, strings.Trim(head, ". ")) }

func isUnitHead(head string) bool { return head == "don vi" || beginsWith(head, unitHeads) }

// isOrdinal reports whether a cell holds nothing but the number of its row.
func isOrdinal(cell string) bool {
	text := strings.Trim(cell, " .()\u00A0")
	return text != "" && len(text) <= len("XXVIII") && strings.Trim(text, "0123456789.") == ""
}

// Column returns what heads a column, from the top down: "Năm 2026 - Kế hoạch".
func (g *Grid) Column(c int) string { return g.head(c).text }

func (g *Grid) readHead(c int) string {
	var heads []string
	for r := range g.header {
		head := collapse(g.form.At(outline.Spot{Row: r, Column: c}))
		if head == "" || slices.Contains(heads, head) || r > 0 && r == g.header-1 && numbersColumns(g.form.Rows[r]) {
			continue
		}
		heads = append(heads, head)
	}
	return strings.Join(heads, " - ")
}

// Row returns what a row is called: its name without number and unit, of a row
// that its writer added its number. Rows that hang under one that a sign or a
// word shows have its name ahead.
func (g *Grid) Row(r int) string {
	name, sub := g.name(r), false
	if sub = strings.HasPrefix(name, "-") || strings.HasPrefix(name, "+"); !sub {
		return name
	}
	for up := r - 1; up >= g.header; up-- {
		if above := g.name(up); above != "" && !strings.HasPrefix(above, "-") && !strings.HasPrefix(above, "+") {
			return strings.TrimRight(above, " :;,.") + ": " + strings.TrimLeft(name, "-+ ")
		}
	}
	return name
}

// name returns what the cells that name the row say.
func (g *Grid) name(r int) string { return g.row(r).name }

func (g *Grid) readName(r int) string {
	var parts []string
	for _, c := range g.names {
		text := collapse(g.named1(r, c))
		if c != g.unit && !isNumbering(g.head(c).folded) && !blank(text) && !slices.Contains(parts, text) {
			parts = append(parts, text)
		}
	}
	if len(parts) == 0 {
		return strconv.Itoa(r - g.header + 1)
	}
	return strings.Join(parts, " - ")
}

// named1 returns what the superior wrote in a cell, or in the one that reaches
// down to it.
func (g *Grid) named1(r, c int) string {
	at := outline.Spot{Row: r, Column: c}
	if from, is := g.covered[at]; is && from.Column == c {
		return g.now.At(from)
	}
	return g.now.At(at)
}

// Number returns how many rows there are to fill in, and which of them r is,
// from 1.
func (g *Grid) Number(r int) (which, of int) {
	last := -1
	for _, at := range g.Cells() {
		if at.Row != last {
			of, last = of+1, at.Row
		}
		if at.Row == r {
			which = of
		}
	}
	return which, of
}

// added returns a new row with the number that it has among the others.
func (g *Grid) added(r int) []string {
	row := make([]string, g.width)
	for _, c := range g.names {
		if isNumbering(g.head(c).folded) {
			row[c] = strconv.Itoa(r - g.header + 1)
		}
	}
	return row
}

func collapse(text string) string { return strings.Join(strings.Fields(text), " ") }
