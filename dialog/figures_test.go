package dialog

import "testing"

// What can be without doubt is written in digits: years without a dot,
// thousands with one; small numbers, millions, shares and days stay as they are,
// and so do two numbers that mean what lies between them.
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
		"mười lăm hai mươi hộ, mười mười hai hộ": "mười lăm hai mươi hộ, mười mười hai hộ",
		"hai ba chục hộ, năm sáu mươi người":     "hai ba chục hộ, năm sáu mươi người",
		"một trăm một trăm hai mươi hộ":          "một trăm một trăm hai mươi hộ",
		"hai mươi hai lăm hộ, bảy tám phần trăm": "hai mươi hai lăm hộ, bảy tám phần trăm",
		"hai mươi, hai lăm hộ, mười lăm năm":     "20, 25 hộ, 15 năm",
		"từ mười lăm đến hai mươi hộ":            "từ 15 đến 20 hộ",
		"chín mươi phẩy hai ba phần trăm":        "90,23%",
		"năm hai nghìn không trăm hai mươi":      "năm hai nghìn không trăm hai mươi",
		"hơn 15 hai mươi hộ":                     "hơn 15 hai mươi hộ",
		"ngót hai trăm hộ, mấy hộ":               "ngót 200 hộ, mấy hộ",
		"245 đảng viên, năm đồng chí":            "245 đảng viên, năm đồng chí",
	} {
		if got := inDigits(spoken); got != written {
			t.Errorf("%q became %q, want %q", spoken, got, written)
		}
	}
}

// What may be no number, or a part of two, is not read back as one.
func TestSpelled(t *testing.T) {
	for spoken, read := range map[string]int{
		"mười mấy người": 0, "mười lăm hai mươi hộ": 0, "hai ba người": 0, "bảy tám phần trăm": 0,
		"ba người": 1, "mười lăm hộ, hai mươi người": 2,
	} {
		if got := spelled(spoken); len(got) != read {
			t.Errorf("%q is read as %v", spoken, got)
		}
	}
}
