package docx

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"decuong/outline"
)

// template returns the form saved as a template and read again.
func template(t testing.TB, f *Form) *Template {
	t.Helper()
	return readTemplate(t, f.Template())
}

func readTemplate(t testing.TB, b []byte) *Template {
	t.Helper()
	read, err := ReadTemplate(b)
	if err != nil {
		t.Fatalf("%v: %+v", err, err.(*Refusal).Problems)
	}
	return read
}

func filled(t testing.TB, tmpl *Template, r *outline.Report) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := tmpl.Compile(&b, r); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// changed returns the package with a part written anew, or added.
func changed(t testing.TB, doc []byte, part string, change func(string) string) []byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(doc), int64(len(doc)))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	found := false
	for _, file := range z.File {
		if file.Name != part {
			if err := w.Copy(file); err != nil {
				t.Fatal(err)
			}
			continue
		}
		found = true
		r, err := file.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		store(t, w, part, change(string(content)))
	}
	if !found {
		store(t, w, part, change(""))
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func store(t testing.TB, w *zip.Writer, part, content string) {
	t.Helper()
	f, err := w.Create(part)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := io.WriteString(f, content); err != nil {
		t.Fatal(err)
	}
}

// edited returns the template of a form with its text changed.
func edited(t testing.TB, f *Form, change func(string) string) []byte {
	return changed(t, f.Template(), documentPart, change)
}

// texts returns the paragraphs of a document without their styles.
func texts(t testing.TB, doc []byte) []string {
	var found []string
	for _, l := range read(t, doc) {
		found = append(found, l.text)
	}
	return found
}

// TestFormAsTemplate: a form saved as a template and filled says what the form
// says, and looks it: every paragraph has the same size, weight and place.
func TestFormAsTemplate(t *testing.T) {
	reports := samples()
	reports["rich"] = rich()
	for _, f := range Forms {
		for name, r := range reports {
			if name == "deep" {
				continue // Word has no place for what it says about level 10
			}
			var b bytes.Buffer
			if err := template(t, f).Following(f).Compile(&b, r); err != nil {
				t.Fatal(err)
			}
			want, got := compiledIn(t, r, f), b.Bytes()
			if diff := cmp.Diff(texts(t, want), texts(t, got)); diff != "" && f.Name != "plain" {
				t.Errorf("%s, %s (-form +template):\n%s", f.Name, name, diff)
			}
		}
	}
}

// fourRuns splits every placeholder over four runs, as Word does, with marks
// of its own between them.
func fourRuns(document string) string {
	run := regexp.MustCompile(`<w:r><w:t xml:space="preserve">([^<]*)</w:t></w:r>`)
	return run.ReplaceAllStringFunc(document, func(r string) string {
		text := run.FindStringSubmatch(r)[1]
		begin := strings.Index(text, "{{")
		if begin < 0 {
			return r
		}
		var b strings.Builder
		for _, piece := range []string{text[:begin+1], text[begin+1 : begin+4], text[begin+4 : len(text)-1], text[len(text)-1:]} {
			fmt.Fprintf(&b, `<w:r w:rsidR="00AB12CD"><w:rPr><w:lang w:val="vi-VN"/></w:rPr><w:t xml:space="preserve">%s</w:t></w:r><w:proofErr w:type="spellStart"/>`, piece)
		}
		return b.String()
	})
}

// foreignIDs gives the styles the IDs of a Word that speaks another language.
func foreignIDs(t *testing.T, doc []byte) []byte {
	n, ids := 0, map[string]string{}
	doc = changed(t, doc, "word/styles.xml", func(s string) string {
		return regexp.MustCompile(`w:styleId="([^"]*)"><w:name w:val="([^"]*)"`).ReplaceAllStringFunc(s, func(m string) string {
			parts := strings.Split(m, `"`)
			n++
			ids[parts[1]] = fmt.Sprint("u", n)
			return `w:styleId="` + ids[parts[1]] + `"><w:name w:val="` + strings.ToUpper(parts[3]) + `"`
		})
	})
	for _, part := range []string{documentPart, "word/header1.xml", "word/styles.xml"} {
		doc = changed(t, doc, part, func(s string) string {
			return regexp.MustCompile(`<w:(pStyle|basedOn|next) w:val="([^"]*)"`).ReplaceAllStringFunc(s, func(m string) string {
				parts := strings.Split(m, `"`)
				return parts[0] + `"` + ids[parts[1]] + `"`
			})
		})
	}
	return doc
}

// TestSplitPlaceholdersAndForeignIDs: a template that went through Word in
// another language gives the same text in the same styles.
func TestSplitPlaceholdersAndForeignIDs(t *testing.T) {
	for _, f := range Forms {
		plain := filled(t, template(t, f), rich())
		other := foreignIDs(t, edited(t, f, fourRuns))
		got := filled(t, readTemplate(t, other), rich())
		stylesDefined(t, got)
		wellFormed(t, got)
		want := read(t, plain)
		for i := range want {
			want[i].style = strings.ToUpper(want[i].style)
		}
		if diff := cmp.Diff(want, read(t, got), cmp.AllowUnexported(line{})); diff != "" {
			t.Errorf("%s (-plain +split):\n%s", f.Name, diff)
		}
	}
}

// TestRestByteForByte: what the report does not fill is the template's own.
func TestRestByteForByte(t *testing.T) {
	logo := "\x89PNG\r\n\x1a\nđây là một con dấu"
	doc := changed(t, Party.Template(), "word/media/logo.png", func(string) string { return logo })
	doc = changed(t, doc, typesPart, func(s string) string {
		return strings.Replace(s, "<Override", `<Default Extension="png" ContentType="image/png"/><Override`, 1)
	})
	before, after := unzip(t, doc), unzip(t, filled(t, readTemplate(t, doc), walked()))
	for name, content := range before {
		if own := name == documentPart || name == "docProps/core.xml"; !own && !bytes.Equal(content, after[name]) {
			t.Errorf("%s is changed", name)
		}
	}
	if len(before) != len(after) {
		t.Errorf("%d parts became %d", len(before), len(after))
	}
	letterhead := regexp.MustCompile(`<w:tbl>.*?</w:tblGrid>`)
	if !bytes.Equal(letterhead.Find(before[documentPart]), letterhead.Find(after[documentPart])) {
		t.Error("the letterhead is changed")
	}
}

// TestTemplateSameBytes: two documents of one report are equal, also when
// several are made at once.
func TestTemplateSameBytes(t *testing.T) {
	tmpl, r := template(t, Party), rich()
	want := filled(t, tmpl, r)
	made := make(chan []byte)
	for range 4 {
		go func() {
			var b bytes.Buffer
			tmpl.Compile(&b, r)
			made <- b.Bytes()
		}()
	}
	for range 4 {
		if got := <-made; !bytes.Equal(got, want) {
			t.Error("two documents of one report differ")
		}
	}
}
