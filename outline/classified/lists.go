package classified

// Words that "mật" is a part of another term with: before it, and behind it.
// Between them they say honey, bile, security, code, density, and much else.
var (
	beforeSecret = set(`bảo bí cơ cẩn thân thâm giải nghiêm tinh trù chu kín ẩn huyền độ không chưa hết lộ
		đường ong túi gan sỏi ống dịch hoa lấy hút quay rỉ nước chè bánh mía tuyến trăng cao ngọt chín dẫn
		nếm tiết quả cô sáp
		do bao bi giai`)
	afterSecret = set(`độ thiết ong khẩu mã vụ thám báo thư tông giáo nghị đàm ước lệnh chỉ dụ hiệu danh điện
		sứ thất gấu lợn heo bò cá dê trăn mía hoa ngọt rỉ cật phái ngữ tín kế cáo đạo tập nhân tịch cước hội
		truyền tu môn chú viện thù bình gửi tiếp sơn hòa dừa thốt mơ vàng nguyên chất rừng đường`)
)

// Those of them that are torn apart by the end of a line in narrow cells, and
// do not begin or end lines otherwise.
var (
	aboveSecret = set("bảo bí cơ cẩn thân giải độ không chưa nghiêm ong túi gan sỏi")
	belowSecret = set("độ khẩu mã ong thiết")
)

// Marks that go with a stamp, each as its words run.
var companions = [][]string{
	{"hỏa", "tốc"}, {"hoả", "tốc"}, {"thượng", "khẩn"}, {"khẩn"}, {"hẹn", "giờ"}, {"hoa", "toc"}, {"thuong", "khan"}, {"khan"},
	{"tài", "liệu", "thu", "hồi"}, {"lưu", "hành", "nội", "bộ"}, {"không", "phổ", "biến"},
	{"không", "sao", "chụp"}, {"không", "sao", "chép"}, {"cấm", "sao", "chụp"}, {"chỉ", "người", "có", "tên", "mới", "được", "bóc", "bì"},
	{"đọc", "xong", "trả", "lại"}, {"không", "được", "sao", "chụp"}, {"bản", "số", "#"}, {"bản", "#"}, {"trang", "#", "#"}, {"trang", "#"}, {"lần", "#"}, {"độ"}, {"dấu"}, {"đóng", "dấu"},
}

// What may stand behind a stamp in capitals besides: the number of a page or
// copy, and the sign of its level on an envelope.
var signs = append([][]string{{"#"}, {"a"}, {"b"}, {"c"}}, companions...)

// Kinds of documents, each as its words run.
var documents = [][]string{
	{"tài", "liệu"}, {"văn", "bản"}, {"hồ", "sơ"}, {"báo", "cáo"}, {"công", "văn"}, {"kế", "hoạch"}, {"chỉ", "thị"},
	{"nghị", "quyết"}, {"quyết", "định"}, {"tờ", "trình"}, {"thông", "báo"}, {"công", "điện"},
	{"phương", "án"}, {"đề", "án"}, {"biên", "bản"}, {"danh", "sách"}, {"bản", "đồ"}, {"tệp"}, {"file"}, {"bản", "tin"},
	{"tai", "lieu"}, {"van", "ban"}, {"ho", "so"}, {"bao", "cao"}, {"cong", "van"}, {"ke", "hoach"},
}

// Those of them that are of any kind.
var generic = [][]string{{"tài", "liệu"}, {"văn", "bản"}, {"hồ", "sơ"}, {"biên", "bản"}, {"danh", "sách"}, {"tệp"}, {"file"}}

// What stands before documents of which several are meant, or any.
var several = set("các mẫu những mọi nhiều số loại sổ lý chụp soạn hủy giao")

// What kinds of documents are called in names of files.
var short = set("bc cv kh tb tt nq qđ qd ct báo cáo văn hoạch thị quyết định liệu sơ cao van hoach lieu")

// What a word before "MAT" makes something else of: có mặt, vắng mặt, tiền mặt.
var beforeBare = set("co vang gap be tien bi bao ve kham mo da bo do giai can chan ra dau nha truoc nuoc lam bi ho")

// Kinds of documents, and what a line says of one instead.
var kinds = append([][]string{{"bí", "mật", "nhà", "nước", "độ"}, {"bi", "mat", "nha", "nuoc", "do"}}, documents...)

