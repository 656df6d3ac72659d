package docx

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"decuong/outline"
)

// TestEmphasisReadBack: every character is set off as its writer wanted, in the
// form and from a template, whatever the spans.
func TestEmphasisReadBack(t *testing.T) {
	const text = "Đã rà soát số 35-CT/TW & 245 đảng viên,\nđạt 98,7% <kế hoạch> năm 2025."
	for seed := range uint64(100) {
		rng := rand.New(rand.NewPCG(seed, 2))
		p := outline.Part{Text: text}
		for range rng.IntN(6) {
			at := rng.IntN(len(text))
			p.Marks = append(p.Marks, outline.Span{Start: at, End: at + rng.IntN(30), Emphasis: []outline.Emphasis{outline.Bold, outline.Italic, outline.Underline}[rng.IntN(3)]})
		}
		r := say(reportOn(outlineOf("1\tCâu")), 0, p)
		for how, doc := range map[string][]byte{"form": compiled(t, r), "template": filled(t, template(t, Party), r)} {
			if got, want := shown(t, doc), wanted(text, p.Marks); got != want {
				t.Fatalf("seed %d, %s, %v\ngot  %s\nwant %s", seed, how, p.Marks, got, want)
			}
		}
	}
}

// wanted writes how each character is to be set off: b, i and u before those
// that are.
func wanted(text string, marks []outline.Span) string {
	clean, marks := outline.CleanMarked(text, marks)
	var b strings.Builder
	for i, r := range clean {
		for _, e := range []outline.Emphasis{outline.Bold, outline.Italic, outline.Underline} {
			if r != '\n' && slices.ContainsFunc(marks, func(m outline.Span) bool { return m.Emphasis == e && m.Start <= i && i < m.End }) {
				b.WriteString(string(e))
			}
		}
		b.WriteRune(r)
	}
	return b.String()
}

// shown writes the same as the document shows it.
func shown(t *testing.T, doc []byte) string {
	styles := map[string]string{}
	for _, s := range parse(t, doc, "word/styles.xml").all("style") {
		styles[s.attr("styleId")] = s.at("name").attr("val")
	}
	var paragraphs []string
	for _, p := range parse(t, doc, documentPart).all("p") {
		if styles[p.at("pPr", "pStyle").attr("val")] != "Body Text" {
			continue
		}
		var b strings.Builder
		for _, run := range p.all("r") {
			how := ""
			for _, e := range []string{"b", "i", "u"} {
				if props := run.at("rPr"); props != nil && props.on(e) {
					how += e
				}
			}
			for _, r := range (&node{Children: []*node{run}}).text() {
				b.WriteString(how + string(r))
			}
		}
		paragraphs = append(paragraphs, b.String())
	}
	return strings.Join(paragraphs, "\n")
}

// TestEmphasisOverTheTemplatesOwn: a template whose text is italic by itself
// stays italic, and what is set off is set off besides.
func TestEmphasisOverTheTemplatesOwn(t *testing.T) {
	doc := edited(t, Party, func(s string) string {
		return strings.Replace(s, `<w:r><w:t xml:space="preserve">{{noi_dung}}`, `<w:r><w:rPr><w:i/><w:color w:val="FF0000"/><w:sz w:val="26"/></w:rPr><w:t xml:space="preserve">{{noi_dung}}`, 1)
	})
	r := say(reportOn(outlineOf("1\tCâu")), 0, outline.Part{Text: "một hai", Marks: []outline.Span{{Start: 0, End: len("một"), Emphasis: outline.Bold}}})
	content := string(unzip(t, filled(t, readTemplate(t, doc), r))[documentPart])
	for _, want := range []string{`<w:rPr><w:b/><w:i/><w:color w:val="FF0000"/><w:sz w:val="26"/></w:rPr><w:t xml:space="preserve">một`, `<w:rPr><w:i/><w:color w:val="FF0000"/><w:sz w:val="26"/></w:rPr><w:t xml:space="preserve"> hai`} {
		if !strings.Contains(content, want) {
			t.Errorf("no %s", want)
		}
	}
}

func TestTables(t *testing.T) {
	table := tablePart(indicators(3), 2)
	doc := compiled(t, say(reportOn(outlineOf("1\tCâu")), 0, outline.Part{Text: "Trước"}, table, outline.Part{Text: "Sau"}))
	tbl := parse(t, doc, documentPart).all("tbl")[1]
	var heads []string
	var widths []int
	for _, tr := range tbl.all("tr") {
		heads = append(heads, fmt.Sprint(tr.at("trPr").on("tblHeader")))
	}
	total := 0
	for _, c := range tbl.at("tblGrid").all("gridCol") {
		var w int
		fmt.Sscan(c.attr("w"), &w)
		total += w
		widths = append(widths, w)
	}
	if want := []string{"true", "true", "false", "false", "false"}; !slices.Equal(heads, want) {
		t.Errorf("rows that are repeated: %v", heads)
	}
	if total != 9355 || widths[0] >= widths[1] {
		t.Errorf("columns of %v, together %d", widths, total)
	}
}

// TestStrangeTables: what is no table for Word is left to its text, and nothing
// is lost.
func TestStrangeTables(t *testing.T) {
	wide := make([]string, 64)
	for i := range wide {
		wide[i] = fmt.Sprint("cột", i)
	}
	for name, rows := range map[string][][]string{"none": nil, "empty": {{}}, "wide": {wide}, "all heads": {{"a"}, {"b"}}, "one word": {{strings.Repeat("dài", 200), "b"}}} {
		r := say(reportOn(outlineOf("1\tCâu")), 0, tablePart(rows, 2))
		doc := compiled(t, r)
		holdsTogether(t, doc)
		joined := strings.Join(texts(t, doc), "\n")
		for _, row := range rows {
			for _, cell := range row {
				if !strings.Contains(joined, cell) {
					t.Errorf("%s: %q is lost", name, cell)
				}
			}
		}
	}
}
