// Package phone drives the sandbox's chat page in a real browser, for tests: a
// headless Chromium as large as a phone.
package phone

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// A Phone is a browser with one page. It ends with its test.
type Phone struct {
	t   *testing.T
	ctx context.Context
}

// Open opens a phone that one uses with a finger, or one with a mouse. Without
// Chromium the test is skipped, or fails if DECUONG_TEST_ALL is 1.
func Open(t *testing.T, touch bool) *Phone {
	t.Helper()
	flags := []chromedp.ExecAllocatorOption{chromedp.ExecPath(chromium(t)), chromedp.UserDataDir(t.TempDir())}
	for _, name := range []string{"headless", "no-sandbox", "disable-gpu", "disable-quic", "no-first-run",
		"disable-background-networking", "disable-component-update", "disable-sync"} {
		flags = append(flags, chromedp.Flag(name, true))
	}
	long, end := context.WithTimeout(context.Background(), 3*time.Minute)
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
	return &Phone{t: t, ctx: ctx}
}

func chromium(t *testing.T) string {
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	if os.Getenv("DECUONG_TEST_ALL") == "1" {
		t.Fatal("chromium is needed")
	}
	t.Skip("chromium is not here")
	return ""
}

// Do runs actions that must succeed within a minute.
func (p *Phone) Do(what string, actions ...chromedp.Action) {
	p.t.Helper()
	patience, end := context.WithTimeout(p.ctx, time.Minute)
	defer end()
	if err := chromedp.Run(patience, actions...); err != nil {
		p.Picture("failed")
		p.t.Fatalf("%s: %v", what, err)
	}
}

// Picture keeps a picture of the page in the folder SHOTS, if that is set.
func (p *Phone) Picture(name string) {
	dir := os.Getenv("SHOTS")
	if dir == "" {
		return
	}
	var png []byte
	if err := chromedp.Run(p.ctx, chromedp.Sleep(300*time.Millisecond), chromedp.CaptureScreenshot(&png)); err != nil {
		p.t.Log(err)
		return
	}
	if err := os.WriteFile(filepath.Join(dir, name+".png"), png, 0o644); err != nil {
		p.t.Log(err)
	}
}

// Download returns the file that the actions download.
func (p *Phone) Download(actions ...chromedp.Action) []byte {
	p.t.Helper()
	folder, saved := p.t.TempDir(), make(chan string, 1)
	listening, end := context.WithCancel(p.ctx)
	defer end()
	chromedp.ListenTarget(listening, func(e any) {
		if d, ok := e.(*browser.EventDownloadProgress); ok && d.State == browser.DownloadProgressStateCompleted {
			saved <- d.GUID
		}
	})
	allow := browser.SetDownloadBehavior(browser.SetDownloadBehaviorBehaviorAllowAndName).WithDownloadPath(folder).WithEventsEnabled(true)
	p.Do("downloading", append([]chromedp.Action{allow}, actions...)...)
	select {
	case id := <-saved:
		file, err := os.ReadFile(filepath.Join(folder, id))
		if err != nil {
			p.t.Fatal(err)
		}
		return file
	case <-time.After(time.Minute):
		p.t.Fatal("the download did not end")
	}
	return nil
}
