package docx

import (
	"slices"
	"strings"
	"testing"

	"decuong/outline"

	"github.com/google/go-cmp/cmp"
)

// withNotesIn is a report with notes, as a file brings them and as people type them.
func withNotesIn() *outline.Report {
	r := reportOn(outlineOf("1\tMột\n2\tHai\n3\tBa"))
	r = answer(r, 0, "Thực hiện Nghị quyết[1] và Kế hoạch số 12[2] & <b>.\nĐã xong.\n[1] Nghị quyết số 05-NQ/TU, ngày 05/02/2026.\n[2] Của <Tỉnh ủy>.")
	r = say(r, 1, setOffPart("Đạt **98%[1]** chỉ tiêu."), outline.Part{Text: "Dòng sau."}, setOffPart("[1] Theo //báo cáo// quý."))
	r = answer(r, 2, "Xem [1] và [1].\n[2] không ai gọi.\n[1] hai chỗ gọi.")
	r.Unplaced = []outline.Unplaced{{Heading: "Cũ", Answer: outline.Answer{Parts: []outline.Part{{Text: "Lời[iv] cũ.\n[iv] Chú thích cuối."}}}}}
	return r
}

// TestNotesAtTheFoot: a note stands at the foot of the page where its mark was,
// once, and nothing that may mean something else is taken for one.
func TestNotesAtTheFoot(t *testing.T) {
	for how, doc := range notedDocs(t) {
		t.Run(how, func(t *testing.T) {
			holdsTogether(t, doc)
			want := []string{" Nghị quyết số\u00a005-NQ/TU, ngày\u00a005/02/2026.", " Của <Tỉnh ủy>.", " Theo báo cáo quý.", " Chú thích cuối."}
			var got []string
			ids := map[string]bool{}
			for _, n := range parse(t, doc, "word/footnotes.xml").all("footnote") {
				if n.attr("type") == "" {
					got = append(got, textOf(n))
					ids[n.attr("id")] = true
				}
			}
			if diff := cmp.Diff(want, got[len(got)-len(want):]); diff != "" {
				t.Errorf("notes (-want +got):\n%s", diff)
			}
			var refs []string
			for _, ref := range parse(t, doc, "word/document.xml").all("footnoteReference") {
				if refs = append(refs, ref.attr("id")); !ids[ref.attr("id")] {
					t.Errorf("no note %s", ref.attr("id"))
				}
			}
			if len(refs) != len(got) || len(slices.Compact(slices.Sorted(slices.Values(refs)))) != len(refs) {
				t.Errorf("references %v to %d notes", refs, len(got))
			}
			body := strings.Join(texts(t, doc), "\n")
			for _, kept := range []string{"Thực hiện Nghị quyết và Kế hoạch số 12 & <b>.", "Đạt 98% chỉ tiêu.", "Xem [1] và [1].", "[2] không ai gọi.", "[1] hai chỗ gọi.", "Lời cũ."} {
				if !strings.Contains(body, kept) {
					t.Errorf("the text does not say %q:\n%s", kept, body)
				}
			}
		})
	}
}

// notedDocs are documents with notes: of every form, of its template, and of a
// template that has notes of its own.
func notedDocs(t *testing.T) map[string][]byte {
	docs := map[string][]byte{}
	for _, f := range Forms {
		docs[f.Name] = compiledIn(t, withNotesIn(), f)
		docs[f.Name+" template"] = filled(t, template(t, f), withNotesIn())
	}
	docs["own notes"] = filled(t, readTemplate(t, ownNotes(t)), withNotesIn())
	return docs
}

// ownNotes is a template that has a note.
func ownNotes(t *testing.T) []byte {
	b := changed(t, Party.Template(), "word/document.xml", func(s string) string {
		return strings.Replace(s, "{{ten_loai}}</w:t></w:r>", `{{ten_loai}}</w:t></w:r><w:r><w:footnoteReference w:id="7"/></w:r>`, 1)
	})
	b = changed(t, b, "word/footnotes.xml", func(string) string {
		return xmlHead + `<w:footnotes ` + wordNames + `><w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>` +
			`<w:footnote w:id="7"><w:p><w:r><w:t>Của mẫu.</w:t></w:r></w:p></w:footnote></w:footnotes>`
	})
	b = changed(t, b, "word/_rels/document.xml.rels", func(s string) string {
		return strings.Replace(s, relsEnd, `<Relationship Id="rN" Type="`+notesRelation+`" Target="footnotes.xml"/>`+relsEnd, 1)
	})
	return changed(t, b, typesPart, func(s string) string {
		return strings.Replace(s, typesEnd, `<Override PartName="/word/footnotes.xml" ContentType="`+notesKind+`"/>`+typesEnd, 1)
	})
}

// textOf is what an element says.
func textOf(n *node) string {
	var b strings.Builder
	for _, t := range n.all("t") {
		b.WriteString(t.Text)
	}
	return b.String()
}
