package main

import (
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"decuong/bot/redis/redistest"
	"decuong/bot/telegram/sandbox"
)

// TestFlood has two hundred people write three texts each in the same second,
// under limits as Telegram has them. Everybody is answered, as fast as the
// limits allow, no limit is broken, and every text is in its place.
func TestFlood(t *testing.T) {
	t.Parallel()
	s, data := newSiege(t, 200), "DATA_DIR="+t.TempDir()
	s.flood(func(rate string) []*program { return []*program{s.program(data, rate)} })
}

// TestFloodReplicas does the same to two replicas, which share the limits.
func TestFloodReplicas(t *testing.T) {
	if os.Getenv("DECUONG_TEST_LONG") != "1" {
		t.Skip("takes half a minute: set DECUONG_TEST_LONG=1")
	}
	s, server := newSiege(t, 200), redistest.Start(t)
	s.flood(func(rate string) []*program {
		all := s.replicas(server.URL, rate)
		time.Sleep(2 * shareEvery) // until the first knows of the second
		return all
	})
}

// flood floods the programs that open starts, at first without limits.
func (s *siege) flood(open func(rate string) []*program) {
	const texts = 3
	unlimited := open("TELEGRAM_RATE=0")
	s.all((*resident).begin)
	s.stopAll(unlimited)

	limited := open("TELEGRAM_RATE=30")
	s.box.LimitRates(&sandbox.Limits{PerChat: 1, Burst: 3, Overall: 30})
	began := time.Now()
	s.all(func(p *resident) bool { return p.burst(texts) })
	s.t.Logf("%d texts of %d people: everybody answered in %v; one message to each takes %v",
		texts*len(s.people), len(s.people), time.Since(began).Round(100*time.Millisecond), time.Duration(len(s.people))*time.Second/30)
	for _, c := range s.box.Errors() {
		if !strings.Contains(c.String(), restarted) {
			s.t.Errorf("the Bot API refused a call: %v", c)
		}
	}
	s.stopAll(limited)

	s.box.LimitRates(nil)
	open("TELEGRAM_RATE=0")
	s.all(func(p *resident) bool { p.compare(); return true })
}

// stopAll stops the programs, and returns once Telegram has seen their lines
// close: a poll of the next program would still find theirs there.
func (s *siege) stopAll(programs []*program) {
	for _, p := range programs {
		p.stop()
	}
	for s.box.Polling() {
		time.Sleep(time.Millisecond)
	}
}

// all has all people do something at once.
func (s *siege) all(do func(*resident) bool) {
	var doing sync.WaitGroup
	for _, p := range s.people {
		doing.Go(func() { do(p) })
	}
	doing.Wait()
}
