package sandbox_test

import (
	"context"
	"net/http/httptest"
	"testing"
	"time"

	"github.com/go-telegram/bot"

	"decuong/bot/telegram/sandbox"
)

// start serves a sandbox until the test ends, and returns a client of it.
func start(t *testing.T, opts sandbox.Options) (*sandbox.Sandbox, *bot.Bot) {
	t.Helper()
	s, err := sandbox.New(opts)
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(s.Handler())
	t.Cleanup(func() { s.Close(); server.Close() })
	b, err := bot.New(s.Token(), bot.WithServerURL(server.URL), bot.WithErrorsHandler(func(err error) { t.Log(err) }))
	if err != nil {
		t.Fatal(err)
	}
	return s, b
}

// soon is a context that ends before the patience of the test runner does.
func soon(t *testing.T) context.Context {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
	t.Cleanup(cancel)
	return ctx
}
