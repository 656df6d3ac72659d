package upload

import (
	"strings"
	"testing"

	"decuong/outline/classified"
)

// stamped are places of a Word file or a workbook that a stamp may stand in.
var stamped = map[string]map[string]string{
	"body":                    {"word/document.xml": `<w:body><w:p><w:r><w:t>M</w:t></w:r><w:r><w:t>ẬT</w:t></w:r></w:p></w:body>`},
	"header":                  {"word/header1.xml": `<w:hdr><w:p><w:r><w:t>TỐI </w:t></w:r><w:r><w:t>MẬT</w:t></w:r></w:p></w:hdr>`},
	"footer":                  {"word/footer2.xml": `<w:ftr><w:p><w:r><w:t>Trang</w:t><w:tab/><w:t>MẬT</w:t></w:r></w:p></w:ftr>`},
	"watermark":               {"word/header1.xml": `<w:hdr><w:p><w:r><w:pict><v:shape><v:textpath string="TUYỆT MẬT"/></v:shape></w:pict></w:r></w:p></w:hdr>`},
	"text box":                {"word/document.xml": `<w:body><w:p><w:r><w:t>Báo cáo</w:t></w:r><w:r><wps:txbx><w:txbxContent><w:p><w:r><w:t>MẬT</w:t></w:r></w:p></w:txbxContent></wps:txbx></w:r></w:p></w:body>`},
	"shape's text":            {"word/drawings/drawing1.xml": `<a:txBody><a:p><a:r><a:t>MẬT</a:t></a:r></a:p></a:txBody>`},
	"description":             {"word/document.xml": `<w:body><wp:docPr id="1" name="a" descr="Dấu MẬT"/><wp:docPr descr="MẬT"/></w:body>`},
	"deleted":                 {"word/document.xml": `<w:body><w:p><w:del><w:r><w:delText>MẬT</w:delText></w:r></w:del></w:p></w:body>`},
	"comment":                 {"word/comments.xml": `<w:comments><w:comment><w:p><w:r><w:t>Độ mật: Mật</w:t></w:r></w:p></w:comment></w:comments>`},
	"cells":                   {"word/document.xml": `<w:body><w:tbl><w:tr><w:tc><w:p><w:r><w:t>Độ mật</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Mật</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body>`},
	"property":                {"docProps/core.xml": `<cp:coreProperties><dc:title>Kế hoạch</dc:title><cp:category>MẬT</cp:category></cp:coreProperties>`},
	"sheet":                   {"xl/sharedStrings.xml": `<sst><si><t>Số liệu</t></si><si><r><t>TỐI</t></r><r><t xml:space="preserve"> MẬT</t></r></si></sst>`},
	"header 2 first page":     {"word/header3.xml": `<w:hdr><w:p><w:r><w:t>MẬT</w:t></w:r></w:p></w:hdr>`},
	"footnote":                {"word/footnotes.xml": `<w:footnotes><w:footnote><w:p><w:r><w:t>Độ mật: Mật</w:t></w:r></w:p></w:footnote></w:footnotes>`},
	"endnote":                 {"word/endnotes.xml": `<w:endnotes><w:endnote><w:p><w:r><w:t>TỐI MẬT</w:t></w:r></w:p></w:endnote></w:endnotes>`},
	"custom property":         {"docProps/custom.xml": `<Properties><property name="DoMat"><vt:lpwstr>MẬT</vt:lpwstr></property></Properties>`},
	"keywords":                {"docProps/core.xml": `<cp:coreProperties><cp:keywords>an ninh; MẬT</cp:keywords></cp:coreProperties>`},
	"title":                   {"docProps/core.xml": `<cp:coreProperties><dc:title>Báo cáo (MẬT)</dc:title></cp:coreProperties>`},
	"sdt":                     {"word/document.xml": `<w:body><w:sdt><w:sdtPr><w:alias w:val="Độ mật"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>MẬT</w:t></w:r></w:p></w:sdtContent></w:sdt></w:body>`},
	"sdt alias":               {"word/document.xml": `<w:body><w:sdt><w:sdtPr><w:alias w:val="Độ mật: MẬT"/></w:sdtPr></w:sdt></w:body>`},
	"vanish":                  {"word/document.xml": `<w:body><w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>MẬT</w:t></w:r></w:p></w:body>`},
	"glossary":                {"word/glossary/document.xml": `<w:body><w:p><w:r><w:t>MẬT</w:t></w:r></w:p></w:body>`},
	"chart":                   {"word/charts/chart1.xml": `<c:chart><a:t>MẬT</a:t></c:chart>`},
	"diagram":                 {"word/diagrams/data1.xml": `<dgm:pt><a:t>TỐI MẬT</a:t></dgm:pt>`},
	"field code":              {"word/document.xml": `<w:body><w:p><w:r><w:instrText>QUOTE "MẬT"</w:instrText></w:r></w:p></w:body>`},
	"sheet name":              {"xl/workbook.xml": `<workbook><sheets><sheet name="MẬT" sheetId="1"/></sheets></workbook>`},
	"sheet name 2":            {"xl/workbook.xml": `<workbook><sheets><sheet name="BC (MẬT)" sheetId="1"/></sheets></workbook>`},
	"inline string":           {"xl/worksheets/sheet1.xml": `<worksheet><row><c t="inlineStr"><is><t>TỐI MẬT</t></is></c></row></worksheet>`},
	"comment xl":              {"xl/comments1.xml": `<comments><comment><text><r><t>Độ mật: Mật</t></r></text></comment></comments>`},
	"threaded":                {"xl/threadedComments/threadedComment1.xml": `<ThreadedComments><threadedComment><text>MẬT</text></threadedComment></ThreadedComments>`},
	"drawing xl":              {"xl/drawings/drawing1.xml": `<xdr:txBody><a:p><a:r><a:t>MẬT</a:t></a:r></a:p></xdr:txBody>`},
	"vml xl":                  {"xl/drawings/vmlDrawing1.vml": `<v:shape><v:textbox><div><font>MẬT</font></div></v:textbox></v:shape>`},
	"header themed":           {"xl/worksheets/sheet1.xml": `<worksheet><headerFooter><oddHeader>&amp;C&amp;K01+000MẬT</oddHeader></headerFooter></worksheet>`},
	"header centre":           {"xl/worksheets/sheet1.xml": `<worksheet><headerFooter><evenFooter>&amp;CTỐI MẬT</evenFooter></headerFooter></worksheet>`},
	"defined name":            {"xl/workbook.xml": `<workbook><definedNames><definedName name="a">"MẬT"</definedName></definedNames></workbook>`},
	"cells xl":                {"xl/sharedStrings.xml": `<sst><si><t>Độ mật</t></si><si><t>MẬT</t></si></sst>`},
	"part of upper case name": {"WORD/Header1.XML": `<w:hdr><w:p><w:r><w:t>MẬT</w:t></w:r></w:p></w:hdr>`},
	"other folder":            {"doc/main.xml": `<w:body><w:p><w:r><w:t>MẬT</w:t></w:r></w:p></w:body>`},
	"alternate":               {"word/document.xml": `<w:body><mc:AlternateContent><mc:Choice><wps:txbx><w:txbxContent><w:p><w:r><w:t>TỐI MẬT</w:t></w:r></w:p></w:txbxContent></wps:txbx></mc:Choice></mc:AlternateContent></w:body>`},
	"noBreakHyphen":           {"word/document.xml": `<w:body><w:p><w:r><w:t>TỐI</w:t><w:noBreakHyphen/><w:t>MẬT</w:t></w:r></w:p></w:body>`},
	"hyperlink tip":           {"word/document.xml": `<w:body><w:p><w:hyperlink w:tooltip="TUYỆT MẬT"><w:r><w:t>xem</w:t></w:r></w:hyperlink></w:p></w:body>`},
	"picture name":            {"word/document.xml": `<w:body><wp:docPr id="1" name="Dấu MẬT"/></w:body>`},
	"dropdown":                {"word/document.xml": `<w:body><w:sdt><w:sdtPr><w:dropDownList><w:listItem w:displayText="MẬT" w:value="m"/></w:dropDownList></w:sdtPr></w:sdt></w:body>`},
	"sheet's header":          {"xl/worksheets/sheet1.xml": `<worksheet><headerFooter><oddHeader>&amp;L&amp;"Times,Bold"&amp;14MẬT&amp;RTrang &amp;P</oddHeader></headerFooter></worksheet>`},
}

