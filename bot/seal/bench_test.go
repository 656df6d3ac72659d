package seal

import (
	"fmt"
	"strings"
	"testing"

	"decuong/bot"
	"decuong/bot/redis"
	"decuong/bot/redis/redistest"
	"decuong/bot/storetest"
)

// BenchmarkTurn measures a load and a commit on a Redis server, sealed and in
// the open.
func BenchmarkTurn(b *testing.B) {
	for _, sections := range []int{1, 29, 300} {
		for name, with := range map[string]string{"open": "", "sealed": first} {
			b.Run(fmt.Sprintf("sections=%d/%s", sections, name), func(b *testing.B) {
				storetest.BenchTurn(b, over(b, server(b), with), sections)
			})
		}
	}
}

func server(b *testing.B) bot.Store {
	s, err := redis.Open(b.Context(), redistest.Start(b).URL)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { s.Close() })
	return s
}

// BenchmarkOpenIndex measures what sealing adds to a load of a report of 300
// sections.
func BenchmarkOpenIndex(b *testing.B) {
	k := keys(b, first).fresh("x")
	index := make([]bot.IndexEntry, 300)
	for i := range index {
		index[i].Field = fmt.Sprint("a/", i)
		index[i].Summary = k.sealSummary(summaryOf("00x", index[i].Field), "245")
	}
	b.ReportAllocs()
	for b.Loop() {
		if err := k.openIndex("00x", append([]bot.IndexEntry(nil), index...)); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkValue measures sealing an answer of 1,500 bytes, and opening it.
func BenchmarkValue(b *testing.B) {
	k, at := keys(b, first).fresh("x"), valueOf("00x", "a/1")
	value := []byte(strings.Repeat("Đảng ủy đã ban hành 90 văn bản lãnh đạo; ", 30))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := k.openValue(at, k.sealValue(at, value)); err != nil {
			b.Fatal(err)
		}
	}
}
