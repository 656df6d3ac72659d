package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"decuong/bot/telegram/sandbox"
	"decuong/bot/telegram/sandbox/phone"
)

// TestNewcomer goes from /start to the document on the chat page, as somebody
// who was told nothing: with every mistake that people make on the way, and
// each of them mended.
func TestNewcomer(t *testing.T) {
	n := &newcomer{t: t, p: phone.Open(t, true)}
	address := freeAddress(t)
	defer startProgram(t, address, t.TempDir())()
	n.p.Do("opening", chromedp.Navigate("http://"+address+"/"), chromedp.WaitVisible(sandbox.PageStart), chromedp.Click(sandbox.PageStart))
	n.hears("Chào đồng chí")
	n.begins()
	n.writes()
	n.wanders()
	n.fillsForm()
	document := n.p.Download(
		chromedp.SendKeys(sandbox.PageInput, "/xuat"), chromedp.Click(sandbox.PageSend),
		chromedp.WaitVisible(sandbox.PageDownload), chromedp.Click(sandbox.PageDownload))
	n.picture("document")
	xml := documentText(t, document)
	inOrder(t, xml, []string{"Đã tổ chức 3 hội nghị, 245 đảng viên dự.", "Bổ sung: 2 chi bộ được biểu dương.", "Ban hành Kế hoạch số 12-KH/ĐU.", "KẾT QUẢ ĐẠT ĐƯỢC", "Đại hội 12 chi bộ đúng tiến độ."})
	for _, wrong := range []string{"254", "Xin chào bot", "Gửi nhầm chỗ"} {
		if strings.Contains(xml, wrong) {
			t.Errorf("the document holds %q", wrong)
		}
	}
}

// A newcomer is a person at the chat page, and the pictures of what they see.
type newcomer struct {
	t     *testing.T
	p     *phone.Phone
	shots int
}

func (n *newcomer) picture(name string) {
	n.shots++
	n.p.Picture(fmt.Sprintf("newcomer-%02d-%s", n.shots, name))
}

func (n *newcomer) hears(text string) {
	n.t.Helper()
	n.p.Do("hearing "+text, chromedp.WaitVisible(sandbox.PageSaid(text)))
}

func (n *newcomer) says(text, answer string) {
	n.t.Helper()
	say(n.p, text, answer)
	n.picture("said")
}

func (n *newcomer) presses(label, answer string) {
	n.t.Helper()
	n.p.Do("pressing "+label, chromedp.Click(sandbox.PageButton(label)))
	n.hears(answer)
	n.picture("pressed")
}

// begins writes before anything is open, and says hello to a machine.
func (n *newcomer) begins() {
	n.picture("greeted")
	n.says("Xin chào bot", "chưa được lưu")
	n.presses("Bắt đầu", "Câu 1/29")
	n.says("bắt đầu thế nào", "Đã lưu mục 1")
	n.presses("Hoàn tác", "Đã hoàn tác")
}

// writes mistypes a figure and mends it, adds to an answer, presses an old
// button twice, and sends a picture.
func (n *newcomer) writes() {
	n.says("Đã tổ chức 3 hội nghị, 254 đảng viên dự.", "(10 chữ)") // which was not said before
	own := `(//li[@data-from="user"])[last()]`
	n.p.Do("editing", chromedp.Click(own+`//button[@data-test="more"]`), chromedp.WaitVisible(`#sheet`))
	n.picture("menu")
	n.p.Do("editing", chromedp.Click(`//div[@id="sheet"]//button[text()="Sửa"]`),
		chromedp.Poll(`document.querySelector('`+sandbox.PageInput+`').value.includes("254")`, nil),
		chromedp.Evaluate(`document.querySelector('`+sandbox.PageInput+`').select()`, nil), chromedp.SendKeys(sandbox.PageInput, "Đã tổ chức 3 hội nghị, 245 đảng viên dự."),
		chromedp.Click(sandbox.PageSend))
	n.hears("Đã sửa mục 1")
	n.picture("edited")
	n.presses("Tiếp", "Câu 2/29")
	n.says("Gửi nhầm chỗ", "Đã lưu mục 2")
	n.presses("Sửa câu này", "có 1 đoạn")
	n.presses("Xoá đoạn 1", "Đã xoá một đoạn")
	n.says("Ban hành Kế hoạch số 12-KH/ĐU.", "(6 chữ)")
	n.says("câu 1", "Đã có 10 chữ")
	n.says("Bổ sung: 2 chi bộ được biểu dương.", "Đã lưu thêm vào mục 1")
	n.sendsPicture()
}

func (n *newcomer) sendsPicture() {
	name := filepath.Join(n.t.TempDir(), "anh.png")
	if err := os.WriteFile(name, []byte("\x89PNG\r\n\x1a\n"), 0o600); err != nil {
		n.t.Fatal(err)
	}
	n.p.Do("sending a picture", chromedp.SetUploadFiles(sandbox.PageFile, []string{name}), chromedp.WaitVisible(`[data-test=chosen]`), chromedp.Click(sandbox.PageSend))
	n.hears("không được giữ lại")
	n.picture("picture")
}

// wanders goes to a question by its label, meets the lost heading, skips by
// mistake, searches, opens the menu and nearly deletes everything.
func (n *newcomer) wanders() {
	n.says("2.1", "thiếu tiêu đề")
	n.presses("Đặt tên khác", "Mời đồng chí gõ tiêu đề")
	n.says("KẾT QUẢ ĐẠT ĐƯỢC", "Đã đặt tên PHẦN II")
	n.presses("Bỏ qua", "Đã bỏ qua mục 2.1")
	n.presses("Hoàn tác", "Đã hoàn tác: mục 2.1")
	n.says("Đại hội 12 chi bộ đúng tiến độ.", "Đã lưu mục 2.1")
	n.says("/tim quy hoach", "quy hoach")
	n.says("/xoa", "Xoá báo cáo này?")
	n.presses("Giữ nguyên", "Nội dung đại hội đảng bộ các cấp")
	n.says("/mucluc", "Mục lục")
	n.presses("PHẦN II", "Trang 1/")
	n.says("/xemlai", "Trong 29 câu")
	n.presses("Chỗ còn thiếu", "Bấm để đến")
	n.says("/xemlai", "Trong 29 câu")
	n.presses("Đọc PHẦN I", "Báo cáo sẽ đọc như sau")
	n.says("/baocao", "Đồng chí có 1 báo cáo")
	n.says("/trogiup", "Đồng chí đang ở")
	n.says("/lichsu", "Lịch sử của")
}

// fillsForm gives a date that is none, then one that is.
func (n *newcomer) fillsForm() {
	n.says("/thongtin", "Thông tin văn bản")
	n.presses("Ngày văn bản", "Mời đồng chí nhập")
	n.says("31/2/2026", "Tôi chưa lưu")
	n.says("25/11/2026", "Đã lưu ngày văn bản")
	n.says("/kiemtra", "Kiểm tra thể thức")
}
