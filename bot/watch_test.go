package bot_test

import (
	"testing"
	"testing/synctest"
	"time"

	"decuong/bot"
)

func TestBacklog(t *testing.T) {
	replicas(t, func(t *testing.T, start func(*mouth) *bot.Bot) {
		b := start(&mouth{takes: time.Minute})
		if n, _ := b.Backlog(); n != 0 {
			t.Errorf("%d wait at first", n)
		}
		began := time.Now()
		greet(t, b, 1)
		time.Sleep(time.Second)
		greet(t, b, 2)
		synctest.Wait()
		if n, since := b.Backlog(); n != 2 || !since.Equal(began) {
			t.Errorf("%d wait since %v, not 2 since %v", n, since, began)
		}
		b.Settle()
		if n, _ := b.Backlog(); n != 0 {
			t.Errorf("%d wait at last", n)
		}
		b.Stop(t.Context())
	})
}
