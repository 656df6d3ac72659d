package redis

import (
	"log/slog"
	"testing"

	"github.com/alicebob/miniredis/v2"

	"decuong/bot"
	"decuong/bot/redis/redistest"
	"decuong/bot/storetest"
)

func init() { Log(slog.New(slog.DiscardHandler))(nil) }

func TestStoreInMemory(t *testing.T) { storetest.Run(t, inMemory) }

func TestStoreOnServer(t *testing.T) { storetest.Run(t, onServer) }

// inMemory is a place in a server of this process that keeps nothing.
func inMemory(t testing.TB) func() bot.Store {
	server := miniredis.RunT(t)
	return func() bot.Store { return open(t, "redis://"+server.Addr()) }
}

// onServer is a place on a real, durable server.
func onServer(t testing.TB) func() bot.Store {
	server := redistest.Start(t)
	return func() bot.Store { return open(t, server.URL) }
}

func open(t testing.TB, address string, options ...Option) *Store {
	t.Helper()
	s, err := Open(t.Context(), address, options...)
	if err != nil {
		t.Fatal(err)
	}
	return s
}