// Names of a field that tells how secret a document is, each as its words run.
var labels = [][]string{
	{"độ", "mật"}, {"mức", "mật"}, {"cấp", "mật"}, {"dấu", "mật"}, {"độ", "bảo", "mật"}, {"cấp", "bảo", "mật"},
	{"mức", "bảo", "mật"}, {"chỉ", "độ", "mật"}, {"phân", "loại", "mật"}, {"phân", "loại", "bảo", "mật"},
	{"phân", "loại", "tài", "liệu"}, {"phân", "loại", "văn", "bản"}, {"chế", "độ", "mật"}, {"tính", "chất", "mật"},
	{"do", "mat"}, {"muc", "mat"}, {"dau", "mat"}, {"do", "bao", "mat"}, {"đóng", "dấu"}, {"dấu"},
}

// Names of a field that tells how a document is sorted.
var sorting = [][]string{{"phân", "loại"}, {"xếp", "loại"}}

// What makes an example of the level that a field holds.
var example = set("mẫu ví như gồm")

// What may stand between the name of a field and its colon, or "là".
var ofDocument = set("của văn bản tài liệu hồ sơ báo cáo kế hoạch này là theo quy định được xác")

// Bodies that a head begins with.
var bodies = [][]string{
	{"tỉnh", "ủy"}, {"tỉnh", "uỷ"}, {"thành", "ủy"}, {"thành", "uỷ"}, {"huyện", "ủy"}, {"huyện", "uỷ"}, {"quận", "ủy"}, {"thị", "ủy"},
	{"đảng", "ủy"}, {"đảng", "uỷ"}, {"đảng", "bộ"}, {"chi", "bộ"}, {"ban"}, {"ủy", "ban"}, {"uỷ", "ban"}, {"ubnd"}, {"hđnd"},
	{"hội", "đồng"}, {"bộ"}, {"sở"}, {"công", "an"}, {"quân", "khu"}, {"quân", "đoàn"}, {"văn", "phòng"}, {"bchqs"}, {"đồn"},
	{"đảng", "cộng", "sản"}, {"cộng", "hòa"}, {"cộng", "hoà"}, {"tinh", "uy"}, {"dang", "uy"}, {"dang", "cong", "san"}, {"cong", "hoa"},
}

// Words by which a text is sent, before a document that it names.
var sending = set("gửi kèm đính chuyển đây trình scan chụp nhận")

// Words by which something is asked for, right before a document.
var asking = set("soạn giúp viết nhập tóm tắt")

// Words that make a rule of what was named before them, or ask about it.
var ruling = set(`phải cần được do là không chưa nếu khi thì nên có bị thuộc theo đến đi gồm bao đã sẽ đang và hoặc hay cho của
	từ trong tại ở như để`)

// Words that make it uncertain whether this document is secret.
var doubting = set("không chưa nếu khi cấm phải")

// What stands before the level of this document.
var saying = [][]string{{"độ"}, {"độ", "mật"}, {"mức"}, {"dấu"}, {"loại"}, {"diện"}}

// What points at a document at hand.
var pointing = [][]string{{"này"}, {"kèm", "theo"}, {"đính", "kèm"}, {"dưới", "đây"}, {"sau", "đây"}, {"sau"}}

// What says that a document has a stamp or a level.
var stamping = [][]string{
	{"có", "độ"}, {"nhà", "nước", "độ"}, {"thuộc", "độ"}, {"mang", "độ"}, {"đóng", "dấu"}, {"mang", "dấu"}, {"có", "dấu"},
	{"độ", "mật", "là"}, {"dong", "dau"}, {"co", "do"},
}

// endsWith reports whether the words end with one of the terms, and with how many
// words; a "#" stands for a number.
func endsWith(all []word, terms [][]string) int {
	for _, term := range terms {
		if len(term) <= len(all) && isTerm(all[len(all)-len(term):], term) {
			return len(term)
		}
	}
	return 0
}

// beginsWith is endsWith at the other end.
func beginsWith(all []word, terms [][]string) int {
	for _, term := range terms {
		if len(term) <= len(all) && isTerm(all[:len(term)], term) {
			return len(term)
		}
	}
	return 0
}

func isTerm(all []word, term []string) bool {
	for i, t := range term {
		if t != all[i].text && !(t == "#" && isNumber(all[i].text)) {
			return false
		}
	}
	return true
}

func isNumber(text string) bool {
	for _, r := range text {
		if r < '0' || r > '9' {
			return false
		}
	}
	return text != ""
}
