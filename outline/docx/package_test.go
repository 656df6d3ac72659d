package docx

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"strings"
	"testing"

	"decuong/outline"
)

// samples are reports in every state.
func samples() map[string]*outline.Report {
	bare := outline.NewReport(outline.Begin{Report: "r", Outline: outline.Founding()})
	skipped := reportOn(outline.Founding())
	for _, i := range skipped.Outline.Questions() {
		skipped = mark(skipped, i, outline.Skipped)
	}
	return map[string]*outline.Report{
		"walked":  walked(),
		"bare":    bare,
		"skipped": skipped,
		"empty":   outline.NewReport(outline.Begin{Report: "r", Outline: &outline.Outline{}}),
		"deep":    reportOn(outlineOf(deep())),
	}
}

// deep is an outline with more levels than Word has.
func deep() string {
	var b strings.Builder
	for depth := range 12 {
		b.WriteString(strings.Repeat("  ", depth) + "-\tmức\n")
	}
	return b.String()
}

// TestPackageHoldsTogether: documents of all forms and of their templates keep
// the rules of structure that no validator sees.
func TestPackageHoldsTogether(t *testing.T) {
	reports := samples()
	reports["rich"] = rich()
	for name, r := range reports {
		for _, f := range Forms {
			for how, doc := range map[string][]byte{"form": compiledIn(t, r, f), "template": filled(t, template(t, f), r)} {
				t.Run(name+" "+f.Name+" "+how, func(t *testing.T) { holdsTogether(t, doc) })
			}
		}
	}
}

func holdsTogether(t *testing.T, doc []byte) {
	wellFormed(t, doc)
	typed(t, doc)
	related(t, doc)
	cellsEndInParagraphs(t, doc)
	stylesDefined(t, doc)
	tablesApart(t, doc)
}

// tablesApart checks that no table touches another, for Word would make one of
// them, that each row has as many cells as the table has columns, and that
// what follows the last is a paragraph.
func tablesApart(t *testing.T, doc []byte) {
	body := parse(t, doc, "word/document.xml").at("body")
	for i, c := range body.Children[:len(body.Children)-1] {
		if c.XMLName.Local != "tbl" {
			continue
		}
		if next := body.Children[i+1].XMLName.Local; next != "p" {
			t.Errorf("a table is followed by %s", next)
		}
		for _, row := range c.all("tr") {
			if cells, columns := len(row.all("tc")), len(c.at("tblGrid").all("gridCol")); cells != columns {
				t.Errorf("%d cells in a table of %d columns", cells, columns)
			}
		}
	}
}

func wellFormed(t *testing.T, doc []byte) {
	for name, content := range unzip(t, doc) {
		d := xml.NewDecoder(bytes.NewReader(content))
		for {
			if _, err := d.Token(); err == io.EOF {
				break
			} else if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
		}
	}
}

// typed checks that every part but the list itself has a content type, and
// every type its part.
func typed(t *testing.T, doc []byte) {
	parts := unzip(t, doc)
	types := parse(t, doc, "[Content_Types].xml")
	named := map[string]bool{}
	for _, o := range types.all("Override") {
		name := strings.TrimPrefix(o.attr("PartName"), "/")
		if named[name] = true; parts[name] == nil {
			t.Errorf("a content type for %s, which is not there", name)
		}
	}
	for name := range parts {
		if !named[name] && path.Ext(name) != ".rels" && name != "[Content_Types].xml" {
			t.Errorf("%s has no content type", name)
		}
	}
}

// related checks that every relationship leads to a part, and that every one
// which the document uses exists.
func related(t *testing.T, doc []byte) {
	parts := unzip(t, doc)
	known := map[string]bool{}
	for rels, dir := range map[string]string{"_rels/.rels": "", "word/_rels/document.xml.rels": "word"} {
		for _, r := range parse(t, doc, rels).all("Relationship") {
			if target := path.Join(dir, r.attr("Target")); parts[target] == nil {
				t.Errorf("%s leads to %s, which is not there", rels, target)
			}
			known[r.attr("Id")] = true
		}
	}
	for _, h := range parse(t, doc, "word/document.xml").all("headerReference") {
		if !known[h.attr("id")] {
			t.Errorf("no relationship %q", h.attr("id"))
		}
	}
}

func cellsEndInParagraphs(t *testing.T, doc []byte) {
	for _, c := range parse(t, doc, "word/document.xml").all("tc") {
		if last := c.Children[len(c.Children)-1]; last.XMLName.Local != "p" {
			t.Errorf("a cell ends in %s", last.XMLName.Local)
		}
	}
}

func stylesDefined(t *testing.T, doc []byte) {
	defined := map[string]bool{}
	for _, s := range parse(t, doc, "word/styles.xml").all("style") {
		if defined[s.attr("styleId")] {
			t.Errorf("style %q is defined twice", s.attr("styleId"))
		}
		defined[s.attr("styleId")] = true
		if name := s.at("name").attr("val"); strings.Contains(name, ",") {
			t.Errorf("style name %q has a comma", name)
		}
	}
	for _, part := range []string{"word/document.xml", "word/header1.xml"} {
		for _, s := range parse(t, doc, part).all("pStyle") {
			if !defined[s.attr("val")] {
				t.Errorf("%s uses style %q, which is not defined", part, s.attr("val"))
			}
		}
	}
}

func TestSameReportSameBytes(t *testing.T) {
	for name, r := range samples() {
		if !bytes.Equal(compiled(t, r), compiled(t, r)) {
			t.Errorf("%s: two documents of one report differ", name)
		}
	}
}

func TestCompileReturnsErrorOfWriter(t *testing.T) {
	full := errors.New("disk full")
	if err := Party.Compile(failing{full}, walked()); !errors.Is(err, full) {
		t.Errorf("got %v, want %v", err, full)
	}
}

type failing struct{ err error }

func (f failing) Write([]byte) (int, error) { return 0, f.err }
