package upload

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"fmt"
	"io"
	"runtime"
	"runtime/metrics"
	"strings"
	"testing"
	"time"
)

// memoryFor returns how much the heap grew at most while a function ran, as
// far as samples tell.
func memoryFor(f func()) uint64 {
	runtime.GC()
	before := heap()
	stop, peak := make(chan bool), make(chan uint64)
	go func() {
		most := before
		for {
			select {
			case <-stop:
				peak <- most
				return
			case <-time.After(2 * time.Millisecond):
				most = max(most, heap())
			}
		}
	}()
	f()
	close(stop)
	return <-peak - before
}

// heap returns how many bytes the objects on the heap take, dead ones too.
func heap() uint64 {
	sample := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}}
	metrics.Read(sample)
	return sample[0].Value.Uint64()
}

// bomb returns a Word file whose main part is as given: a beginning, a piece
// that is repeated, and an end. The archive says that it unpacks to as many
// bytes as given; 0 for the truth.
func bomb(t testing.TB, head, piece string, times int, tail string, size uint64) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, content := range unzipped(t, wordFile(t, "Một")) {
		if name == "word/document.xml" {
			continue
		}
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		io.WriteString(w, content)
	}
	packed, unpacked := deflated(t, func(w io.Writer) {
		start, _, _ := strings.Cut(unzipped(t, wordFile(t, "Một"))["word/document.xml"], "<w:p>")
		io.WriteString(w, start+head)
		block := strings.Repeat(piece, 1024)
		for range times / 1024 {
			io.WriteString(w, block)
		}
		io.WriteString(w, tail+"</w:body></w:document>")
	})
	if size == 0 {
		size = uint64(unpacked)
	}
	w, err := z.CreateRaw(&zip.FileHeader{Name: "word/document.xml", Method: zip.Deflate, CompressedSize64: uint64(len(packed)), UncompressedSize64: size})
	if err != nil {
		t.Fatal(err)
	}
	w.Write(packed)
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// deflated packs what is written, and counts it.
func deflated(t testing.TB, write func(io.Writer)) (packed []byte, unpacked counter) {
	var b bytes.Buffer
	w, err := flate.NewWriter(&b, flate.BestSpeed)
	if err != nil {
		t.Fatal(err)
	}
	write(io.MultiWriter(w, &unpacked))
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes(), unpacked
}

type counter int

func (c *counter) Write(p []byte) (int, error) {
	*c += counter(len(p))
	return len(p), nil
}

func TestBombsAreRefusedWithinBounds(t *testing.T) {
	const run = `<w:r><w:t>một</w:t></w:r>`
	for name, tt := range map[string]struct {
		head, piece string
		times       int
		tail        string
		size        uint64
		want        Kind
	}{
		"200 MB of paragraphs":       {"", `<w:p>` + strings.Repeat(" ", 180) + run + `</w:p>`, 1 << 20, "", 0, Bomb},
		"a size that lies":           {"", strings.Repeat(" ", 200), 1 << 20, "", 1, Damaged},
		"5 MB of paragraphs":         {"", `<w:p>` + run + `</w:p>`, 1 << 17, "", 0, TooLarge},
		"45 MB of space":             {"", strings.Repeat(" ", 44), 1 << 20, "", 0, Bomb},
		"45 MB of one text":          {"<w:p><w:r><w:t>", strings.Repeat("một ", 7), 1 << 20, "</w:t></w:r></w:p>", 0, Bomb},
		"45 MB of texts":             {"", "<w:p><w:r><w:t>" + strings.Repeat("một ", 2000) + "</w:t></w:r></w:p>", 1 << 12, "", 0, TooLarge},
		"an attribute of 45 MB":      {`<w:p w:x="`, strings.Repeat("a", 44), 1 << 20, `"/>`, 0, Bomb},
		"10,000 levels":              {"", "<w:sdt><w:sdtContent>", 10240, strings.Repeat("</w:sdtContent></w:sdt>", 10240), 0, Bomb},
		"10,000 levels, never ended": {"", "<w:p>", 10240, "", 0, Bomb},
		"a million empty paragraphs": {"", "<w:p/>", 1 << 20, "", 0, TooLarge},
		"half a million pieces":      {"<w:p>", run, 1 << 19, "</w:p>", 0, Bomb},
		"a million cells":            {"<w:tbl><w:tr>", "<w:tc/>", 1 << 20, "</w:tr></w:tbl>", 0, TooLarge},
		"a million rows":             {"<w:tbl>", "<w:tr/>", 1 << 20, "</w:tbl>", 0, TooLarge},
		"half a million fields":      {"<w:p>", `<w:r><w:fldChar w:fldCharType="begin"/></w:r>`, 1 << 19, "</w:p>", 0, Bomb},
		"a million deep boxes":       {"", "<w:p><w:r><w:pict><w:txbxContent>", 1 << 20, "", 0, Bomb},
	} {
		file := bomb(t, tt.head, tt.piece, tt.times, tt.tail, tt.size)
		var err error
		used := memoryFor(func() { _, err = Read("", file) })
		if kindOf(err) != tt.want {
			t.Errorf("%s: %v, want %s", name, err, tt.want)
		}
		if used > 100<<20 {
			t.Errorf("%s: %d MB were used", name, used>>20)
		}
		t.Logf("%s: %d kB unpack to %v, %d MB used", name, len(file)>>10, kindOf(err), used>>20)
	}
}

