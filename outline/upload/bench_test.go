package upload

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// pages returns a Word file of n pages: ten paragraphs of thirty-five words
// each, in runs as wordy as Word writes them. A page is 20 kB of XML.
func pages(t testing.TB, n int) []byte {
	t.Helper()
	parts := unzipped(t, wordFile(t, "#list 1 upperRoman \"%1.\" ; decimal \"%2.\" ; lowerLetter \"%3)\" ; bullet \"-\"\n"))
	const look = `<w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:spacing w:val="-4"/><w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN"/></w:rPr>`
	var b strings.Builder
	for i := range n * 10 {
		level := 3
		for l, every := range []int{80, 16, 4} {
			if i%every == 0 {
				level = l
				break
			}
		}
		fmt.Fprintf(&b, `<w:p w:rsidR="00A77B3E" w:rsidRDefault="00A77B3E" w:rsidP="00C61D41"><w:pPr><w:numPr><w:ilvl w:val="%d"/><w:numId w:val="1"/></w:numPr><w:spacing w:before="120" w:line="360" w:lineRule="exact"/><w:ind w:firstLine="567"/><w:jc w:val="both"/>%s</w:pPr>`, level, look)
		for _, words := range []string{
			"Việc lãnh đạo, chỉ đạo triển khai thực hiện ", "các nghị quyết, kết luận của Trung ương và của Tỉnh ủy; ",
			"công tác kiểm tra, giám sát, sơ kết, ", "tổng kết; kết quả cụ thể trên từng lĩnh vực",
		} {
			fmt.Fprintf(&b, `<w:r w:rsidRPr="00F12C3A">%s<w:t xml:space="preserve">%s</w:t></w:r><w:proofErr w:type="spellStart"/>`, look, words)
		}
		b.WriteString(`</w:p>`)
	}
	parts["word/document.xml"] = strings.Replace(parts["word/document.xml"], "<w:body>", "<w:body>"+b.String(), 1)
	return zipped(t, parts)
}

func BenchmarkReadWord200Pages(b *testing.B) {
	file := pages(b, 200)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Read("", file); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkOutlineOfWord200Pages(b *testing.B) {
	file := pages(b, 200)
	b.ReportAllocs()
	for b.Loop() {
		c, err := Read("", file)
		if err != nil {
			b.Fatal(err)
		}
		if o, _, err := Outline(c); err != nil || len(o.Sections) != 2000 {
			b.Fatal(err)
		}
	}
}

// TestTwoHundredPagesInMemory shows what a large file takes.
func TestTwoHundredPagesInMemory(t *testing.T) {
	file := pages(t, 200)
	used := memoryFor(func() {
		c, err := Read("", file)
		if err != nil {
			t.Fatal(err)
		}
		if _, _, err := Outline(c); err != nil {
			t.Fatal(err)
		}
	})
	if used > 100<<20 {
		t.Errorf("%d MB were used", used>>20)
	}
	if dir := os.Getenv("DECUONG_LOOK"); dir != "" {
		if err := os.WriteFile(filepath.Join(dir, "pages.docx"), file, 0o600); err != nil {
			t.Error(err)
		}
	}
}
