package grid

import (
	"fmt"
	"testing"

	"decuong/outline"
)

// large is a table of about as many cells as a grid takes: villages with their
// totals, and the share of what was done in what was planned.
func large() *outline.Table {
	t := &outline.Table{Header: 1, Rows: [][]string{{"TT", "Thôn", "Kế hoạch 2026", "Thực hiện 2026", "Tỷ lệ (%)"}}}
	for i := range 990 {
		if i%33 == 32 {
			t.Rows = append(t.Rows, []string{"", "Tổng cộng", "", "", ""})
			continue
		}
		t.Rows = append(t.Rows, []string{fmt.Sprint(i), fmt.Sprintf("Thôn %d", i), "", "", ""})
	}
	return t
}

func fullLarge(b *testing.B) *Grid {
	g, ok := New(large(), nil)
	if !ok {
		b.Fatal("no grid")
	}
	for i, at := range g.Cells() {
		g = g.With(at, Format(parse(fmt.Sprint(100+i%7))))
	}
	return g
}

func BenchmarkDifferences(b *testing.B) {
	g := fullLarge(b)
	b.ReportAllocs()
	for b.Loop() {
		if len(g.Differences()) == 0 {
			b.Fatal("everything agrees")
		}
	}
}

// BenchmarkDifferencesSince is what a typed cell costs.
func BenchmarkDifferencesSince(b *testing.B) {
	before := fullLarge(b)
	now := before.With(outline.Spot{Row: 5, Column: 3}, "9.999")
	b.ReportAllocs()
	for b.Loop() {
		if len(now.DifferencesSince(before)) == 0 {
			b.Fatal("everything agrees")
		}
	}
}
