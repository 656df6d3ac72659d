package main

import (
	"context"
	"crypto/rand"
	"log/slog"
	"time"

	"decuong/bot/telegram"
)

// shareEvery is how often a replica looks how many there are. For so long two
// may say more than Telegram allows after one came, and are told to wait.
const shareEvery = 3 * time.Second

// share has the account keep to this replica's part of what Telegram allows
// the bot, until ctx ends.
func share(ctx context.Context, store any, account *telegram.Account, log *slog.Logger) {
	among, ok := store.(interface {
		Present(ctx context.Context, process string, d time.Duration) (int, error)
	})
	if !ok {
		return
	}
	me := rand.Text()
	for ctx.Err() == nil {
		replicas, err := among.Present(ctx, me, 3*shareEvery)
		if err == nil {
			account.Share(replicas)
		} else if ctx.Err() == nil {
			log.Warn("replicas not counted, trying again", "error", err)
		}
		select {
		case <-ctx.Done():
		case <-time.After(shareEvery):
		}
	}
	leaving, cancel := context.WithTimeout(context.WithoutCancel(ctx), time.Second)
	defer cancel()
	among.Present(leaving, me, 0) // else it is counted a little longer
}