func TestManyPartsAreRefused(t *testing.T) {
	parts := map[string]string{}
	for i := range 5000 {
		parts[strings.Repeat("a", 1+i%50)+string(rune('0'+i/50))] = ""
	}
	if _, err := Read("", zipped(t, parts)); kindOf(err) != Bomb {
		t.Errorf("%v", err)
	}
}

// TestWorkIsBounded reads files whose parts ask for more work than text.
func TestWorkIsBounded(t *testing.T) {
	word := unzipped(t, wordFile(t, "Một"))
	repeat := func(format string, n int) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, format, i, i+1)
		}
		return b.String()
	}
	const namespace = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`
	for name, tt := range map[string]struct {
		part, content string
		want          Kind
	}{
		"a chain of styles":       {"word/styles.xml", `<w:styles ` + namespace + `>` + repeat(`<w:style w:styleId="s%d"><w:basedOn w:val="s%d"/></w:style>`, 8000) + `</w:styles>`, ""},
		"styles":                  {"word/styles.xml", `<w:styles ` + namespace + `>` + repeat(`<w:style w:styleId="s%d" w:x="%d"/>`, 9000) + `</w:styles>`, Bomb},
		"lists":                   {"word/numbering.xml", `<w:numbering ` + namespace + `>` + repeat(`<w:abstractNum w:abstractNumId="%d" w:x="%d"/>`, 40000) + `</w:numbering>`, Bomb},
		"relations":               {"word/_rels/document.xml.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` + repeat(`<Relationship Type="%d" Target="%d"/>`, 5000) + `</Relationships>`, Bomb},
		"spans":                   {"word/document.xml", `<w:document ` + namespace + `><w:body><w:p>` + repeat(`<w:r><w:t> %d</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>%d</w:t></w:r>`, 50000) + `</w:p></w:body></w:document>`, ""},
		"fonts":                   {"word/document.xml", `<w:document ` + namespace + `><w:body><w:p>` + repeat(`<w:r><w:rPr><w:rFonts w:hAnsi=".Vn%d"/></w:rPr><w:t>µ%d</w:t></w:r>`, 50000) + `</w:p></w:body></w:document>`, ""},
		"headers that repeat":     {"word/document.xml", `<w:document ` + namespace + `><w:body>` + repeat(`<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="64"/></w:tcPr><w:p><w:r><w:t>`+strings.Repeat("a", 290)+`%d%d</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`, 5000) + `</w:body></w:document>`, TooLarge},
		"a style based on itself": {"word/styles.xml", `<w:styles ` + namespace + `><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style></w:styles>`, ""},
	} {
		parts := map[string]string{}
		for n, p := range word {
			parts[n] = p
		}
		parts[tt.part] = tt.content
		file := zipped(t, parts)
		var err error
		used := memoryFor(func() { _, err = Read("", file) })
		if kindOf(err) != tt.want || used > 100<<20 {
			t.Errorf("%s: %v, want %q; %d MB used", name, err, tt.want, used>>20)
		}
	}
}
