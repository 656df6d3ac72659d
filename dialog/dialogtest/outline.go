package dialogtest

import "decuong/outline"

// Tables is an outline with tables to be filled in and blanks within its
// sections.
func Tables() *outline.Outline {
	indicators := &outline.Table{Header: 1, Rows: [][]string{
		{"TT", "Chỉ tiêu", "ĐVT", "Kế hoạch 2026", "Thực hiện 2026", "Tỷ lệ (%)"},
		{"1", "Kết nạp đảng viên", "người", "", "", ""},
		{"2", "Thu ngân sách", "triệu đồng", "", "", ""},
	}}
	branches := &outline.Table{Header: 2, Rows: [][]string{
		{"Chi bộ", "Nam", "Nữ", "Tổng"},
		{"A", "1", "2", "3=1+2"},
		{"Thôn 1", "", "", ""},
		{"Thôn 2", "", "", ""},
		{"Tổng cộng", "", "", ""},
	}}
	staff := &outline.Table{Header: 1, Rows: [][]string{
		{"STT", "Họ và tên", "Chức vụ"},
		{"1", "", ""},
		{"2", "", ""},
	}}
	o, _, err := outline.ParsePassages([]outline.Passage{
		{Line: 1, Text: "BÁO CÁO kết quả công tác xây dựng Đảng năm 2026"},
		{Line: 2, Text: "1. Kết quả thực hiện các chỉ tiêu", Apart: true},
		{Line: 3, Table: indicators},
		{Line: 9, Text: "2. Cơ cấu đảng viên"},
		{Line: 10, Table: branches},
		{Line: 16, Text: "3. Danh sách cán bộ được quy hoạch"},
		{Line: 17, Table: staff},
		{Line: 20, Text: "4. Tổng số hộ nghèo: .......... hộ; tỷ lệ: .......%"},
		{Line: 21, Text: "5. Kiến nghị"},
	})
	if err != nil {
		panic(err) // unreachable: the outline is fixed
	}
	return o
}
