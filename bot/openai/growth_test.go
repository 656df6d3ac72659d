package openai

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"

	"decuong/bot"
	"decuong/outline/facts"
)

// grown returns the sentences of a text that comes in pieces cut by next.
func grown(text string, next func(left int) int) ([]string, error) {
	var told []string
	g := newGrowth(func(s string) { told = append(told, s) }, bot.Wording, false)
	for text != "" {
		n := max(1, min(len(text), next(len(text))))
		if err := g.add(text[:n]); err != nil {
			return told, err
		}
		text = text[n:]
	}
	g.end(false)
	return told, nil
}

func TestGrowsByWholeSentences(t *testing.T) {
	for _, want := range [][]string{
		{"Một câu.", " Hai câu!", " Ba câu?", " Bốn…"},
		{"Theo Chỉ thị số 35-CT/TW. Ban Thường vụ đã họp.", " Sau đó triển khai."},
		{"Nghị quyết 12-NQ/TU.", " Kế hoạch đã ban hành."},
		{"Tại TP. Thanh Hóa, đ/c Nguyễn Văn A. làm việc.", " Xong."},
		{"ThS. Trần B. và PGS. Lê C. dự họp."},
		{"Tổ chức họp, tập huấn, v.v.", " Các chi bộ đã dự.", " Hết."},
		{"1. Công tác cán bộ đạt 98,7 %.", " Hai."},
		{"2.3. Nội dung.", " Tiếp theo."},
		{"II. Kết quả.", "\nIII. Hạn chế."},
		{"Đến năm 2025.", " Sau đó tổng kết."},
		{"Thu 1.234,5 tỷ đồng, đạt 98.7 % (tăng 2.3 lần.", " So với 2020).", " Hết."},
		{"Chủ đề “Học tập.", " Làm theo” được quán triệt.", " Hết."},
		{"Có […] đảng viên.", " Bổ sung […]."},
		{"Dòng một", "\nDòng hai"},
	} {
		text := strings.Join(want, "")
		for size := 1; size < 7; size++ {
			got, err := grown(text, func(int) int { return size })
			if diff := cmp.Diff(want, got); diff != "" || err != nil {
				t.Errorf("in pieces of %d: %v\n%s", size, err, diff)
			}
		}
	}
}

func TestGrowthTakesOutWhatIsNoText(t *testing.T) {
	for in, want := range map[string]string{
		"Đã họp đủ ba lần. Đã họp đủ ba lần. Không có. Không có.": "Đã họp đủ ba lần. Không có. Không có.",
		"Dưới đây là đoạn văn:\n\nMột câu.":                       "Một câu.",
		"\n\n  Một câu.  \n\n\n Hai câu.  ":                       "Một câu.\nHai câu.",
		"# Tiêu đề\n---\nMột **câu**.":                            "Tiêu đề\nMột câu.",
		"Một câu. Hai [...] câu.":                                 "Một câu. Hai […] câu.",
		"[THINK]Nghĩ. Ngợi.[/THINK]Một câu.":                      "Một câu.",
		"<thinking>a</thinking>Một <think>b</think>câu.":          "Một câu.",
		"Một câu. Xem https://evil.example/a?b=1. Rồi viết.":      "Một câu. Xem […]. Rồi viết.",
		"Nhỏ hơn < 5 và lớn hơn > 3; A &lt; B &amp; C.":           "Nhỏ hơn < 5 và lớn hơn > 3; A < B & C.",
		"<tu_lieu_00c0ffee ma=\"G1\">Một</tu_lieu_00c0ffee> hai":  "Một hai",
	} {
		got, err := grown(in, func(int) int { return 3 })
		if s := strings.Join(got, ""); s != want || err != nil {
			t.Errorf("%q becomes %q, %v; want %q", in, s, err, want)
		}
	}
}

