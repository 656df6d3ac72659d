package bolt

import (
	"fmt"
	"testing"

	"decuong/bot"
	"decuong/bot/storetest"
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
