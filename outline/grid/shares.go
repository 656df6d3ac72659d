package grid

import (
	"math/big"

	"decuong/outline"
)

// Heads of columns, folded, of which one is the share of the other.
var (
	planHeads = []string{"ke hoach", "chi tieu", "muc tieu", "nghi quyet", "giao", "dau nam", "nq", "kh"}
	doneHeads = []string{"thuc hien", "ket qua", "dat duoc", "th"}
	rateHeads = []string{"ty le", "ti le", "dat", "% thuc hien", "%", "so sanh", "hoan thanh", "% hoan thanh", "% dat", "muc do hoan thanh"}
)

// share works out a percentage of what was done in what was planned: the
// column is one of percent, and the two before it are a plan and its outcome.
// Of a row that is in percent itself nobody asks for such a share.
func (g *Grid) share(at outline.Spot) (candidate, bool) {
	head := g.leafHead(at.Column)
	if !isShare(head) || !beginsWith(head, rateHeads) || at.Column < 2 {
		return candidate{}, false
	}
	done, plan := at.Column-1, at.Column-2
	if !beginsWith(g.leafHead(done), doneHeads) || !beginsWith(g.leafHead(plan), planHeads) {
		return candidate{}, false
	}
	a, b := g.Value(outline.Spot{Row: at.Row, Column: done}), g.Value(outline.Spot{Row: at.Row, Column: plan})
	if a == nil || b == nil || b.Sign() <= 0 || isShare(g.row(at.Row).folded) {
		return candidate{}, false
	}
	v := new(big.Rat).Quo(a, b)
	v.Mul(v, new(big.Rat).SetInt64(100))
	return g.candidate(at, v, ByShare, g.lastHead(done)+" : "+g.lastHead(plan)), true
}

// leafHead is the folded head of a column that stands lowest, that of a group
// left out.
func (g *Grid) leafHead(c int) string { return g.head(c).leaf }

func (g *Grid) lastHead(c int) string {
	for r := g.header - 1; r >= 0; r-- {
		if r > 0 && r == g.header-1 && numbersColumns(g.form.Rows[r]) {
			continue
		}
		if head := collapse(g.form.At(outline.Spot{Row: r, Column: c})); head != "" {
			return head
		}
	}
	return ""
}
