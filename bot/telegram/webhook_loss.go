package telegram

import (
	"sync"

	"decuong/bot"
)

// losses count how often updates were tried in vain, so that one that can
// never be committed is told from a store that is down.
type losses struct {
	mu   sync.Mutex
	wins int // updates committed so far
	lost map[bot.EventID]loss
}

type loss struct {
	times int
	wins  int // when it was tried last
}

// lossesKept bounds the memory; a store that is down loses more.
const lossesKept = 1000

func newLosses() *losses { return &losses{lost: map[bot.EventID]loss{}} }

// hopeless notes that an update was tried in vain and reports whether it is to
// be given up: it was tried often enough, and others did well meanwhile.
func (s *losses) hopeless(id bot.EventID) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	l := s.lost[id]
	if len(s.lost) >= lossesKept {
		clear(s.lost)
	}
	s.lost[id] = loss{times: l.times + 1, wins: s.wins}
	return l.times+1 >= hopeless && s.wins > l.wins
}

func (s *losses) won(id bot.EventID) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.wins++
	delete(s.lost, id)
}
