package main

import (
	"os"
	"testing"
	"time"

	"decuong/bot/redis"
	"decuong/bot/redis/redistest"
	"decuong/bot/storetest"
)

// crashTexts returns how many texts each of twenty people writes: together
// with taps and changes, ten thousand updates with DECUONG_TEST_LONG.
func crashTexts() int {
	if os.Getenv("DECUONG_TEST_LONG") == "1" {
		return 460
	}
	return 30
}

const crashPeople = 20

// killed returns a blow that kills the programs in turn and starts each again.
func killed(every time.Duration, all ...*program) *blow {
	turn := 0
	return &blow{what: "program", every: every, strike: func() {
		p := all[turn%len(all)]
		turn++
		p.kill()
		p.fell() // before the blow
		p.start()
	}}
}

// felled returns a blow that kills the servers in turn and starts each again.
func felled(every time.Duration, all ...*redistest.Server) *blow {
	turn := 0
	return &blow{what: "Redis", every: every, strike: func() {
		server := all[turn%len(all)]
		turn++
		server.Kill()
		server.Restart()
	}}
}

// TestCrashFile kills a program that keeps reports in a file.
func TestCrashFile(t *testing.T) {
	t.Parallel()
	s := newSiege(t, crashPeople)
	s.run(crashTexts(), killed(600*time.Millisecond, s.program()))
}

// TestCrashRedis kills a program that keeps reports in Redis, and Redis.
func TestCrashRedis(t *testing.T) {
	t.Parallel()
	s, server := newSiege(t, crashPeople), redistest.Start(t)
	s.run(crashTexts(), killed(600*time.Millisecond, s.program("REDIS_URL="+server.URL)), felled(time.Second, server))
	past(t, server.URL)
}

// past reads all that the histories in Redis hold.
func past(t *testing.T, url string) {
	store, err := redis.Open(t.Context(), url)
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	if lines := storetest.Histories(t, store); lines < crashPeople*crashTexts() {
		t.Errorf("only %d lines of history", lines)
	}
}

// TestCrashCluster kills a program that keeps reports in a Cluster, and the
// Cluster's nodes, which take two seconds to dare to write again.
func TestCrashCluster(t *testing.T) {
	t.Parallel()
	s, c := newSiege(t, crashPeople), redistest.StartCluster(t, 3, false)
	s.run(crashTexts(), killed(time.Second, s.program("REDIS_URL="+c.URL)), felled(8*time.Second, c.Masters...))
	past(t, c.URL)
}

// TestCrashReplica kills one and then the other of two replicas that take
// updates by webhook, and Redis.
func TestCrashReplica(t *testing.T) {
	t.Parallel()
	s, server := newSiege(t, crashPeople), redistest.Start(t)
	s.run(crashTexts(), killed(3*time.Second, s.replicas(server.URL)...), felled(5*time.Second, server))
	past(t, server.URL)
}
