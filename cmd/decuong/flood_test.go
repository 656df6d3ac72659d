package main

import (
	"sync"
	"testing"
	"time"

	"decuong/bot/telegram/sandbox"
)

// TestFlood has two hundred people write three texts each in the same second,
// under limits as Telegram has them. Everybody is answered, as fast as the
// limits allow, no limit is broken, and every text is in its place.
func TestFlood(t *testing.T) {
	t.Parallel()
	const people, texts, rate = 200, 3, 30
	s := newSiege(t, people)
	data := "DATA_DIR=" + t.TempDir()
	p := s.program(data)
	s.all((*resident).begin)
	p.stop()

	s.box.LimitRates(&sandbox.Limits{PerChat: 1, Burst: 3, Overall: rate})
	p = s.program(data, "TELEGRAM_RATE=30")
	began := time.Now()
	s.all(func(p *resident) bool { return p.burst(texts) })
	took := time.Since(began)
	for _, c := range s.box.Errors() {
		t.Errorf("the Bot API refused a call: %v", c)
	}
	p.stop()

	s.box.LimitRates(nil)
	s.program(data)
	s.all(func(p *resident) bool { p.compare(); return true })
	t.Logf("%d texts of %d people: everybody answered in %v; at %d messages a second, one for each takes %v",
		people*texts, people, took.Round(100*time.Millisecond), rate, time.Duration(people)*time.Second/rate)
}

// all has all people do something at once.
func (s *siege) all(do func(*resident) bool) {
	var doing sync.WaitGroup
	for _, p := range s.people {
		doing.Go(func() { do(p) })
	}
	doing.Wait()
}
