package outline

import "testing"

func TestReadLabel(t *testing.T) {
	for _, tt := range []struct{ line, label, title string }{
		{"PHẦN I. TÌNH HÌNH", "PHẦN I", "TÌNH HÌNH"},
		{"Phần  thứ   nhất: Kết quả", "Phần thứ nhất", "Kết quả"},
		{"PHẦN THỨ TƯ", "PHẦN THỨ TƯ", ""},
		{"PHẦN MỘT: MỞ ĐẦU", "PHẦN MỘT", "MỞ ĐẦU"},
		{"phan ii. ket qua", "phan ii", "ket qua"},
		{"PHAN THU HAI: KET QUA", "PHAN THU HAI", "KET QUA"},
		{"Mục 1 - Phạm vi", "Mục 1", "Phạm vi"},
		{"Tiểu mục 1.1 Đối tượng", "Tiểu mục 1.1", "Đối tượng"},
		{"Tiêu chí 3.1. Chỉ tiêu", "Tiêu chí 3.1", "Chỉ tiêu"},
		{"Câu 1. Kết quả?", "Câu 1", "Kết quả?"},
		{"I- KẾT QUẢ", "I", "KẾT QUẢ"},
		{"XIX/ KẾT QUẢ", "XIX", "KẾT QUẢ"},
		{"I) Kết quả", "I)", "Kết quả"},
		{"1/. Với Trung ương;", "1", "Với Trung ương;"},
		{"2.1 . Về yêu cầu", "2.1", "Về yêu cầu"},
		{"1.2.3 Số liệu", "1.2.3", "Số liệu"},
		{"1.Về yêu cầu", "1", "Về yêu cầu"},
		{"3.1) Số liệu", "3.1)", "Số liệu"},
		{"(1) Số liệu", "(1)", "Số liệu"},
		{"đ) Kinh phí", "đ)", "Kinh phí"},
		{"a/ Kinh phí", "a", "Kinh phí"},
		{"\"V- Trách nhiệm", "V", "Trách nhiệm"},
		{"– Thuận lợi", "-", "Thuận lợi"},
		{"-Thuận lợi", "-", "Thuận lợi"},
		{"\uF0B7\tVới chính quyền", "•", "Với chính quyền"},
		{"o\tỞ nông thôn", "o", "Ở nông thôn"},
		{"1 Nêu số", "1", "Nêu số"},
	} {
		l, title, ok := readLabel(tt.line)
		if !ok || l.text != tt.label || title != tt.title {
			t.Errorf("%q: %q, %q, %v", tt.line, l.text, title, ok)
		}
	}
}

func TestReadLabelLeavesSentencesAlone(t *testing.T) {
	for _, line := range []string{
		"Mục tiêu 2 của Nghị quyết", "Phần lớn đảng viên", "Phần việc còn lại", "Chương trình mục tiêu", "Phần tư vấn", "PHẦN NĂM HỌC",
		"Phần thứ hai nêu trên", "Điều 5 của Quy chế", "Mục 3, 4 và 5", "Câu lạc bộ", "nội dung sau:", "Mục năm", "Phần thứ hai).", "Nội dung 1 của kế hoạch",
		"30/6/2024.", "2021 - 2025", "1.500 lao động", "02 cấp", "12 cơ sở", "35-CT/TW", "12-NQ/TU ngày 5/6", "1/HĐND-VHXH", "2.5% hộ nghèo",
		"10:30 họp", "3-5 người", "V.I. Lênin", "v.v...", "e-mail", "A/H1N1", "Đ/c Nguyễn Văn A", "ThS. Nguyễn", "(nếu có)", "(1):.....", "o nông thôn", "-3%", "--",
		"Ở nông thôn", "I", "2024",
	} {
		if l, title, ok := readLabel(line); ok && !l.weak {
			t.Errorf("%q: read as %q, %q", line, l.text, title)
		}
	}
}

func TestNumeralsReadWhatTheyWrite(t *testing.T) {
	for n := 1; n <= maxRoman; n++ {
		if got := readRoman(writeRoman(n)); got != n {
			t.Errorf("%s is %d, want %d", writeRoman(n), got, n)
		}
	}
	for n := 1; n <= len(alphabet); n++ {
		if got := readLetter(inLetters.write(n)); got != n {
			t.Errorf("%s is %d, want %d", inLetters.write(n), got, n)
		}
	}
	for n := 1; n <= len(ordinalWords); n++ {
		if got := readOrdinalWord(inTitleWords.write(n), false); got != n {
			t.Errorf("%s is %d, want %d", inTitleWords.write(n), got, n)
		}
	}
	if got := inWords.write(11) + inRoman.write(90) + inLetters.write(24); got != "119024" {
		t.Errorf("beyond the range: %q", got)
	}
}

func TestRunOfLettersDecides(t *testing.T) {
	r := newRun()
	for _, tt := range []struct {
		line string
		want kind
	}{
		{"A. X", capitalKind}, {"I. X", romanKind}, {"B. X", capitalKind}, {"C. X", capitalKind}, {"I. X", romanKind}, {"II. X", romanKind},
		{"D. X", capitalKind}, {"a) x", smallKind}, {"h) x", noKind}, {"e) x", smallKind}, {"g) x", smallKind}, {"h) x", smallKind}, {"i) x", smallKind}, {"k) x", smallKind},
	} {
		l, _, _ := readLabel(tt.line)
		l, ok := r.expects(l)
		if ok != (tt.want != noKind) || ok && l.style.kind != tt.want {
			t.Errorf("%q: kind %d, %v; want %d", tt.line, l.style.kind, ok, tt.want)
		}
		if ok {
			r.take(l)
		}
	}
}
