package sandbox_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"decuong/bot/telegram/sandbox"
	"decuong/bot/telegram/sandbox/phone"
)

// The page as a person uses it: begin, write, press, download, send a file,
// come back later.
func TestPage(t *testing.T) {
	s, address := serve(t, sandbox.Options{Name: "Đề Cương"}, echo)
	p := phone.Open(t, true)
	p.Do("opening", chromedp.Navigate(address+"/?start=ma-moi"), chromedp.WaitVisible(sandbox.PageStart))
	p.Picture("empty")
	p.Do("beginning", chromedp.Click(sandbox.PageStart),
		chromedp.WaitVisible(sandbox.PageSaid("/start ma-moi")))
	p.Do("writing", chromedp.SendKeys(sandbox.PageInput, "Đã rà soát 245 đảng viên."),
		chromedp.Click(sandbox.PageSend),
		chromedp.WaitVisible(sandbox.PageSaid("Đã rà soát 245 đảng viên.")))
	p.Do("pressing", chromedp.Click(sandbox.PageButton("Thêm")),
		chromedp.WaitVisible(sandbox.PageSaid("245 đảng viên.!")),
		chromedp.WaitVisible(`#toast.on`))
	p.Picture("pressed")
	if got := string(p.Download(
		chromedp.Click(sandbox.PageButton("Xuất bản thảo")),
		chromedp.WaitVisible(sandbox.PageDownload), chromedp.Click(sandbox.PageDownload))); got != "word" {
		t.Errorf("downloaded %q", got)
	}
	sendFile(t, p)
	before := visible(t, p)
	p.Do("reloading", chromedp.Reload(), chromedp.WaitVisible(sandbox.PageSaid("Trả lại")))
	if after := visible(t, p); after != before {
		t.Errorf("after reloading the page shows\n%s\nand before it showed\n%s", after, before)
	}
	p.Picture("reloaded")
	if errs := s.Errors(); len(errs) > 0 {
		t.Errorf("refused: %v", errs)
	}
	if strings.Contains(source(t, p), s.Token()) {
		t.Error("the page shows the token")
	}
}

func sendFile(t *testing.T, p *phone.Phone) {
	t.Helper()
	name := filepath.Join(t.TempDir(), "Số liệu.txt")
	if err := os.WriteFile(name, []byte("245"), 0o600); err != nil {
		t.Fatal(err)
	}
	p.Do("sending a file", chromedp.SetUploadFiles(sandbox.PageFile, []string{name}),
		chromedp.WaitVisible(`[data-test=chosen]`))
	p.Picture("chosen")
	p.Do("sending a file", chromedp.Click(sandbox.PageSend), chromedp.WaitVisible(sandbox.PageSaid("Trả lại")))
}

// visible returns the text of all messages.
func visible(t *testing.T, p *phone.Phone) string {
	t.Helper()
	var text string
	p.Do("reading", chromedp.Text(`#messages`, &text))
	return text
}

func source(t *testing.T, p *phone.Phone) string {
	t.Helper()
	var html string
	p.Do("reading", chromedp.OuterHTML(`html`, &html))
	return html
}
