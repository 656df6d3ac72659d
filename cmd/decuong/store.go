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

// awaitStore opens the store and lets operators see while it is not there.
func (f *front) awaitStore(ctx context.Context, s settings, log *slog.Logger) (store bot.Store, err error) {
	f.health.watch(noStore())
	err = await(ctx, log, func() error { store, err = openStore(ctx, s, log); return err })
	if err == nil {
		f.health.watch(storePart(store))
	}
	return store, err
}

// await repeats what needs the store until there is one: after a loss of power,
// Redis has all that it keeps to read, and the program is back before it. An
// address where nothing ever was looks the same, so the log says where it looks:
// at once, and then twice as late each time, a quarter of an hour at last.
func await(ctx context.Context, log *slog.Logger, do func() error) error {
	began, silent := time.Now(), time.Duration(0)
	for {
		err := do()
		waited := time.Since(began)
		switch {
		case !errors.Is(err, redis.ErrAway) || ctx.Err() != nil:
			if err == nil && silent > 0 {
				log.Info("the store is there", "waited", waited.Round(time.Second))
			}
			return err
		case waited >= silent:
			log.Warn("waiting for the store: is REDIS_URL right, and Redis running?", "waited", waited.Round(time.Second), "error", err)
			silent = waited + min(max(waited, storeLook), 15*time.Minute)
		}
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
