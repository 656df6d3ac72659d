package redis

import (
	"context"
	"fmt"
	"strconv"
	"strings"
	"time"

	goredis "github.com/redis/go-redis/v9"

	"decuong/bot"
)

// Hold takes one round trip, whatever the shards of the entries.
func (s *Store) Hold(ctx context.Context, until time.Time, entries ...bot.EntryID) error {
	if len(entries) == 0 {
		return nil
	}
	args := map[bot.Shard][]any{}
	for _, e := range entries {
		shard := bot.ShardOf(e.Chat)
		if args[shard] == nil {
			args[shard] = []any{until.UnixMilli()}
		}
		args[shard] = append(args[shard], name(e))
	}
	_, err := s.client.Pipelined(ctx, func(pipe goredis.Pipeliner) error {
		for shard, list := range args {
			pipe.Eval(ctx, holdLua, outboxKeys(shard), list...)
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("holding leases: %w", err)
	}
	return nil
}

// readLease reads "end at", where the time of the entry may be missing.
func readLease(lease string) (end, at int64) {
	first, second, _ := strings.Cut(lease, " ")
	end, _ = strconv.ParseInt(first, 10, 64)
	at, _ = strconv.ParseInt(second, 10, 64)
	return end, at
}
