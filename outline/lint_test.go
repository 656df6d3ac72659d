package outline

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestLint(t *testing.T) {
	for name, tt := range map[string]struct {
		text string
		want []string
	}{
		"nothing": {"BÁO CÁO\ntổng kết năm\n\nI. Một\n1. Hai\n2. Ba\nII. Bốn\n- Năm\n- Sáu", nil},
		"lost":    {"BÁO CÁO\ntổng kết năm\n\nI. Một\n1. Hai\n1. Ba\nIII. Bốn", []string{`6: the heading "II" seems to be lost here; the numbering implies it`}},
		"gaps and twins": {"1. Một\n1. Hai\n4. Hai", []string{
			"1: the head does not say what the report is about",
			`2: the numbering starts again at "1" though no heading stands above it`, "2: the label 1 comes twice",
			"3: the numbering has a gap: 1 is followed by 4", `3: two sections say the same: "Hai"`,
		}},
		"no title":     {"BÁO CÁO\ntổng kết năm\n\nI. Một\nII. …………\nIII. Ba", []string{"5: section II has no title"}},
		"lost numbers": {"BÁO CÁO\ntổng kết năm\n\nI. Một\nTuyên truyền.\nVận động.\nKiểm tra.\nII. Hai", []string{`4: several lines of guidance may be questions that lost their numbers: "Tuyên truyền." …`}},
	} {
		o, remarks, err := Parse(tt.text)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, r := range Lint(o, remarks) {
			got = append(got, r.String())
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}
