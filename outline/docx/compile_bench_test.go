package docx

import (
	"io"
	"testing"

	"decuong/outline"
)

// BenchmarkCompile52Pages: under 30 ms.
func BenchmarkCompile52Pages(b *testing.B) { bench(b, long()) }

// BenchmarkCompileShort is the founding outline as it is usually answered,
// seven pages.
func BenchmarkCompileShort(b *testing.B) { bench(b, walked()) }

func bench(b *testing.B, r *outline.Report) {
	b.ReportAllocs()
	for b.Loop() {
		if err := Compile(io.Discard, r, Party); err != nil {
			b.Fatal(err)
		}
	}
}
