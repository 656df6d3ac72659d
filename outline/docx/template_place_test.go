package docx

import (
	"slices"
	"strings"
	"testing"

	"decuong/outline"
)

// inserted returns the template of the Party's form with markup before the
// place of the body.
func inserted(t testing.TB, markup string) []byte {
	return edited(t, Party, func(s string) string {
		return strings.Replace(s, `<w:p><w:pPr><w:pStyle w:val="Text"/></w:pPr><w:r><w:t xml:space="preserve">{{mo_dau}}`, markup+`<w:p><w:pPr><w:pStyle w:val="Text"/></w:pPr><w:r><w:t xml:space="preserve">{{mo_dau}}`, 1)
	})
}

func para(text string) string {
	return `<w:p w14:paraId="0A1B2C3D" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w:bookmarkStart w:id="7" w:name="noi"/><w:r><w:t>` + text + `</w:t></w:r><w:bookmarkEnd w:id="7"/></w:p>`
}

// TestPlaces fills single paragraphs of a template.
func TestPlaces(t *testing.T) {
	for text, want := range map[string][]string{
		"{{noi_nhan}}":      {"- Ban Thường vụ Tỉnh ủy;", "- Ban Tổ chức Tỉnh ủy;", "- Các đồng chí đảng ủy viên;", "- Lưu Văn phòng Đảng ủy."},
		"- {{noi_nhan}}":    {"- Ban Thường vụ Tỉnh ủy;", "- Ban Tổ chức Tỉnh ủy;", "- Các đồng chí đảng ủy viên;", "- Lưu Văn phòng Đảng ủy."},
		"{{ Nơi nhận }}":    {"- Ban Thường vụ Tỉnh ủy;", "- Ban Tổ chức Tỉnh ủy;", "- Các đồng chí đảng ủy viên;", "- Lưu Văn phòng Đảng ủy."},
		"Gửi: {{noi_nhan}}": {"Gửi: - Ban Thường vụ Tỉnh ủy;\n- Ban Tổ chức Tỉnh ủy;\n- Các đồng chí đảng ủy viên;\n- Lưu Văn phòng Đảng ủy."},
		"{{Số ký hiệu}} ngày {{ngay}}/{{thang}}.": {"05-BC/ĐU ngày 05/02."},
		"{{kinh_gui}}":                             nil,
		"Kính gửi: {{kinh_gui}}":                   nil,
		"{{co_quan}}, {{kinh_gui}}":                {"ĐẢNG ỦY XÃ TÂN LẬP, "},
		"Mật{{?khan}}":                             nil,
		"Có người ký{{?ho_ten}}":                   {"Có người ký"},
		"&lt;{{ho_ten}}&gt; &amp; {{chuc_vu}}":     {"<Nguyễn Văn Bình> & Phó Bí thư"},
		"{{quyen_han}}{{chuc_vu}}":                 {"T/M Ban Thường vụPhó Bí thư"},
		"{ {{nam}} }":                              {"{ 2026 }"},
		"Ngày {{ngay_thang}} tại {{dia_danh}}":     {"Ngày ngày 05 tháng 02 năm 2026 tại Tân Lập"},
		"{{ten_loai}} {{trich_yeu}} ({{du_thao}})": {"BÁO CÁO " + outline.Founding().Title + " ()"},
	} {
		doc := filled(t, readTemplate(t, inserted(t, para("VẠCH")+para(text)+para("VẠCH"))), walked())
		all := texts(t, doc)
		first := slices.Index(all, "VẠCH")
		got := all[first+1 : first+1+slices.Index(all[first+1:], "VẠCH")]
		if !slices.Equal(got, want) {
			t.Errorf("%q became %q, want %q", text, got, want)
		}
		if content := string(unzip(t, doc)[documentPart]); strings.Count(content, "paraId") != strings.Count(content, "noi\"") || strings.Count(content, "paraId") > 3 {
			t.Errorf("%q: a copy has the identity of the first", text)
		}
	}
}

