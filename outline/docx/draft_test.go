package docx

import (
	"bytes"
	"slices"
	"testing"

	"decuong/outline"
)

// says reports whether the document has a paragraph with exactly this text.
func says(t *testing.T, r *outline.Report, text string) bool {
	return slices.ContainsFunc(read(t, compiled(t, r)), func(l line) bool { return l.text == text })
}

// DỰ THẢO stands until everything required is there, and no longer.
func TestDraftUntilComplete(t *testing.T) {
	whole := walked()
	if says(t, whole, "DỰ THẢO") {
		t.Error("a complete report is called a draft")
	}
	last := len(whole.Outline.Sections) - 1
	for what, r := range map[string]*outline.Report{
		"unanswered":        answer(whole, last),
		"later":             mark(whole, last, outline.Later),
		"no number":         whole.With(outline.Filled{Field: outline.Number}),
		"no superior":       whole.With(outline.Filled{Field: outline.Superior}),
		"blank of the head": whole.With(outline.Filled{Field: "b1"}),
	} {
		if !says(t, r, "DỰ THẢO") {
			t.Errorf("%s, and not called a draft", what)
		}
	}
	if untitled := answer(reportOn(outlineOf("1\tCâu")), 0, "lời"); !says(t, untitled, "DỰ THẢO") {
		t.Error("no subject, and not called a draft")
	}
	for what, r := range map[string]*outline.Report{
		"skipped":       mark(whole, last, outline.Skipped),
		"no name given": whole.With(outline.Named{Section: whole.Outline.Sections[4].ID}),
	} {
		if says(t, r, "DỰ THẢO") {
			t.Errorf("%s, and called a draft", what)
		}
	}
}

// A lost heading stands with its label, and its title once it was named.
func TestLostHeading(t *testing.T) {
	r := reportOn(outline.Founding())
	if !says(t, r, "PHẦN II") {
		t.Error("the lost heading is not there")
	}
	r = r.With(outline.Named{Section: r.Outline.Sections[4].ID, Title: "KẾT QUẢ THỰC HIỆN"})
	if !says(t, r, "PHẦN II\nKẾT QUẢ THỰC HIỆN") {
		t.Error("the lost heading does not bear its name")
	}
}

// A heading takes the guidance of its title no further.
func TestChecklistStaysOut(t *testing.T) {
	if !says(t, walked(), "2.3.1. Công tác chuẩn bị nhân sự trước đại hội") {
		t.Error("the heading of 2.3.1 is not what the report says")
	}
}

// What was written at a question that was skipped later is kept, but not here.
func TestSkippedTextStaysOut(t *testing.T) {
	r := mark(answer(reportOn(outlineOf("1\tCâu")), 0, "đã viết"), 0, outline.Skipped)
	if got := sections(t, r)[0].Text; !slices.Equal(got, []string{"Không có nội dung báo cáo."}) {
		t.Errorf("a skipped question says %q", got)
	}
}

// Headings of several kinds on one level keep their own dress.
func TestMixedLevelKeepsDress(t *testing.T) {
	doc := compiled(t, reportOn(outlineOf("1\tđánh số\nII\tla mã\n3\tđánh số")))
	var caps []bool
	for _, p := range parse(t, doc, "word/document.xml").all("p") {
		if p.at("pPr", "pStyle").attr("val") == "Heading1" {
			rPr := p.at("r", "rPr")
			caps = append(caps, rPr != nil && rPr.on("caps"))
		}
	}
	if !slices.Equal(caps, []bool{false, true, false}) {
		t.Errorf("in capitals: %v", caps)
	}
}

func TestProperties(t *testing.T) {
	p := parse(t, compiled(t, walked()), "docProps/core.xml")
	for name, want := range map[string]string{
		"title":   "Báo cáo " + outline.Founding().Title,
		"subject": outline.Founding().Title,
		"creator": "ĐẢNG ỦY XÃ TÂN LẬP",
	} {
		if got := p.at(name).Text; got != want {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
	}
}

// Nothing in the file tells by what program it was made.
func TestNoTraceOfTheProgram(t *testing.T) {
	for name, content := range unzip(t, compiled(t, walked())) {
		for _, trace := range []string{"decuong", "golang", "github", "telegram", "tg:"} {
			if bytes.Contains(bytes.ToLower(content), bytes.ToLower([]byte(trace))) {
				t.Errorf("%s holds %q", name, trace)
			}
		}
	}
}
