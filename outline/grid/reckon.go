package grid

import (
	"math/big"
	"slices"
	"strings"

	"decuong/outline"
)

// A Result is what follows for a cell from others.
type Result struct {
	At    outline.Spot
	Value string // as it would stand in the cell
	From  From
	Rule  string // of ByFormula the formula, of BySum the row that adds up, of ByShare the two columns
}

// A From is how a result follows.
type From int

const (
	ByFormula From = iota // as the head of the column says
	BySum                 // of the rows that a total stands for
	ByShare               // of one column in another
)

// Result returns what the cell must hold by the others, if they are all there
// and the table says how.
func (g *Grid) Result(at outline.Spot) (Result, bool) {
	results := g.results(at)
	if len(results) == 0 {
		return Result{}, false
	}
	return results[0].Result, true
}

// A candidate is a result with its exact value.
type candidate struct {
	Result
	value *big.Rat
	shown int // decimals that it is rounded to; -1 for none
}

// results returns the ways to work the cell out; the first is the likely one,
// the others are as good a reason to believe what stands there.
func (g *Grid) results(at outline.Spot) []candidate {
	if f, ok := g.formulas[at.Column]; ok {
		v := f.value(func(c int) *big.Rat { return g.Value(outline.Spot{Row: at.Row, Column: c}) })
		if v == nil {
			return nil
		}
		return []candidate{g.candidate(at, v, ByFormula, f.text)}
	}
	if c, ok := g.share(at); ok {
		return []candidate{c}
	}
	if g.Kind(at) == Figure {
		return g.totals(at)
	}
	return nil
}

// shareDecimals is how many decimals a share is offered with.
const shareDecimals = 1

func (g *Grid) candidate(at outline.Spot, v *big.Rat, from From, rule string) candidate {
	shown := -1
	if digits, exact := v.FloatPrec(); !exact || digits > shareDecimals && g.Kind(at) == Share {
		shown = shareDecimals
		if g.Kind(at) != Share {
			shown = 2
		}
	}
	offered := v
	if shown >= 0 {
		offered = parse(v.FloatString(shown))
	}
	return candidate{Result{at, g.written(at, offered, false), from, rule}, v, shown}
}

// agrees reports whether a figure is the candidate's value, rounded at most to
// the decimals that it was given with.
func (c candidate) agrees(given string, value *big.Rat) bool {
	if c.shown < 0 {
		return value.Cmp(c.value) == 0
	}
	_, decimals, _ := strings.Cut(strings.TrimRight(given, "% "), ",")
	half := new(big.Rat).SetFrac64(1, 2)
	for range decimals {
		half.Quo(half, new(big.Rat).SetInt64(10))
	}
	off := new(big.Rat).Sub(value, c.value)
	return off.Abs(off).Cmp(half) <= 0
}

// A Difference is a figure that is not what follows from others.
type Difference struct {
	Result
	Given string // what stands in the cell; it is left as it is
}

// Differences returns the cells whose figures are not what follows from the
// others, in the order of the table.
func (g *Grid) Differences() []Difference {
	return g.remembering().differences(func(outline.Spot) bool { return true })
}

// DifferencesSince returns those of them that an earlier state of the grid did
// not have. A figure follows from others of its row and of its column alone, so
// that only the rows and columns are gone through in which something changed.
func (g *Grid) DifferencesSince(before *Grid) []Difference {
	rows, columns := map[int]bool{}, map[int]bool{}
	for r := range g.now.Rows {
		for c := range g.width {
			if at := (outline.Spot{Row: r, Column: c}); g.At(at) != before.At(at) {
				rows[r], columns[c] = true, true
			}
		}
	}
	now, was := g.remembering(), before.remembering()
	all := now.differences(func(at outline.Spot) bool { return rows[at.Row] || columns[at.Column] })
	return slices.DeleteFunc(all, func(d Difference) bool {
		old, differed := was.difference(d.At)
		return differed && old == d
	})
}

// remembering returns the grid such that every figure is read only once, as
// long as nothing is filled in.
func (g *Grid) remembering() *Grid {
	whole := *g
	whole.values = map[outline.Spot]*big.Rat{}
	return &whole
}

// differences returns those of the cells that are wanted.
func (g *Grid) differences(wanted func(outline.Spot) bool) []Difference {
	var all []Difference
	for r := g.header; r < len(g.now.Rows); r++ {
		for c := range g.width {
			at := outline.Spot{Row: r, Column: c}
			if !wanted(at) {
				continue
			}
			if d, differs := g.difference(at); differs {
				all = append(all, d)
			}
		}
	}
	return all
}

// difference tells how the figure of a cell is not what follows from others.
func (g *Grid) difference(at outline.Spot) (Difference, bool) {
	value := g.Value(at)
	if value == nil || slices.Contains(g.names, at.Column) {
		return Difference{}, false
	}
	results := g.results(at)
	if len(results) == 0 || slices.ContainsFunc(results, func(c candidate) bool { return c.agrees(g.At(at), value) }) {
		return Difference{}, false
	}
	return Difference{results[0].Result, g.At(at)}, true
}
