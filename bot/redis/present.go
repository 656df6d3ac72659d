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

// Now returns the time by the clock of a server: the same one for all processes.
func (s *Store) Now(ctx context.Context) (now time.Time, err error) {
	err = s.atMaster(ctx, presentKey, func(m goredis.Cmdable) (err error) {
		now, err = m.Time(ctx).Result()
		return err
	})
	if err != nil {
		return now, fmt.Errorf("asking Redis for the time: %w", away(err))
	}
	return now, nil
}

// Present notes that a process is there for as long as d, and returns how many
// are. With a d of 0 it is there no longer.
func (s *Store) Present(ctx context.Context, process string, d time.Duration) (int, error) {
	now, err := s.Now(ctx)
	if err != nil {
		return 0, fmt.Errorf("counting processes: %w", err)
	}
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
