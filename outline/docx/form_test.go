package docx

import (
	"fmt"
	"strings"
	"testing"
)

// TestPage checks the sheet of paper, which the Party's rule and the State's
// both allow: A4, margins 20/20/30/15 mm, the page number at the top, 10 mm from
// the edge and not on page 1. Numbers are twips.
func TestPage(t *testing.T) {
	for _, f := range Forms {
		doc := compiledIn(t, walked(), f)
		section := parse(t, doc, "word/document.xml").at("body", "sectPr")
		for name, want := range map[string]string{"w": "11906", "h": "16838"} {
			if got := section.at("pgSz").attr(name); got != want {
				t.Errorf("%s: pgSz %s = %s, want %s", f.Name, name, got, want)
			}
		}
		for name, want := range map[string]string{"top": "1134", "bottom": "1134", "left": "1701", "right": "850", "header": "567"} {
			if got := section.at("pgMar").attr(name); got != want {
				t.Errorf("%s: pgMar %s = %s, want %s", f.Name, name, got, want)
			}
		}
		if !section.on("titlePg") || len(section.all("headerReference")) != 1 || section.at("headerReference").attr("type") != "default" {
			t.Errorf("%s: the header must stand on all pages but the first", f.Name)
		}
		if field := parse(t, doc, "word/header1.xml").at("p", "fldSimple").attr("instr"); field != " PAGE " {
			t.Errorf("%s: the header holds %q, not the page number", f.Name, field)
		}
		fonts := parse(t, doc, "word/styles.xml").at("docDefaults", "rPrDefault", "rPr", "rFonts")
		for _, name := range []string{"ascii", "hAnsi", "eastAsia", "cs"} {
			if got := fonts.attr(name); got != "Times New Roman" {
				t.Errorf("%s: font %s = %q", f.Name, name, got)
			}
		}
	}
}

// A point of the form, as the rule puts it. Sizes are half points, lengths
// twips, lines "exact" in twips.
type point struct {
	style  string
	half   string
	weight string // letters: b, i, caps, u
	align  string
	first  string
	after  string
	line   string
}

// The points of Hướng dẫn 05-HD/VPTW for the parts of a report.
var partyPoints = []point{
	{"Tên Đảng", "30", "b caps", "center", "0", "0", ""},
	{"Cơ quan cấp trên", "28", "caps", "center", "0", "0", ""},
	{"Cơ quan ban hành", "28", "b caps", "center", "0", "0", ""},
	{"Dấu sao", "28", "", "center", "0", "0", ""},
	{"Số và ký hiệu", "28", "", "center", "0", "0", ""},
	{"Độ khẩn", "28", "b caps", "center", "0", "0", ""},
	{"Dự thảo", "28", "i", "center", "0", "0", ""},
	{"Địa danh và ngày tháng", "28", "i", "center", "0", "0", ""},
	{"Title", "32", "b caps", "center", "0", "0", ""},
	{"Subtitle", "30", "b", "center", "0", "0", ""},
	{"Body Text", "28", "", "both", "567", "120", "360"},
	{"List Paragraph", "28", "", "both", "567", "120", "360"},
	{"heading 1", "28", "b caps", "center", "0", "120", "360"},
	{"heading 2", "28", "b", "both", "567", "120", "360"},
	{"heading 3", "28", "b i", "both", "567", "120", "360"},
	{"heading 4", "28", "i", "both", "567", "120", "360"},
	{"Quyền hạn ký", "28", "b caps", "center", "0", "0", ""},
	{"Chức vụ người ký", "28", "caps", "center", "0", "0", ""},
	{"Họ tên người ký", "28", "b", "center", "0", "0", ""},
	{"Nơi nhận", "28", "u", "left", "0", "0", ""},
	{"Danh sách nơi nhận", "24", "", "left", "0", "0", ""},
	{"header", "28", "", "center", "0", "0", ""},
}

// The points of Nghị định 30/2020/NĐ-CP, Phụ lục I.
var statePoints = []point{
	{"Quốc hiệu", "26", "b caps", "center", "0", "0", ""},
	{"Tiêu ngữ", "28", "b", "center", "0", "0", ""},
	{"Cơ quan chủ quản", "26", "caps", "center", "0", "0", ""},
	{"Cơ quan ban hành", "26", "b caps", "center", "0", "0", ""},
	{"Số và ký hiệu", "26", "", "center", "0", "0", ""},
	{"Độ khẩn", "26", "b caps", "center", "0", "0", ""},
	{"Địa danh và ngày tháng", "28", "i", "center", "0", "0", ""},
	{"Title", "28", "b caps", "center", "0", "0", ""},
	{"Subtitle", "28", "b", "center", "0", "0", ""},
	{"Body Text", "28", "", "both", "720", "120", ""},
	{"heading 1", "28", "b", "center", "0", "120", ""},
	{"heading 2", "28", "b", "both", "720", "120", ""},
	{"Quyền hạn ký", "28", "b caps", "center", "0", "0", ""},
	{"Chức vụ người ký", "28", "b caps", "center", "0", "0", ""},
	{"Họ tên người ký", "28", "b", "center", "0", "0", ""},
	{"Nơi nhận", "24", "b i", "left", "0", "0", ""},
	{"Danh sách nơi nhận", "22", "", "left", "0", "0", ""},
	{"header", "28", "", "center", "0", "0", ""},
}

