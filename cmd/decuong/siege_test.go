package main

import (
	"context"
	"fmt"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"decuong/bot/telegram/sandbox"
)

// A siege is people who write to the bot while misfortune strikes it: the
// program is killed, and its server, Telegram breaks off in the midst of
// calls, says 502 after success, and delivers again what was delivered.
type siege struct {
	t      *testing.T
	box    *sandbox.Sandbox
	api    string // address of the Bot API
	r      *rand.Rand
	people []*resident
	bots   []*program

	going  context.Context // ends with the first failure
	giveUp context.CancelFunc

	calls  atomic.Int64 // of the Bot API
	trap   atomic.Pointer[trap]
	struck int64 // calls when misfortune struck last
	latest int64 // ID of an update, as far as known
	faults int
	agains int
	kills  map[string]int
}

func newSiege(t *testing.T, people int) *siege {
	box, err := sandbox.New(sandbox.Options{RetryWait: 20 * time.Millisecond})
	if err != nil {
		t.Fatal(err)
	}
	s := &siege{t: t, box: box, r: rand.New(rand.NewPCG(5, 5)), kills: map[string]int{}}
	server := httptest.NewServer(http.HandlerFunc(s.serve))
	t.Cleanup(func() { box.Close(); server.CloseClientConnections(); server.Close() })
	s.api = server.URL
	s.going, s.giveUp = context.WithCancel(t.Context())
	for n := range people {
		s.people = append(s.people, s.resident(n))
	}
	return s
}

// program starts the bot.
func (s *siege) program(settings ...string) *program {
	p := newProgram(s.t, "decuong", append([]string{
		"TELEGRAM_BOT_TOKEN=" + s.box.Token(), "TELEGRAM_API_URL=" + s.api, "TELEGRAM_RATE=0",
		"LISTEN_ADDR=127.0.0.1:0", "REDIS_URL=", "WEBHOOK_URL=", "ADMINS=", "OUTLINES_DIR=", "DATA_DIR=" + s.t.TempDir(),
	}, settings...)...)
	s.bots = append(s.bots, p)
	return p
}

// replicas starts two programs that share a store and take updates by webhook,
// each from a balancer that knows of no health.
func (s *siege) replicas(store string, settings ...string) []*program {
	var all []*program
	var addresses []string
	for range 2 {
		addresses = append(addresses, freeAddress(s.t))
	}
	balancer := httptest.NewServer(&httputil.ReverseProxy{
		Rewrite: func(r *httputil.ProxyRequest) {
			r.SetURL(&url.URL{Scheme: "http", Host: addresses[rand.IntN(len(addresses))]})
		},
		ErrorHandler: func(w http.ResponseWriter, _ *http.Request, _ error) { w.WriteHeader(http.StatusBadGateway) },
	})
	s.t.Cleanup(func() { balancer.CloseClientConnections(); balancer.Close() })
	for _, address := range addresses {
		p := s.program(append(settings, "REDIS_URL="+store, "WEBHOOK_URL="+balancer.URL+"/telegram", "LISTEN_ADDR="+address)...)
		p.ready(address)
		all = append(all, p)
	}
	return all
}

// A blow strikes something every so often.
type blow struct {
	what   string
	every  time.Duration // on average
	strike func()
	next   time.Time
	calls  int64 // of the Bot API, when it struck last
}

// breath is how many calls of the Bot API there are between two strikes of a
// blow at least: on a machine that is slow to start the program, it would else
// be killed for ever before it has done anything.
const breath = 20

// run has everybody write so many texts under the blows, and then reads all
// the reports.
func (s *siege) run(texts int, blows ...*blow) {
	began := time.Now()
	var writing sync.WaitGroup
	for _, p := range s.people {
		writing.Go(func() { p.live(texts) })
	}
	done := make(chan struct{})
	go func() { writing.Wait(); close(done) }()
	for !closed(done) {
		time.Sleep(time.Duration(s.r.IntN(10)) * time.Millisecond)
		if calls := s.calls.Load(); calls >= s.struck+misfortunes {
			s.struck = calls
			s.misfortune()
		}
		for _, b := range blows {
			s.deal(b)
		}
		for _, p := range s.bots {
			s.revive(p)
		}
	}
	took := time.Since(began)
	lost, doubled, did := 0, 0, s.agains
	for _, p := range s.people {
		l, d := p.compare()
		lost, doubled, did = lost+l, doubled+d, did+p.did
	}
	for _, p := range s.bots {
		if words := mark.Find(p.logged()); words != nil {
			s.t.Errorf("the log tells what people write: %s", words)
		}
	}
	s.t.Logf("%d updates in %v, %d of them again; killed: %v; %d calls failed: %d texts lost, %d doubled",
		did, took.Round(time.Second/10), s.agains, s.kills, s.faults, lost, doubled)
}

func closed(c <-chan struct{}) bool {
	select {
	case <-c:
		return true
	default:
		return false
	}
}

// deal strikes the blow if it is time.
func (s *siege) deal(b *blow) {
	switch wait := time.Duration(s.r.Int64N(int64(b.every))); {
	case b.next.IsZero():
		b.next = time.Now().Add(wait / 2)
	case time.Now().After(b.next) && s.calls.Load() >= b.calls+breath:
		b.strike()
		b.calls = s.calls.Load()
		s.kills[b.what]++
		b.next = time.Now().Add(b.every/2 + wait)
	}
}

// revive starts a program again that ended by itself.
func (s *siege) revive(p *program) {
	if closed(p.ended) {
		p.fell()
		p.start()
		s.kills["itself"]++
	}
}

// misfortunes is how many calls there are for each misfortune at least.
const misfortunes = 4

// misfortune lets something go wrong at Telegram.
func (s *siege) misfortune() {
	for _, u := range s.box.Pending() {
		var id int64
		fmt.Sscan(fmt.Sprintf("%.0f", u["update_id"]), &id)
		s.latest = max(s.latest, id)
	}
	switch n := s.r.IntN(10); {
	case n < 2:
		s.box.CutPoll()
	case n < 5:
		if s.box.Redeliver(s.latest - s.r.Int64N(60)) {
			s.agains++
		}
	default:
		s.box.Inject(s.fault())
		s.faults++
	}
}

func (s *siege) fault() sandbox.Fault {
	f := sandbox.Fault{Method: []string{"sendMessage", "sendMessage", "editMessageText", "getUpdates"}[s.r.IntN(4)]}
	switch s.r.IntN(6) {
	case 0, 1:
		f.BadGateway, f.Done = true, s.r.IntN(2) == 0
	case 2, 3:
		f.Drop, f.Done = true, s.r.IntN(2) == 0
	case 4:
		f.Delay = time.Duration(s.r.IntN(200)) * time.Millisecond
	case 5:
		f.RetryAfter = 1
	}
	return f
}
