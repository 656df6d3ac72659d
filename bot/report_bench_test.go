package bot

import (
	"fmt"
	"testing"

	"decuong/outline"
)

// BenchmarkReport reads a report with every question answered from its index,
// as every turn does.
func BenchmarkReport(b *testing.B) {
	for _, questions := range []int{29, 300} {
		text := "BÁO CÁO\nthử\n"
		var index []IndexEntry
		for n := range questions {
			text += fmt.Sprintf("%d. Việc thứ %[1]d đã làm trong kỳ\n", n+1)
		}
		o, _, err := outline.Parse(text)
		if err != nil {
			b.Fatal(err)
		}
		for _, s := range o.Sections {
			index = append(index, IndexEntry{Field: answerPrefix + string(s.ID), Rev: 1, Summary: "14"})
		}
		b.Run(fmt.Sprintf("questions=%d", questions), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, _, err := report("00r", o, index, nil); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
