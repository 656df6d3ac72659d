package redis

import (
	"slices"
	"testing"

	"decuong/bot"
	"decuong/bot/redis/redistest"
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
	for n := 0; n < 100 && !t.Failed(); n++ {
		h := bot.History{Values: map[string][]byte{}}
		err := s.Dump(t.Context(), func(p bot.Piece) error {
			if p.Field != nil {
				h.Values[p.Field.Field] = p.Field.Value
			}
			if p.Past != nil {
				h.Replaced = append(h.Replaced, bot.Replaced{Field: p.Past.Field, Old: p.Past.Old, Back: p.Past.Back})
			}
			return nil
		})
		slices.Reverse(h.Replaced)
		for _, rebuilding := range h.Whole() {
			if err == nil {
				err = rebuilding
			}
		}
		if err != nil {
			t.Errorf("dump %d: %v", n, err)
		}
	}
	close(stop)
	<-stopped
}
