package sandbox_test

import (
	"net"
	"net/http"
	"path/filepath"
	"testing"

	"github.com/chromedp/chromedp"

	"decuong/bot/telegram/sandbox"
	"decuong/bot/telegram/sandbox/phone"
)

// The page stays open while the program is killed and started again; nothing
// that was said or is being written is lost.
func TestPageSurvivesRestart(t *testing.T) {
	opts := sandbox.Options{StateFile: filepath.Join(t.TempDir(), "sandbox.json")}
	stop, address := serveAt(t, opts, "127.0.0.1:0")
	p := phone.Open(t, true)
	p.Do("writing", chromedp.Navigate("http://"+address+"/"), chromedp.Click(sandbox.PageStart),
		chromedp.WaitVisible(sandbox.PageInput),
		chromedp.SendKeys(sandbox.PageInput, "Đã rà soát"), chromedp.Click(sandbox.PageSend),
		chromedp.WaitVisible(`//li[@data-from="user" and contains(., "Đã rà soát")]`),
		chromedp.SendKeys(sandbox.PageInput, "245 đảng viên"))
	stop()
	p.Do("losing the program", chromedp.WaitVisible(`[data-test=lost]`))
	p.Picture("lost")
	stop, _ = serveAt(t, opts, address)
	defer stop()
	p.Do("finding it again", chromedp.WaitNotVisible(`[data-test=lost]`),
		chromedp.Click(sandbox.PageSend), chromedp.WaitVisible(`//li[contains(., "245 đảng viên")]`))
	if got := visible(t, p); len(got) == 0 {
		t.Error("the chat is empty")
	}
	p.Do("looking back", chromedp.WaitVisible(`//li[contains(., "Đã rà soát")]`))
}

// serveAt serves a sandbox at an address until stop is called, which is as
// sudden as a kill.
func serveAt(t *testing.T, opts sandbox.Options, address string) (stop func(), at string) {
	t.Helper()
	s, err := sandbox.New(opts)
	if err != nil {
		t.Fatal(err)
	}
	l, err := net.Listen("tcp", address)
	if err != nil {
		t.Fatal(err)
	}
	server := &http.Server{Handler: s.Handler()}
	go server.Serve(l)
	return func() { server.Close(); s.Close() }, l.Addr().String()
}
