package main

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"decuong/bot/telegram/sandbox"
	"decuong/bot/telegram/sandbox/phone"
)

// A pacedModel is a server of the OpenAI API that writes a sentence whenever
// it is told to.
type pacedModel struct {
	*httptest.Server
	sentences []string
	more      chan struct{}
}

func newPacedModel(t *testing.T, sentences ...string) *pacedModel {
	m := &pacedModel{sentences: sentences, more: make(chan struct{}, len(sentences)*4)}
	m.Server = httptest.NewServer(m)
	t.Cleanup(m.CloseClientConnections)
	return m
}

// write lets so many sentences come.
func (m *pacedModel) write(n int) {
	for range n {
		m.more <- struct{}{}
	}
}

func (m *pacedModel) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if !strings.HasSuffix(r.URL.Path, "/chat/completions") {
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Content-Type", "text/event-stream")
	for _, s := range m.sentences {
		select {
		case <-m.more:
			stream(w, s+" ")
		case <-r.Context().Done():
			return
		}
	}
	w.Write([]byte("data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n"))
}

// grown is the message in the making, when it holds the words.
func grown(words string) string {
	return `//*[@data-test="draft" and contains(., "` + words + `")]`
}

// TestPageDraft is what a person sees of a draft on the chat page: it grows, is
// stopped, is made again, has its blank filled in, and is used. What the model
// invents is never on the page.
func TestPageDraft(t *testing.T) {
	p := phone.Open(t, true)
	model := newPacedModel(t, "Đảng ủy đã tổ chức 3 hội nghị quán triệt.", "Có 245 đảng viên tham dự, đạt 97,5%.", "Không có vướng mắc gì.", "Kết quả được báo cáo đầy đủ.")
	address := freeAddress(t)
	program := newProgram(t, "decuong", "LISTEN_ADDR="+address, "DATA_DIR="+t.TempDir(), "TELEGRAM_BOT_TOKEN=", "REDIS_URL=",
		"OPENAI_BASE_URL="+model.URL, "OPENAI_MODEL=play", "OPENAI_PRIVATE=1")
	program.ready(address)

	p.Do("beginning", chromedp.Navigate("http://"+address+"/"), chromedp.WaitVisible(sandbox.PageStart),
		chromedp.Click(sandbox.PageStart), chromedp.WaitVisible(sandbox.PageButton("Bắt đầu")),
		chromedp.Click(sandbox.PageButton("Bắt đầu")), chromedp.WaitVisible(sandbox.PageSaid("Câu 1/29")))
	say(p, "Tổ chức 3 hội nghị, 245 đảng viên dự, không có vướng mắc gì.", "Đã lưu mục 1")

	p.Do("asking", chromedp.Click(sandbox.PageButton("Gợi ý")), chromedp.WaitVisible(sandbox.PageSaid("Đang soạn cho mục 1")))
	model.write(2) // a sentence is known to be whole when the next one begins
	p.Do("seeing the first sentence", chromedp.WaitVisible(grown("3 hội nghị quán triệt.")))
	p.Picture("draft-1-begun")
	model.write(1)
	p.Do("seeing it grow", chromedp.WaitVisible(grown("Có 245 đảng viên tham dự, đạt […%…].")))
	p.Picture("draft-2-grown")
	p.Do("stopping it", chromedp.Click(sandbox.PageStop), chromedp.WaitVisible(sandbox.PageSaid("Đã dừng soạn cho mục 1")), chromedp.WaitNotVisible(sandbox.PageDraft))
	p.Picture("draft-3-stopped")

	p.Do("asking again", chromedp.Click(sandbox.PageButton("Gợi ý")))
	model.write(4)
	p.Do("seeing the draft", chromedp.WaitVisible(sandbox.PageSaid("Có 1 chỗ trống")), chromedp.WaitNotVisible(sandbox.PageDraft))
	p.Picture("draft-4-made")
	p.Do("its sources", chromedp.Click(sandbox.PageButton("Nguồn")), chromedp.WaitVisible(sandbox.PageSaid("chỉ từ những lời sau")))
	p.Picture("draft-5-sources")
	p.Do("filling in", chromedp.Click(sandbox.PageButton("Điền chỗ trống")), chromedp.WaitVisible(sandbox.PageSaid("Đồng chí gửi nội dung cho chỗ")))
	p.Picture("draft-6-blank")
	say(p, "98,2", "đạt 98,2%.")
	p.Picture("draft-7-filled")
	p.Do("using it", chromedp.Click(sandbox.PageButton("Dùng")), chromedp.WaitVisible(sandbox.PageSaid("Đã thay nội dung mục 1")))
	p.Picture("draft-8-used")
	var page string
	p.Do("reading the page", chromedp.InnerHTML("body", &page))
	if strings.Contains(page, "97,5") {
		t.Error("what the model invented is on the page")
	}
	if strings.Contains(string(program.logged()), "hội nghị") {
		t.Error("the log tells what was written")
	}
	p.Do("the document", chromedp.SendKeys(sandbox.PageInput, "/xuat"), chromedp.Click(sandbox.PageSend), chromedp.WaitVisible(sandbox.PageDownload))
	document := p.Download(chromedp.Click(sandbox.PageDownload))
	inOrder(t, documentText(t, document), []string{"Đảng ủy đã tổ chức 3 hội nghị quán triệt. Có 245 đảng viên tham dự, đạt 98,2%. Không có vướng mắc gì."})
}
