package main

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"net"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"decuong/bot/telegram/sandbox"
	"decuong/bot/telegram/sandbox/phone"
)

// TestPage is the first five minutes of a newcomer, without any setting but
// where the data goes: three questions on the chat page, the program killed in
// between, and the document at the end.
func TestPage(t *testing.T) {
	p := phone.Open(t, true)
	address := freeAddress(t)
	data := t.TempDir()
	kill := startProgram(t, address, data)

	p.Do("opening", chromedp.Navigate("http://"+address+"/"), chromedp.WaitVisible(sandbox.PageStart))
	p.Picture("decuong-1-empty")
	p.Do("beginning", chromedp.Click(sandbox.PageStart), chromedp.WaitVisible(sandbox.PageButton("Bắt đầu")))
	p.Picture("decuong-2-greeting")
	p.Do("the first question", chromedp.Click(sandbox.PageButton("Bắt đầu")), chromedp.WaitVisible(sandbox.PageSaid("Câu 1/29")))
	p.Picture("decuong-3-question")
	answers := []string{"Đã tổ chức 3 hội nghị, 245 đảng viên dự.", "Ban hành Kế hoạch số 12-KH/ĐU.", "Kiểm tra 6 chi bộ, không có vướng mắc <lớn> & phát sinh."}
	for i, answer := range answers {
		say(p, answer, "Đã lưu mục "+fmt.Sprint(i+1))
		if i == 1 {
			kill()
			kill = startProgram(t, address, data)
			p.Do("finding the program again", chromedp.WaitNotVisible(`[data-test=lost]`))
		}
		if i < 2 {
			p.Do("the next question", chromedp.Click(sandbox.PageButton("Tiếp")), chromedp.WaitVisible(sandbox.PageSaid(fmt.Sprintf("Câu %d/29", i+2))))
		}
	}
	p.Picture("decuong-4-saved")
	say(p, "/mucluc", "Mục lục")
	p.Do("the contents of a part", chromedp.Click(sandbox.PageButton("PHẦN II")), chromedp.WaitVisible(sandbox.PageSaid("Trang 1/")))
	p.Picture("decuong-5-contents")
	document := p.Download(
		chromedp.SendKeys(sandbox.PageInput, "/xuat"), chromedp.Click(sandbox.PageSend),
		chromedp.WaitVisible(sandbox.PageDownload), chromedp.Click(sandbox.PageDownload))
	p.Picture("decuong-6-document")
	kill()
	inOrder(t, documentText(t, document), answers)
}

// say writes a message and waits for what the bot says.
func say(p *phone.Phone, text, answer string) {
	p.Do("saying "+text, chromedp.SendKeys(sandbox.PageInput, text), chromedp.Click(sandbox.PageSend), chromedp.WaitVisible(sandbox.PageSaid(answer)))
}

// freeAddress returns an address of this machine that nobody listens on.
func freeAddress(t testing.TB) string {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return l.Addr().String()
}

// startProgram starts the program, waits until it is ready, and returns what
// kills it without warning.
func startProgram(t *testing.T, address, data string) (kill func()) {
	t.Helper()
	p := newProgram(t, "decuong", "LISTEN_ADDR="+address, "DATA_DIR="+data, "TELEGRAM_BOT_TOKEN=", "REDIS_URL=")
	p.ready(address)
	return p.kill
}

// documentText returns the document's main part, as XML.
func documentText(t *testing.T, document []byte) string {
	t.Helper()
	files, err := zip.NewReader(bytes.NewReader(document), int64(len(document)))
	if err != nil {
		t.Fatalf("the document is no .docx: %v", err)
	}
	main, err := files.Open("word/document.xml")
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(main)
	if err != nil {
		t.Fatal(err)
	}
	return strings.ReplaceAll(string(text), "\u00a0", " ")
}

// inOrder checks that the texts stand in the XML, each once, in order.
func inOrder(t *testing.T, xml string, texts []string) {
	t.Helper()
	last := -1
	for _, text := range texts {
		text = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;").Replace(text)
		at := strings.Index(xml, text)
		if at < 0 || at < last || strings.Count(xml, text) != 1 {
			t.Errorf("%q stands %d times, at %d after %d", text, strings.Count(xml, text), at, last)
		}
		last = at
	}
}
