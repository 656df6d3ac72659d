package facts

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestDisagree(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want []string
	}{
		{"Đảng bộ có 245 đảng viên.", "Tổng số đảng viên là 247.", []string{"245 247"}},
		{"Đảng bộ xã có 245 đảng viên.", "Toàn Đảng bộ hiện có 247 đảng viên.", []string{"245 247"}},
		{"Đảng bộ có 245 đảng viên.", "Đảng bộ có hai trăm bốn mươi lăm đảng viên.", nil},
		{"Năm 2024 kết nạp 12 đảng viên.", "Năm 2025 kết nạp 7 đảng viên.", nil},
		{"Năm 2024 kết nạp 12 đảng viên.", "Trong năm 2024 đã kết nạp 15 đảng viên.", []string{"12 15"}},
		{"Kết nạp 12 đảng viên.", "Khai trừ 2 đảng viên.", nil},
		{"Chi bộ thôn Đoài có 20 đảng viên.", "Chi bộ thôn Trại có 25 đảng viên.", nil},
		{"Chi bộ thôn Đoài có 20 đảng viên.", "Đảng bộ có 245 đảng viên.", nil},
		{"Tỷ lệ hộ nghèo còn 1,05%.", "Tỷ lệ hộ nghèo còn 1,5%.", []string{"1.05 1.5"}},
		{"Hộ nghèo giảm từ 3,2% xuống 1,05%.", "", nil},
		{"Thu ngân sách đạt 15,3 tỷ đồng.", "Thu ngân sách đạt 15 tỷ 300 triệu đồng.", nil},
		{"Thu ngân sách đạt 15,3 tỷ đồng.", "Thu ngân sách đạt 15,8 tỷ đồng.", []string{"15300000000 15800000000"}},
		{"20/22 chi bộ hoàn thành tốt nhiệm vụ.", "21/22 chi bộ hoàn thành tốt nhiệm vụ.", []string{"20/22 21/22"}},
		{"Hơn 200 hộ dân hiến đất.", "215 hộ dân hiến đất.", nil},
		{"Có 245 đảng viên, trong đó có 98 đảng viên nữ.", "", nil},
	} {
		var got []string
		for _, conflict := range Disagree([]Source{{ID: "A", Text: c.a}, {ID: "B", Text: c.b}}) {
			got = append(got, fmt.Sprint(conflict.A.Fact.Value, " ", conflict.B.Fact.Value))
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s | %s\n%s", c.a, c.b, diff)
		}
	}
}
