package facts

import (
	"fmt"
	"runtime"
	"strings"
	"testing"
)

// longEvidence returns about size bytes of notes as cadres write them.
func longEvidence(size int) string {
	var b strings.Builder
	for i := 0; b.Len() < size; i++ {
		fmt.Fprintf(&b, "Chi bộ thôn %d có %d đảng viên (nữ %d đ/c), kết nạp %d đv năm 20%02d, đạt %d,%d%% KH. ", i+1, 20+i, 5+i%9, i%7, 20+i%6, 90+i%10, i%10)
		fmt.Fprintf(&b, "Đ/c Nguyễn Văn %c làm bí thư; thu quỹ %d triệu %d trăm nghìn đồng. Thực hiện Nghị quyết số %02d-NQ/TU ngày %d/%d/2021.\n", 'A'+i%26, 10+i, i%9+1, i%40+1, i%28+1, i%12+1)
	}
	return b.String()
}

var longDraft = strings.Repeat("Trong năm 2024, Chi bộ thôn 12 có 31 đảng viên, kết nạp 4 đảng viên, đạt 91,1% kế hoạch; đồng chí Nguyễn Văn An trực tiếp chỉ đạo thực hiện Nghị quyết số 12-NQ/TU ngày 12/12/2021. ", 6)

// BenchmarkGuard reads 24 KB of evidence and guards a draft of 1,5 KB: 20 ms
// are allowed.
func BenchmarkGuard(b *testing.B) {
	sources := []Source{{ID: "G1", Text: longEvidence(24 << 10)}}
	b.ReportAllocs()
	for b.Loop() {
		NewEvidence(sources).Guard(longDraft)
	}
}

// BenchmarkGuardSentence guards one sentence of a stream: 2 ms are allowed.
func BenchmarkGuardSentence(b *testing.B) {
	e := NewEvidence([]Source{{ID: "G1", Text: longEvidence(24 << 10)}})
	sentence := Sentences(longDraft)[0]
	b.ReportAllocs()
	for b.Loop() {
		e.Guard(sentence)
	}
}

// BenchmarkGuardUnsaid guards a sentence none of whose figures was said, so
// that every reading of the evidence is tried: 2 ms are allowed.
func BenchmarkGuardUnsaid(b *testing.B) {
	e := NewEvidence([]Source{{ID: "G1", Text: longEvidence(24 << 10)}})
	for b.Loop() {
		e.Guard("Có 9.871 đảng viên và 7.654 hội viên, đạt 43,21% kế hoạch, thu 8,765 tỷ đồng ngày 30/9/1998.")
	}
}

// BenchmarkHeld measures what is held once the lists are read.
func BenchmarkHeld(b *testing.B) {
	var m runtime.MemStats
	for b.Loop() {
		runtime.GC()
		runtime.GC() // what pools keep goes at the second
		runtime.ReadMemStats(&m)
	}
	b.ReportMetric(float64(m.HeapAlloc)/1024, "KB-held")
	b.ReportMetric(0, "ns/op")
}
