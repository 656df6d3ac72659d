package main

import (
	"net/http"
	"os"
	"path"
	"slices"
	"testing"
	"time"

	"decuong/bot/redis/redistest"
)

// A trap holds a call of the bot up at a certain moment, until the bot is dead.
type trap struct {
	calls  []string
	after  bool // it was carried out
	answer bool // and answered
	sprung chan struct{}
	dead   chan struct{}
}

// moments are those at which a program can die over an update, as Telegram sees
// them.
var moments = []trap{
	{calls: []string{"getUpdates"}, after: true, answer: true},                     // it has the update
	{calls: []string{"sendMessage", "editMessageText"}},                            // it is to say what it saved
	{calls: []string{"sendMessage", "editMessageText"}, after: true},               // it has said so, but cannot know
	{calls: []string{"sendMessage", "editMessageText"}, after: true, answer: true}, // it knows
	{calls: []string{"getUpdates"}},                                                // it confirms the update
}

// set sets a trap for the next call of its kind.
func (s *siege) set(moment trap) *trap {
	moment.sprung, moment.dead = make(chan struct{}), make(chan struct{})
	s.trap.Store(&moment)
	return &moment
}

// serve is the Bot API, with traps.
func (s *siege) serve(w http.ResponseWriter, r *http.Request) {
	s.calls.Add(1)
	call := path.Base(r.URL.Path)
	s.spring(call, false, w)
	s.box.Handler().ServeHTTP(w, r)
	s.spring(call, true, w)
}

// spring springs the trap that is set for this moment, if one is.
func (s *siege) spring(call string, after bool, w http.ResponseWriter) {
	t := s.trap.Load()
	if t == nil || t.after != after || !slices.Contains(t.calls, call) || !s.trap.CompareAndSwap(t, nil) {
		return
	}
	if t.answer {
		http.NewResponseController(w).Flush()
		time.Sleep(time.Duration(s.calls.Load()%4) * time.Millisecond) // for a commit, or half of one
	}
	close(t.sprung)
	<-t.dead
	panic(http.ErrAbortHandler)
}

// TestSteps has somebody write a report, and the program die once over every
// single thing they do, each time at another moment.
func TestSteps(t *testing.T) {
	t.Parallel()
	s := newSiege(t, 1)
	s.steps(s.program())
}

// TestStepsRedis is TestSteps on Redis.
func TestStepsRedis(t *testing.T) {
	t.Parallel()
	s := newSiege(t, 1)
	s.steps(s.program("REDIS_URL=" + redistest.Start(t).URL))
}

func (s *siege) steps(bot *program) {
	steps := 50
	if os.Getenv("DECUONG_TEST_LONG") == "1" {
		steps = 200
	}
	p := s.people[0]
	if !p.begin() {
		return
	}
	for n := range steps {
		act := func() bool { return p.burst(1) }
		switch {
		case n%16 == 15:
			act = p.next
		case n%7 == 6:
			act = p.amend
		}
		if !s.step(bot, moments[n%len(moments)], act) {
			return
		}
	}
	lost, doubled := p.compare()
	s.t.Logf("%d steps, killed in each: %d texts lost, %d doubled", steps, lost, doubled)
}

// step has a person do something, and kills the program at a moment of it. It
// reports whether the person was answered all the same.
func (s *siege) step(bot *program, moment trap, act func() bool) bool {
	set, done := s.set(moment), make(chan bool, 1)
	go func() { done <- act() }()
	select {
	case <-set.sprung:
	case <-s.going.Done():
		return false
	}
	bot.kill()
	close(set.dead)
	bot.start()
	return <-done
}
