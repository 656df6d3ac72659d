package main

import (
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
	for p.pending() {
		time.Sleep(5 * time.Millisecond)
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
