package facts

import "testing"

func TestABareAnswerKnowsItsQuestion(t *testing.T) {
	e := NewEvidence([]Source{
		{ID: "chi bộ", Text: "23", About: "2.1. Số chi bộ trực thuộc"},
		{ID: "tỷ lệ", Text: "98,7", About: "2.2. Tỷ lệ đảng viên hoàn thành tốt nhiệm vụ (%)"},
	})
	for _, c := range []struct {
		draft  string
		want   Finding
		source string
	}{
		{"Đảng bộ có 23 chi bộ trực thuộc.", Supported, "chi bộ"},
		{"Đảng bộ có 23 đảng viên.", Elsewhere, "chi bộ"},
		{"Đảng bộ có 24 chi bộ.", Unsupported, ""},
		{"Có 98,7% đảng viên hoàn thành tốt nhiệm vụ.", Elsewhere, "tỷ lệ"},
		{"Có 97,8% đảng viên hoàn thành tốt nhiệm vụ.", Unsupported, ""},
	} {
		verdicts := e.Compare(c.draft)
		if len(verdicts) != 1 || verdicts[0].Finding != c.want || verdicts[0].Source != c.source {
			t.Errorf("%s: %+v", c.draft, verdicts)
		}
	}
}

func TestGuardTellsSourcesAndBlanks(t *testing.T) {
	e := NewEvidence([]Source{{ID: "G1", Text: "Đảng bộ có 20 chi bộ."}, {ID: "G2", Text: "Kết nạp 12 đảng viên."}})
	g := e.Guard("Đảng bộ có 20 chi bộ; kết nạp 12 đảng viên, đạt 120% chỉ tiêu, dẫn đầu huyện và hoàn thành xuất sắc ngày […ngày…].")
	if want := "Đảng bộ có 20 chi bộ; kết nạp 12 đảng viên, đạt […%…] chỉ tiêu, […đánh giá…] huyện và hoàn thành xuất sắc ngày […ngày…]."; g.Text != want {
		t.Errorf("got  %s\nwant %s", g.Text, want)
	}
	if g.Blanks != 3 || len(g.Cut) != 2 || g.Cut[0].Class != Percent {
		t.Errorf("%d blanks, cut %+v", g.Blanks, g.Cut)
	}
	sources := map[string]string{}
	for _, s := range g.Spans {
		if !s.Blank {
			sources[g.Text[s.Start:s.End]] = s.Source
		}
	}
	if sources["20"] != "G1" || sources["12"] != "G2" || sources["xuất sắc"] != "" {
		t.Errorf("sources %v", sources)
	}
	if marked := g.Marked(); len(marked) != 1 || marked[0].Class != Claim {
		t.Errorf("marked %+v", marked)
	}
}

func TestOneSpelling(t *testing.T) {
	for _, pair := range [][2]string{
		{"hoà", "hòa"}, {"uỷ", "ủy"}, {"thuý", "thúy"}, {"kỷ", "kỉ"}, {"quý", "quí"}, {"tỷ", "tỉ"}, {"Hoà", "hòa"},
	} {
		if Fold(pair[0]) != Fold(pair[1]) {
			t.Errorf("%s and %s are one word", pair[0], pair[1])
		}
	}
	for _, pair := range [][2]string{{"hoa", "hòa"}, {"thúy", "thúi"}, {"đa", "da"}, {"năm", "nam"}} {
		if Fold(pair[0]) == Fold(pair[1]) {
			t.Errorf("%s and %s are two words", pair[0], pair[1])
		}
	}
}
