package outline

import "testing"

func TestFieldValue(t *testing.T) {
	o := &Outline{Blanks: []Blank{{ID: "b1", Before: "theo Kế hoạch số", After: "-KH/TU"}, {ID: "b2", Before: "ngày", After: "/01/2024"}}}
	for _, c := range []struct {
		id    FieldID
		typed string
		want  string
	}{
		{"b1", "45", "45"}, {"b1", "Kế hoạch số 45-KH/TU", "45"}, {"b1", "số 45-kh/tu", "45"},
		{"b2", "12", "12"}, {"b2", "ngày 12/01/2024", "12"},
		{Date, "5/2/26", "05/02/2026"}, {Date, "31/2/2026", ""}, {Date, "hôm nay", ""}, {Date, "ngày 5/2/2026", "05/02/2026"}, {Date, "Ngày 05-02-2026.", "05/02/2026"},
		{Number, "5-BC/ĐU", "05-BC/ĐU"}, {Number, "Số: 12 - BC/ĐU", "12-BC/ĐU"}, {Number, "số 5", "05"}, {Number, "123-BC/TU", "123-BC/TU"},
		{Authority, "TM. Ban Thường vụ", "T/M BAN THƯỜNG VỤ"}, {Authority, "t/m ban chấp hành", "T/M BAN CHẤP HÀNH"},
		{Office, "phó bí thư", "PHÓ BÍ THƯ"}, {Body, "Đảng ủy xã Tân Lập.", "ĐẢNG ỦY XÃ TÂN LẬP"},
		{Place, "xã Tân Lập", "Tân Lập"}, {Place, "Đà Lạt,", "Đà Lạt"}, {Place, "tân lập", "Tân Lập"}, {Place, "5", ""}, {Place, "ngày 5 tháng 2", ""}, {Place, "Quận 5", "Quận 5"},
		{Number, "Tỉnh ủy", ""}, {Number, "…-BC/ĐU", "…-BC/ĐU"},
		{Signatory, "ThS. Nguyễn Thị Mai", "Nguyễn Thị Mai"}, {Signatory, "Đ/c Bùi Văn An", "Bùi Văn An"}, {Signatory, "nguyễn văn an", "Nguyễn Văn An"}, {Signatory, "ĐẶNG Y", "Đặng Y"},
		{Signatory, "Có 12 đồng chí được quy hoạch", ""}, {Signatory, "Đã rà soát xong toàn bộ quy hoạch cấp ủy", ""},
		{Recipients, "Ban Thường vụ Tỉnh ủy (báo cáo), Các chi bộ trực thuộc, Lưu Văn phòng", "Ban Thường vụ Tỉnh ủy (báo cáo)\nCác chi bộ trực thuộc\nLưu Văn phòng"},
		{Recipients, "- Như trên;\n- Lưu VP.", "Như trên\nLưu VP"},
		{Addressee, "Ủy ban nhân dân tỉnh; Sở Nội vụ.", "Ủy ban nhân dân tỉnh\nSở Nội vụ"},
		{Urgency, "thượng khẩn", "THƯỢNG KHẨN"}, {Opening, "Thực hiện Kế hoạch số 45-KH/TU, Đảng ủy báo cáo như sau:", "Thực hiện Kế hoạch số 45-KH/TU, Đảng ủy báo cáo như sau:"},
		{Edition, "2", "2"}, {Edition, "Dự thảo lần 3", "3"}, {Edition, "lần thứ 12", "12"}, {Edition, "lần cuối", ""}, {Edition, "0", ""},
		{Spelling, "Ủy", "ủy"}, {Spelling, "uỷ", "uỷ"}, {Spelling, "tùy", ""},
		{Subject, "kết quả đại hội.", "kết quả đại hội"},
	} {
		got, ok := o.FieldValue(c.id, c.typed)
		if got != c.want || ok != (c.want != "") {
			t.Errorf("FieldValue(%s, %q) = %q, %v; want %q", c.id, c.typed, got, ok, c.want)
		}
	}
}
