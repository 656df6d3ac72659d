package redis

import (
	"context"

	goredis "github.com/redis/go-redis/v9"
)

// eachMaster calls f with one server after another, of those that hold keys.
func (s *Store) eachMaster(ctx context.Context, f func(goredis.Cmdable) error) error {
	return f(s.client)
}
