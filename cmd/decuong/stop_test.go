package main

import (
	"bytes"
	"testing"
	"time"

	"decuong/bot/redis/redistest"
	"decuong/bot/telegram/sandbox"
)

// TestStop stops a replica in the midst of a message that does not get through.
// It ends before containers are killed, the webhook stays, and the other
// replica says what was to be said.
func TestStop(t *testing.T) {
	t.Parallel()
	s := newSiege(t, 1)
	all := s.replicas(redistest.Start(t).URL)
	p := s.people[0]
	if !p.begin() {
		return
	}
	s.box.Inject(sandbox.Fault{Method: "sendMessage", Delay: time.Minute, Drop: true})
	p.send("Đã tổ chức hai hội nghị.")
	if !p.taken() {
		return
	}
	const killedAfter = 10 * time.Second
	for _, r := range all { // one of them has the message
		if took := r.stop(); took > killedAfter {
			t.Errorf("the stop took %v", took)
		}
		r.start()
	}
	p.confirmed(6)
	p.send("Đã ban hành ba văn bản.")
	p.confirmed(6)
}

// TestStoreComesLater starts the program before Redis, as after a loss of
// power, and has people answered once Redis is there.
func TestStoreComesLater(t *testing.T) {
	t.Parallel()
	s, server := newSiege(t, 1), redistest.Start(t)
	server.Kill()
	bot := s.program("REDIS_URL=" + server.URL)
	for !bytes.Contains(bot.logged(), []byte("waiting for the store")) && !closed(bot.ended) {
		time.Sleep(10 * time.Millisecond)
	}
	server.Restart()
	if s.people[0].begin() {
		s.people[0].burst(1)
	}
}
