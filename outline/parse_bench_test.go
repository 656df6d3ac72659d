package outline

import (
	"fmt"
	"strings"
	"testing"
)

// BenchmarkParseFounding shows the time to read the founding outline, which
// should stay below a millisecond.
func BenchmarkParseFounding(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, _, err := Parse(foundingText); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkParseGrowth reads texts of which each is ten times as long as the
// one before, of every sort that a reader might take more than linear time
// for. The ns/B of one sort should not grow with the size.
func BenchmarkParseGrowth(b *testing.B) {
	for _, tt := range []struct{ name, unit string }{
		{"outline", foundingText},
		{"bullets", "- a\n"},
		{"head", "báo cáo kết quả số     -KH\n\n"},
		{"capitals", "TÌNH HÌNH CHUNG\n\n"},
		{"brackets", "1. a (b\n2. c (d\n"},
		{"styles", "1. Aa\na) Bb\n(1) C\n1.1. D\nI. E\n"},
		{"restarts", "PHẦN I. X\n1. Aa\n1. Bb\n"},
		{"one line", "số        -KH ..... "},
		{"headers", "ABC DEF\n2\n"},
		{"contents", "MỤC LỤC\nA\nB\n\n"},
		{"notes", "1. A\nGhi chú:\n1. a\n2. b\n"},
		{"sentence", "đảng bộ các cấp\n"},
	} {
		for _, size := range []int{40_000, 400_000} {
			text := strings.Repeat(tt.unit, size/len(tt.unit)+1)
			b.Run(fmt.Sprintf("%s/%dkB", tt.name, size/1000), func(b *testing.B) {
				for b.Loop() {
					_, _, _ = Parse(text)
				}
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(text)), "ns/B")
			})
		}
	}
}
