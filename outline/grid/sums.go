package grid

import (
	"math/big"
	"regexp"
	"slices"
	"strings"

	"decuong/outline"
)

// totalNames are what a row is called, folded, that adds others up.
var totalNames = []string{"tong", "tong cong", "cong", "tong so", "tong cong:", "cong:", "tong so:"}

// isTotal reports whether the row adds others up, and nothing else.
func (g *Grid) isTotal(r int) bool { return g.row(r).total }

var brackets = regexp.MustCompile(`\([^)]*\)`)

// totals returns the sums that a row of totals may hold: of the rows of the
// highest level that it stands for, of those of each lower one, and of all.
// None where a figure is missing.
func (g *Grid) totals(at outline.Spot) []candidate {
	if g.list || !g.isTotal(at.Row) {
		return nil
	}
	rows := g.summands(at.Row)
	levels := map[int]bool{}
	for _, r := range rows {
		levels[g.level(r)] = true
	}
	var all []candidate
	for level := range lastLevel {
		if levels[level] {
			all = g.sum(all, at, rows, func(r int) bool { return g.level(r) == level })
		}
	}
	if len(levels) > 1 {
		all = g.sum(all, at, rows, func(int) bool { return true })
	}
	return all
}

// summands returns the rows that a total stands for: those above it as far as
// the total before; for one that stands first, those below it. Where one of
// those is said to be part of another ("Trong đó"), a total that stands first
// is of other things than the rows below it.
func (g *Grid) summands(total int) []int {
	var rows []int
	for r := total - 1; r >= g.header && !g.isTotal(r); r-- {
		rows = append(rows, r)
	}
	if len(rows) > 0 {
		slices.Reverse(rows)
		return rows
	}
	for r := total + 1; r < len(g.now.Rows) && !g.isTotal(r); r++ {
		rows = append(rows, r)
	}
	if g.row(total).folded == "tong so" && slices.ContainsFunc(rows, func(r int) bool { return g.level(r) >= signLevel }) {
		return nil
	}
	return rows
}

// sum adds the sum of those rows which count, unless a figure is missing. Rows
// that have no cell in the column to fill in are passed over.
func (g *Grid) sum(all []candidate, at outline.Spot, rows []int, counts func(int) bool) []candidate {
	total, n := new(big.Rat), 0
	for _, r := range rows {
		cell := outline.Spot{Row: r, Column: at.Column}
		if !counts(r) || !g.named(g.now.Rows[r]) || g.groups(r) && g.At(cell) == "" || g.level(r) == partLevel {
			continue
		}
		v := g.Value(cell)
		if v == nil {
			return all
		}
		total.Add(total, v)
		n++
	}
	if n < 2 {
		return all
	}
	return append(all, g.candidate(at, total, BySum, g.Row(at.Row)))
}

// Levels of rows by their numbers and signs.
const (
	romanLevel = iota
	plainLevel
	dottedLevel
	letterLevel
	signLevel
	partLevel // "Trong đó: …"
	lastLevel
)

var (
	roman  = regexp.MustCompile(`^([IVX]+|[A-ZĐ])[.)]?(\s|$)`)
	dotted = regexp.MustCompile(`^\d+\.\d+`)
	letter = regexp.MustCompile(`^[a-zđ][.)]?(\s|$)`)
)

// level returns how deep a row stands among the others, by its number, or by
// the sign that its name begins with.
func (g *Grid) level(r int) int { return g.row(r).level }

func (g *Grid) readLevel(r int, name string) int {
	number := ""
	for _, c := range g.names {
		if isNumbering(g.head(c).folded) {
			number = collapse(g.named1(r, c))
		}
	}
	if number == "" {
		number = name
	}
	switch {
	case strings.HasPrefix(outline.Fold(name), "trong do"):
		return partLevel
	case strings.HasPrefix(number, "-"), strings.HasPrefix(number, "+"), strings.HasPrefix(number, "*"), strings.HasPrefix(name, "-"):
		return signLevel
	case roman.MatchString(number):
		return romanLevel
	case dotted.MatchString(number):
		return dottedLevel
	case letter.MatchString(number):
		return letterLevel
	}
	return plainLevel
}
