package redis

import (
	"fmt"
	"testing"

	"decuong/bot/redis/redistest"
	"decuong/bot/storetest"
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