func TestEverywhere(t *testing.T) {
	for name, parts := range stamped {
		for how, change := range map[string]string{"marked": "MẬT", "about it": "bảo mật"} {
			file := map[string]string{"[Content_Types].xml": "<Types/>", "word/styles.xml": "<w:styles>MẬT</w:styles>", "word/media/a.bin": "MẬT"}
			for part, content := range parts {
				content = strings.ReplaceAll(content, "MẬT", change)
				if how != "marked" {
					content = strings.ReplaceAll(content, "ẬT", "ong")
					content = strings.ReplaceAll(content, ">Mật<", ">Không<")
					content = strings.ReplaceAll(content, ": Mật<", ": Không<")
				}
				file[part] = `<x xmlns:w="` + wordSpace + `">` + content + `</x>`
			}
			texts, err := Everywhere(zipped(t, file))
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			found := false
			for _, text := range texts {
				_, here := classified.Find(text)
				found = found || here
			}
			if found != (how == "marked") {
				t.Errorf("%s, %s: found is %v in %q", name, how, found, texts)
			}
		}
	}
}

const wordSpace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

func TestEverywhereRefuses(t *testing.T) {
	if texts, err := Everywhere([]byte("một văn bản")); texts != nil || err != nil {
		t.Errorf("of a text: %q, %v", texts, err)
	}
	for name, file := range map[string][]byte{
		"damaged": []byte("PK\x03\x04 not an archive"),
		"deep":    zipped(t, map[string]string{"word/header1.xml": strings.Repeat("<a>", 1000)}),
		"bomb":    zipped(t, map[string]string{"word/header1.xml": "<a>" + strings.Repeat(" ", maxUnpacked)}),
	} {
		if _, err := Everywhere(file); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}
