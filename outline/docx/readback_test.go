package docx

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"decuong/outline"

	"github.com/google/go-cmp/cmp"
)

// TestEveryAnswerOnceUnderItsHeading reads documents of random reports back,
// in every form and from a template of every form: every section is there, in
// order, each with its answer and nothing else.
func TestEveryAnswerOnceUnderItsHeading(t *testing.T) {
	templates := map[*Form]*Template{}
	for _, f := range Forms {
		templates[f] = template(t, f)
	}
	for seed := range uint64(150) {
		r, f := randomReport(rand.New(rand.NewPCG(seed, 1))), Forms[seed%uint64(len(Forms))]
		var b bytes.Buffer
		if err := templates[f].Following(f).Compile(&b, r); err != nil {
			t.Fatal(err)
		}
		for how, doc := range map[string][]byte{"form": compiledIn(t, r, f), "template": b.Bytes()} {
			if diff := cmp.Diff(expected(r, f), sectionsOf(t, doc)); diff != "" {
				t.Fatalf("seed %d, %s %s (-want +got):\n%s", seed, how, f.Name, diff)
			}
		}
	}
}

// A told is a section as a reader finds it.
type told struct {
	Level   int
	Heading string
	Text    []string
}

// sections reads the body of the Party's document back.
func sections(t *testing.T, r *outline.Report) []told { return sectionsOf(t, compiled(t, r)) }

// bodyStyles are those of what people answered.
var bodyStyles = []string{"Body Text", "List Paragraph", "Đầu bảng", "Ô trong bảng"}

// sectionsOf reads the body of a document back. The reports of these tests have
// no opening.
func sectionsOf(t *testing.T, doc []byte) []told {
	var found []told
	for _, l := range read(t, doc) {
		if l.level > 0 {
			found = append(found, told{Level: l.level, Heading: l.text})
		} else if slices.Contains(bodyStyles, l.style) {
			last := &found[len(found)-1]
			last.Text = append(last.Text, l.text)
		}
	}
	return found
}

// expected says what must be read: the outline's own numbering, lines as
// paragraphs, cells as cells, a sentence for what was skipped, dots for what is
// open, and at the end what has no section.
func expected(r *outline.Report, f *Form) []told {
	var want []told
	for i, s := range r.Outline.Sections {
		w := told{Level: min(s.Depth+1, 9), Heading: printedIn(f, s.Label) + s.Title, Text: spelt(r.Answers[s.ID])}
		switch {
		case w.Text != nil || !r.Outline.Leaf(i):
		case r.Answers[s.ID].Mark == outline.Skipped:
			w.Text = []string{"Không có nội dung báo cáo."}
		default:
			w.Text = []string{"……"}
		}
		want = append(want, w)
	}
	if len(r.Unplaced) > 0 {
		want = append(want, told{Level: 1, Heading: "Chưa xếp"})
	}
	for _, u := range r.Unplaced {
		want = append(want, told{Level: 2, Heading: u.Heading, Text: spelt(u.Answer)})
	}
	return want
}

// spelt returns the lines and cells of an answer.
func spelt(a outline.Answer) []string {
	var text []string
	for _, p := range a.Parts {
		switch {
		case a.Mark == outline.Skipped:
		case p.Table != nil:
			for _, row := range p.Table.Rows {
				text = append(text, append(row, make([]string, p.Table.Columns()-len(row))...)...)
			}
		default:
			for l := range strings.SplitSeq(p.Text, "\n") {
				if l = strings.TrimSpace(l); l != "" {
					text = append(text, l)
				}
			}
		}
	}
	return text
}

// printedIn is what stands before the title for each label.
func printedIn(f *Form, label string) string {
	if roman := label == "IV" || label == "Đ"; roman && f.Name == "nd30" {
		return label + ". "
	} else if roman && f.Name == "plain" {
		return label + ". "
	}
	return printed[label]
}

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
	for n := range rng.IntN(3) {
		text := pieces[rng.IntN(len(pieces))] + " "
		r.Unplaced = append(r.Unplaced, outline.Unplaced{Heading: fmt.Sprint("Mục cũ ", n), Answer: outline.Answer{Parts: []outline.Part{{Text: "Cũ " + text}}}})
	}
	return r
}

// randomAnswer gives the section up to three parts and a mark.
func randomAnswer(r *outline.Report, i int, rng *rand.Rand) *outline.Report {
	var parts []outline.Part
	for n := range rng.IntN(4) {
		p := outline.Part{Text: fmt.Sprintf("Ý %d.%d %s", i, n, pieces[rng.IntN(len(pieces))])}
		if at := rng.IntN(len(p.Text)); rng.IntN(2) == 0 {
			p.Marks = []outline.Span{{Start: at, End: at + rng.IntN(9), Emphasis: outline.Bold}, {Start: at / 2, End: at, Emphasis: outline.Italic}}
		}
		if rng.IntN(5) == 0 {
			p = tablePart([][]string{{"Cột"}, {fmt.Sprint("ô ", i), "12,5", "&<>"}, {}}[:1+rng.IntN(3)], rng.IntN(3))
		}
		parts = append(parts, p)
	}
	r = say(r, i, parts...)
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
