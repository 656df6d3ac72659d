package sandbox_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/browser"
	"github.com/chromedp/chromedp"

	"decuong/bot/telegram/sandbox"
)

// The page as a person uses it: begin, write, press, download, send a file,
// come back later.
func TestPage(t *testing.T) {
	s, address := serve(t, sandbox.Options{Name: "Đề Cương"}, echo)
	ctx := openBrowser(t, true)
	do(t, ctx, "opening", chromedp.Navigate(address+"/?start=ma-moi"), chromedp.WaitVisible(sandbox.PageStart))
	shot(t, ctx, "empty")
	do(t, ctx, "beginning", chromedp.Click(sandbox.PageStart),
		chromedp.WaitVisible(sandbox.PageSaid("/start ma-moi")))
	do(t, ctx, "writing", chromedp.SendKeys(sandbox.PageInput, "Đã rà soát 245 đảng viên."),
		chromedp.Click(sandbox.PageSend),
		chromedp.WaitVisible(sandbox.PageSaid("Đã rà soát 245 đảng viên.")))
	do(t, ctx, "pressing", chromedp.Click(sandbox.PageButton("Thêm")),
		chromedp.WaitVisible(sandbox.PageSaid("245 đảng viên.!")),
		chromedp.WaitVisible(`#toast.on`))
	shot(t, ctx, "pressed")
	if got := string(download(t, ctx)); got != "word" {
		t.Errorf("downloaded %q", got)
	}
	sendFile(t, ctx)
	before := visible(t, ctx)
	do(t, ctx, "reloading", chromedp.Reload(), chromedp.WaitVisible(sandbox.PageSaid("Trả lại")))
	if after := visible(t, ctx); after != before {
		t.Errorf("after reloading the page shows\n%s\nand before it showed\n%s", after, before)
	}
	shot(t, ctx, "reloaded")
	if errs := s.Errors(); len(errs) > 0 {
		t.Errorf("refused: %v", errs)
	}
	if strings.Contains(source(t, ctx), s.Token()) {
		t.Error("the page shows the token")
	}
}

// download takes the document that the bot sends at the press of a button.
func download(t *testing.T, ctx context.Context) []byte {
	t.Helper()
	dir := t.TempDir()
	done := make(chan string, 1)
	chromedp.ListenTarget(ctx, func(ev any) {
		if p, ok := ev.(*browser.EventDownloadProgress); ok && p.State == browser.DownloadProgressStateCompleted {
			done <- p.GUID
		}
	})
	do(t, ctx, "downloading",
		browser.SetDownloadBehavior(browser.SetDownloadBehaviorBehaviorAllowAndName).WithDownloadPath(dir).WithEventsEnabled(true),
		chromedp.Click(sandbox.PageButton("Xuất bản thảo")),
		chromedp.WaitVisible(sandbox.PageDownload), chromedp.Click(sandbox.PageDownload))
	select {
	case id := <-done:
		data, err := os.ReadFile(filepath.Join(dir, id))
		if err != nil {
			t.Fatal(err)
		}
		return data
	case <-ctx.Done():
		t.Fatal("the download did not end")
	}
	return nil
}

func sendFile(t *testing.T, ctx context.Context) {
	t.Helper()
	name := filepath.Join(t.TempDir(), "Số liệu.txt")
	if err := os.WriteFile(name, []byte("245"), 0o600); err != nil {
		t.Fatal(err)
	}
	do(t, ctx, "sending a file", chromedp.SetUploadFiles(sandbox.PageFile, []string{name}),
		chromedp.WaitVisible(`[data-test=chosen]`))
	shot(t, ctx, "chosen")
	do(t, ctx, "sending a file", chromedp.Click(sandbox.PageSend), chromedp.WaitVisible(sandbox.PageSaid("Trả lại")))
}

// visible returns the text of all messages.
func visible(t *testing.T, ctx context.Context) string {
	t.Helper()
	var text string
	do(t, ctx, "reading", chromedp.Text(`#messages`, &text))
	return text
}

func source(t *testing.T, ctx context.Context) string {
	t.Helper()
	var html string
	do(t, ctx, "reading", chromedp.OuterHTML(`html`, &html))
	return html
}
