package redis

import (
	"context"
	"fmt"
	"net"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	goredis "github.com/redis/go-redis/v9"

	"decuong/bot"
	"decuong/bot/redis/redistest"
	"decuong/bot/storetest"
)

// A traffic counts what a client sends and receives. It is a hook of the
// client.
type traffic struct {
	mu       sync.Mutex
	trips    []string // the commands of each round trip
	sent     atomic.Int64
	received atomic.Int64
}

func (c *traffic) DialHook(next goredis.DialHook) goredis.DialHook { return next }

func (c *traffic) ProcessHook(next goredis.ProcessHook) goredis.ProcessHook {
	return func(ctx context.Context, cmd goredis.Cmder) error {
		c.note(cmd)
		return next(ctx, cmd)
	}
}

func (c *traffic) ProcessPipelineHook(next goredis.ProcessPipelineHook) goredis.ProcessPipelineHook {
	return func(ctx context.Context, cmds []goredis.Cmder) error {
		c.note(cmds...)
		return next(ctx, cmds)
	}
}

func (c *traffic) note(cmds ...goredis.Cmder) {
	var names []string
	for _, cmd := range cmds {
		names = append(names, cmd.Name())
	}
	if names[0] == "hello" || names[0] == "client" { // of a connection that is opened ahead of need
		return
	}
	c.mu.Lock()
	c.trips = append(c.trips, strings.Join(names, " "))
	c.mu.Unlock()
}

// take returns what was counted since the last take.
func (c *traffic) take() (trips []string, sent, received int64) {
	c.mu.Lock()
	defer c.mu.Unlock()
	trips, c.trips = c.trips, nil
	return trips, c.sent.Swap(0), c.received.Swap(0)
}

type countedConn struct {
	net.Conn
	c *traffic
}

func (conn countedConn) Write(p []byte) (int, error) {
	n, err := conn.Conn.Write(p)
	conn.c.sent.Add(int64(n))
	return n, err
}

func (conn countedConn) Read(p []byte) (int, error) {
	n, err := conn.Conn.Read(p)
	conn.c.received.Add(int64(n))
	return n, err
}

// counted returns a store whose traffic is counted, warm: the scripts are
// known to the server, and connections are there.
func counted(t testing.TB, address string) (*Store, *traffic) {
	t.Helper()
	c := &traffic{}
	at, err := parse(address)
	if err != nil {
		t.Fatal(err)
	}
	settings := at.settings.Simple()
	dial := goredis.NewDialer(settings)
	settings.Dialer = func(ctx context.Context, network, addr string) (net.Conn, error) {
		conn, err := dial(ctx, network, addr)
		return countedConn{conn, c}, err
	}
	s := &Store{client: goredis.NewClient(settings)}
	t.Cleanup(func() { s.Close() })
	s.client.AddHook(c)
	warm := storetest.NewWalk("tg:warm", 1)
	warm.Begin(t, s)
	warm.Turn(t, s)
	late := time.Now().Add(time.Hour)
	left, err := s.Unsent(t.Context(), late, late, 10)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range left { // nothing is to wait in the outbox
		if err := s.Acknowledge(t.Context(), e.EntryID); err != nil {
			t.Fatal(err)
		}
	}
	c.take()
	return s, c
}

// TestTurnIsTwoTrips shows that a turn is one round trip to load and one to
// commit, and that the commit's size is that of what changed.
func TestTurnIsTwoTrips(t *testing.T) {
	var committed []int64
	for _, sections := range []int{1, 29, 300} {
		s, c := counted(t, redistest.Start(t).URL)
		walk := storetest.NewWalk(bot.ChatID(fmt.Sprint("tg:", sections)), sections)
		walk.Begin(t, s)
		c.take()
		for range 3 {
			walk.Load(t, s)
			trips, _, _ := c.take()
			if !slices.Equal(trips, []string{"evalsha"}) {
				t.Errorf("%d sections: loading took %q", sections, trips)
			}
			walk.Commit(t, s)
			trips, sent, _ := c.take()
			if !slices.Equal(trips, []string{"evalsha"}) {
				t.Errorf("%d sections: committing took %q", sections, trips)
			}
			if sent == 0 {
				t.Fatal("no bytes were counted")
			}
			committed = append(committed, sent)
		}
	}
	for _, sent := range committed {
		if diff := sent - committed[0]; diff < -20 || diff > 20 { // digits of a number or two
			t.Errorf("commits took %d bytes: they grow with the report", committed)
		}
	}
}

func TestOutboxIsFewTrips(t *testing.T) {
	s, c := counted(t, redistest.Start(t).URL)
	var ids []bot.EntryID
	at := time.Now()
	for i := range 200 {
		commit := bot.Commit{Chat: bot.ChatID(fmt.Sprint("tg:", i)), Event: 1, At: at, Session: []byte{}, Outbox: []byte("x")}
		if err := s.Commit(t.Context(), commit); err != nil {
			t.Fatal(err)
		}
		ids = append(ids, commit.Entry())
	}
	c.take()
	if _, err := s.Unsent(t.Context(), at, at, 100); err != nil {
		t.Fatal(err)
	}
	if trips, _, _ := c.take(); len(trips) != 1 {
		t.Errorf("an outbox that nobody waits in took %d trips", len(trips))
	}
	late := at.Add(2 * bot.Lease)
	if entries, err := s.Unsent(t.Context(), late, late, 200); err != nil || len(entries) != 200 {
		t.Fatalf("%d entries, %v", len(entries), err)
	}
	if trips, _, _ := c.take(); len(trips) != 2 {
		t.Errorf("leasing took %d trips", len(trips))
	}
	if err := s.Acknowledge(t.Context(), ids...); err != nil {
		t.Fatal(err)
	}
	if trips, _, _ := c.take(); len(trips) != 1 {
		t.Errorf("acknowledging took %d trips", len(trips))
	}
}

// TestFarTurn shows what a report of another shard costs.
func TestFarTurn(t *testing.T) {
	s, c := counted(t, redistest.Start(t).URL)
	walk := storetest.NewWalk("tg:1", 3)
	walk.Begin(t, s)
	guest := walk.Guest("tg:2")
	guest.Join(t, s)
	guest.Turn(t, s)
	c.take()
	guest.Load(t, s)
	if trips, _, _ := c.take(); len(trips) != 2 {
		t.Errorf("loading took %q", trips)
	}
	guest.Commit(t, s)
	if trips, _, _ := c.take(); len(trips) != 3 {
		t.Errorf("committing took %q", trips)
	}
}
