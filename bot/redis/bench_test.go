package redis

import (
	"fmt"
	"testing"

	"decuong/bot/redis/redistest"
	"decuong/bot/storetest"
	"decuong/outline"
)

// BenchmarkTurn tells, besides the time, how many bytes a turn sends to the
// server and receives.
func BenchmarkTurn(b *testing.B) {
	for _, sections := range []int{1, 29, 300} {
		b.Run(fmt.Sprintf("sections=%d", sections), func(b *testing.B) {
			s, c := counted(b, redistest.Start(b).URL)
			storetest.BenchTurn(b, s, sections)
			_, sent, received := c.take()
			b.ReportMetric(float64(sent)/float64(b.N), "B-sent/op")
			b.ReportMetric(float64(received)/float64(b.N), "B-received/op")
		})
	}
}

// BenchmarkGrowth tells how much memory a report takes the more, its history
// with it, for every message to one question.
func BenchmarkGrowth(b *testing.B) {
	s := open(b, redistest.Start(b).URL)
	defer s.Close()
	storetest.BenchGrowth(b, s, func(r outline.ReportID) int {
		kept := 0
		for _, part := range []string{"", indexPart, historyPart} {
			kept += int(s.client.MemoryUsage(b.Context(), reportKey(r)+part, 0).Val())
		}
		return kept
	})
}
