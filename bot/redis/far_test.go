package redis

import (
	"errors"
	"testing"
	"time"

	"decuong/bot"
	"decuong/bot/redis/redistest"
	"decuong/outline"
)

func reportIn(chat bot.ChatID) outline.ReportID {
	return outline.ReportID(bot.ShardOf(chat)) + "report"
}

// TestBrokenOffFarTurn has a turn end between the two shards that it writes,
// and be delivered again.
func TestBrokenOffFarTurn(t *testing.T) {
	s := open(t, redistest.Start(t).URL)
	defer s.Close()
	const owner, guest = bot.ChatID("tg:1"), bot.ChatID("tg:2")
	r := reportIn(owner)
	turn := bot.Commit{
		Chat: guest, Event: 5, At: time.Now(), Session: []byte("x"), Report: r,
		Records: []bot.Record{{Report: r, Field: "a/1", Value: []byte("một")}},
	}
	if err := s.commit(t.Context(), "part", bot.ShardOf(owner), turn); err != nil {
		t.Fatal(err)
	}
	if snap, err := s.Load(t.Context(), guest, bot.Want{}); err != nil || snap.Rev != 0 {
		t.Fatalf("the chat has moved: %+v, %v", snap, err)
	}
	turn.Records[0].Base, turn.Records[0].Value = 1, []byte("hai") // as decided from a new load
	if err := s.Commit(t.Context(), turn); err != nil {
		t.Fatalf("delivered again: %v", err)
	}
	if err := s.Commit(t.Context(), turn); !errors.Is(err, bot.ErrDuplicate) {
		t.Errorf("a third time: %v", err)
	}
	snap, err := s.Load(t.Context(), guest, bot.Want{All: true})
	if err != nil || snap.Rev != 1 || snap.Ver != 1 || string(snap.Values["a/1"]) != "một" {
		t.Errorf("in the end: %+v, %v", snap, err)
	}
}
