package bolt

import (
	"fmt"
	"testing"

	bbolt "go.etcd.io/bbolt"

	"decuong/bot"
	"decuong/bot/storetest"
	"decuong/outline"
)

func BenchmarkTurn(b *testing.B) {
	for _, sections := range []int{1, 29, 300} {
		b.Run(fmt.Sprintf("sections=%d", sections), func(b *testing.B) {
			var s bot.Store = file(b)()
			defer s.Close()
			storetest.BenchTurn(b, s, sections)
		})
	}
}

// BenchmarkGrowth tells how many bytes more there are of a report in the file,
// its history with it, for every message to one question.
func BenchmarkGrowth(b *testing.B) {
	s := file(b)().(*Store)
	defer s.Close()
	storetest.BenchGrowth(b, s, func(r outline.ReportID) (kept int) {
		s.db.View(func(tx *bbolt.Tx) error {
			report := findReport(tx, r)
			for _, part := range [][]byte{fieldsBucket, indexBucket, historyBucket} {
				stats := report.Bucket(part).Stats()
				kept += stats.LeafInuse + stats.BranchInuse
			}
			return nil
		})
		return kept
	})
}
