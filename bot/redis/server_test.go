package redis

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"decuong/bot"
	"decuong/bot/redis/redistest"
)

// TestFullServer shows that a server without memory refuses a turn whole.
func TestFullServer(t *testing.T) {
	s := open(t, redistest.Start(t).URL)
	defer s.Close()
	r := reportIn("tg:1")
	turn := bot.Commit{
		Chat: "tg:1", Event: 1, At: time.Now(), Session: []byte("x"), Report: r, Outbox: []byte("x"),
		Records: []bot.Record{{Report: r, Field: "a/1", Value: []byte("một")}},
	}
	memory := func(limit string) {
		if err := s.client.ConfigSet(t.Context(), "maxmemory", limit).Err(); err != nil {
			t.Fatal(err)
		}
	}
	memory("1")
	if err := s.Commit(t.Context(), turn); err == nil || !strings.Contains(err.Error(), "OOM") {
		t.Errorf("committing: %v", err)
	}
	if keys := s.client.Keys(t.Context(), "*").Val(); len(keys) > 0 {
		t.Errorf("it left %q", keys)
	}
	if _, err := s.Load(t.Context(), "tg:1", bot.Want{}); err != nil {
		t.Errorf("loading: %v", err)
	}
	memory("0")
	if err := s.Commit(t.Context(), turn); err != nil {
		t.Errorf("with memory again: %v", err)
	}
}

// TestForgottenScripts has the server forget its scripts, as after a failover.
func TestForgottenScripts(t *testing.T) {
	s := open(t, redistest.Start(t).URL)
	defer s.Close()
	for base := range int64(3) {
		if err := s.client.ScriptFlush(t.Context()).Err(); err != nil {
			t.Fatal(err)
		}
		turn := bot.Commit{Chat: "tg:1", Event: bot.EventID(base), At: time.Now(), Session: []byte("x"), Base: base}
		if err := s.Commit(t.Context(), turn); err != nil {
			t.Fatal(err)
		}
		if snap, err := s.Load(t.Context(), "tg:1", bot.Want{}); err != nil || snap.Rev != base+1 {
			t.Fatalf("revision %d, %v", snap.Rev, err)
		}
	}
}

// TestHalfReceipt has an acknowledgement break off between its commands.
func TestHalfReceipt(t *testing.T) {
	s := open(t, redistest.Start(t).URL)
	defer s.Close()
	at := time.Now()
	turn := bot.Commit{Chat: "tg:1", Event: 1, At: at, Session: []byte("x"), Outbox: []byte("x")}
	if err := s.Commit(t.Context(), turn); err != nil {
		t.Fatal(err)
	}
	key := outboxKey(bot.ShardOf("tg:1"))
	if err := s.client.HDel(t.Context(), key+":body", name(turn.Entry())).Err(); err != nil {
		t.Fatal(err)
	}
	late := at.Add(time.Hour)
	if entries, err := s.Unsent(t.Context(), late, late, 10); err != nil || len(entries) > 0 {
		t.Errorf("%v, %v", entries, err)
	}
	if keys := s.client.Keys(t.Context(), key+"*").Val(); len(keys) > 0 {
		t.Errorf("%q are left", keys)
	}
}

func TestSpoiltReport(t *testing.T) {
	s := open(t, redistest.Start(t).URL)
	defer s.Close()
	r := reportIn("tg:1")
	turn := bot.Commit{
		Chat: "tg:1", Event: 1, At: time.Now(), Session: []byte("x"), Report: r, Next: []string{"a/1"},
		Records: []bot.Record{{Report: r, Field: "a/1", Value: []byte("một")}},
	}
	if err := s.Commit(t.Context(), turn); err != nil {
		t.Fatal(err)
	}
	key := reportKey(r)
	for field, spoilt := range map[string][]string{
		key:            {"", "Qx"},
		key + ":index": {"", "x", "3 1 a", "9 1 a/1 1", "-1 1 a/1 1", "5 x a/1 1", "99999999999999999999 1 a/1"},
	} {
		for _, value := range spoilt {
			whole := s.client.HGet(t.Context(), field, "a/1").Val()
			s.client.HSet(t.Context(), field, "a/1", value)
			if _, err := s.Load(t.Context(), "tg:1", bot.Want{}); err == nil && value != "" {
				t.Errorf("no error for %q", value)
			}
			s.client.HSet(t.Context(), field, "a/1", whole)
		}
	}
	if _, err := s.Load(t.Context(), "tg:1", bot.Want{}); err != nil {
		t.Errorf("mended: %v", err)
	}
}

func TestOpenRefuses(t *testing.T) {
	for address, away := range map[string]bool{
		"http://user:hush@127.0.0.1":                    false,
		"redis://:hush@127.0.0.1:1":                     true,
		"redis+cluster://:hush@127.0.0.1:1":             true,
		"redis+sentinel://:hush@127.0.0.1:1/?master=me": true,
	} {
		ctx, cancel := context.WithTimeout(t.Context(), 5*time.Second)
		s, err := Open(ctx, address)
		cancel()
		if err == nil {
			s.Close()
			t.Fatalf("%s was opened", address)
		}
		if errors.Is(err, ErrAway) != away || strings.Contains(err.Error(), "hush") {
			t.Errorf("%s: %v", address, err)
		}
	}
	server := redistest.Start(t, "--requirepass", "open sesame")
	if _, err := Open(t.Context(), server.URL); err == nil || errors.Is(err, ErrAway) {
		t.Errorf("without the password: %v", err)
	}
}
