package redis

import (
	"testing"

	"decuong/bot"
	"decuong/bot/redis/redistest"
	"decuong/bot/storetest"
)

// TestDumpInUse dumps a report again and again while it is written. Of each dump
// all of its history can be read.
func TestDumpInUse(t *testing.T) {
	s := open(t, redistest.Start(t).URL)
	defer s.Close()
	stop, stopped := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(stopped)
		for event := bot.EventID(1); !t.Failed(); event++ {
			select {
			case <-stop:
				return
			default:
				if err := deliver(t.Context(), s, "tg:1", event); err != nil {
					t.Error(err)
				}
			}
		}
	}()
	defer func() { close(stop); <-stopped }()
	for range 100 {
		storetest.Histories(t, s)
	}
}
