//go:build unix

package redis

import (
	"fmt"
	"slices"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"decuong/bot"
	"decuong/bot/redis/redistest"
)

// A failover is what dies, and what lags behind it at that moment. Commits wait
// for all that lag: of two replicas the one that has less may be elected, for
// Sentinels go by what they heard a second ago, and the one that is not elected
// may follow the old master once more.
type failover struct {
	address string
	dies    *redistest.Server
	lag     []*redistest.Server
	chats   []bot.ChatID
}

// TestSentinelFailover loses the master while its replicas lag.
func TestSentinelFailover(t *testing.T) {
	t.Parallel()
	for _, replicas := range []int{1, 2} {
		t.Run(fmt.Sprint("replicas=", replicas), func(t *testing.T) {
			t.Parallel()
			w := redistest.StartWatched(t, replicas)
			chats := []bot.ChatID{"tg:0", "tg:1", "tg:2", "tg:3"}
			failover{w.URL, w.Master, w.Replicas, chats}.lose(t)
		})
	}
}

// TestClusterFailover loses one of three masters while its replica lags.
func TestClusterFailover(t *testing.T) {
	t.Parallel()
	c := redistest.StartCluster(t, 3, true)
	var chats []bot.ChatID
	for n := range 12 { // of shards on every master
		chats = append(chats, bot.ChatID(fmt.Sprint("tg:", n)))
	}
	failover{c.URL, c.Masters[1], c.Replicas[1:2], chats}.lose(t)
}

// lose has chats write, each turn delivered until it is acknowledged, stops
// the replicas for a while in which the master takes what they do not get,
// kills the master, and lets the replicas go on. Whatever was acknowledged is
// there in the end, once.
//
// The master comes back while the Sentinels still name it, and is one for some
// ten seconds more. Whoever writes to it meanwhile gets no acknowledgement: not
// all of its replicas follow it. With Replicas(1) of two this was seen to lose
// sixty turns of each chat, for the other replica had gone back to it.
func (f failover) lose(t *testing.T) {
	s := open(t, f.address, Replicas(len(f.lag)))
	defer s.Close()
	f.ready(t, s)
	var acknowledged, stop atomic.Int64
	var writers sync.WaitGroup
	events := make([]int, len(f.chats))
	for n, chat := range f.chats {
		writers.Go(func() {
			for stop.Load() == 0 {
				for deliver(t.Context(), s, chat, bot.EventID(events[n])) != nil { // conflicts too: the old master may have told more
					time.Sleep(5 * time.Millisecond)
				}
				events[n]++
				acknowledged.Add(1)
			}
		})
	}
	more := func(n int64) {
		for until := acknowledged.Load() + n; acknowledged.Load() < until && t.Context().Err() == nil; {
			time.Sleep(5 * time.Millisecond)
		}
	}
	more(200)
	for _, r := range f.lag {
		r.Signal(syscall.SIGSTOP)
	}
	time.Sleep(1500 * time.Millisecond)
	before := acknowledged.Load()
	f.dies.Kill()
	for _, r := range f.lag {
		r.Signal(syscall.SIGCONT)
	}
	killed := time.Now()
	for !slices.ContainsFunc(f.lag, (*redistest.Server).Leads) {
		time.Sleep(20 * time.Millisecond)
	}
	t.Logf("%d turns were acknowledged, then a replica took over after %v", before, time.Since(killed))
	f.dies.Restart() // the new master needs it as a replica
	more(400)
	stop.Store(1)
	writers.Wait()
	for n, chat := range f.chats {
		holdsOnce(t, s, chat, events[n])
	}
}

// ready waits until every replica follows.
func (f failover) ready(t *testing.T, s *Store) {
	for {
		if warnings, err := s.Durability(t.Context()); err == nil && len(warnings) == 0 {
			return
		}
		time.Sleep(20 * time.Millisecond)
	}
}