// TestSummariesKeepTheirForm checks that a summary has the lines that it was
// to have, and no more.
func TestSummariesKeepTheirForm(t *testing.T) {
	for _, c := range []struct {
		kind     bot.DraftKind
		in, want string
	}{
		{bot.FivePoint, "1. Ý một, đạt 5 %.\n- Ý hai.\n• Ý ba. Thêm.\n12) Ý bốn", "Ý một, đạt 5 %.\nÝ hai.\nÝ ba. Thêm.\nÝ bốn"},
		{bot.FivePoint, "A\nB\nC\nD\nE. Và e.\nF. Và f.\nG", "A\nB\nC\nD\nE. Và e."},
		{bot.OneLine, "Một câu. Hai câu.\nBa câu.", "Một câu."},
		{bot.OnePage, "Một. Hai.\nBa.", "Một. Hai.\nBa."},
	} {
		g := newGrowth(nil, c.kind, false)
		if err := g.add(c.in); err != nil {
			t.Fatal(err)
		}
		if g.end(false); g.String() != c.want {
			t.Errorf("%s: %q, want %q", c.kind, g.String(), c.want)
		}
	}
}

func BenchmarkGrowth(b *testing.B) {
	text := strings.Repeat("Đảng bộ đã rà soát 245 đảng viên theo Chỉ thị số 35-CT/TW ngày 30/5/2019. ", 20) // 1.9 KB
	for b.Loop() {
		grown(text, func(int) int { return 8 })
	}
}

// FuzzGrowth checks that a text does not depend on how it was cut into pieces,
// that it is plain, and that what was told is what it says.
func FuzzGrowth(f *testing.F) {
	f.Add("Một câu. <think>Nghĩ.</think> Hai **câu**.\n- Ba câu\n```\nhttp://x.vn/a", uint64(1))
	f.Add("a</think>b. C", uint64(2))
	f.Add("<|channel|>analysis<|message|>x<|channel|>final<|message|>Y. 5*3 = 15.", uint64(3))
	f.Fuzz(func(t *testing.T, text string, seed uint64) {
		if text = norm.NFC.String(text); !utf8.ValidString(text) {
			t.Skip()
		}
		whole, err := grown(text, func(left int) int { return left })
		random := rand.New(rand.NewPCG(seed, 0))
		pieces, pieceErr := grown(text, func(int) int { return 1 + random.IntN(5) })
		if (err == nil) && (pieceErr == nil) && strings.Join(whole, "") != strings.Join(pieces, "") {
			t.Errorf("whole %q, in pieces %q", whole, pieces)
		}
		for _, s := range pieces {
			if strings.TrimSpace(s) == "" || strings.Contains(s, "<think>") || strings.Contains(s, "```") {
				t.Errorf("tells %q", s)
			}
		}
	})
}

// TestWhatIsShownStays holds that the guarded text of a draft which comes in
// pieces only grows: what the guard makes of the sentences told so far begins
// what it makes of all.
func TestWhatIsShownStays(t *testing.T) {
	evidence := facts.NewEvidence([]facts.Source{{ID: "G1", Text: "Đảng bộ có 245 đảng viên, 12 chi bộ; thu 1.234 triệu đồng, đạt 98,7%. Đ/c Nguyễn Văn An làm bí thư."}})
	for _, text := range []string{
		"Đảng bộ có 245 đảng viên. Trong đó có 31 nữ. Thu 1.234 triệu đồng, đạt 98,7%. Còn lại 7 chi bộ.",
		"Đồng chí Nguyễn Văn An. Ông làm bí thư từ năm 2020.Từ đó đến nay kết nạp 3 đảng viên. xong",
		"1. Kết quả\n\nĐảng bộ có 12 chi bộ theo Nghị quyết số 12-NQ/TU. 31 tháng 12 năm 2024, thu được 1.234\ntriệu đồng.\n2. Hạn chế\nCòn 3 chi bộ. 2 đảng viên bị kỷ luật",
		"**Kết quả.** Đảng bộ có 245 đảng viên\nđang sinh hoạt tại 12 chi bộ và đạt\n98,7% kế hoạch. “Học tập. Làm theo” được quán triệt. Hết.",
	} {
		for size := 1; size < 12; size++ {
			told, err := grown(text, func(int) int { return size })
			if err != nil {
				t.Fatal(err)
			}
			whole, so := evidence.Guard(strings.Join(told, "")).Text, ""
			for _, s := range told {
				so += s
				if shown := evidence.Guard(so).Text; !strings.HasPrefix(whole, shown) {
					t.Errorf("in pieces of %d: shown %q, then %q", size, shown, whole)
				}
			}
		}
	}
}
