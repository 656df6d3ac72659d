package dialog

import "fmt"

// What the bot says of itself.

var (
	phraseHelpStart = plain("Bấm Bắt đầu để mở báo cáo. Sau đó tôi hỏi từng câu, đồng chí trả lời bằng tin nhắn.")
	phraseStatus    = plain("Lưu nội dung và xuất văn bản Word: đang hoạt động. Gợi ý câu chữ: chưa được cài đặt ở máy chủ này.")
)

func phraseHelpHere(name string) Text {
	return plain(fmt.Sprintf("Đồng chí đang ở %s. Cứ gõ nội dung rồi gửi, tôi lưu ngay và báo lại; bấm Tiếp khi xong mục này.", name))
}

var phraseHelpMore = plain("• Gõ nhãn của một mục (2.3.1) hoặc /mucluc để đến mục khác.\n" +
	"• /boqua khi mục không có nội dung; /desau để làm sau.\n" +
	"• Sửa tin đã gửi thì nội dung được sửa theo; trả lời (reply) một câu hỏi cũ thì nội dung vào câu đó.\n" +
	"• /thongtin để nhập số, ngày, nơi nhận, người ký.\n" +
	"• /xuat để nhận văn bản Word bất cứ lúc nào.")
