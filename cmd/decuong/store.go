package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"path/filepath"
	"time"

	"decuong/bot"
	"decuong/bot/bolt"
	"decuong/bot/redis"
	"decuong/bot/seal"
)

// await repeats what needs the store until there is one: after a loss of power,
// Redis has all that it keeps to read, and the program is back before it.
func await(ctx context.Context, log *slog.Logger, do func() error) error {
	for {
		err := do()
		if !errors.Is(err, redis.ErrAway) || ctx.Err() != nil {
			return err
		}
		log.Warn("waiting for the store", "error", err)
		select {
		case <-ctx.Done():
		case <-time.After(storeLook):
		}
	}
}

// storeLook is how long after a look for the store there is another.
const storeLook = time.Second

// openStore opens the store, sealed if there is a key. One that was sealed is
// not opened without.
func openStore(ctx context.Context, s settings, log *slog.Logger) (bot.Store, error) {
	store, err := openEngine(ctx, s, log)
	if err != nil {
		return nil, err
	}
	sealed, err := seal.Over(ctx, store, s.keys)
	if err != nil {
		store.Close()
		return nil, fmt.Errorf("REPORT_KEY: %w", err)
	}
	if s.keys == nil {
		log.Info("no REPORT_KEY: answers lie in the store as they were written")
	}
	return sealed, nil
}

// openEngine opens Redis where one is named, else the file of the data folder.
func openEngine(ctx context.Context, s settings, log *slog.Logger) (bot.Store, error) {
	if s.redisURL == "" {
		path := filepath.Join(s.dataDir, "decuong.db")
		log.Info("reports are kept in a file", "path", path)
		return bolt.Open(path)
	}
	store, err := redis.Open(ctx, s.redisURL, redis.Log(log), redis.Replicas(s.redisWait))
	if err != nil {
		return nil, err
	}
	risks, err := store.Durability(ctx)
	if err != nil {
		log.Warn("durability of Redis not known", "error", err)
	}
	for _, risk := range risks {
		log.Warn("Redis may lose what was saved", "risk", risk)
	}
	return store, nil
}
