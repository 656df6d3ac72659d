package redis

import (
	"context"
	"fmt"
	"strconv"
	"strings"
	"time"

	goredis "github.com/redis/go-redis/v9"

	"decuong/bot"
	"decuong/bot/internal/pack"
	"decuong/bot/internal/past"
	"decuong/outline"
)

// Fields reads a whole report in one round trip.
func (s *Store) Fields(ctx context.Context, id outline.ReportID) (map[string][]byte, error) {
	if bot.ShardOfReport(id) == "" {
		return nil, nil
	}
	snap, err := s.loadReport(ctx, id, bot.Want{All: true})
	if err != nil {
		return nil, fmt.Errorf("loading report: %w", err)
	}
	return snap.Values, nil
}

// History reads the end of a report's history, and the fields that it is the
// history of, in one round trip and as of one moment.
func (s *Store) History(ctx context.Context, id outline.ReportID, limit int) (h bot.History, err error) {
	if bot.ShardOfReport(id) == "" || limit <= 0 {
		return h, nil
	}
	pipe := s.client.TxPipeline()
	lines := pipe.XRevRangeN(ctx, reportKey(id)+historyPart, "+", "-", int64(limit))
	fields := pipe.HGetAll(ctx, reportKey(id))
	if _, err := pipe.Exec(ctx); err != nil {
		return h, fmt.Errorf("loading history: %w", err)
	}
	h.Replaced = make([]bot.Replaced, len(lines.Val()))
	for i, line := range lines.Val() {
		if h.Replaced[i], err = replaced(line); err != nil {
			return h, fmt.Errorf("loading history: line %s: %w", line.ID, err)
		}
	}
	lacks := h.Lacks()
	h.Values = make(map[string][]byte, len(lacks))
	for _, f := range lacks {
		if h.Values[f], err = pack.Open(fields.Val()[f]); err != nil {
			return h, fmt.Errorf("loading history: field %s: %w", f, err)
		}
	}
	return h, nil
}

// replaced reads a line of a history. Its ID is the version of the report,
// and the place of the record in its commit.
func replaced(line goredis.XMessage) (bot.Replaced, error) {
	var bad error
	text := func(name string) string {
		s, _ := line.Values[name].(string)
		return s
	}
	number := func(s string) int64 {
		n, err := strconv.ParseInt(s, 10, 64)
		if err != nil {
			bad = err
		}
		return n
	}
	ver, _, _ := strings.Cut(line.ID, "-")
	r := bot.Replaced{
		Ver:    number(ver),
		Field:  text("field"),
		Rev:    number(text("rev")),
		Author: outline.AuthorID(text("by")),
		Step:   text("step"),
		Event:  bot.EventID(number(text("event"))),
		At:     time.UnixMilli(number(text("at"))),
	}
	r.Old, r.Back = past.Read(text("old"))
	return r, bad
}
