package redis

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	goredis "github.com/redis/go-redis/v9"

	"decuong/bot"
	"decuong/bot/internal/pack"
	"decuong/bot/internal/past"
)

// filledAtOnce is how many pieces go to the server in one round trip.
const filledAtOnce = 256

// Fill writes the pieces in round trips of many. It does not wait for
// replicas: what they lack is seen when the store is dumped again and compared.
func (s *Store) Fill(ctx context.Context, source func(put func(bot.Piece) error) error) error {
	err := s.fill(ctx, source)
	if err != nil {
		return fmt.Errorf("filling store: %w", err)
	}
	return nil
}

func (s *Store) fill(ctx context.Context, source func(put func(bot.Piece) error) error) error {
	switch there, err := s.keys(ctx); {
	case err != nil:
		return err
	case len(there) > 0:
		return bot.ErrNotEmpty
	}
	pipe := s.client.Pipeline()
	flush := func() error {
		_, err := pipe.Exec(ctx)
		return err
	}
	err := source(func(p bot.Piece) error {
		if err := p.Check(); err != nil {
			return err
		}
		if queue(ctx, pipe, p); pipe.Len() < filledAtOnce {
			return nil
		}
		return flush()
	})
	if err != nil {
		return err
	}
	return flush()
}

// queue adds to the pipe what writes the piece.
func queue(ctx context.Context, pipe goredis.Pipeliner, p bot.Piece) {
	switch {
	case p.Chat != nil:
		pipe.HSet(ctx, chatKey(bot.ShardOf(p.Chat.Chat), p.Chat.Chat), "rev", p.Chat.Rev, "session", pack.Fast(p.Chat.Session),
			"report", string(p.Chat.Report), "next", strings.Join(p.Chat.Next, " "))
	case p.Line != nil:
		pipe.HSet(ctx, chatKey(bot.ShardOf(p.Line.Chat), p.Line.Chat)+shelfPart, string(p.Line.Report), pack.Small(p.Line.Line))
	case p.Report != nil:
		pipe.HSet(ctx, reportKey(p.Report.Report), "", p.Report.Ver)
	case p.Field != nil:
		queueField(ctx, pipe, p.Field)
	case p.Past != nil:
		queuePast(ctx, pipe, p.Past)
	case p.Seen != nil:
		key := chatKey(bot.ShardOf(p.Seen.Chat), p.Seen.Chat) + seenPart + strconv.FormatInt(p.Seen.Day, 10)
		pipe.SAdd(ctx, key, int64(p.Seen.Event))
		pipe.Expire(ctx, key, remembered)
	case p.Entry != nil:
		key, name := outboxKey(bot.ShardOf(p.Entry.Chat)), name(bot.EntryID{Chat: p.Entry.Chat, Rev: p.Entry.Rev})
		pipe.ZAdd(ctx, key, goredis.Z{Score: float64(p.Entry.At), Member: name})
		pipe.HSet(ctx, key+bodyPart, name, pack.Fast(p.Entry.Outbox))
	case p.Letter != nil:
		pipe.XAdd(ctx, &goredis.XAddArgs{Stream: deadKey(bot.ShardOf(p.Letter.Chat)), Values: []any{
			"chat", string(p.Letter.Chat), "event", int64(p.Letter.Event), "letter", pack.Small(p.Letter.Letter), "at", p.Letter.At}})
	}
}

// queueField adds a field as commit.lua writes it.
func queueField(ctx context.Context, pipe goredis.Pipeliner, f *bot.FieldPiece) {
	key := reportKey(f.Report)
	body := f.Field + " " + string(f.Summary)
	pipe.HSet(ctx, key+indexPart, f.Field, fmt.Sprintf("%d %d %s", len(body), f.Rev, body))
	if f.Value != nil {
		pipe.HSet(ctx, key, f.Field, pack.Small(f.Value))
	}
}

// queuePast adds a line of history as commit.lua writes it.
func queuePast(ctx context.Context, pipe goredis.Pipeliner, p *bot.PastPiece) {
	pipe.XAdd(ctx, &goredis.XAddArgs{
		Stream: reportKey(p.Report) + historyPart, ID: fmt.Sprintf("%d-%d", p.Ver, 1+p.Place),
		Values: []any{"field", p.Field, "rev", p.Rev, "old", past.Lie(p.Old, p.Back), "by", string(p.Author),
			"step", p.Step, "event", int64(p.Event), "at", p.At},
	})
}
