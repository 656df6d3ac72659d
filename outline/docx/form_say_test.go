package docx

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"decuong/outline"
)

// TestLetterheads: what stands where, by the level of the body. A point is a
// paragraph of the document, in order.
func TestLetterheads(t *testing.T) {
	for name, want := range map[string][]string{
		"dang":       {"Đảng bộ tỉnh Lâm Đồng", "ĐẢNG ỦY XÃ TÂN LẬP", "*", "Số 05-BC/ĐU", "ĐẢNG CỘNG SẢN VIỆT NAM", "Tân Lập, ngày 05 tháng 02 năm 2026", "BÁO CÁO", "tổng kết", "-----"},
		"dang-tinh":  {"ĐẢNG ỦY XÃ TÂN LẬP", "*", "Số 05-BC/ĐU", "ĐẢNG CỘNG SẢN VIỆT NAM", "Tân Lập, ngày 05 tháng 02 năm 2026", "BÁO CÁO"},
		"dang-ban":   {"Đảng bộ tỉnh Lâm Đồng", "ĐẢNG ỦY XÃ TÂN LẬP", "*", "Số 05-BC/ĐU"},
		"dang-chibo": {"Đảng bộ tỉnh Lâm Đồng", "ĐẢNG ỦY XÃ TÂN LẬP", "*", "Số 05-BC/ĐU"},
		"nd30":       {"Đảng bộ tỉnh Lâm Đồng", "ĐẢNG ỦY XÃ TÂN LẬP", "", "Số: 05-BC/ĐU", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Tân Lập, ngày 05 tháng 02 năm 2026", "BÁO CÁO", "Tổng kết", ""},
		"plain":      {"ĐẢNG ỦY XÃ TÂN LẬP", "Tân Lập, ngày 05 tháng 02 năm 2026", "BÁO CÁO", "tổng kết"},
	} {
		got := texts(t, compiledIn(t, walked(), FormNamed(name)))
		for i, w := range want {
			if short := strings.HasPrefix(got[i], w) && strings.HasSuffix(w, "kết"); got[i] != w && !short {
				t.Errorf("%s: paragraph %d is %q, want %q", name, i+1, got[i], w)
			}
		}
	}
}

// TestSignatures: the letters of authority are the Party's or the State's, and
// a head of an advising body signs without any.
func TestSignatures(t *testing.T) {
	for name, want := range map[string]string{"dang": "T/M Ban Thường vụ", "nd30": "TM. Ban Thường vụ"} {
		if !slices.Contains(texts(t, compiledIn(t, walked(), FormNamed(name))), want) {
			t.Errorf("%s: no %q", name, want)
		}
	}
	unsigned := walked().With(outline.Filled{Field: outline.Authority})
	for name, draft := range map[string]bool{"dang": true, "dang-ban": false, "nd30": false, "plain": false} {
		all := texts(t, compiledIn(t, unsigned, FormNamed(name)))
		if slices.Contains(all, "T/M ……") != draft || slices.Contains(all, "DỰ THẢO") != draft {
			t.Errorf("%s without a line of authority: %q", name, all)
		}
	}
}

// TestPlainLeavesOut: what is not filled in is not there in the plain form, and
// no dots stand for it.
func TestPlainLeavesOut(t *testing.T) {
	o := outline.Outline{Title: "họp chi bộ", Sections: []outline.Section{{ID: "1", Label: "1", Title: "Câu"}}}
	r := answer(outline.NewReport(outline.Begin{Report: "r", Outline: &o}), 0, "lời")
	doc := compiledIn(t, r, FormNamed("plain"))
	if got, want := texts(t, doc), []string{"BÁO CÁO", "họp chi bộ", "1. Câu", "lời", ""}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	related(t, doc)
}

// TestOptionalFields: urgency, number of the draft, addressees, opening.
func TestOptionalFields(t *testing.T) {
	r := rich().With(outline.Filled{Field: outline.Opening, Value: "Căn cứ chương trình công tác, Đảng ủy báo cáo:"})
	for name, want := range map[string][]string{
		"dang": {"Thượng khẩn", "DỰ THẢO lần 2", "Căn cứ chương trình công tác, Đảng ủy báo cáo:"},
		"nd30": {"Thượng khẩn", "DỰ THẢO lần 2", "Kính gửi: \n- Ban Thường vụ Tỉnh ủy;\n- Ban Tổ chức Tỉnh ủy."},
	} {
		all := texts(t, compiledIn(t, r, FormNamed(name)))
		for _, w := range want {
			if !slices.Contains(all, w) {
				t.Errorf("%s: no %q", name, w)
			}
		}
	}
	one := r.With(outline.Filled{Field: outline.Addressee, Value: "Bộ Nội vụ"})
	if !slices.Contains(texts(t, compiledIn(t, one, FormNamed("nd30"))), "Kính gửi: Bộ Nội vụ") {
		t.Error("a single addressee has no line of its own")
	}
}

func TestPropose(t *testing.T) {
	for body, want := range map[string]map[outline.FieldID]string{
		"ĐẢNG ỦY XÃ TÂN LẬP":     {outline.Number: "-BC/ĐU", outline.Place: "Tân Lập", outline.Authority: "T/M BAN THƯỜNG VỤ"},
		"TỈNH UỶ LÂM ĐỒNG":       {outline.Number: "-BC/TU", outline.Place: "Lâm Đồng", outline.Authority: "T/M BAN THƯỜNG VỤ"},
		"Chi bộ thôn Tân Hòa":    {outline.Number: "-BC/CB", outline.Place: "", outline.Authority: "T/M CHI BỘ"},
		"BAN TỔ CHỨC":            {outline.Number: "-BC/BTCTU", outline.Authority: ""},
		"ỦY BAN KIỂM TRA":        {outline.Number: "-BC/UBKTTU", outline.Authority: "T/M ỦY BAN KIỂM TRA"},
		"UỶ BAN KIỂM TRA":        {outline.Number: "-BC/UBKTTU", outline.Authority: "T/M UỶ BAN KIỂM TRA"},
		"BAN CHỈ ĐẠO CHUYỂN ĐỔI": {outline.Number: "", outline.Place: "", outline.Authority: ""},
		"":                       {outline.Number: "", outline.Place: "", outline.Authority: "", outline.Office: ""},
	} {
		r := outline.NewReport(outline.Begin{Report: "r", Outline: outline.Founding()})
		r = r.With(outline.Filled{Field: outline.Body, Value: body}).With(outline.Filled{Field: outline.Superior, Value: "TỈNH ỦY LÂM ĐỒNG"})
		for id, w := range want {
			if got := Party.Propose(r, id); got != w {
				t.Errorf("%s of %q: proposed %q, want %q", id, body, got, w)
			}
		}
	}
	r := walked()
	if got := Party.Propose(r, outline.Subject); got != outline.Founding().Title {
		t.Errorf("subject: %q", got)
	}
	if got := Party.Propose(r, outline.Opening); !strings.HasPrefix(got, "Thực hiện Kế hoạch số 12-KH/TU") {
		t.Errorf("opening: %q", got)
	}
}

// TestEveryFormIsWhole: whatever may stand in a report, every form has a dress
// for it, and whatever a form says can be filled in.
func TestEveryFormIsWhole(t *testing.T) {
	for _, f := range Forms {
		for _, r := range []role{roleText, roleList, roleColumn, roleCell, roleAfter, rolePage, roleEnd} {
			if f.styles[r].look.size == 0 {
				t.Errorf("%s has no look for %s", f.Name, r)
			}
		}
		for k, name := range kindNames {
			if f.headings[kind(k)].look.size == 0 {
				t.Errorf("%s has no look for the heading of a %s", f.Name, name)
			}
		}
		for key := range f.keys() {
			if valueOf[key] == nil && key != keyBody {
				t.Errorf("%s prints %q, which nothing fills", f.Name, key)
			}
		}
		if FormNamed(f.Name) != f || f.Title == "" {
			t.Errorf("%s is not found by its name, or has no title", f.Name)
		}
	}
	if FormNamed("huyen") != nil {
		t.Error("a form that nobody made")
	}
}

// TestTablesCiteTheirSources: a value without a source, or with one that is not
// named, is a mistake that is found when the program starts.
func TestTablesCiteTheirSources(t *testing.T) {
	for table, want := range map[string]string{
		"source | A | luật\nfont | Arial | A":   "",
		"source | A | luật\nfont | Arial |":     "no source",
		"source | A | luật\nfont | Arial | B":   "unknown source B",
		"source | A | luật\nfond | Arial | A":   "\"fond\" with 2 values",
		"source | A | luật\npage | width x | A": "invalid syntax",
	} {
		_, err := readForm("thử", table, nil)
		if got := fmt.Sprint(err); want == "" && err != nil || !strings.Contains(got, want) {
			t.Errorf("%q: %s", table, got)
		}
	}
}
