package sandbox_test

import (
	"context"
	"net/http/httptest"
	"testing"

	"github.com/go-telegram/bot"
	"github.com/go-telegram/bot/models"

	"decuong/bot/telegram/sandbox"
)

// serve runs the sandbox with a bot until the test ends, and returns the
// page's address.
func serve(t *testing.T, opts sandbox.Options, handler bot.HandlerFunc) (*sandbox.Sandbox, string) {
	t.Helper()
	s, err := sandbox.New(opts)
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(s.Handler())
	b, err := bot.New(s.Token(), bot.WithServerURL(server.URL), bot.WithDefaultHandler(handler), bot.WithErrorsHandler(func(error) {}))
	if err != nil {
		t.Fatal(err)
	}
	b.SetMyCommands(context.Background(), &bot.SetMyCommandsParams{Commands: commands()})
	ctx, stop := context.WithCancel(context.Background())
	done := make(chan struct{})
	go func() { b.Start(ctx); close(done) }()
	t.Cleanup(func() { stop(); <-done; s.Close(); server.Close() })
	return s, server.URL
}

func commands() []models.BotCommand {
	return []models.BotCommand{
		{Command: "tiep", Description: "Câu tiếp theo"},
		{Command: "mucluc", Description: "Mục lục báo cáo"},
		{Command: "xuat", Description: "Xuất bản thảo ra Word"},
	}
}
