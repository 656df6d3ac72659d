package main

import (
	"fmt"
	"testing"
	"time"

	"decuong/bot"
	"decuong/bot/bolt"
	"decuong/bot/redis"
	"decuong/bot/redis/redistest"
	"decuong/outline"
)

// BenchmarkStart measures how long the program takes from its start until it
// is ready, over a hundred thousand stored reports.
func BenchmarkStart(b *testing.B) {
	const reports = 100_000
	b.Run("file", func(b *testing.B) {
		data := b.TempDir()
		store, err := bolt.Open(data + "/decuong.db")
		if err != nil {
			b.Fatal(err)
		}
		stored(b, store, reports)
		store.Close()
		measureStart(b, "DATA_DIR="+data, "REDIS_URL=")
	})
	b.Run("redis", func(b *testing.B) {
		server := redistest.Start(b)
		store, err := redis.Open(b.Context(), server.URL)
		if err != nil {
			b.Fatal(err)
		}
		stored(b, store, reports)
		store.Close()
		measureStart(b, "DATA_DIR="+b.TempDir(), "REDIS_URL="+server.URL)
	})
}

func measureStart(b *testing.B, settings ...string) {
	feed := newFeed(b)
	address := freeAddress(b)
	settings = append(settings, "TELEGRAM_BOT_TOKEN=1:bench", "TELEGRAM_API_URL="+feed.url, "LISTEN_ADDR="+address)
	var took time.Duration
	n := 0
	for ; b.Loop(); n++ {
		began := time.Now()
		p := newProgram(b, "decuong", settings...)
		p.ready(address)
		took += time.Since(began)
		p.kill()
	}
	b.ReportMetric(float64(took.Milliseconds())/float64(n), "ms-to-ready")
}

// stored fills a store with reports of as many people, each with a few answers
// and an outbox entry for one in a thousand.
func stored(b *testing.B, store bot.Store, reports int) {
	answer := fmt.Appendf(nil, `{"parts":[{"id":"a","text":%q}]}`, "Đã rà soát, bổ sung quy hoạch 245 đảng viên; trình cấp ủy cấp trên phê duyệt.")
	err := store.Fill(b.Context(), func(put func(bot.Piece) error) error {
		for n := range reports {
			if err := storedReport(put, n, answer); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		b.Fatal(err)
	}
}

func storedReport(put func(bot.Piece) error, n int, answer []byte) error {
	chat := bot.ChatID(fmt.Sprint("tg:", n+1))
	id := outline.ReportID(fmt.Sprintf("%s%013d", bot.ShardOf(chat), n))
	pieces := []bot.Piece{
		{Chat: &bot.ChatPiece{Chat: chat, Rev: 9, Report: id, Session: []byte(`{"stage":"asking","turn":9}`)}},
		{Line: &bot.LinePiece{Chat: chat, Report: id, Line: []byte(`{"title":"Báo cáo"}`)}},
		{Report: &bot.ReportPiece{Report: id, Ver: 4}},
	}
	for f := range 4 {
		pieces = append(pieces, bot.Piece{Field: &bot.FieldPiece{Report: id, Field: fmt.Sprint("a/", f), Rev: 1, Summary: []byte("14"), Value: answer}})
	}
	for day := range int64(2) {
		pieces = append(pieces, bot.Piece{Seen: &bot.SeenPiece{Chat: chat, Event: bot.EventID(n), Day: time.Now().Unix()/86400 - day}})
	}
	for _, p := range pieces {
		if err := put(p); err != nil {
			return err
		}
	}
	return nil
}
