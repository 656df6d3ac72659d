package sandbox_test

import (
	"context"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/go-telegram/bot"
	"github.com/go-telegram/bot/models"

	"decuong/bot/telegram/sandbox"
)

// openBrowser returns a fresh headless Chromium as large as a phone, with a
// finger or with a mouse, or skips.
func openBrowser(t *testing.T, touch bool) context.Context {
	t.Helper()
	path := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if p, err := exec.LookPath(name); err == nil {
			path = p
			break
		}
	}
	if path == "" && os.Getenv("DECUONG_TEST_ALL") == "1" {
		t.Fatal("chromium not found")
	}
	if path == "" {
		t.Skip("chromium not found")
	}
	flags := []chromedp.ExecAllocatorOption{chromedp.ExecPath(path), chromedp.UserDataDir(t.TempDir())}
	for _, name := range []string{"headless", "no-sandbox", "disable-gpu", "disable-quic", "no-first-run",
		"disable-background-networking", "disable-component-update", "disable-sync"} {
		flags = append(flags, chromedp.Flag(name, true))
	}
	long, end := context.WithTimeout(context.Background(), 2*time.Minute)
	ctx, _ := chromedp.NewExecAllocator(long, flags...)
	ctx, _ = chromedp.NewContext(ctx, chromedp.WithErrorf(t.Logf))
	t.Cleanup(func() {
		chromedp.Cancel(ctx)
		end()
		chromedp.FromContext(ctx).Allocator.Wait() // before its folder is removed
	})
	if err := chromedp.Run(ctx, emulation.SetDeviceMetricsOverride(390, 844, 2, touch)); err != nil {
		t.Fatalf("opening the browser: %v", err)
	}
	return ctx
}

// do runs browser actions that must succeed.
func do(t *testing.T, ctx context.Context, what string, actions ...chromedp.Action) {
	t.Helper()
	patience, end := context.WithTimeout(ctx, 30*time.Second)
	defer end()
	if err := chromedp.Run(patience, actions...); err != nil {
		shot(t, ctx, "failed")
		t.Fatalf("%s: %v", what, err)
	}
}

// shot keeps a picture of the page in the folder SHOTS, if that is set.
func shot(t *testing.T, ctx context.Context, name string) {
	dir := os.Getenv("SHOTS")
	if dir == "" {
		return
	}
	var png []byte
	if err := chromedp.Run(ctx, chromedp.Sleep(300*time.Millisecond), chromedp.CaptureScreenshot(&png)); err != nil {
		t.Log(err)
		return
	}
	os.WriteFile(filepath.Join(dir, name+".png"), png, 0o644)
}

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
