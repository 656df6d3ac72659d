package openai

import "testing"

func TestPlain(t *testing.T) {
	for in, want := range map[string]string{
		"**Đảng bộ** có _245_ đảng viên": "Đảng bộ có _245_ đảng viên",
		"__Đảng bộ__ `x` ~~y~~":          "Đảng bộ x y",
		"Hội trường 12*15 m, 3 * 4":      "Hội trường 12×15 m, 3×4",
		"### Kết quả":                    "Kết quả",
		"> trích":                        "trích",
		"* một":                          "- một",
		"+ hai":                          "- hai",
		"- ba":                           "- ba",
		"-5 độ":                          "-5 độ",
		"```text":                        "",
		"----":                           "",
		"[Cổng thông tin](https://a.vn/b) mở":        "Cổng thông tin mở",
		"Đảng bộ [huyện](cũ) họp":                    "Đảng bộ [huyện](cũ) họp",
		"xem www.evil.com/x, rồi t.me/abc.":          "xem […], rồi […].",
		"liên hệ tg://user?id=1 hay mailto:a@b.vn":   "liên hệ […] hay […]",
		"trang thanhhoa.gov.vn, thư a.b@c.vn":        "trang […], thư a.b@[…]",
		"quy định.com hay VN.VN. Việt Nam.net":       "quy định.com hay VN.VN. Việt Nam.net",
		"hỏi @nguoila và (@kenh_khac)":               "hỏi […] và ([…])",
		"TP.HCM/quận 1; 20/22; 35-CT/TW":             "TP.HCM/quận 1; 20/22; 35-CT/TW",
		"TG: 3 tháng; http hỏng":                     "TG: 3 tháng; http hỏng",
		"<b>đậm</b> <a href='x'>y</a> 3 < 5":         "đậm y 3 < 5",
		"&lt;b&gt;đậm&lt;/b&gt; 3 &lt; 5":            "đậm 3 < 5",
		"<|im_end|>Hết<|endoftext|>":                 "Hết",
		"có 245 đảng viên [G1], 7 chi bộ [G2, G13].": "có 245 đảng viên, 7 chi bộ.",
		"thiếu [...] và [ … ]":                       "thiếu […] và […]",
		"a\u200bb\u202ec\ufe0f \U000e0041d\u00ad":    "abc d",
		"Đa\u0309ng bo\u0323\u0302":                  "Đảng bộ",
		"rộng \u00a0 ra":                             "rộng ra",
	} {
		if got := plain(in, true, false); got != want {
			t.Errorf("%q becomes %q, want %q", in, got, want)
		}
	}
}