func TestStylesFollowTheForm(t *testing.T) {
	for _, f := range Forms[:5] {
		points := partyPoints
		if f.Name == "nd30" {
			points = statePoints
		}
		for how, doc := range map[string][]byte{"form": compiledIn(t, walked(), f), "template": filled(t, template(t, f), walked())} {
			styles := map[string]*node{}
			for _, s := range parse(t, doc, "word/styles.xml").all("style") {
				styles[s.at("name").attr("val")] = s
			}
			for _, want := range points {
				if strings.HasPrefix(want.style, "heading") && how == "template" {
					continue // made for no one outline
				}
				s := styles[want.style]
				if s == nil {
					t.Errorf("%s: there is no style %q", f.Name, want.style)
					continue
				}
				if got := pointOf(s); got != want {
					t.Errorf("%s\ngot  %+v\nwant %+v", f.Name, got, want)
				}
			}
		}
	}
}

// pointOf reads a style as a point of the form.
func pointOf(s *node) point {
	p := point{
		style: s.at("name").attr("val"),
		half:  s.at("rPr", "sz").attr("val"),
		align: s.at("pPr", "jc").attr("val"),
		first: s.at("pPr", "ind").attr("firstLine"),
		after: s.at("pPr", "spacing").attr("after"),
	}
	for _, name := range []string{"b", "i", "caps", "u"} {
		if s.at("rPr").on(name) {
			if p.weight != "" {
				p.weight += " "
			}
			p.weight += name
		}
	}
	if spacing := s.at("pPr", "spacing"); spacing.attr("lineRule") == "exact" {
		p.line = spacing.attr("line")
	}
	return p
}

// TestRules: the rule under the banner is as long as it, 206 pt; that under the
// motto as long as the motto, 178 pt; those of the State under body and subject
// are short. Nothing else is ruled.
func TestRules(t *testing.T) {
	for name, want := range map[string]map[string]int{
		"dang":  {"Tên Đảng": 206},
		"nd30":  {"Tiêu ngữ": 178, "Gạch dưới cơ quan": 76, "Gạch dưới trích yếu": 144},
		"plain": {},
	} {
		f := FormNamed(name)
		room := map[string]twips{"Tên Đảng": f.columns[1], "Tiêu ngữ": f.columns[1], "Gạch dưới cơ quan": f.columns[0], "Gạch dưới trích yếu": mm(165)}
		for _, s := range parse(t, compiledIn(t, walked(), f), "word/styles.xml").all("style") {
			style := s.at("name").attr("val")
			if s.at("pPr", "pBdr", "bottom") == nil || style == "Độ khẩn" {
				continue
			}
			var side int
			fmt.Sscan(s.at("pPr", "ind").attr("left"), &side)
			if long := (int(room[style]) - 2*side) / 20; long < want[style] || long > want[style]+6 {
				t.Errorf("%s: the rule at %q is %d pt long, want %d", name, style, long, want[style])
			}
		}
	}
}

// TestHeadingsAreHeadings: Word's navigation pane lists what has an outline
// level and keeps it with what follows.
func TestHeadingsAreHeadings(t *testing.T) {
	for _, s := range parse(t, compiled(t, reportOn(outlineOf(deep()))), "word/styles.xml").all("style") {
		var level int
		if _, err := fmt.Sscanf(s.at("name").attr("val"), "heading %d", &level); err != nil {
			continue
		}
		if got := s.at("pPr", "outlineLvl").attr("val"); got != fmt.Sprint(level-1) {
			t.Errorf("heading %d has outline level %s", level, got)
		}
		if !s.at("pPr").on("keepNext") {
			t.Errorf("heading %d may stand alone at the foot of a page", level)
		}
	}
}

// TestSignatureNeverStandsAlone: the last paragraph stays with the signature
// block, whose row is not split.
func TestSignatureNeverStandsAlone(t *testing.T) {
	for name, r := range samples() {
		body := parse(t, compiled(t, r), "word/document.xml").at("body")
		n := len(body.Children) // …, last paragraph, table, paragraph, section
		last, table := body.Children[n-4], body.Children[n-3]
		if name != "empty" && !last.at("pPr").on("keepNext") {
			t.Errorf("%s: the last paragraph may part from the signature", name)
		}
		if !table.at("tr", "trPr").on("cantSplit") {
			t.Errorf("%s: the signature block may be split", name)
		}
	}
}
