package upload

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"decuong/outline"
)

func TestPartsOfAWordFile(t *testing.T) {
	c := readWordFile(t, `#list 1 decimal "%1." ; bullet "-"
{num=1:0}Đã họp <b>ba lần</b><note>Kể cả họp bất thường.</note>
{num=1:1}tháng 3

| Một khung |

|! TT | Chỉ tiêu | Đạt |
| 1 | Đảng viên | 12 |
Sau bảng`)
	want := []outline.Part{
		{Text: "1. Đã họp ba lần[1]\n- tháng 3\nMột khung", Marks: []outline.Span{{Start: 14, End: 22, Emphasis: outline.Bold}}, Source: outline.File},
		{
			Text: "TT\tChỉ tiêu\tĐạt\n1\tĐảng viên\t12", Source: outline.File,
			Table: &outline.Table{Rows: [][]string{{"TT", "Chỉ tiêu", "Đạt"}, {"1", "Đảng viên", "12"}}, Header: 1},
		},
		{Text: "Sau bảng\n[1] Kể cả họp bất thường.", Source: outline.File},
	}
	got := c.Parts()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if m := got[0].Marks[0]; got[0].Text[m.Start:m.End] != "ba lần" {
		t.Errorf("%q is marked", got[0].Text[m.Start:m.End])
	}
}

func TestPartsOfText(t *testing.T) {
	c, err := Read("a.txt", []byte("Một\u200b\r\n\r\n  hai  \n"))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]outline.Part{{Text: "Một\n  hai", Source: outline.File}}, c.Parts()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
