package upload

import (
	"strings"
	"testing"
)

// TestPrefixesMeanWhatIsDeclared reads elements by their namespaces, whatever
// prefixes a program gives them.
func TestPrefixesMeanWhatIsDeclared(t *testing.T) {
	const w, math = "http://purl.oclc.org/ooxml/wordprocessingml/main", "http://schemas.openxmlformats.org/officeDocument/2006/math"
	for document, want := range map[string]string{
		`<document xmlns="` + w + `"><body><p><r><t>Một</t></r></p></body></document>`:                                                                       "1 [] Một\n",
		`<x:document xmlns:x="` + w + `"><x:body><x:p><x:r><x:t>Một</x:t></x:r></x:p></x:body></x:document>`:                                                 "1 [] Một\n",
		`<w:document xmlns:w="` + w + `"><w:body><w:p><w:r xmlns:w="` + math + `"><w:t>hai</w:t></w:r><w:r><w:t>Một</w:t></w:r></w:p></w:body></w:document>`: "1 [] Một\n",
		`<document xmlns="` + w + `"><body><p><r><a xmlns="b"><t>hai</t></a><t>Một</t></r></p></body></document>`:                                            "1 [] Một\n",
	} {
		parts := unzipped(t, wordFile(t, "x"))
		parts["word/document.xml"] = document
		c, err := Read("", zipped(t, parts))
		if err != nil || printed(c) != want {
			t.Errorf("%s: %v, %v", document, err, c)
		}
	}
}

func TestElementsThatDoNotMatch(t *testing.T) {
	word := unzipped(t, wordFile(t, "Một"))
	for _, edit := range []*strings.Replacer{
		strings.NewReplacer("</w:r>", "</w:p>", "</w:p>", "</w:r>"), strings.NewReplacer("</w:document>", ""),
		strings.NewReplacer("</w:document>", "</w:document></w:document>"), strings.NewReplacer("<w:t ", "<w:t <"),
	} {
		parts := map[string]string{}
		for name, part := range word {
			parts[name] = part
		}
		parts["word/document.xml"] = edit.Replace(word["word/document.xml"])
		if _, err := Read("", zipped(t, parts)); kindOf(err) != Damaged {
			t.Errorf("%v", err)
		}
	}
}
