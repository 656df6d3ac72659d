package docx

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestRefusedTemplates(t *testing.T) {
	whole := Party.Template()
	replace := func(part, old, new string) []byte {
		return changed(t, whole, part, func(s string) string {
			if !strings.Contains(s, old) {
				t.Fatalf("%s has no %q", part, old)
			}
			return strings.Replace(s, old, new, 1)
		})
	}
	relation := func(kind, target string) []byte {
		return replace("word/_rels/document.xml.rels", "</Relationships>",
			`<Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/`+kind+`" Target="`+target+`" TargetMode="External"/></Relationships>`)
	}
	body := `<w:t xml:space="preserve">{{noi_dung}}</w:t>`
	for name, c := range map[string]struct {
		doc  []byte
		want []Problem
	}{
		"text":           {[]byte("Đề cương"), []Problem{{Reason: NotWord}}},
		"empty":          {nil, []Problem{{Reason: NotWord}}},
		"zip":            {zipped(t, map[string]string{"a.txt": "a"}), []Problem{{Reason: NotWord}}},
		"old .doc":       {[]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1..."), []Problem{{Reason: Locked}}},
		"cut off":        {whole[:len(whole)/2], []Problem{{Reason: NotWord}}},
		"broken markup":  {replace(documentPart, "</w:tbl>", ""), []Problem{{Damaged, []string{documentPart}}}},
		"entities":       {replace(documentPart, "<w:document", `<!DOCTYPE w [<!ENTITY a "b">]><w:document`), []Problem{{Damaged, []string{documentPart}}}},
		"deep":           {replace(documentPart, "<w:body>", "<w:body>"+strings.Repeat("<w:sdt>", 10000)), []Problem{{Damaged, []string{documentPart}}}},
		"strict":         {replace(documentPart, "http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main"), []Problem{{Reason: NotWord}}},
		"path":           {changed(t, whole, "../evil.xml", func(string) string { return "<a/>" }), []Problem{{Damaged, []string{"../evil.xml"}}}},
		"same name":      {changed(t, whole, "WORD/document.xml", func(string) string { return "<a/>" }), []Problem{{Damaged, []string{"WORD/document.xml"}}}},
		"macros":         {changed(t, whole, "word/vbaProject.bin", func(string) string { return "x" }), []Problem{{Reason: Macros}}},
		"macro type":     {replace(typesPart, documentKind, "application/vnd.ms-word.document.macroEnabled.main+xml"), []Problem{{Reason: Macros}}},
		"outside":        {relation("attachedTemplate", "file://server/t.dotm"), []Problem{{External, []string{"file://server/t.dotm"}}}},
		"picture":        {relation("image", "http://example.org/a.png"), []Problem{{External, []string{"http://example.org/a.png"}}}},
		"field":          {replace(documentPart, body, body+`</w:r><w:r><w:instrText> include</w:instrText></w:r><w:r><w:instrText>TEXT "a"</w:instrText>`), []Problem{{External, []string{"INCLUDETEXT"}}}},
		"simple field":   {replace("word/header1.xml", " PAGE ", " DDEAUTO excel a "), []Problem{{External, []string{"DDEAUTO"}}}},
		"embedded":       {changed(t, whole, "word/embeddings/a.bin", func(string) string { return "x" }), []Problem{{Embedded, []string{"word/embeddings/a.bin"}}}},
		"unknown":        {replace(documentPart, body, body+`</w:r></w:p><w:p><w:r><w:t>{{Ngày sinh}} {{noi_nhan</w:t>`), []Problem{{Unknown, []string{"{{ngay_sinh}}", "{{noi_nhan"}}}},
		"no body":        {replace(documentPart, "{{noi_dung}}", ""), []Problem{{Reason: NoBody}}},
		"body twice":     {replace(documentPart, body, body+`</w:r></w:p><w:p><w:r><w:t>{{noi_dung}}</w:t>`), []Problem{{Reason: BodyTwice}}},
		"body with text": {replace(documentPart, "{{noi_dung}}", "Nội dung: {{noi_dung}}"), []Problem{{BodyNotAlone, []string{"{{noi_dung}}"}}}},
		"body in a cell": {replace(documentPart, "{{co_quan}}", "{{chua_xep}}"), []Problem{{BodyNotAlone, []string{"{{chua_xep}}"}}}},
		"no styles":      {replace("word/styles.xml", `"heading 1"`, `"tiêu đề 1"`), []Problem{{NoHeadings, []string{"heading 1"}}}},
		"two at once":    {changed(t, replace(documentPart, "{{noi_dung}}", "{{x}}"), "word/vbaProject.bin", func(string) string { return "x" }), []Problem{{Reason: Macros}, {Reason: NoBody}, {Unknown, []string{"{{x}}"}}}},
		"a bomb":         {bomb(t, whole, 100<<20, 100<<20), []Problem{{Reason: TooLarge}}},
		"a hidden bomb":  {bomb(t, whole, 100<<20, 10), []Problem{{Damaged, []string{"word/media/a.png"}}}},
		"a large file":   {append(make([]byte, mostBytes), whole...), []Problem{{Reason: TooLarge}}},
	} {
		_, err := ReadTemplate(c.doc)
		var refusal *Refusal
		if !errors.As(err, &refusal) {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if diff := cmp.Diff(c.want, refusal.Problems); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// TestHarmlessTemplates: a link to click on, a template of Word's own kind.
func TestHarmlessTemplates(t *testing.T) {
	link := changed(t, Party.Template(), "word/_rels/document.xml.rels", func(s string) string {
		return strings.Replace(s, "</Relationships>", `<Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://example.org" TargetMode="External"/></Relationships>`, 1)
	})
	readTemplate(t, link)
	dotx := changed(t, Party.Template(), typesPart, func(s string) string { return strings.Replace(s, "document.main", "template.main", 1) })
	if types := string(unzip(t, filled(t, readTemplate(t, dotx), walked()))[typesPart]); !strings.Contains(types, documentKind) {
		t.Error("a document made from a .dotx is a template still")
	}
}

// TestRefusalNamesNoWords: what people wrote does not reach a log.
func TestRefusalNamesNoWords(t *testing.T) {
	_, err := ReadTemplate(edited(t, Party, func(s string) string { return strings.Replace(s, "{{noi_dung}}", "{{bí mật}}", 1) }))
	if got := err.Error(); got != "template refused: no place for the text, unknown placeholders" {
		t.Errorf("the error says %q", got)
	}
}

func zipped(t *testing.T, parts map[string]string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for name, content := range parts {
		store(t, w, name, content)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// bomb returns the package with a part that unpacks to n bytes, and of which
// the list of files claims to unpack to another number.
func bomb(t *testing.T, doc []byte, n int64, claimed uint64) []byte {
	t.Helper()
	var packed bytes.Buffer
	d, err := flate.NewWriter(&packed, flate.BestCompression)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := io.CopyN(d, zeros{}, n); err != nil {
		t.Fatal(err)
	}
	d.Close()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	z, _ := zip.NewReader(bytes.NewReader(doc), int64(len(doc)))
	for _, file := range z.File {
		if err := w.Copy(file); err != nil {
			t.Fatal(err)
		}
	}
	f, err := w.CreateRaw(&zip.FileHeader{Name: "word/media/a.png", Method: zip.Deflate, CompressedSize64: uint64(packed.Len()), UncompressedSize64: claimed})
	if err != nil {
		t.Fatal(err)
	}
	f.Write(packed.Bytes())
	w.Close()
	return b.Bytes()
}

type zeros struct{}

func (zeros) Read(p []byte) (int, error) { clear(p); return len(p), nil }

func FuzzReadTemplate(f *testing.F) {
	for _, form := range Forms {
		f.Add([]byte(unzip(f, form.Template())[documentPart]))
	}
	f.Add([]byte(`<w:p xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>`))
	whole, report := Party.Template(), answer(reportOn(outlineOf("1\tCâu")), 0, "lời")
	f.Fuzz(func(t *testing.T, document []byte) {
		tmpl, err := ReadTemplate(changed(t, whole, documentPart, func(string) string { return string(document) }))
		if err != nil {
			return
		}
		wellFormed(t, filled(t, tmpl, report))
	})
}
