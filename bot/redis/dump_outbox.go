package redis

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	goredis "github.com/redis/go-redis/v9"

	"decuong/bot"
	"decuong/bot/internal/pack"
)

func (s *Store) dumpOutbox(ctx context.Context, key string, put func(bot.Piece) error) error {
	entries, err := s.client.ZRangeWithScores(ctx, key, 0, -1).Result()
	if err != nil {
		return err
	}
	bodies, err := s.client.HGetAll(ctx, key+bodyPart).Result()
	if err != nil {
		return err
	}
	for _, e := range entries {
		body, there := bodies[e.Member.(string)]
		if !there { // an acknowledgement broke off
			continue
		}
		p := bot.EntryPiece{At: int64(e.Score)}
		id, err := entryID(e.Member.(string))
		if err == nil {
			p.Chat, p.Rev = id.Chat, id.Rev
			p.Outbox, err = pack.Open(body)
		}
		if err != nil {
			return fmt.Errorf("reading outbox: %w", err)
		}
		if err := put(bot.Piece{Entry: &p}); err != nil {
			return err
		}
	}
	return nil
}

// dumpDead reads letters; the time of one that was carried here stands in it.
func (s *Store) dumpDead(ctx context.Context, key string, put func(bot.Piece) error) error {
	return s.eachLine(ctx, key, func(line goredis.XMessage) error {
		text := func(name string) string { t, _ := line.Values[name].(string); return t }
		at := text("at")
		if at == "" {
			at, _, _ = strings.Cut(line.ID, "-")
		}
		p := bot.LetterPiece{Chat: bot.ChatID(text("chat"))}
		event, err := strconv.ParseInt(text("event"), 10, 64)
		if err == nil {
			p.Event = bot.EventID(event)
			p.At, err = strconv.ParseInt(at, 10, 64)
		}
		if err == nil {
			p.Letter, err = pack.Open(text("letter"))
		}
		if err != nil {
			return fmt.Errorf("reading dead letter %s: %w", line.ID, err)
		}
		return put(bot.Piece{Letter: &p})
	})
}
