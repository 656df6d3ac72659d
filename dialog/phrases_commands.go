package dialog

// The menu of commands, and what the chat service shows of the bot.

// commands is the menu: names without diacritics, as phones type them.
var commands = []Command{
	{"start", "Bắt đầu, hoặc trở lại báo cáo đang viết"},
	{"tieptuc", "Đến câu đầu tiên còn trống"},
	{"tiep", "Câu tiếp theo"},
	{"truoc", "Câu trước"},
	{"boqua", "Mục này không có nội dung báo cáo"},
	{"desau", "Để mục này lại, nhắc tôi sau"},
	{"mucluc", "Mục lục: đã viết gì, còn thiếu gì"},
	{"xemlai", "Xem lại: còn thiếu những gì"},
	{"goiy", "Gợi ý câu chữ từ ghi chép của đồng chí"},
	{"tomtat", "Tóm tắt mục này"},
	{"xuat", "Nhận bản thảo Word ngay bây giờ"},
	{"thongtin", "Số, ngày, nơi nhận, người ký"},
	{"tim", "Tìm trong mục lục và câu trả lời"},
	{"lichsu", "Các bản trước của câu trả lời này"},
	{"kiemtra", "Kiểm tra thể thức trước khi xuất"},
	{"hoantac", "Hoàn tác việc vừa làm"},
	{"lamlai", "Làm lại việc vừa hoàn tác"},
	{"baocao", "Báo cáo đang viết"},
	{"xoa", "Xoá báo cáo đang làm"},
	{"trangthai", "Những gì đang hoạt động"},
	{"trogiup", "Trợ giúp"},
}

// AboutBot and AboutBotShort are what the chat service shows of the bot.
const (
	AboutBot = "Đề Cương giúp đồng chí viết báo cáo theo đề cương của cấp trên: hỏi từng câu ngay trên điện thoại, " +
		"lưu từng câu trả lời, và trả lại văn bản Word đúng thể thức. Xin không gửi nội dung thuộc bí mật nhà nước."
	AboutBotShort = "Viết báo cáo theo đề cương, từng câu một, và nhận văn bản Word."
)
