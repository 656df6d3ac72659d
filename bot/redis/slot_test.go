package redis

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"decuong/bot"
	"decuong/bot/redis/redistest"
	"decuong/bot/storetest"
)

// TestSlotMoves has a Cluster hand the slot of a chat from one server to another
// and so on, while the chat writes and much is delivered twice. Its keys go one
// by one, and no turn is made of what is on one server alone.
func TestSlotMoves(t *testing.T) {
	c := redistest.StartCluster(t, 3, false)
	s := open(t, c.URL)
	defer s.Close()
	const chat = bot.ChatID("tg:1")
	var event atomic.Int64
	var stop atomic.Bool
	var writer sync.WaitGroup
	writer.Go(func() {
		for !stop.Load() {
			n := event.Load()
			for again(t.Context(), s, chat, bot.EventID(n)) != nil && t.Context().Err() == nil {
				time.Sleep(time.Millisecond)
			}
			_ = again(t.Context(), s, chat, bot.EventID(rand.Int64N(n+1)))
			event.Add(1)
		}
	})
	more := func(n int64) {
		for until := event.Load() + n; event.Load() < until && t.Context().Err() == nil; {
			time.Sleep(time.Millisecond)
		}
	}
	slot := s.client.ClusterKeySlot(t.Context(), chatKey(bot.ShardOf(chat), chat)).Val()
	owner := int(slot) * len(c.Masters) / 16384
	for n := range 10 {
		more(20)
		next := (owner + 1 + n%2) % len(c.Masters)
		c.MoveSlot(t.Context(), slot, c.Masters[owner], c.Masters[next])
		owner = next
	}
	more(20)
	stop.Store(true)
	writer.Wait()
	turns := int(event.Load())
	holdsOnce(t, s, chat, turns)
	late := time.Now().Add(time.Hour)
	if left, err := s.Unsent(t.Context(), late, late, 10_000); err != nil || len(left) != turns {
		t.Errorf("%d entries in the outbox, not %d; %v", len(left), turns, err)
	}
}

// again is deliver by a bot that asks whether the report is as it was.
func again(ctx context.Context, s *Store, chat bot.ChatID, event bot.EventID) error {
	snap, err := s.Load(ctx, chat, bot.Want{})
	if err != nil {
		return err
	}
	r := reportIn(chat)
	c := bot.Commit{
		Chat: chat, Event: event, At: time.Now(), Session: []byte("x"), Base: snap.Rev,
		Report: r, Next: []string{"a/1"}, Outbox: []byte("Đã lưu."),
		Records: []bot.Record{storetest.Over(snap, bot.Record{
			Report: r, Field: "a/1", Base: snap.Rev,
			Value: fmt.Appendf(bytes.Clone(snap.Values["a/1"]), "<%d>", event),
		})},
	}
	if snap.Ver > 0 {
		c.Seen, c.Ver = r, snap.Ver
	}
	if err = s.Commit(ctx, c); errors.Is(err, bot.ErrDuplicate) {
		return nil
	}
	return err
}
