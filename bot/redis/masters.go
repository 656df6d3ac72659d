package redis

import (
	"context"
	"errors"
	"sync"
	"time"

	goredis "github.com/redis/go-redis/v9"
)

// eachMaster calls f with one server after another, of those that hold keys.
func (s *Store) eachMaster(ctx context.Context, f func(goredis.Cmdable) error) error {
	cluster, ok := s.client.(*goredis.ClusterClient)
	if !ok {
		return f(s.client)
	}
	var mu sync.Mutex
	var masters []*goredis.Client
	err := cluster.ForEachMaster(ctx, func(_ context.Context, m *goredis.Client) error {
		mu.Lock()
		defer mu.Unlock()
		masters = append(masters, m)
		return nil
	})
	for _, m := range masters {
		if err == nil {
			err = f(m)
		}
	}
	return err
}

// moves is how often a command follows a key of a Cluster to another server,
// with a pause that doubles: two seconds and a half in all, in which a replica
// takes the place of a master that died.
const moves = 8

// atMaster calls f with the server that holds the key. Where that is not known
// for sure, as after a failover of a Cluster, it calls f again with another.
func (s *Store) atMaster(ctx context.Context, key string, f func(goredis.Cmdable) error) error {
	cluster, ok := s.client.(*goredis.ClusterClient)
	if !ok {
		return f(s.client)
	}
	for n := 0; ; n++ {
		m, err := cluster.MasterForKey(ctx, key)
		if err == nil {
			err = f(m)
		}
		if err == nil || n == moves || !elsewhere(err) {
			return err
		}
		cluster.ReloadState(ctx)
		select {
		case <-ctx.Done():
			return err
		case <-time.After(10 * time.Millisecond << n):
		}
	}
}

// elsewhere reports whether the error says that another server, or the same a
// little later, may do what was asked: all but what a server itself answers.
func elsewhere(err error) bool {
	for _, prefix := range []string{"MOVED", "ASK", "TRYAGAIN", "CLUSTERDOWN", "READONLY", "LOADING", "MASTERDOWN"} {
		if goredis.HasErrorPrefix(err, prefix) {
			return true
		}
	}
	var answer goredis.Error
	return !errors.As(err, &answer)
}
