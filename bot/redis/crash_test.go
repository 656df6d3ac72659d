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

const (
	crashWriters = 4
	crashTurns   = 300
	crashes      = 10
)

// TestCrash kills the server again and again while chats write, deliver again
// what seemed to fail, and now and then what did not.
func TestCrash(t *testing.T) {
	server := redistest.Start(t)
	s := open(t, server.URL)
	defer s.Close()
	var delivered atomic.Int64
	var writers sync.WaitGroup
	for n := range crashWriters {
		chat := bot.ChatID(fmt.Sprint("tg:", n))
		writers.Go(func() {
			for event := range crashTurns {
				for {
					err := deliver(t.Context(), s, chat, bot.EventID(event))
					if errors.Is(err, bot.ErrConflict) {
						t.Errorf("event %d: %v", event, err)
					}
					if err == nil {
						break
					}
					time.Sleep(5 * time.Millisecond)
				}
				delivered.Add(1)
				if rand.IntN(8) == 0 && deliver(t.Context(), s, chat, bot.EventID(event)) != nil {
					t.Log("a second delivery met a crash")
				}
			}
		})
	}
	for n := range crashes {
		for delivered.Load() < int64((n+1)*crashWriters*crashTurns/(crashes+1)) {
			time.Sleep(time.Millisecond)
		}
		server.Kill()
		server.Restart()
	}
	writers.Wait()
	for n := range crashWriters {
		holdsOnce(t, s, bot.ChatID(fmt.Sprint("tg:", n)), crashTurns)
	}
	late := time.Now().Add(time.Hour)
	if left, err := s.Unsent(t.Context(), late, late, 10_000); err != nil || len(left) != crashWriters*crashTurns {
		t.Errorf("%d entries in the outbox, not %d; %v", len(left), crashWriters*crashTurns, err)
	}
}

// deliver takes the turn of the event, and returns nil once it is saved, now or
// before.
func deliver(ctx context.Context, s *Store, chat bot.ChatID, event bot.EventID) error {
	snap, err := s.Load(ctx, chat, bot.Want{})
	if err != nil {
		return err
	}
	r := reportIn(chat)
	err = s.Commit(ctx, bot.Commit{
		Chat: chat, Event: event, At: time.Now(), Session: []byte("x"), Base: snap.Rev,
		Report: r, Next: []string{"a/1"}, Outbox: []byte("Đã lưu."),
		Records: []bot.Record{storetest.Over(snap, bot.Record{
			Report: r, Field: "a/1", Base: snap.Rev,
			Value: fmt.Appendf(bytes.Clone(snap.Values["a/1"]), "<%d>", event),
		})},
	})
	if errors.Is(err, bot.ErrDuplicate) {
		return nil
	}
	return err
}

// holdsOnce checks that so many events of the chat are there, each once.
func holdsOnce(t *testing.T, s *Store, chat bot.ChatID, turns int) {
	t.Helper()
	snap, err := s.Load(t.Context(), chat, bot.Want{})
	if err != nil {
		t.Fatal(err)
	}
	for event := range turns {
		if n := bytes.Count(snap.Values["a/1"], fmt.Appendf(nil, "<%d>", event)); n != 1 {
			t.Errorf("event %d of %s is there %d times", event, chat, n)
		}
	}
	past := storetest.Past(t, s, snap.Report, 10*turns)
	if len(past) != turns || snap.Rev != int64(turns) || snap.Ver != int64(turns) {
		t.Errorf("%s: %d lines of history, revision %d, version %d", chat, len(past), snap.Rev, snap.Ver)
	}
}
