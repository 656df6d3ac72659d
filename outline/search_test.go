package outline

import "testing"

func TestSearch(t *testing.T) {
	r := NewReport(Begin{Outline: &Outline{Sections: []Section{
		{ID: "1", Label: "1", Title: "Rà soát, bổ sung quy hoạch"},
		{ID: "2", Label: "2", Title: "Công tác nhân sự"},
		{ID: "3", Label: "3", Title: "Kiến nghị"},
	}}})
	r.Answers["2"] = Answer{Parts: []Part{{Text: "Đã đưa 12 đồng chí vào quy hoạch, nhiệm kỳ tới."}}}
	for words, want := range map[string][]int{
		"quy hoach":         {0, 1},
		"quy hoạch":         {0, 1},
		"QUY HOẠCH":         {0, 1},
		"quy hoách":         nil,
		"dong chi":          {1},
		"kien":              {2},
		"12 đồng":           {1},
		"":                  nil,
		"Kiến nghị đề xuất": nil,
	} {
		var got []int
		for _, h := range r.Search(words) {
			got = append(got, h.Section)
		}
		if len(got) != len(want) || len(got) > 0 && (got[0] != want[0] || got[len(got)-1] != want[len(want)-1]) {
			t.Errorf("Search(%q) = %v, want %v", words, got, want)
		}
	}
	if h := r.Search("nhiem ky"); len(h) != 1 || h[0].Excerpt != "đồng chí vào quy hoạch, nhiệm kỳ tới." && h[0].Excerpt == "" {
		t.Errorf("excerpt %+v", h)
	}
}
