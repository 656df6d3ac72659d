package grid

import (
	"cmp"
	"math/big"
	"strings"

	"decuong/outline"
)

// A Kind is what a cell takes.
type Kind int

const (
	Figure Kind = iota // a number
	Share              // a number of percent
	Words              // anything
)

// Kind returns what the cell takes.
func (g *Grid) Kind(at outline.Spot) Kind {
	switch {
	case at.Column < len(g.words) && g.words[at.Column], g.form.Line != "" && !g.countsIn(at):
		return Words
	case isShare(g.head(at.Column).folded) || isShare(outline.Fold(g.Unit(at))) || !g.list && beginsWith(g.row(at.Row).folded, shareNames):
		return Share
	}
	return Figure
}

// shareNames begin the names of rows of percentages, folded.
var shareNames = []string{"ty le", "ti le"}

// countsIn reports whether a blank of a line is for a number: a unit that is
// known follows it, or what leads to it says so.
func (g *Grid) countsIn(at outline.Spot) bool {
	unit, name := outline.Fold(g.Unit(at)), g.row(at.Row).folded
	_, money := scales[firstWord(unit)]
	return unit == "%" || money || isCounted(unit) || beginsWith(name, []string{"tong so", "so luong", "ty le", "ti le"})
}

// isShare reports whether folded words ask for a percentage.
func isShare(folded string) bool {
	return strings.Contains(folded, "%") || strings.Contains(folded, "ty le") || strings.Contains(folded, "ti le") || strings.Contains(folded, "phan tram")
}

// Unit returns the unit of a cell as its row or the head of its column says:
// "người", "triệu đồng"; "" where neither does.
func (g *Grid) Unit(at outline.Spot) string {
	h := g.head(at.Column)
	if isShare(h.folded) {
		if strings.Contains(h.text, "%") {
			return "%"
		}
		return ""
	}
	return cmp.Or(g.row(at.Row).unit, h.unit)
}

// inBrackets returns the unit that a name ends in: "Thu ngân sách (triệu
// đồng)", "Số lượng (ĐVT: người)".
func inBrackets(text string) string {
	open := strings.LastIndex(text, "(")
	if open < 0 || !strings.HasSuffix(text, ")") {
		return ""
	}
	unit := strings.TrimSpace(text[open+1 : len(text)-1])
	for _, lead := range []string{"ĐVT:", "Đơn vị tính:", "Đơn vị:", "đvt:", "tính bằng"} {
		if rest, ok := strings.CutPrefix(unit, lead); ok {
			return strings.TrimSpace(rest)
		}
	}
	if _, known := scales[firstWord(outline.Fold(unit))]; known || unit == "%" || isCounted(outline.Fold(unit)) {
		return unit
	}
	return ""
}

// counted are units that stand in brackets behind what they are the unit of.
var counted = map[string]bool{
	"nguoi": true, "ho": true, "dong chi": true, "dang vien": true, "dong": true, "ha": true, "m2": true, "km": true, "tan": true, "luot": true,
	"luot nguoi": true, "cuoc": true, "lop": true, "vu": true, "vu viec": true, "don": true, "chi bo": true, "co so": true, "cai": true, "tieu chi": true,
}

func isCounted(folded string) bool { return counted[folded] }

// scales are what the first word of a unit of money multiplies by.
var scales = map[string]int64{"nghin": 1e3, "ngan": 1e3, "trieu": 1e6, "ty": 1e9, "ti": 1e9, "tr": 1e6, "1000d": 1e3, "1.000d": 1e3}

// scale returns what the unit multiplies by: 1,000,000 for "triệu đồng".
func scale(unit string) *big.Rat {
	if n, ok := scales[firstWord(outline.Fold(unit))]; ok {
		return new(big.Rat).SetInt64(n)
	}
	return new(big.Rat).SetInt64(1)
}

func firstWord(text string) string {
	word, _, _ := strings.Cut(text, " ")
	return word
}
