package dialog

import "fmt"

// What the bot says of itself.

var (
	phraseHelpStart = plain("Bấm Bắt đầu để mở báo cáo. Sau đó tôi hỏi từng câu, đồng chí trả lời bằng tin nhắn.")
)

// phraseStatus tells what works, how much of a day's part the person has had,
// in percent, and what the report has cost.
func phraseStatus(m Model, share, spent int) Text {
	text := "Lưu nội dung và xuất văn bản Word: đang hoạt động."
	if m.Host != "" {
		text += " Gợi ý và tóm tắt: qua máy chủ " + m.Host + "."
	} else {
		text += " Tóm tắt: trích nguyên văn câu của đồng chí. Gợi ý câu chữ: chưa được cài đặt ở máy chủ này."
	}
	if m.Ears != "" {
		text += " Chép tin thoại: qua máy chủ " + m.Ears + "."
	} else {
		text += " Chép tin thoại: chưa được cài đặt; đồng chí dùng nút micrô trên bàn phím điện thoại để đọc thành chữ."
	}
	if m.Away {
		text += " Máy chủ soạn thảo vừa rồi không trả lời; ít phút nữa đồng chí thử lại."
	}
	if share > 0 {
		text += fmt.Sprintf(" Hôm nay đồng chí đã dùng %d%% lượng gợi ý, tóm tắt và chép tin thoại của một ngày.", share)
	}
	if thousands := spent / 1000; thousands >= 10 {
		text += fmt.Sprintf(" Báo cáo này đến nay đã dùng khoảng %d nghìn đơn vị chữ (token) của máy chủ soạn thảo.", thousands)
	}
	return plain(text)
}

func phraseHelpHere(name string) Text {
	return plain(fmt.Sprintf("Đồng chí đang ở %s. Cứ gõ nội dung rồi gửi, tôi lưu ngay và báo lại; bấm Tiếp khi xong mục này.", name))
}

var phraseHelpMore = paragraphs(
	plain("• Muốn sửa tin đã gửi: nhấn giữ tin đó, chọn Chỉnh sửa. Muốn bổ sung cho câu cũ: nhấn giữ câu hỏi đó, chọn Trả lời.\n"+
		"• Đến mục khác: gõ số mục (2.3.1), hoặc bấm Mục lục.\n"+
		"• Mục không có nội dung: Bỏ qua, văn bản sẽ ghi “Không có nội dung báo cáo.”. Chưa có số liệu: Để sau.\n"+
		"• Sửa câu này: xoá, dời, viết lại từng đoạn. Hoàn tác: lấy lại việc vừa làm. Lịch sử: các bản trước của câu này.\n"+
		"• Xem lại: đọc cả báo cáo, xem còn thiếu gì. Thông tin văn bản: số, ngày, nơi nhận, người ký.\n"+
		"• Xuất bản thảo: nhận văn bản Word bất cứ lúc nào. Báo cáo của tôi: mở, đổi tên, chép sang kỳ sau, xoá.\n"+
		"• Đề cương mới của cấp trên: gửi tệp Word (.docx) vào đây, rồi chọn mở báo cáo mới hay thay đề cương của báo cáo này. Đề cương đọc sai chỗ nào: Mục lục, Đề cương."),
	italic("Mọi lệnh có trong nút Lệnh (hay Menu) cạnh chỗ gõ tin."))
