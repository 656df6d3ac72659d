package main

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"decuong/bot/telegram/sandbox"
	"decuong/bot/telegram/sandbox/phone"
)

// TestPageOutline is the outline that came as a Word file: sent on the chat
// page, two of its lines mended with buttons, walked, and the document received.
// The file is the founding outline as LibreOffice saves it.
func TestPageOutline(t *testing.T) {
	file := wordFile(t, "../../outline/founding.txt")
	p := phone.Open(t, true)
	address := freeAddress(t)
	kill := startProgram(t, address, t.TempDir())
	tap := func(button, answer string) {
		t.Helper()
		p.Do("tapping "+button, chromedp.Click(sandbox.PageButton(button)), chromedp.WaitVisible(sandbox.PageSaid(answer)))
	}

	p.Do("opening", chromedp.Navigate("http://"+address+"/"), chromedp.WaitVisible(sandbox.PageStart))
	p.Do("beginning", chromedp.Click(sandbox.PageStart), chromedp.WaitVisible(sandbox.PageSaid("gửi tệp Word")))
	p.Do("sending the outline", chromedp.SetUploadFiles(sandbox.PageFile, []string{file}),
		chromedp.Click(sandbox.PageSend), chromedp.WaitVisible(sandbox.PageSaid("36 mục, 29 câu hỏi")))
	p.Picture("outline-1-read")
	tap("PHẦN II", "tôi suy ra từ số thứ tự")
	p.Picture("outline-2-lost")
	tap("Đặt tên", "Mời đồng chí gõ tiêu đề")
	tap("Dùng “KẾT QUẢ THỰC HIỆN”", "Đã đặt tên PHẦN II")
	tap("Dòng sau", "Về yêu cầu")
	p.Picture("outline-3-line")
	tap("Thành hướng dẫn", "Đã chuyển thành hướng dẫn")
	p.Picture("outline-4-mended")
	tap("Đề cương", "35 mục, 28 câu hỏi")
	p.Picture("outline-5-tree")
	tap("Bắt đầu", "Câu 1/28")
	answers := []string{"Đã tổ chức 3 hội nghị, 245 đảng viên dự.", "Ban hành Kế hoạch số 12-KH/ĐU."}
	for i, answer := range answers {
		say(p, answer, "Đã lưu mục "+[]string{"1", "2"}[i])
		tap("Tiếp", "Câu "+[]string{"2", "3"}[i]+"/28")
	}
	document := p.Download(
		chromedp.SendKeys(sandbox.PageInput, "/xuat"), chromedp.Click(sandbox.PageSend),
		chromedp.WaitVisible(sandbox.PageFromBot+" "+sandbox.PageDownload), chromedp.Click(sandbox.PageFromBot+" "+sandbox.PageDownload))
	p.Picture("outline-6-document")
	kill()
	text := documentText(t, document)
	inOrder(t, text, append(answers, "KẾT QUẢ THỰC HIỆN"))
	if strings.Contains(text, "Về yêu cầu") {
		t.Error("what became guidance stands in the document")
	}
}

// wordFile returns the path of a text as LibreOffice saves it as a Word file.
func wordFile(t *testing.T, text string) string {
	t.Helper()
	office, err := exec.LookPath("soffice")
	if err != nil {
		if os.Getenv("DECUONG_TEST_ALL") == "1" {
			t.Fatal("soffice is not installed")
		}
		t.Skip("soffice is not installed")
	}
	dir := t.TempDir()
	ctx, cancel := context.WithTimeout(t.Context(), 2*time.Minute)
	defer cancel()
	convert := exec.CommandContext(ctx, office, "-env:UserInstallation=file://"+filepath.Join(dir, "profile"), "--headless",
		"--infilter=Text (encoded):UTF8", "--convert-to", "docx", "--outdir", dir, text)
	if out, err := convert.CombinedOutput(); err != nil {
		t.Fatalf("LibreOffice: %v\n%s", err, out)
	}
	return filepath.Join(dir, strings.TrimSuffix(filepath.Base(text), ".txt")+".docx")
}
