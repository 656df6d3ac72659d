package upload

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"strings"
	"testing"
)

func escape(s string) string {
	var b strings.Builder
	if err := xml.EscapeText(&b, []byte(s)); err != nil {
		panic(err) // unreachable: a builder takes everything
	}
	return b.String()
}

func (w *wordMaker) pack(t testing.TB) []byte {
	const declaration = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	const kinds = "application/vnd.openxmlformats-officedocument.wordprocessingml."
	const relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	types, relations := `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`, ""
	parts := map[string]string{}
	for _, p := range []struct{ name, root, content string }{
		{"document", "document", `<w:body>` + w.body.String() + `</w:body>`},
		{"styles", "styles", w.styles.String()},
		{"numbering", "numbering", w.lists.String() + w.nums.String()},
		{"footnotes", "footnotes", w.notes.String()},
		{"comments", "comments", `<w:comment w:id="1" w:author="A"><w:p><w:r><w:t>Nhận xét</w:t></w:r></w:p></w:comment>`},
	} {
		kind := p.name
		if p.name == "document" {
			kind = "document.main"
		} else {
			relations += fmt.Sprintf(`<Relationship Id="%[1]s" Type="%[2]s%[1]s" Target="%[1]s.xml"/>`, p.name, relation)
		}
		types += fmt.Sprintf(`<Override PartName="/word/%s.xml" ContentType="%s%s+xml"/>`, p.name, kinds, kind)
		parts["word/"+p.name+".xml"] = declaration + `<w:` + p.root + ` ` + wordNamespaces + `>` + p.content + `</w:` + p.root + `>`
	}
	parts["[Content_Types].xml"] = declaration + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` + types + `</Types>`
	parts["_rels/.rels"] = declaration + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="` + relation + `officeDocument" Target="word/document.xml"/></Relationships>`
	parts["word/_rels/document.xml.rels"] = declaration + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` + relations + `</Relationships>`
	return zipped(t, parts)
}

// zipped packs parts into an archive.
func zipped(t testing.TB, parts map[string]string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, content := range parts {
		f, err := z.Create(name)
		if err == nil {
			_, err = f.Write([]byte(content))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// unzipped returns the parts of an archive by their names.
func unzipped(t testing.TB, b []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		t.Fatal(err)
	}
	parts := make(map[string]string)
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		parts[f.Name] = string(content)
	}
	return parts
}
