package outline

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestCertainLabels(t *testing.T) {
	for printed, want := range map[string]string{
		"I.": "I", "Phần I:": "Phần I", "PHẦN THỨ HAI": "PHẦN THỨ HAI", "1.2.": "1.2", "2.3.1": "2.3.1", "a)": "a)", "(1)": "(1)", "A": "A", "12": "12",
		"\uF0B7": "•", "o": "o", "–": "-", "01.": "01", "Chuyên đề 02:": "Chuyên đề 02", "Bài 3:": "Bài 3", "Hoạt động II -": "Hoạt động II",
		"①": "①", "aa.": "aa", "*": "*", "...": "...", "1500.": "1500",
	} {
		if got := certainLabel(printed).text; got != want {
			t.Errorf("%q is read as %q, want %q", printed, got, want)
		}
	}
}

func TestParsePassages(t *testing.T) {
	for name, tt := range map[string]struct {
		passages []Passage
		want     string
	}{
		"a label is beyond doubt": {
			[]Passage{{Label: "1.", Text: "kế hoạch năm"}, {Label: "7.", Text: "cơ sở"}, {Label: "3.", Text: "của xã"}},
			"1\tkế hoạch năm\n7\tcơ sở\n3\tcủa xã\n",
		},
		"a typed one is not":   {[]Passage{{Text: "1. Kế hoạch năm, gồm có"}, {Text: "12 cơ sở"}}, "1\tKế hoạch năm, gồm có 12 cơ sở\n"},
		"lines of a paragraph": {[]Passage{{Text: "PHẦN I\nTình hình\nchung"}, {Text: "1. Một\n(nêu rõ)\n2. Hai"}}, "PHẦN I\tTình hình chung\n  1\tMột (nêu rõ)\n  2\tHai\n"},
		"a broken label":       {[]Passage{{Text: "PHẦN"}, {Text: "II"}, {Text: "KẾT QUẢ"}, {Text: "1. Một"}}, "PHẦN II\tKẾT QUẢ\n  1\tMột\n"},
		"levels that look alike": {
			[]Passage{{Label: "-", Text: "Một"}, {Label: "-", Inner: 1, Text: "Hai"}, {Label: "-", Inner: 1, Text: "Ba"}, {Label: "-", Text: "Bốn"}},
			"-\tMột\n  -\tHai\n  -\tBa\n-\tBốn\n",
		},
		"headings by style": {
			[]Passage{{Heading: 1, Text: "Báo cáo tổng kết"}, {Heading: 1, Text: "năm 2026", Apart: false}, {Text: "Mở đầu văn bản."}, {Heading: 1, Text: "Tình hình"}, {Heading: 2, Text: "Kinh tế"}, {Text: "1. Thu"}, {Heading: 2, Text: "Xã hội"}, {Heading: 1, Text: "Kiến nghị"}},
			"~\tTình hình\n  ~\tKinh tế\n    1\tThu\n  ~\tXã hội\n~\tKiến nghị\n",
		},
		"a number beside headings": {
			[]Passage{{Heading: 1, Text: "Mở đầu"}, {Heading: 1, Label: "A.", Text: "Một"}, {Heading: 2, Label: "1.", Text: "Hai"}, {Heading: 1, Label: "B.", Text: "Ba"}},
			"~\tMở đầu\nA\tMột\n  1\tHai\nB\tBa\n",
		},
		"text in the style of a heading": {
			[]Passage{{Label: "1.", Text: "Một"}, {Heading: 2, Text: strings.Repeat("dài ", 60)}, {Label: "2.", Text: "Hai"}},
			"1\tMột\n2\tHai\n",
		},
		"contents":              {[]Passage{{Listed: true, Text: "I. Một"}, {Label: "I.", Text: "Một"}}, "I\tMột\n"},
		"forgotten numbers":     {[]Passage{{Label: "1.", Text: "Một"}, {Label: "2."}, {Label: "3.", Text: "Ba"}}, "1\tMột\n3\tBa\n"},
		"a title below a label": {[]Passage{{Label: "PHẦN I"}, {Text: "Tình hình"}, {Label: "1.", Text: "Một"}}, "PHẦN I\tTình hình\n  1\tMột\n"},
	} {
		for i := range tt.passages {
			tt.passages[i].Line = i + 1
		}
		o, _, err := ParsePassages(tt.passages)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if diff := cmp.Diff(tt.want, o.Format()); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

func TestPassagesKeepTables(t *testing.T) {
	table := func(cell string) *Table {
		return &Table{Rows: [][]string{{"TT", "Nội dung"}, {"1", cell}}, Header: 1}
	}
	o, remarks, err := ParsePassages([]Passage{
		{Line: 1, Text: "ĐỀ CƯƠNG"}, {Line: 2, Table: table("đầu")}, {Line: 7, Label: "1.", Text: "Một"}, {Line: 8, Table: table("một")}, {Line: 13, Table: table("hai")},
		{Line: 18, Text: "Nơi nhận:"}, {Line: 19, Table: table("ký")},
	})
	if err != nil || len(o.Sections) != 1 || len(o.Sections[0].Tables) != 2 {
		t.Fatalf("%v: %+v", err, o)
	}
	var told []string
	for _, r := range remarks {
		told = append(told, r.String())
	}
	want := []string{
		`2: not used, a row of a table: "TT Nội dung"`, `2: not used, a row of a table: "1 đầu"`, `8: a table to fill: "TT Nội dung"`, `13: a table to fill: "TT Nội dung"`,
		`18: not used, recipients and signature: "Nơi nhận:"`, `19: not used, recipients and signature: "TT Nội dung"`, `19: not used, recipients and signature: "1 ký"`,
	}
	if diff := cmp.Diff(want, told); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestTitleAmongTheLinesOfAForm(t *testing.T) {
	o, _, err := Parse("Mẫu số 01\nBÁO CÁO THÀNH TÍCH\nđề nghị khen thưởng năm 20…\nDự thảo lần 1\nHọ và tên:……\nNgày sinh: ……\n\nI. Thành tích\n")
	if err != nil || o.Title != "THÀNH TÍCH đề nghị khen thưởng năm 20…" {
		t.Errorf("title %q, %v", o.Title, err)
	}
	var before []string
	for _, b := range o.Blanks {
		before = append(before, b.Before)
	}
	if diff := cmp.Diff([]string{"đề nghị khen thưởng năm", "Họ và tên", "Ngày sinh"}, before); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
