package upload

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// printed lists what was read, a block a line: the number of the paragraph,
// its label in brackets, what it is, its text.
func printed(c *Content) string {
	var b strings.Builder
	for _, block := range c.Blocks {
		if t := block.Table; t != nil {
			fmt.Fprintf(&b, "%d table, head %d\n", t.No, t.Header)
			for line := range strings.SplitSeq(t.Grid().Text(), "\n") {
				fmt.Fprintf(&b, "  %s\n", strings.ReplaceAll(line, "\t", " | "))
			}
			continue
		}
		p := block.Paragraph
		fmt.Fprintf(&b, "%d [%s]", p.No, p.Label)
		for _, s := range []struct {
			is   bool
			word string
		}{{p.Heading > 0, fmt.Sprintf("h%d", p.Heading)}, {p.Inner > 0, fmt.Sprintf("inner%d", p.Inner)}, {p.Box, "box"}, {p.Listed, "listed"}} {
			if s.is {
				b.WriteString(" " + s.word)
			}
		}
		fmt.Fprintf(&b, " %s\n", strings.NewReplacer("\n", "⏎", "\t", "→").Replace(p.Text))
	}
	for _, n := range c.Notes {
		fmt.Fprintf(&b, "note %s of %d: %s\n", n.Mark, n.No, n.Text)
	}
	return b.String()
}

func readWordFile(t testing.TB, source string) *Content {
	t.Helper()
	c, err := Read("de-cuong.docx", wordFile(t, source))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestWordShowsWhatAReaderSees(t *testing.T) {
	for name, tt := range map[string]struct{ source, want string }{
		"line breaks, tabs, breaks of pages": {"một<br>hai<tab>ba<page>bốn", "1 [] một⏎hai→ba bốn\n"},
		"empty paragraphs are counted":       {"một\n\nhai", "1 [] một\n3 [] hai\n"},
		"tracked changes are accepted":       {"<del>cũ</del><ins>mới</ins> rồi", "1 [] mới rồi\n"},
		"an end that is deleted":             {"{gone}nửa đầu, \nnửa sau", "1 [] nửa đầu, nửa sau\n"},
		"an end that is deleted at the end":  {"{gone}nửa đầu", "1 [] nửa đầu\n"},
		"hidden text":                        {"thấy<hide>ẩn</hide>", "1 [] thấy\n"},
		"results of fields":                  {`<field REF x>Phần <b>hai</b></field> và <field PAGE>3</field>`, "1 [] Phần hai và 3\n"},
		"fields to fill in":                  {"Họ tên: <field FORMTEXT>     </field> Nam <field FORMCHECKBOX></field>", "1 [] Họ tên: …… Nam ☐\n"},
		"dotted tabs":                        {"{dots}Họ tên:<tab>", "1 [] Họ tên:……\n"},
		"controls":                           {"a <control>b</control> c", "1 [] a b c\n"},
		"notes":                              {"một<note>Chú thích thứ nhất.</note> hai<note>Thứ hai.</note>", "1 [] một[1] hai[2]\nnote [1] of 1: Chú thích thứ nhất.\nnote [2] of 1: Thứ hai.\n"},
		"text boxes, once":                   {"<box>trong khung</box>ngoài khung", "1 [] ngoài khung\n2 [] box trong khung\n"},
		"signs":                              {"<sym Wingdings F0A8> có <sym Symbol F0B3> 5 <font Wingdings>ü</font>", "1 [] □ có ≥ 5 ✓\n"},
		"table of contents":                  {"#style t \"toc 1\"\n{style=t}<toc>I. Một<tab>1</toc>\nI. Một", "1 [] listed I. Một→1\n2 [] I. Một\n"},
		"capitals by style":                  {"#style h \"heading 1\" caps\n{style=h}Đầu mục", "1 [] h1 ĐẦU MỤC\n"},
		"levels":                             {"#style h \"Heading 2\"\n#style k \"k\" based=h\n{style=k}a\n{outline=0}b\n{style=k outline=9}c", "1 [] h2 a\n2 [] h1 b\n3 [] c\n"},
		"tables": {"|! TT | Chỉ tiêu | >2 Năm 2026 |\n|! ^ | ^ | Kế hoạch | Thực hiện |\n| 1 | Hộ nghèo // (%) | 5 |  |",
			"1 table, head 2\n  TT | Chỉ tiêu | Năm 2026 | Năm 2026\n  TT | Chỉ tiêu | Kế hoạch | Thực hiện\n  1 | Hộ nghèo (%) | 5 | \n"},
		"a header that is not marked": {"| TT | Tên |\n| 1 |  |", "1 table, head 1\n  TT | Tên\n  1 | \n"},
	} {
		if diff := cmp.Diff(tt.want, printed(readWordFile(t, tt.source))); diff != "" {
			t.Errorf("%s (-want +read):\n%s", name, diff)
		}
	}
}

func TestWordCountsWhatItDoesNotRead(t *testing.T) {
	got := readWordFile(t, "a<comment> <del>b</del> <hide>c</hide> <del>d</del><comment>").Unread
	if want := (Unread{Comments: 2, Deleted: 2, Hidden: 1}); got != want {
		t.Errorf("unread %+v, want %+v", got, want)
	}
}

func TestWordKeepsEmphasis(t *testing.T) {
	p := readWordFile(t, "  Đã <b>rà soát <ins>245</ins></b><b> đảng viên</b>.").Blocks[0].Paragraph
	if len(p.Marks) != 1 || p.Text[p.Marks[0].Start:p.Marks[0].End] != "rà soát 245 đảng viên" {
		t.Errorf("marks of %q: %v", p.Text, p.Marks)
	}
}

func TestWordIsReadWhateverItsPartsAreCalled(t *testing.T) {
	parts := unzipped(t, wordFile(t, "#list 1 decimal \"%1.\"\n{num=1:0}Một"))
	renamed := map[string]string{}
	moved := strings.NewReplacer("word/document", "tai_lieu/van-ban", `"numbering.xml"`, `"/so.xml"`)
	for name, part := range parts {
		switch name {
		case "word/numbering.xml":
			name = "so.xml"
		default:
			name = moved.Replace(strings.ReplaceAll(name, "word/_rels/document.xml", "tai_lieu/_rels/van-ban.xml"))
		}
		renamed[strings.ToUpper(name[:1])+name[1:]] = moved.Replace(part)
	}
	c, err := Read("", zipped(t, renamed))
	if err != nil || printed(c) != "1 [1.] Một\n" {
		t.Errorf("%v, %v", err, c)
	}
}
