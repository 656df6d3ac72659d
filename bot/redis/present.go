package redis

import (
	"context"
	"fmt"
	"strconv"
	"time"

	goredis "github.com/redis/go-redis/v9"
)

// presentKey holds the processes that are there and until when. It is no part
// of what is kept, so it does not look like it.
const presentKey = "decuong:present"

// Present notes that a process is there for as long as d, and returns how many
// are. With a d of 0 it is there no longer. Clocks of processes are to differ
// by less than d.
func (s *Store) Present(ctx context.Context, process string, d time.Duration) (int, error) {
	now := time.Now()
	pipe := s.client.Pipeline()
	pipe.ZAdd(ctx, presentKey, goredis.Z{Score: float64(now.Add(d).UnixMilli()), Member: process})
	pipe.ZRemRangeByScore(ctx, presentKey, "-inf", strconv.FormatInt(now.UnixMilli(), 10))
	pipe.Expire(ctx, presentKey, time.Hour)
	count := pipe.ZCard(ctx, presentKey)
	if _, err := pipe.Exec(ctx); err != nil {
		return 0, fmt.Errorf("counting processes: %w", err)
	}
	return int(count.Val()), nil
}
