package docx

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"decuong/outline"

	"github.com/google/go-cmp/cmp"
)

// TestEveryAnswerOnceUnderItsHeading reads documents of random reports back:
// every section is there, in order, each with its answer and nothing else.
func TestEveryAnswerOnceUnderItsHeading(t *testing.T) {
	for seed := range uint64(200) {
		r := randomReport(rand.New(rand.NewPCG(seed, 1)))
		if diff := cmp.Diff(expected(r), sections(t, r)); diff != "" {
			t.Fatalf("seed %d (-want +got):\n%s", seed, diff)
		}
	}
}

// A told is a section as a reader finds it.
type told struct {
	Level   int
	Heading string
	Text    []string
}

// sections reads the body of the document back. The reports of this test have
// no opening.
func sections(t *testing.T, r *outline.Report) []told {
	var found []told
	for _, l := range read(t, compiled(t, r)) {
		var level int
		if _, err := fmt.Sscanf(l.style, "heading %d", &level); err == nil {
			found = append(found, told{Level: level, Heading: l.text})
		} else if l.style == "Body Text" || l.style == "List Paragraph" {
			last := &found[len(found)-1]
			last.Text = append(last.Text, l.text)
		}
	}
	return found
}

// expected says what must be read: the outline's own
// numbering, lines as paragraphs, a sentence for what was skipped, dots for
// what is open.
func expected(r *outline.Report) []told {
	var want []told
	for i, s := range r.Outline.Sections {
		w := told{Level: min(s.Depth+1, 9), Heading: printed[s.Label] + s.Title}
		a := r.Answers[s.ID]
		for _, p := range a.Parts {
			for l := range strings.SplitSeq(p.Text, "\n") {
				if l = strings.TrimSpace(l); l != "" && a.Mark != outline.Skipped {
					w.Text = append(w.Text, l)
				}
			}
		}
		switch {
		case w.Text != nil || !r.Outline.Leaf(i):
		case a.Mark == outline.Skipped:
			w.Text = []string{"Không có nội dung báo cáo."}
		default:
			w.Text = []string{"……"}
		}
		want = append(want, w)
	}
	return want
}

// printed is what stands before the title for each label.
var printed = map[string]string{
	"PHẦN II": "PHẦN II\n", "Điều 14": "Điều 14. ", "IV": "IV- ", "Đ": "Đ- ", "1": "1. ", "12": "12. ", "2.3": "2.3. ",
	"2.3.1": "2.3.1. ", "a)": "a) ", "đ": "đ) ", "(1)": "(1) ", "-": "- ", "+": "+ ", "•": "• ", "o": "o ", "~": "",
}

func randomReport(rng *rand.Rand) *outline.Report {
	labels := strings.Split("PHẦN II,Điều 14,IV,Đ,1,12,2.3,2.3.1,a),đ,(1),-,+,•,o,~", ",")
	o := &outline.Outline{}
	depth := 0
	for i := range 1 + rng.IntN(40) {
		o.Sections = append(o.Sections, outline.Section{
			ID:    outline.SectionID(fmt.Sprint("s", i)),
			Label: labels[rng.IntN(len(labels))],
			Title: fmt.Sprintf("Đề mục %d & <b>", i),
			Depth: depth,
		})
		depth = rng.IntN(depth + 2)
	}
	r := reportOn(o)
	for i := range o.Sections {
		if !o.Leaf(i) && rng.IntN(4) > 0 {
			continue
		}
		r = randomAnswer(r, i, rng)
	}
	return r
}

// randomAnswer gives the section up to three parts and a mark.
func randomAnswer(r *outline.Report, i int, rng *rand.Rand) *outline.Report {
	var parts []string
	for n := range rng.IntN(4) {
		parts = append(parts, fmt.Sprintf("Ý %d.%d %s", i, n, pieces[rng.IntN(len(pieces))]))
	}
	r = answer(r, i, parts...)
	return mark(r, i, []outline.Mark{outline.Unmarked, outline.Unmarked, outline.Skipped, outline.Later}[rng.IntN(4)])
}

var pieces = []string{
	"một dòng", "hai\ndòng", "cách\n\n\nquãng  rộng", "có\tcột", "danh sách:\n- một;\n+ hai.", "số 35-CT/TW, ngày 30/5/2019",
	"&<>\"' </w:t>", "**đậm** <i>nghiêng</i> {{khoá}}", "👨‍👩‍👧 🇻🇳", "năm 2026", "  lề  ",
}

func TestTextArrivesLiterally(t *testing.T) {
	for typed, want := range map[string]string{
		`A & B < C > D "E" 'F'`:                 `A & B < C > D "E" 'F'`,
		"</w:t></w:r></w:p>":                    "</w:t></w:r></w:p>",
		"# Đề mục **đậm** _nghiêng_ `mã`":       "# Đề mục **đậm** _nghiêng_ `mã`",
		"&amp; &#65; {{noi_dung}} %s %!d":       "&amp; &#65; {{noi_dung}} %s %!d",
		"Đảng u\u0309y xa\u0303":                "Đảng ủy xã",
		"một\u0000hai\u0007ba\u001b[31m":        "mộthaiba[31m",
		"\ufefftrái\u202e phải\u202c":           "trái phải",
		"👩🏽‍⚕️ 🇻🇳 ✓":                            "👩🏽‍⚕️ 🇻🇳 ✓",
		"tiếng עברית và العربية":                "tiếng עברית và العربية",
		strings.Repeat("một trăm nghìn ", 7000): strings.TrimSpace(strings.Repeat("một trăm nghìn ", 7000)),
	} {
		r := answer(reportOn(outlineOf("1\tCâu")), 0, typed)
		if got := sections(t, r)[0].Text; len(got) != 1 || stripped(got[0]) != stripped(want) {
			t.Errorf("typed %.60q, read %.60q", typed, got)
		}
	}
}

// stripped leaves out the selector of an emoji's colours, which may stay or go.
func stripped(s string) string { return strings.ReplaceAll(s, "\ufe0f", "") }
