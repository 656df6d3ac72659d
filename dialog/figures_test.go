package dialog

import "testing"

// What can be without doubt is written in digits: years without a dot,
// thousands with one; small numbers, millions, shares and days stay as they are.
func TestInDigits(t *testing.T) {
	for spoken, written := range map[string]string{
		"họp hai mươi ba lần":                    "họp 23 lần",
		"một nghìn hai trăm ba mươi tư hộ":       "1.234 hộ",
		"một trăm linh năm người":                "105 người",
		"hai trăm ba mươi lăm nghìn":             "235.000",
		"nhiệm kỳ hai nghìn không trăm hai mươi": "nhiệm kỳ 2020",
		"chín mươi tám phẩy năm phần trăm":       "98,5%",
		"họp ba lần, năm chi bộ":                 "họp ba lần, năm chi bộ",
		"mười lăm tỷ ba trăm triệu đồng":         "mười lăm tỷ ba trăm triệu đồng",
		"hai phần ba số chi bộ, vài chục người":  "hai phần ba số chi bộ, vài chục người",
		"ngày mười hai tháng năm":                "ngày mười hai tháng năm",
		"mười mấy người, hai mươi mấy.":          "mười mấy người, hai mươi mấy.",
		"một trăm mấy hộ, hơn trăm mấy hộ":       "một trăm mấy hộ, hơn trăm mấy hộ",
		"hai trăm lẻ mấy hộ":                     "hai trăm lẻ mấy hộ",
		"ngót hai trăm hộ, mấy hộ":               "ngót 200 hộ, mấy hộ",
		"245 đảng viên, năm đồng chí":            "245 đảng viên, năm đồng chí",
	} {
		if got := inDigits(spoken); got != written {
			t.Errorf("%q became %q, want %q", spoken, got, written)
		}
	}
}
