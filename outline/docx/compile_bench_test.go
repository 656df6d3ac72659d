package docx

import (
	"io"
	"testing"

	"decuong/outline"
)

// BenchmarkCompile60Pages: under 30 ms and 20 MB.
func BenchmarkCompile60Pages(b *testing.B) { bench(b, long(), Party) }

// BenchmarkCompileShort is the founding outline as it is usually answered,
// seven pages.
func BenchmarkCompileShort(b *testing.B) { bench(b, walked(), Party) }

func bench(b *testing.B, r *outline.Report, f *Form) {
	b.ReportAllocs()
	for b.Loop() {
		if err := f.Compile(io.Discard, r); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkTemplate60Pages: under 30 ms and 20 MB.
func BenchmarkTemplate60Pages(b *testing.B) {
	tmpl, r := template(b, Party), long()
	b.ReportAllocs()
	for b.Loop() {
		if err := tmpl.Compile(io.Discard, r); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkReadTemplate is what it takes to check one that somebody sends.
func BenchmarkReadTemplate(b *testing.B) {
	doc := Party.Template()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := ReadTemplate(doc); err != nil {
			b.Fatal(err)
		}
	}
}