// TestCellNeverEmpty: a cell whose paragraphs all have nothing to say keeps one
// of them, without text.
func TestCellNeverEmpty(t *testing.T) {
	cell := `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="4000"/><w:gridCol w:w="4000"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr>` +
		para("{{khan}}") + para("{{kinh_gui}}") + `</w:tc><w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr>` + para("{{khan}}") + para("{{ho_ten}}") + para("{{kinh_gui}}") + `</w:tc></w:tr></w:tbl>`
	doc := filled(t, readTemplate(t, inserted(t, cell)), walked())
	cellsEndInParagraphs(t, doc)
	table := parse(t, doc, documentPart).all("tbl")[1]
	for i, want := range [][]string{{""}, {"Nguyễn Văn Bình"}} {
		var got []string
		for _, p := range table.all("tc")[i].all("p") {
			got = append(got, p.text())
		}
		if !slices.Equal(got, want) {
			t.Errorf("cell %d holds %q, want %q", i+1, got, want)
		}
	}
}

// TestTextBox fills a paragraph within a paragraph, in both of the forms in
// which Word keeps it, and what stands beside it.
func TestTextBox(t *testing.T) {
	box := `<w:p><w:r><w:t>Số </w:t></w:r><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>` +
		para("{{co_quan}}") + para("{{khan}}") + `</w:txbxContent></v:textbox></v:shape></w:pict></w:r><w:r><w:t>{{so_ky_hieu}}{{khan}}</w:t></w:r></w:p>`
	doc := filled(t, readTemplate(t, inserted(t, box)), walked())
	wellFormed(t, doc)
	var got []string
	for _, p := range parse(t, doc, documentPart).at("body").all("txbxContent")[0].all("p") {
		got = append(got, p.text())
	}
	if !slices.Equal(got, []string{"ĐẢNG ỦY XÃ TÂN LẬP"}) {
		t.Errorf("the box holds %q", got)
	}
	if all := texts(t, doc); !slices.ContainsFunc(all, func(s string) bool { return strings.HasPrefix(s, "Số ") && strings.HasSuffix(s, "05-BC/ĐU") }) {
		t.Errorf("beside the box stands %q", all)
	}
}

// TestHeaderIsFilled: a placeholder in a header is filled too.
func TestHeaderIsFilled(t *testing.T) {
	doc := changed(t, Party.Template(), "word/header1.xml", func(s string) string {
		return strings.Replace(s, "<w:p>", `<w:p><w:r><w:t>{{co_quan}}</w:t></w:r></w:p><w:p>`, 1)
	})
	header := parse(t, filled(t, readTemplate(t, doc), walked()), "word/header1.xml")
	if got := header.all("p")[0].text(); got != "ĐẢNG ỦY XÃ TÂN LẬP" {
		t.Errorf("the header says %q", got)
	}
}

// TestPlaceOfUnplaced: what has no section stands where the template wants it,
// else at the end; never is it lost.
func TestPlaceOfUnplaced(t *testing.T) {
	for name, doc := range map[string][]byte{"its own": inserted(t, para("{{chua_xep}}")), "the end": Party.Template()} {
		all := texts(t, filled(t, readTemplate(t, doc), rich()))
		unplaced, body := slices.Index(all, "Nội dung của mục đã bỏ."), slices.Index(all, "PHẦN I\nTÌNH HÌNH TRIỂN KHAI")
		if unplaced < 0 || (unplaced < body) != (name == "its own") {
			t.Errorf("%s: at %d, the body at %d", name, unplaced, body)
		}
	}
}

// TestLeftOut: what its writer left out is not in the document, nor the heading
// of an appendix without anything in it.
func TestLeftOut(t *testing.T) {
	r := rich()
	for i := range r.Unplaced {
		r.Unplaced[i].LeftOut = true
	}
	all := strings.Join(texts(t, filled(t, readTemplate(t, Party.Template()), r)), "\n")
	if strings.Contains(all, "Nội dung của mục đã bỏ.") || strings.Contains(strings.ToUpper(all), "CHƯA XẾP") {
		t.Error("it stands in the document")
	}
}
