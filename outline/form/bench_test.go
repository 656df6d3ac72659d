package form

import (
	"strings"
	"testing"
)

// BenchmarkCheck60Pages is a report of 60 pages, a mistake in every sentence.
func BenchmarkCheck60Pages(b *testing.B) {
	answers := make([]string, 60)
	for i := range answers {
		answers[i] = strings.Repeat("Cấp uỷ đã họp  3 lần, đạt 98.7% kế hoạch ngày 5.2.2026 (có phụ lục), theo Kế hoạch số 45-KH/ĐU của Ban Thường vụ Đảng ủy xã Tân Lập.\n", 20)
	}
	r := filled(answers...)
	b.ReportAllocs()
	for b.Loop() {
		if len(Check(r)) == 0 {
			b.Fatal("nothing found")
		}
	}
}

// BenchmarkCheckHostile is one long answer that is nothing but mistakes.
func BenchmarkCheckHostile(b *testing.B) {
	r := filled(strings.Repeat("a  ( ” uỷ . \" ", 8000))
	b.ReportAllocs()
	for b.Loop() {
		Check(r)
	}
}
